"""Columns of a table in words: what each can hold, and what stands in the way of reading it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.imports.column_map import (
    ColumnRole,
    DecimalSign,
    MapFinding,
    MapProblem,
    WorkoutsBy,
)
from hinge_desktop.core.imports.column_suggestion import ColumnDoubt, DoubtCode

_ROLES: Final = {
    ColumnRole.DATE: QT_TRANSLATE_NOOP("Columns", "Date"),
    ColumnRole.TIME: QT_TRANSLATE_NOOP("Columns", "Time of day"),
    ColumnRole.DATE_TIME: QT_TRANSLATE_NOOP("Columns", "Date and time"),
    ColumnRole.EXERCISE: QT_TRANSLATE_NOOP("Columns", "Exercise"),
    ColumnRole.WEIGHT: QT_TRANSLATE_NOOP("Columns", "Weight"),
    ColumnRole.WEIGHT_UNIT: QT_TRANSLATE_NOOP("Columns", "Unit of the weight"),
    ColumnRole.REPS: QT_TRANSLATE_NOOP("Columns", "Reps"),
    ColumnRole.PACKED_SETS: QT_TRANSLATE_NOOP("Columns", "Sets, as 80x8,85x6"),
    ColumnRole.SET_COUNT: QT_TRANSLATE_NOOP("Columns", "How many equal sets"),
    ColumnRole.SET_NUMBER: QT_TRANSLATE_NOOP("Columns", "Number of the set"),
    ColumnRole.SET_KIND: QT_TRANSLATE_NOOP("Columns", "Kind of set"),
    ColumnRole.WARM_UP: QT_TRANSLATE_NOOP("Columns", "Warm-up, yes or no"),
    ColumnRole.DONE: QT_TRANSLATE_NOOP("Columns", "Done, yes or no"),
    ColumnRole.SKIPPED: QT_TRANSLATE_NOOP("Columns", "Skipped, yes or no"),
    ColumnRole.REPS_LEFT: QT_TRANSLATE_NOOP("Columns", "Reps left (RIR)"),
    ColumnRole.RPE: QT_TRANSLATE_NOOP("Columns", "RPE"),
    ColumnRole.DURATION: QT_TRANSLATE_NOOP("Columns", "Duration of the set"),
    ColumnRole.DISTANCE: QT_TRANSLATE_NOOP("Columns", "Distance"),
    ColumnRole.DISTANCE_UNIT: QT_TRANSLATE_NOOP("Columns", "Unit of the distance"),
    ColumnRole.NOTE: QT_TRANSLATE_NOOP("Columns", "Note about the set"),
    ColumnRole.EXERCISE_NOTE: QT_TRANSLATE_NOOP("Columns", "Note about the exercise"),
    ColumnRole.WORKOUT_NOTE: QT_TRANSLATE_NOOP("Columns", "Note about the session"),
    ColumnRole.WORKOUT_TITLE: QT_TRANSLATE_NOOP("Columns", "Name of the session"),
    ColumnRole.WORKOUT_KEY: QT_TRANSLATE_NOOP("Columns", "Number of the session"),
}
ROLES_IN_ORDER: Final = tuple(_ROLES)
"""What lifters look for first stands first."""
_PROBLEMS: Final = {
    MapProblem.NO_DATE: QT_TRANSLATE_NOOP("Columns", "Choose the column with the date."),
    MapProblem.NO_EXERCISE: QT_TRANSLATE_NOOP("Columns", "Choose the column with the exercise."),
    MapProblem.NO_RESULT: QT_TRANSLATE_NOOP(
        "Columns", "Choose the column with the reps, the duration or the distance."
    ),
    MapProblem.TWO_COLUMNS: QT_TRANSLATE_NOOP("Columns", "%1: another column holds the same."),
    MapProblem.TWO_DATES: QT_TRANSLATE_NOOP(
        "Columns", "%1: another column has the date and the time in one."
    ),
    MapProblem.TIME_WITHOUT_DATE: QT_TRANSLATE_NOOP(
        "Columns", "%1: a time of day needs a column with the date."
    ),
    MapProblem.UNIT_WITHOUT_NUMBER: QT_TRANSLATE_NOOP(
        "Columns", "%1: a column of units needs one with the numbers."
    ),
    MapProblem.WRONG_MEASURE: QT_TRANSLATE_NOOP("Columns", "%1: this unit does not fit."),
    MapProblem.NO_SUCH_COLUMN: QT_TRANSLATE_NOOP("Columns", "A column is not there any more."),
    MapProblem.TWO_EFFORTS: QT_TRANSLATE_NOOP(
        "Columns", "%1: RPE and reps left say the same. Keep one."
    ),
    MapProblem.DONE_AND_SKIPPED: QT_TRANSLATE_NOOP(
        "Columns", "%1: done and skipped say the same. Keep one."
    ),
}
_DOUBTS: Final = {
    DoubtCode.CELLS_DO_NOT_FIT: QT_TRANSLATE_NOOP(
        "Columns", "The heading says %1, but the cells do not fit."
    ),
    DoubtCode.TWO_MEANINGS: QT_TRANSLATE_NOOP("Columns", "It could also be: %1."),
    DoubtCode.ROLE_TAKEN: QT_TRANSLATE_NOOP("Columns", "An earlier column holds it already: %1."),
    DoubtCode.FROM_CELLS_ALONE: QT_TRANSLATE_NOOP("Columns", "Guessed from the cells: look at it."),
    DoubtCode.UNIT_UNKNOWN: QT_TRANSLATE_NOOP("Columns", "In which unit? The file does not say."),
}
_WORKOUTS: Final = {
    WorkoutsBy.TIMES: QT_TRANSLATE_NOOP("Columns", "As the times show"),
    WorkoutsBy.START: QT_TRANSLATE_NOOP("Columns", "One for each time"),
    WorkoutsBy.DAY: QT_TRANSLATE_NOOP("Columns", "One for each day"),
}
_SIGNS: Final = {
    DecimalSign.DOT: QT_TRANSLATE_NOOP("Columns", "Dot: 62.5"),
    DecimalSign.COMMA: QT_TRANSLATE_NOOP("Columns", "Comma: 62,5"),
}


def role_name(role: ColumnRole) -> str:
    """Name what a column can hold."""
    return _say(_ROLES[role])


def finding_words(finding: MapFinding, heading: str) -> str:
    """Say what stands in the way of reading a table; `heading` names the column it is about."""
    return _say(_PROBLEMS[finding.problem]).replace("%1", heading)


def doubt_words(doubt: ColumnDoubt) -> str:
    """Say why a suggestion should be looked at."""
    return _say(_DOUBTS[doubt.code]).replace("%1", role_name(doubt.role))


def unclear_words(roles: tuple[str, ...]) -> str:
    """Say that a table could not be read yet: numbers without a unit."""
    names = ", ".join(role_name(ColumnRole(role)) for role in roles)
    text = _say(QT_TRANSLATE_NOOP("Columns", "Choose the unit of: %1."))
    return text.replace("%1", names)


def workouts_name(by: WorkoutsBy) -> str:
    """Name what makes rows one session."""
    return _say(_WORKOUTS[by])


def sign_name(sign: DecimalSign) -> str:
    """Name a decimal sign, with an example."""
    return _say(_SIGNS[sign])


def _say(text: object) -> str:
    return QCoreApplication.translate("Columns", str(text))
