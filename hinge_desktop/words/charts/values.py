"""The values of charts, each in the unit of its figure, as the lifter's country writes them."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.answers import AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.training import Depth
from hinge_desktop.words import numbers
from hinge_desktop.words.history import depth_words

translate = QCoreApplication.translate

DEPTHS: Final = (Depth.HIGHER, Depth.OWN_LOWEST, Depth.PAST_IT)
"""The landmarks in the order of their values, 0 to 2."""
_RAISES: Final = (LineCode.RAISE_LEFT, LineCode.RAISE_RIGHT)
_SHARES: Final = (Metric.TEMPO_KEPT, Metric.CLEAN_REPS, Metric.FELT)
_KILOGRAMS: Final = (Metric.ESTIMATE, Metric.VOLUME)
_CLOCKS: Final = (Metric.TENSION, Metric.REST)


def value_words(metric: Metric, value: float, code: LineCode = LineCode.MAIN) -> str:
    """Write a value: "84 kg", "5:15", "100 %", "My lowest point"."""
    if code in _RAISES:
        return f"{numbers.number(value)}\N{DEGREE SIGN}"
    if metric in _SHARES:
        return percent(value)
    if metric in _KILOGRAMS:
        return numbers.kilograms(value)
    if metric in _CLOCKS:
        return numbers.clock(round(value))
    return _value_of_its_own_kind(metric, value)


def exact_words(metric: Metric, value: float, code: LineCode = LineCode.MAIN) -> str:
    """Write a value for the table, an estimate with a decimal more than in a headline."""
    if metric is Metric.ESTIMATE:
        return numbers.kilograms(value, 1)
    return value_words(metric, value, code)


def percent(value: float) -> str:
    """Write a share: 9 %."""
    return f"{numbers.number(value)}\N{NO-BREAK SPACE}%"


def day_in_text(day: date, today: date) -> str:
    """Write a day inside a sentence, its year only where it is another: "13 October"."""
    return numbers.month_day(day) if day.year == today.year else numbers.full_date(day)


def point_title(point: AnswerPoint, rollup: Rollup, today: date) -> str:
    """Name the day or the week of a point."""
    if rollup is Rollup.SESSION:
        named = numbers.long_day(point.day)
        is_this_year = point.day.year == today.year
        return named if is_this_year else f"{named} {point.day.year}"
    day = day_in_text(point.day, today)
    if point.is_running:
        return translate("Charts", "This week, since %1").replace("%1", day)
    return translate("Charts", "Week of %1").replace("%1", day)


def _value_of_its_own_kind(metric: Metric, value: float) -> str:
    if metric is Metric.DEPTH:
        return depth_words(DEPTHS[min(max(round(value), 0), len(DEPTHS) - 1)])
    if metric is Metric.REPS_AT_LOAD:
        return numbers.reps(round(value))
    if metric is Metric.SIDES:
        return numbers.seconds(round(value))
    if metric is Metric.BODY_MASS:
        return numbers.kilograms(value, 1)
    if metric is Metric.SESSIONS:
        return numbers.number(value)
    return numbers.decimal(round(value * 10) * 100)
