"""The stretches of time a chart can show."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum


class ChartRange(StrEnum):
    """How far a chart looks back from today; each begins on a Monday, so that its weeks are full.

    The running week is one of those that are counted.
    """

    FOUR_WEEKS = "four_weeks"
    TWELVE_WEEKS = "twelve_weeks"
    SIX_MONTHS = "six_months"
    ALL = "all"

    def first_day(self, today: date) -> date | None:
        """Return the first day of the range; None for all there is."""
        if self is ChartRange.ALL:
            return None
        if self is ChartRange.SIX_MONTHS:
            return _monday_of(_months_before(today, 6))
        weeks = 4 if self is ChartRange.FOUR_WEEKS else 12
        return _monday_of(today) - timedelta(weeks=weeks - 1)


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months_before(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
