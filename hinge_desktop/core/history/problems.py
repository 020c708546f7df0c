"""Why the past cannot be changed in a certain way."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Final

FIRST_DAY: Final = date(1900, 1, 1)
"""The earliest day that a journal takes."""


class PastProblem(StrEnum):
    """What stands against a change of the past; nothing was written."""

    SESSION_RUNS = "session_runs"
    """The session is not ended: it is changed where it is logged."""
    GONE = "gone"
    """What was to be changed is not in the journal any more."""
    FUTURE_DAY = "future_day"
    TOO_LONG_AGO = "too_long_ago"
    END_BEFORE_START = "end_before_start"
    NO_PLACE = "no_place"
    """What was deleted cannot come back: what it belonged to is gone."""


class PastEditError(ValueError):
    """A change of the past that cannot be; `problem` says why."""

    def __init__(self, problem: PastProblem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def checked_day(day: date, today: date) -> date:
    """Return a day that a session may be on; raise `PastEditError` for any other."""
    if day > today:
        raise PastEditError(PastProblem.FUTURE_DAY)
    if day < FIRST_DAY:
        raise PastEditError(PastProblem.TOO_LONG_AGO)
    return day
