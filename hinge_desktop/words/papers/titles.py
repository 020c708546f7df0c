"""How papers of the journal are called, and what stands at their foot."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.words import numbers
from hinge_desktop.words.charts.names import days_words

translate = QCoreApplication.translate


def session_title(day: date) -> str:
    """Name the paper of a session: "Session of 17 November 2026"."""
    return translate("Papers", "Session of %1").replace("%1", numbers.full_date(day))


def session_name() -> str:
    """Name the file of a session, before its day is known."""
    return translate("Papers", "Session")


def log_name() -> str:
    """Name the file of the empty log."""
    return translate("Papers", "Log sheet")


def no_session_words() -> str:
    """Say that there is no session to print."""
    return translate("Papers", "There is no session to print yet.")


def block_title(days: Days) -> str:
    """Name the paper of a block: "Training, 1 Sep to 21 Nov 2026"."""
    return translate("Papers", "Training, %1").replace("%1", days_words(days))


def year_title(year: int) -> str:
    """Name the paper of a year: "Training year 2026"."""
    return translate("Papers", "Training year %1").replace("%1", str(year))


def four_weeks_title(days: Days) -> str:
    """Name the page for a coach: "Four weeks, 25 Oct to 21 Nov 2026"."""
    return translate("Papers", "Four weeks, %1").replace("%1", days_words(days))


def log_title(day: date) -> str:
    """Name the empty log: "Log sheet for 24 November 2026"."""
    return translate("Papers", "Log sheet for %1").replace("%1", numbers.full_date(day))


def made_words(made: date) -> str:
    """Say at the foot when a paper was made."""
    return translate("Papers", "Made on %1").replace("%1", numbers.dated(made))


def not_given() -> str:
    """Say that a question was not answered."""
    return translate("Papers", "not given")


def none_words() -> str:
    """Say that there is nothing of a kind."""
    return translate("Papers", "None")
