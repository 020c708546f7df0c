"""The lifts of the guide beside each other, in a few words each."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.mechanics.lifts import Lift


class Row(StrEnum):
    """What lifts are compared by."""

    STARTS = "starts"
    KNEES = "knees"
    RANGE = "range"


class LiftColumn(NamedTuple):
    """One lift: its short name and a cell for each row."""

    name: str
    cells: dict[Row, str]


_ROWS = {
    Row.STARTS: QT_TRANSLATE_NOOP("GuideLifts", "Starts"),
    Row.KNEES: QT_TRANSLATE_NOOP("GuideLifts", "Knees"),
    Row.RANGE: QT_TRANSLATE_NOOP("GuideLifts", "Range"),
}
_STANDING = QT_TRANSLATE_NOOP("GuideLifts", "Standing")
_FLOOR = QT_TRANSLATE_NOOP("GuideLifts", "From the floor")
_SOFT = QT_TRANSLATE_NOOP("GuideLifts", "Slight bend, kept still")
_BENT = QT_TRANSLATE_NOOP("GuideLifts", "Bend a lot")
_WHOLE_WAY = QT_TRANSLATE_NOOP("GuideLifts", "Floor to standing")
_NAMES = {
    Lift.WALL_HINGE: QT_TRANSLATE_NOOP("GuideLifts", "Wall"),
    Lift.DOWEL_HINGE: QT_TRANSLATE_NOOP("GuideLifts", "Dowel"),
    Lift.KETTLEBELL_DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Kettlebell"),
    Lift.ROMANIAN_DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Romanian"),
    Lift.SINGLE_LEG: QT_TRANSLATE_NOOP("GuideLifts", "Single-leg"),
    Lift.DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Conventional"),
    Lift.SUMO_DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Sumo"),
    Lift.TRAP_BAR_DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Trap bar"),
    Lift.STIFF_LEG_DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Stiff-leg"),
    Lift.DEFICIT_DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Deficit"),
    Lift.SNATCH_GRIP_DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Snatch-grip"),
    Lift.GOOD_MORNING: QT_TRANSLATE_NOOP("GuideLifts", "Good morning"),
}
_CELLS = {
    Lift.WALL_HINGE: (
        _STANDING,
        _SOFT,
        QT_TRANSLATE_NOOP("GuideLifts", "Until the hips touch the wall"),
    ),
    Lift.DOWEL_HINGE: (
        _STANDING,
        _SOFT,
        QT_TRANSLATE_NOOP("GuideLifts", "As far as all three points touch"),
    ),
    Lift.KETTLEBELL_DEADLIFT: (
        QT_TRANSLATE_NOOP("GuideLifts", "Standing or from the floor"),
        QT_TRANSLATE_NOOP("GuideLifts", "Bend some"),
        QT_TRANSLATE_NOOP("GuideLifts", "Down to the bell between the feet"),
    ),
    Lift.ROMANIAN_DEADLIFT: (
        _STANDING,
        _SOFT,
        QT_TRANSLATE_NOOP("GuideLifts", "To your lowest point, often just below the knee"),
    ),
    Lift.SINGLE_LEG: (
        QT_TRANSLATE_NOOP("GuideLifts", "Standing on one leg"),
        _SOFT,
        QT_TRANSLATE_NOOP("GuideLifts", "Until trunk and rear leg near level"),
    ),
    Lift.DEADLIFT: (_FLOOR, _BENT, _WHOLE_WAY),
    Lift.SUMO_DEADLIFT: (
        QT_TRANSLATE_NOOP("GuideLifts", "From the floor, feet wide"),
        _BENT,
        _WHOLE_WAY,
    ),
    Lift.TRAP_BAR_DEADLIFT: (_FLOOR, _BENT, _WHOLE_WAY),
    Lift.STIFF_LEG_DEADLIFT: (
        QT_TRANSLATE_NOOP("GuideLifts", "Floor or standing"),
        QT_TRANSLATE_NOOP("GuideLifts", "Almost straight"),
        QT_TRANSLATE_NOOP("GuideLifts", "To the floor, or to your own range"),
    ),
    Lift.DEFICIT_DEADLIFT: (
        QT_TRANSLATE_NOOP("GuideLifts", "From the floor, standing raised"),
        _BENT,
        QT_TRANSLATE_NOOP("GuideLifts", "Longer than from the floor"),
    ),
    Lift.SNATCH_GRIP_DEADLIFT: (
        QT_TRANSLATE_NOOP("GuideLifts", "From the floor, grip wide"),
        _BENT,
        QT_TRANSLATE_NOOP("GuideLifts", "Longer, for the wide grip"),
    ),
    Lift.GOOD_MORNING: (
        QT_TRANSLATE_NOOP("GuideLifts", "Standing, bar on the back"),
        _SOFT,
        QT_TRANSLATE_NOOP("GuideLifts", "As far as the spine stays long"),
    ),
}


def row_name(row: Row) -> str:
    """Name a row."""
    return _say(_ROWS[row])


def lift_column(lift: Lift) -> LiftColumn:
    """Return the words of one lift."""
    cells = zip(Row, _CELLS[lift], strict=True)
    return LiftColumn(_say(_NAMES[lift]), {row: _say(cell) for row, cell in cells})


def _say(text: object) -> str:
    return QCoreApplication.translate("GuideLifts", str(text))
