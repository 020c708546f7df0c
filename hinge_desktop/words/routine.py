"""What is said while a routine is played: how much, which side, how far, what comes next."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.routine import RoutinePart, Turn
from hinge_desktop.core.tempo_run import Moment, RepsPart, TempoRun, TempoState
from hinge_desktop.core.training import Side
from hinge_desktop.words.exercises import phase_name
from hinge_desktop.words.timed_work import set_place

_TIMES = "\N{MULTIPLICATION SIGN}"
_MINUTE_MS = 60_000
translate = QCoreApplication.translate


def part_amount(part: RoutinePart) -> str:
    """Say how much a step is: "60 s a side", "2 x 10"."""
    if part.hold_seconds:
        text = translate("Routine", "%1 s").replace("%1", str(part.hold_seconds))
        text = f"{part.sets} {_TIMES} {text}" if part.sets > 1 else text
    elif part.sets > 1:
        text = f"{part.sets} {_TIMES} {part.reps}"
    elif part.is_one_sided:
        text = str(part.reps)
    else:
        text = f"{_TIMES} {part.reps}"
    if part.is_one_sided:
        text = translate("Routine", "%1 a side").replace("%1", text)
    return f"{text}, {_longer_words(part)}" if part.extra_seconds else text


def _longer_words(part: RoutinePart) -> str:
    """Say which side is held longer: "left 75 s"."""
    seconds = str(part.hold_seconds + part.extra_seconds)
    if part.extra_sides == (Side.LEFT,):
        pattern = translate("Routine", "left %1 s")
    elif part.extra_sides == (Side.RIGHT,):
        pattern = translate("Routine", "right %1 s")
    else:
        pattern = translate("Routine", "today %1 s")
    return pattern.replace("%1", seconds)


def side_words(side: Side | None) -> str:
    """Name a side as an order: "Left side"; "" where there is none."""
    if side is None:
        return ""
    return {
        Side.LEFT: translate("Routine", "Left side"),
        Side.RIGHT: translate("Routine", "Right side"),
    }[side]


def where_words(part: RoutinePart, turn: Turn, side: Side | None) -> str:
    """Say where in a step one is: "Left side, set 1 of 2"; "" where there is but one set."""
    sets = set_place(turn.set_number, part.sets) if part.sets > 1 else ""
    named = side_words(side)
    return f"{named}, {sets.lower()}" if named and sets else named or sets


def minutes(milliseconds: int) -> int:
    """Round to whole minutes, one at least: all of it is about so long."""
    return max(1, (milliseconds + _MINUTE_MS // 2) // _MINUTE_MS)


def left_words(milliseconds: int) -> str:
    """Say how much is left: "about 5 min left"."""
    left = minutes(milliseconds)
    return translate("Routine", "about %1 min left", "", left).replace("%1", str(left))


def total_words(milliseconds: int) -> str:
    """Say how long it takes: "About 8 min"."""
    return translate("Routine", "About %1 min").replace("%1", str(minutes(milliseconds)))


def step_place(number: int, count: int) -> str:
    """Say which step of how many: "3 of 7"."""
    text = translate("Routine", "%1 of %2")
    return text.replace("%1", str(number)).replace("%2", str(count))


def done_words(count: int) -> str:
    """Sum up; nothing of it is in the journal."""
    text = translate("Routine", "%1 steps done. Nothing was written to your journal.", "", count)
    return text.replace("%1", str(count))


def done_check_words() -> str:
    """Say after a check what can be done with it."""
    return translate("Routine", "Write down what you read on both sides while you still know it.")


def spoken_state(run: TempoRun, state: TempoState, *, is_paused: bool) -> str:
    """Say where a run stands, for assistive technology: "Left side, 25 of 60 seconds"."""
    to_go, of = state.seconds_left, -(-state.phase_ms // 1000)
    if is_paused:
        text = translate("Routine", "Paused")
    elif state.moment is Moment.DONE:
        text = translate("Routine", "Done")
    elif state.moment is Moment.LEAD_IN:
        text = translate("Routine", "Get set, %1 seconds", "", to_go)
    elif state.moment is Moment.CHANGE_SIDES:
        text = translate("Routine", "Change sides, %1 seconds", "", to_go)
    elif isinstance(run.parts[state.part], RepsPart):
        text = translate("Routine", "%3, %1 of %2 seconds, rep %4 of %5", "", of)
    else:
        text = translate("Routine", "Hold, %1 of %2 seconds", "", of)
    named = side_words(state.side)
    words = (
        text.replace("%1", str(to_go))
        .replace("%2", str(of))
        .replace("%3", phase_name(state.phase))
        .replace("%4", str(max(1, state.rep)))
        .replace("%5", str(state.planned_reps))
    )
    return f"{named}, {words[0].lower()}{words[1:]}" if named else words


def spoken_own_pace(turn: Turn) -> str:
    """Say what is done at one's own pace: "Left side, 10 reps at your own pace"."""
    text = translate("Routine", "%1 reps at your own pace", "", turn.reps)
    text = text.replace("%1", str(turn.reps))
    named = side_words(turn.side)
    return f"{named}, {text}" if named else text
