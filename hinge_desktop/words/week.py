"""The days of training in words."""

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.training import DayKind

_KINDS = {
    DayKind.HEAVY: QT_TRANSLATE_NOOP("Week", "%1 heavier"),
    DayKind.LIGHT: QT_TRANSLATE_NOOP("Week", "%1 lighter"),
}


def weekday_name(weekday: int) -> str:
    """Name a weekday, Monday being 0."""
    return QLocale().dayName(weekday + 1)


def short_weekday_name(weekday: int) -> str:
    """Name a weekday shortly, Monday being 0."""
    return QLocale().dayName(weekday + 1, QLocale.FormatType.ShortFormat)


def week_words(plan: Plan, days: Sequence[PlanDay]) -> str:
    """Say when the lifter trains: "2 a week: Tuesday heavier, Saturday lighter"."""
    text = _say(QT_TRANSLATE_NOOP("Week", "%1 a week, on any day"))
    if days:
        text = _say(QT_TRANSLATE_NOOP("Week", "%1 a week: %2"))
        text = text.replace("%2", ", ".join(_day_words(day) for day in days))
    return text.replace("%1", str(plan.sessions_per_week))


def _day_words(day: PlanDay) -> str:
    name = weekday_name(day.weekday)
    if day.day_kind is None:
        return name
    return _say(_KINDS[day.day_kind]).replace("%1", name)


def _say(text: object) -> str:
    return QCoreApplication.translate("Week", str(text))
