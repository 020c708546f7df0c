"""Where the ticks of a chart stand: few round values, and days that people know."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, inf
from typing import Final

from hinge_desktop.gui.charts.chart_values import ValueScale
from hinge_desktop.words import numbers

PLAIN: Final = ValueScale()
_ROUND_STEPS: Final = (1.0, 2.0, 2.5, 5.0)
MOST_TICKS: Final = 4
_MOST_INTERVALS: Final = MOST_TICKS - 1
_PADDING_SHARE: Final = 0.05
_LEAST_SPAN: Final = 1.0
"""In units of the labels: equal values are not blown up either."""
_LEAST_SHARE_OF_HIGHEST: Final = 0.2
"""Shares of about 100 % are not blown up until a single set looks like a fall."""
_MOST_MONTHS: Final = 8
_MONTH_STEPS: Final = (1, 2, 3, 6)
_YEAR_STEPS: Final = (1, 2, 5)
_WEEKS_UP_TO_DAYS: Final = 45
_DAYS_UP_TO: Final = 8
_SLACK: Final = 1e-9
"""What sums of decimal fractions are off by."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and its words."""

    value: float
    label: str


def value_ticks(lowest: float, highest: float, scale: ValueScale = PLAIN) -> tuple[Tick, ...]:
    """Return 2 to 4 round values around a range; the outer ones are where the axis ends."""
    if scale.row_names:
        return tuple(Tick(float(row), name) for row, name in enumerate(scale.row_names))
    low, high = _padded(lowest / scale.unit_size, highest / scale.unit_size, scale)
    step = next(step for step in _steps(scale) if _intervals(low, high, step) <= _MOST_INTERVALS)
    first = floor(low / step + _SLACK)
    count = _intervals(low, high, step)
    if scale.highest is None and not scale.starts_at_zero:
        count = max(count, _MOST_INTERVALS - 1)
    values = ((first + index) * step for index in range(count + 1))
    return tuple(Tick(one * scale.unit_size, _label(one, step, scale)) for one in values)


def _padded(lowest: float, highest: float, scale: ValueScale) -> tuple[float, float]:
    if scale.starts_at_zero:
        return 0.0, highest if highest > 0 else 1.0
    top = inf if scale.highest is None else scale.highest / scale.unit_size
    least = _LEAST_SPAN if scale.highest is None else top * _LEAST_SHARE_OF_HIGHEST
    span = max(highest - lowest, least)
    middle, half = (lowest + highest) / 2, span * (0.5 + _PADDING_SHARE)
    high = min(middle + half, top)
    low = middle - half if high < top else min(lowest - span * _PADDING_SHARE, top - span)
    return (max(low, 0.0) if lowest >= 0 else low), high


def _label(value: float, step: float, scale: ValueScale) -> str:
    if scale.starts_at_zero and value == 0:
        return ""
    decimals = next(count for count in (0, 1, 2) if count == 2 or _is_whole(step * 10**count))
    return numbers.number(value, decimals) + scale.unit_sign


def _is_whole(value: float) -> bool:
    return abs(value - round(value)) < _SLACK


def _steps(scale: ValueScale) -> Iterator[float]:
    size = 1.0 if scale.is_whole else 0.1
    while True:
        for step in _ROUND_STEPS:
            if not scale.is_whole or _is_whole(step * size):
                yield step * size
        size *= 10


def _intervals(low: float, high: float, step: float) -> int:
    return ceil(high / step - _SLACK) - floor(low / step + _SLACK)


def day_ticks(first: date, last: date) -> tuple[Tick, ...]:
    """Return days, Mondays, months at their first day or years, whatever makes about eight."""
    days = (last - first).days
    if days <= _DAYS_UP_TO:
        return _labelled(_every_day(first, last), numbers.short_day)
    if days <= _WEEKS_UP_TO_DAYS:
        return _labelled(_mondays(first, last), numbers.short_day)
    step = _months_between(days)
    shown = list(_months(first, last, step))
    several_years = len({day.year for day in shown}) > 1
    return _labelled(shown, _month_or_year if several_years else numbers.short_month)


def _labelled(days: list[date], name: Callable[[date], str]) -> tuple[Tick, ...]:
    return tuple(Tick(day.toordinal(), name(day)) for day in days)


def _month_or_year(day: date) -> str:
    return str(day.year) if day.month == 1 else numbers.short_month(day)


def _every_day(first: date, last: date) -> list[date]:
    return [first + timedelta(days=ahead) for ahead in range((last - first).days + 1)]


def _mondays(first: date, last: date) -> list[date]:
    start = first + timedelta(days=-first.weekday() % 7)
    return [start + timedelta(days=ahead) for ahead in range(0, (last - start).days + 1, 7)]


def _months_between(days: int) -> int:
    """Return how many months lie between two ticks."""
    months = days / 30.4
    for step in _MONTH_STEPS:
        if months <= _MOST_MONTHS * step:
            return step
    scale = 12
    while True:
        for years in _YEAR_STEPS:
            if months <= _MOST_MONTHS * years * scale:
                return years * scale
        scale *= 10


def _months(first: date, last: date, step: int) -> Iterator[date]:
    count = first.year * 12 + first.month - 1
    count += -count % step
    while (day := date(count // 12, count % 12 + 1, 1)) <= last:
        if day >= first:
            yield day
        count += step
