"""What the guide calls its lifts, and the rows of its table of lifts."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.words.exercises import built_in_name

_TITLES = {
    Lift.ROMANIAN_DEADLIFT: QT_TRANSLATE_NOOP("GuideLifts", "Romanian deadlift"),
    Lift.SINGLE_LEG: QT_TRANSLATE_NOOP("GuideLifts", "Single-leg Romanian deadlift"),
}
"""In full where the plan and the log use the short name."""
_ROWS = (
    QT_TRANSLATE_NOOP("GuideLifts", "Starts"),
    QT_TRANSLATE_NOOP("GuideLifts", "Knees"),
    QT_TRANSLATE_NOOP("GuideLifts", "Works most"),
    QT_TRANSLATE_NOOP("GuideLifts", "Range"),
    QT_TRANSLATE_NOOP("GuideLifts", "Load"),
    QT_TRANSLATE_NOOP("GuideLifts", "Choose it to"),
)


def lift_title(lift: Lift) -> str:
    """Name a lift in full."""
    if lift in _TITLES:
        return _say(_TITLES[lift])
    return built_in_name(ExerciseId(lift))


def row_names() -> tuple[str, ...]:
    """Name the rows of the table, in the order of a lift's `Comparison`."""
    return tuple(_say(name) for name in _ROWS)


def _say(text: object) -> str:
    return QCoreApplication.translate("GuideLifts", str(text))
