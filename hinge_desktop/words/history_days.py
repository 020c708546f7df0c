"""The days of the calendar in words, and what a month adds up to."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.history.months import MonthWork
from hinge_desktop.words import numbers
from hinge_desktop.words.counts import sessions_words


def found_words(count: int) -> str:
    """Say how many sessions fit a filter: 12 sessions found."""
    text = QCoreApplication.translate("HistoryDays", "%1 sessions found", "", count)
    return text.replace("%1", numbers.number(count))


def work_words(work: MonthWork, name: str) -> list[tuple[str, str]]:
    """Write what was done with the hinge that was trained most, each with its caption.

    Of what has no load only the reps are told.
    """
    lifted = _say(QT_TRANSLATE_NOOP("HistoryDays", "%1, lifted")).replace("%1", name)
    reps = QCoreApplication.translate("HistoryDays", "reps", "Below the number", work.reps)
    done = [(numbers.kilograms(work.volume_kg), lifted)] if work.volume_kg else []
    return [*done, (numbers.number(work.reps), reps)]


def count_words(sessions: int) -> tuple[str, str]:
    """Write how many sessions a month had."""
    caption = QCoreApplication.translate("HistoryDays", "sessions", "Below the number", sessions)
    return numbers.number(sessions), caption


def like_words(exercise: str, day: date) -> str:
    """Name a session by what a new one can be like: "Bar RDL, as on 17 Nov 2026"."""
    text = _say(QT_TRANSLATE_NOOP("HistoryDays", "%1, as on %2"))
    return text.replace("%1", exercise).replace("%2", numbers.dated(day))


def day_cell_words(
    day: date,
    *,
    sessions: int,
    has_fault: bool,
    has_pain: bool,
    is_today: bool,
    is_planned: bool,
) -> str:
    """Say a day of the calendar: "Tuesday 17 November, 1 session, no faults noted"."""
    parts = [numbers.long_day(day)]
    if is_today:
        parts.append(_say(QT_TRANSLATE_NOOP("HistoryDays", "today")))
    if is_planned:
        parts.append(_say(QT_TRANSLATE_NOOP("HistoryDays", "planned")))
    if sessions:
        parts.append(sessions_words(sessions))
        faults = QT_TRANSLATE_NOOP("HistoryDays", "faults")
        none = QT_TRANSLATE_NOOP("HistoryDays", "no faults noted")
        parts.append(_say(faults if has_fault else none))
    if has_pain:
        parts.append(_say(QT_TRANSLATE_NOOP("HistoryDays", "pain")))
    return ", ".join(parts)


def _say(text: object) -> str:
    return QCoreApplication.translate("HistoryDays", str(text))
