"""What the garage screens say of a set: its line, the next set's card and the bar's picture."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.exercise_end import SetGap
from hinge_desktop.core.next_set import NextSet
from hinge_desktop.core.other_load import OtherLoad, other_load
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.plate_plan import BarSet
from hinge_desktop.core.session_progress import SetPlace, place_of
from hinge_desktop.core.training import LoggedExercise, SetKind, WorkSet
from hinge_desktop.gui.views.session.next_bar import UNDECIDED, BarWords
from hinge_desktop.gui.views.session.rest_panel import NextSetWords
from hinge_desktop.gui.widgets.bar_view import BarPlate
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import side_name
from hinge_desktop.words.plans import sets_and_load
from hinge_desktop.words.plates import (
    changes_sentence,
    closest_words,
    each_side_words,
    off_words,
    on_words,
    side_words,
)
from hinge_desktop.words.reasons import next_set_words, reason_words

translate = QCoreApplication.translate

_TIMES = "\N{MULTIPLICATION SIGN}"


def set_line(name: str, exercise: LoggedExercise, one: WorkSet) -> tuple[str, ...]:
    """Return the line over the live set: exercise, load, set."""
    load = "" if one.load is None else numbers.weight(one.load)
    side = "" if one.side is None else side_name(one.side)
    return (name, side, load, place_words(place_of(one, exercise)))


def place_words(place: SetPlace) -> str:
    """Say which set of how many: "Set 2 of 3"."""
    text = (
        translate("Session", "Ramp %1 of %2")
        if place.is_warm_up
        else translate("Session", "Set %1 of %2")
    )
    return text.replace("%1", str(place.number)).replace("%2", str(place.total))


def next_words(
    name: str | None,
    sets: Sequence[WorkSet],
    change: NextSet,
    *,
    bar: BarSet | None,
) -> NextSetWords:
    """Return the card of the next set, or of its halves in one.

    `name` is given where another exercise begins; `bar` where one is loaded for it, whose plates
    `bar_words` says once they are planned.
    """
    one = sets[0]
    reps = (
        ""
        if one.planned_reps is None
        else _reps(one.planned_reps, has_load=change.load is not None)
    )
    if reps and len(sets) > 1:
        # It breaks as a whole where the card is too narrow.
        text = translate("Session", "%1 a side").replace("%1", reps)
        reps = text.replace(" ", "\N{NO-BREAK SPACE}")
    elif one.side is not None:
        name = " ".join(part for part in (name, side_name(one.side)) if part)
    load = "" if change.load is None else numbers.weight(change.load)
    other = other_load(one, change, bar)
    is_changed = change.load is not None and change.load != one.planned_load
    note_title, note = next_set_words(change) if is_changed else ("", "")
    planned = "" if one.planned_load is None else numbers.decimal(one.planned_load.thousandths)
    closest, left_over = closest_words(bar) if bar is not None and bar.is_known else ("", "")
    return NextSetWords(
        title=" ".join(part for part in (name, load, reps) if part),
        instead_of=planned if is_changed else "",
        note_title=note_title or closest,
        note=note if note_title else left_over,
        is_note_fault=bool(note_title),
        bar=UNDECIDED if bar is not None and bar.is_known and bar.load is not None else None,
        is_iron_missing=bar is not None and not bar.is_known,
        other_load="" if other is None else _other_load_words(other),
    )


def _reps(count: int, *, has_load: bool) -> str:
    return f"{_TIMES} {count}" if has_load else numbers.reps(count)


def done_words(exercise: LoggedExercise) -> str:
    """Say that an exercise is over: "Done, 3 of 3 sets"."""
    work = [one for one in exercise.sets if one.kind is not SetKind.WARM_UP]
    planned = exercise.entry.planned_sets or len(work)
    sides = len({one.side for one in work}) or 1
    text = translate("Session", "Done, %1 of %2 sets", "", planned)
    return text.replace("%1", str(len(work) // sides)).replace("%2", str(planned))


def gap_title(name: str, gap: SetGap) -> str:
    """Name a set with answers missing: "Bar RDL, Set 2 of 3, 62.5 kg x 7"."""
    one = gap.one
    side = "" if one.side is None else side_name(one.side)
    reps = numbers.load_and_reps(one.load, one.reps or 0)
    return ", ".join(filter(None, (name, side, place_words(place_of(one, gap.exercise)), reps)))


def work_words(exercise: LoggedExercise) -> str:
    """Write the work of an exercise that comes: "3 x 10 at 25 kg"."""
    entry = exercise.entry
    work = [one for one in exercise.sets if one.kind is not SetKind.WARM_UP]
    if not work or work[0].planned_reps is None:
        return ""
    text = f"{entry.planned_sets or len(work)} {_TIMES} {work[0].planned_reps}"
    if work[0].load is None:
        return text
    loaded = translate("Session", "%1 at %2").replace("%1", text)
    return loaded.replace("%2", numbers.weight(work[0].load))


def next_exercise_note(exercise: LoggedExercise) -> str:
    """Say what is different about an exercise that nobody counts."""
    if exercise.entry.is_paced:
        return ""
    return translate("Session", "No count for this one. Press Enter after each set.")


def next_time_words(planned: PlannedExercise) -> tuple[str, str]:
    """Say what the rules give for the next time, and why."""
    title = translate("Session", "Next time: %1.").replace("%1", sets_and_load(planned))
    return title, "" if planned.reason is None else reason_words(planned.reason)


def _other_load_words(other: OtherLoad) -> str:
    kept, taken = translate("Session", "Keep %1"), translate("Session", "Take %1")
    return (kept if other.is_planned else taken).replace(
        "%1", numbers.decimal(other.load.thousandths)
    )


def bar_words(bar: BarSet | None) -> BarWords | None:
    """Say the plates of a set and what is moved before it; None where no bar is drawn."""
    load = None if bar is None or not bar.is_known else bar.load
    if bar is None or load is None:
        return None
    unit = load.total.unit
    return BarWords(
        plates=tuple(
            BarPlate(numbers.decimal(plate.thousandths), plate) for plate in load.per_side
        ),
        text=side_words(load),
        aside=each_side_words(load),
        off=off_words(bar.changes, unit),
        on=on_words(bar.changes, unit),
        changes=changes_sentence(bar.changes, unit),
    )
