"""Where a lifter is placed and why, in words; every number carries where it comes from."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.ladder import LadderPlace, Rung
from hinge_desktop.core.placement import (
    Placement,
    PlacementCode,
    PlacementReason,
    PlacingLift,
)
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import (
    built_in_name,
    fault_name,
    rung_name,
    stage_name,
)

_CODES = {
    PlacementCode.STOPPED: QT_TRANSLATE_NOOP(
        "Placement",
        "A stop holds, so nothing loaded is suggested. Today says what lifts it.",
    ),
    PlacementCode.DOWEL_NOT_SHOWN: QT_TRANSLATE_NOOP(
        "Placement", "The dowel was left out, and what was not shown does not count."
    ),
    PlacementCode.CONTACT_LOST: QT_TRANSLATE_NOOP(
        "Placement", "A contact with the dowel was lost: that is what this step teaches."
    ),
    PlacementCode.NO_BAR: QT_TRANSLATE_NOOP("Placement", "You have no bar in use."),
    PlacementCode.BAR_NOT_SHOWN: QT_TRANSLATE_NOOP(
        "Placement", "The empty bar was left out, and what was not shown does not count."
    ),
    PlacementCode.NO_BELL: QT_TRANSLATE_NOOP(
        "Placement", "The kettlebell would be next; you own none, so it is skipped."
    ),
    PlacementCode.PATTERN_FAULT: QT_TRANSLATE_NOOP(
        "Placement", "%fault: the wall teaches your hips to move first."
    ),
    PlacementCode.ROUNDING_FAULT: QT_TRANSLATE_NOOP(
        "Placement", "%fault: the dowel teaches a long back before any load."
    ),
    PlacementCode.UNNAMED_FAULT: QT_TRANSLATE_NOOP(
        "Placement", "Something was off with the empty bar, so the dowel comes first."
    ),
    PlacementCode.BAR_FAULT: QT_TRANSLATE_NOOP(
        "Placement", "%fault: it is put right with a light bar."
    ),
    PlacementCode.SHOWN_CLEAN: QT_TRANSLATE_NOOP(
        "Placement", "8 with the dowel and 8 with the empty bar, no fault."
    ),
    PlacementCode.TRAP_BAR_AFTER_TROUBLE: QT_TRANSLATE_NOOP(
        "Placement",
        "After back trouble the trap bar is the gentler entry (A2), light and empty at first.",
    ),
    PlacementCode.LIGHT_AFTER_TROUBLE: QT_TRANSLATE_NOOP(
        "Placement",
        "After back trouble you begin light. A trap bar would be the gentler entry (A2).",
    ),
    PlacementCode.ONLY_TRAP_BAR: QT_TRANSLATE_NOOP("Placement", "A trap bar is the bar you own."),
    PlacementCode.SHARE: QT_TRANSLATE_NOOP(
        "Placement",
        "At most %percent of your %lift, rounded down to what you can build (our default).",
    ),
    PlacementCode.LIGHTEST_IS_MORE: QT_TRANSLATE_NOOP(
        "Placement",
        "The empty bar is more than %percent of your %lift (our default), but it is what you"
        " showed, and nothing lighter can be built.",
    ),
    PlacementCode.NO_RECENT_LOAD: QT_TRANSLATE_NOOP(
        "Placement", "Without a recent load you begin with the empty bar."
    ),
}
_LIFTS = {
    PlacingLift.RDL: QT_TRANSLATE_NOOP("Placement", "Romanian deadlift (RDL)"),
    PlacingLift.DEADLIFT: QT_TRANSLATE_NOOP("Placement", "Deadlift from the floor"),
}
_LIFTS_IN_SENTENCE = {
    PlacingLift.RDL: QT_TRANSLATE_NOOP("Placement", "RDL"),
    PlacingLift.DEADLIFT: QT_TRANSLATE_NOOP("Placement", "deadlift"),
}


def lift_name(lift: PlacingLift) -> str:
    """Name a lift whose recent load is asked for."""
    return _say(_LIFTS[lift])


def place_name(placement: Placement) -> str:
    """Name the place: "Bar RDL, loaded", or by another exercise the rung is trained with."""
    place = placement.place
    if placement.exercise_id is not None:
        return _with_stage(built_in_name(placement.exercise_id), place)
    return _with_stage(rung_name(place.rung), place)


def first_load_words(placement: Placement) -> str:
    """Say what to begin with."""
    load = placement.first_load
    if load is not None:
        return _say(QT_TRANSLATE_NOOP("Placement", "Begin with %1")).replace(
            "%1", numbers.weight(load)
        )
    if placement.place.rung is Rung.KETTLEBELL:
        return _say(QT_TRANSLATE_NOOP("Placement", "Begin with a light bell"))
    return _say(QT_TRANSLATE_NOOP("Placement", "Without weight"))


def reason_words(reason: PlacementReason) -> str:
    """Say one reason."""
    text = _say(_CODES[reason.code])
    if reason.fault is not None:
        text = text.replace("%fault", fault_name(reason.fault))
    if reason.percent is not None:
        percent = _say(QT_TRANSLATE_NOOP("Placement", "%1 %")).replace("%1", str(reason.percent))
        text = text.replace("%percent", percent.replace(" ", "\N{NO-BREAK SPACE}"))
    if reason.lift is not None:
        name = _say(_LIFTS_IN_SENTENCE[reason.lift.lift])
        text = text.replace("%lift", f"{name}, {numbers.weight(reason.lift.load)}")
    return text


def _with_stage(name: str, place: LadderPlace) -> str:
    if place.stage is None:
        return name
    return f"{name}, {stage_name(place.stage).lower()}"


def _say(text: object) -> str:
    return QCoreApplication.translate("Placement", str(text))
