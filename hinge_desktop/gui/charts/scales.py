"""Where the ticks of a chart stand: few round values, and days that people know."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor
from typing import Final

from hinge_desktop.words import numbers

_ROUND_STEPS: Final = (1.0, 2.0, 2.5, 5.0)
MOST_TICKS: Final = 4
_MOST_INTERVALS: Final = MOST_TICKS - 1
_PADDING_SHARE: Final = 0.1
_MOST_MONTHS: Final = 8
_MONTH_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120)
_WEEKS_UP_TO_DAYS: Final = 45


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and its words."""

    value: float
    label: str


def value_ticks(lowest: float, highest: float) -> tuple[Tick, ...]:
    """Return 3 or 4 round values around a range, with some air above and below."""
    span = max(highest - lowest, 1.0)
    low, high = lowest - span * _PADDING_SHARE, highest + span * _PADDING_SHARE
    low = max(low, 0.0) if lowest >= 0 else low
    step = next(step for step in _steps() if _intervals(low, high, step) <= _MOST_INTERVALS)
    first = floor(low / step)
    count = max(_intervals(low, high, step), _MOST_INTERVALS - 1)
    decimals = 0 if step == round(step) else 1
    values = ((first + index) * step for index in range(count + 1))
    return tuple(Tick(value, numbers.number(value, decimals)) for value in values)


def day_ticks(first: date, last: date) -> tuple[Tick, ...]:
    """Return Mondays for a few weeks, else months at their first day, at most eight."""
    if (last - first).days <= _WEEKS_UP_TO_DAYS:
        return tuple(Tick(day.toordinal(), numbers.short_day(day)) for day in _mondays(first, last))
    months = tuple(_months(first, last))
    step = next(step for step in _MONTH_STEPS if len(months) <= _MOST_MONTHS * step)
    shown = [day for day in months if (day.year * 12 + day.month - 1) % step == 0]
    name = _month_or_year if len({day.year for day in shown}) > 1 else numbers.short_month
    return _labelled(shown, name)


def _labelled(days: list[date], name: Callable[[date], str]) -> tuple[Tick, ...]:
    return tuple(Tick(day.toordinal(), name(day)) for day in days)


def _month_or_year(day: date) -> str:
    return str(day.year) if day.month == 1 else numbers.short_month(day)


def _steps() -> Iterator[float]:
    scale = 1.0
    while True:
        yield from (step * scale for step in _ROUND_STEPS)
        scale *= 10


def _intervals(low: float, high: float, step: float) -> int:
    return ceil(high / step) - floor(low / step)


def _mondays(first: date, last: date) -> Iterator[date]:
    day = first + timedelta(days=-first.weekday() % 7)
    while day <= last:
        yield day
        day += timedelta(weeks=1)


def _months(first: date, last: date) -> Iterator[date]:
    day = first.replace(day=1)
    while day <= last:
        if day >= first:
            yield day
        day = (day + timedelta(days=32)).replace(day=1)
