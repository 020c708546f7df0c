"""The words of "Find or do": what each thing found is, and how days are typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.finding.day_words import DayWords
from hinge_desktop.finding.findables import Findable, Kind
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.locales import wording_locale

_KINDS = {
    Kind.COMMAND: QT_TRANSLATE_NOOP("Finding", "Command"),
    Kind.SETTING: QT_TRANSLATE_NOOP("Finding", "Setting"),
    Kind.DAY: QT_TRANSLATE_NOOP("Finding", "Day"),
    Kind.LIFT: QT_TRANSLATE_NOOP("Finding", "Exercise"),
    Kind.FAULT: QT_TRANSLATE_NOOP("Finding", "Fault"),
    Kind.SIGN: QT_TRANSLATE_NOOP("Finding", "Sign of a fault"),
    Kind.FEELING: QT_TRANSLATE_NOOP("Finding", "Where you feel it"),
    Kind.DRILL: QT_TRANSLATE_NOOP("Finding", "Drill"),
    Kind.ROUTINE: QT_TRANSLATE_NOOP("Finding", "Routine"),
    Kind.CHECK: QT_TRANSLATE_NOOP("Finding", "Check"),
    Kind.WARM_UP: QT_TRANSLATE_NOOP("Finding", "Warm-up"),
    Kind.CARD: QT_TRANSLATE_NOOP("Finding", "Exercise"),
    Kind.TOPIC: QT_TRANSLATE_NOOP("Finding", "Guide"),
    Kind.QUESTION: QT_TRANSLATE_NOOP("Finding", "Question"),
    Kind.STEP: QT_TRANSLATE_NOOP("Finding", "Step %1 of %2"),
    Kind.CUE: QT_TRANSLATE_NOOP("Finding", "Cue"),
    Kind.DISAGREEMENT: QT_TRANSLATE_NOOP("Finding", "Where sources differ"),
}
# Parted by a stroke, so that a language can have as many as it needs.
_TODAY = QT_TRANSLATE_NOOP("Finding", "today")
_YESTERDAY = QT_TRANSLATE_NOOP("Finding", "yesterday")
_LAST = QT_TRANSLATE_NOOP("Finding", "last|on|past")
_FILLERS = QT_TRANSLATE_NOOP("Finding", "the|of|st|nd|rd|th")


def kind_words(findable: Findable) -> str:
    """Say what a findable is: "Fault", "Step 3 of Bar RDL"."""
    text = _say(_KINDS[findable.kind]).replace("%1", numbers.number(findable.number))
    return text.replace("%2", findable.place)


def open_day_words(day: date) -> str:
    """Name the way to a day: "Open 17 November 2026"."""
    return _say(QT_TRANSLATE_NOOP("Finding", "Open %1")).replace("%1", numbers.full_date(day))


def trained_words(exercises: Sequence[Exercise]) -> str:
    """Say what was trained on a day."""
    if not exercises:
        return _say(QT_TRANSLATE_NOOP("Finding", "Nothing logged on this day"))
    return ", ".join(exercise_name(one) for one in exercises)


def day_words() -> DayWords:
    """Return the words for days of the locale in force, and the English ones beside them."""
    own, english = QLocale(), QLocale(QLocale.Language.English)
    wording = wording_locale()
    short = own.dateFormat(QLocale.FormatType.ShortFormat).lower()
    return DayWords(
        months=tuple(_names((wording, own, english), number, _month) for number in range(1, 13)),
        weekdays=tuple(_names((wording, own, english), number, _weekday) for number in range(1, 8)),
        today=_split(_TODAY),
        yesterday=_split(_YESTERDAY),
        last=_split(_LAST),
        fillers=_split(_FILLERS),
        is_month_first=0 <= short.find("m") < short.find("d"),
    )


def _names(
    locales: Sequence[QLocale], number: int, names: Callable[[QLocale, int], tuple[str, ...]]
) -> tuple[str, ...]:
    return tuple(name for locale in locales for name in names(locale, number))


def _month(locale: QLocale, number: int) -> tuple[str, ...]:
    formats = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return tuple(
        name
        for one in formats
        for name in (locale.monthName(number, one), locale.standaloneMonthName(number, one))
    )


def _weekday(locale: QLocale, number: int) -> tuple[str, ...]:
    formats = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return tuple(locale.dayName(number, one) for one in formats)


def _split(text: object) -> tuple[str, ...]:
    """Return translated words and the English ones."""
    return tuple(dict.fromkeys((*_say(text).split("|"), *str(text).split("|"))))


def _say(text: object) -> str:
    return QCoreApplication.translate("Finding", str(text))
