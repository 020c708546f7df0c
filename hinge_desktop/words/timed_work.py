"""What the timer without a session says of its work: what it is, how much of it, which set."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.timed_work import CountBy, TimedWork, WarmUpItem
from hinge_desktop.words.exercises import exercise_name

_WARM_UPS = {
    WarmUpItem.HIP_FLEXOR_RELEASE: QT_TRANSLATE_NOOP("TimedWork", "Hip-flexor release"),
    WarmUpItem.HIP_FLEXOR_STRETCH: QT_TRANSLATE_NOOP("TimedWork", "Hip-flexor stretch"),
    WarmUpItem.GLUTE_BRIDGE: QT_TRANSLATE_NOOP("TimedWork", "Glute bridge"),
    WarmUpItem.ROTATORS: QT_TRANSLATE_NOOP("TimedWork", "Band walk or clam"),
    WarmUpItem.BRACE: QT_TRANSLATE_NOOP("TimedWork", "Brace, five breaths"),
    WarmUpItem.WALL_HINGE: QT_TRANSLATE_NOOP("TimedWork", "Wall hinge"),
    WarmUpItem.DOWEL_HINGE: QT_TRANSLATE_NOOP("TimedWork", "Dowel hinge"),
}
_TIMES = "\N{MULTIPLICATION SIGN}"
translate = QCoreApplication.translate


def warm_up_name(item: WarmUpItem) -> str:
    """Name an item of the warm-up."""
    return translate("TimedWork", str(_WARM_UPS[item]))


def work_name(work: TimedWork, exercises: Iterable[Exercise]) -> str:
    """Name what is timed; where nothing was chosen, it is a timer and no more."""
    if work.warm_up is not None:
        return warm_up_name(work.warm_up)
    chosen = next((one for one in exercises if one.id == work.exercise_id), None)
    return translate("TimedWork", "Timer") if chosen is None else exercise_name(chosen)


def amount(work: TimedWork) -> str:
    """Say how much of it a set is: reps or seconds, "a side" where there are two."""
    if work.count_by is CountBy.TIME:
        text = translate("TimedWork", "%1 s").replace("%1", str(work.hold_seconds))
    else:
        text = f"{_TIMES} {work.reps}"
    return translate("TimedWork", "%1 a side").replace("%1", text) if work.is_each_side else text


def set_place(number: int, total: int) -> str:
    """Say which set of how many: "Set 2 of 3"."""
    text = translate("TimedWork", "Set %1 of %2")
    return text.replace("%1", str(number)).replace("%2", str(total))


def done_words(work: TimedWork) -> str:
    """Sum up what was done; nothing of it is in the journal."""
    text = translate(
        "TimedWork", "%1 sets done. Nothing was written to your journal.", "", work.sets
    )
    return text.replace("%1", str(work.sets))
