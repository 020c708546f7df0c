"""Whether the cells of a column can be what a heading says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from hinge_desktop.core.imports.column_map import (
    LENGTH_MEASURES,
    TIME_MEASURES,
    WEIGHT_MEASURES,
    ColumnRole,
    Measure,
)
from hinge_desktop.exchange.readers.durations import read_clock_ms, read_span_seconds
from hinge_desktop.exchange.readers.mapped.plain_words import plain
from hinge_desktop.exchange.readers.mapped.quantities import (
    Quantity,
    decimal_sign_of,
    read_quantity,
)
from hinge_desktop.exchange.readers.mapped.said_words import read_kind, read_truth
from hinge_desktop.exchange.readers.mapped.set_reading import PACKED_SET, SETS_OF_REPS
from hinge_desktop.exchange.readers.mapped.unit_words import BODYWEIGHT_WORDS, measure_named
from hinge_desktop.exchange.readers.trouble import CellError
from hinge_desktop.exchange.readers.written_dates.date_column import DateColumn

R = ColumnRole
_ENOUGH: Final = 0.9
"""The share of cells that must fit: a few slips of the hand change nothing."""


def fits(role: ColumnRole, texts: Sequence[str]) -> bool:
    """Whether nearly all of these cells, none of them empty, can be read in a role."""
    check = _CHECKS.get(role)
    if check is None or not texts:
        return True
    return sum(check(text, texts) for text in texts) >= _ENOUGH * len(texts)


def has_times(texts: Sequence[str]) -> bool:
    """Whether dates have a time of day behind them."""
    dates = DateColumn(texts, is_day_first=True)
    return any(_moment_has_time(dates, text) for text in texts)


def role_of_cells(texts: Sequence[str]) -> ColumnRole | None:
    """Return what cells are by themselves: dates, or numbers that all name their unit."""
    if not texts:
        return None
    if fits(R.DATE, texts):
        return R.DATE
    quantities = [_quantity(text, texts) for text in texts]
    roles = {_role_of(one) for one in quantities}
    return roles.pop() if len(roles) == 1 else None


def _role_of(quantity: Quantity | None) -> ColumnRole | None:
    if quantity is None:
        return None
    if quantity.is_reps:
        return R.REPS
    return next((role for role, units in _UNITS.items() if quantity.measure in units), None)


_UNITS: Final = {
    R.WEIGHT: WEIGHT_MEASURES,
    R.DURATION: TIME_MEASURES,
    R.DISTANCE: LENGTH_MEASURES,
}


def _moment_has_time(dates: DateColumn, text: str) -> bool:
    try:
        return dates.moment(text).time is not None
    except CellError:
        return False


def _quantity(text: str, texts: Sequence[str]) -> Quantity | None:
    try:
        return read_quantity(text, decimal_sign_of(texts[:50]))
    except CellError:
        return None


def _is_date(text: str, _: Sequence[str]) -> bool:
    # Both orders: a month above 12 in one of them is a day in the other.
    return any(
        _reads(DateColumn([text], is_day_first=first).moment, text) for first in (True, False)
    )


def _is_time(text: str, _: Sequence[str]) -> bool:
    return ":" in text and _is_date(f"2000-01-01 {text}", ())


def _is_number(text: str, texts: Sequence[str]) -> bool:
    found = _quantity(text, texts)
    return SETS_OF_REPS.fullmatch(text) is not None or (found is not None and found.number >= 0)


def _is_weight(text: str, texts: Sequence[str]) -> bool:
    return plain(text) in BODYWEIGHT_WORDS or _quantity(text, texts) is not None


def _is_duration(text: str, texts: Sequence[str]) -> bool:
    readers = (read_clock_ms, read_span_seconds)
    return any(_reads(read, text) for read in readers) or _quantity(text, texts) is not None


def _is_effort(text: str, texts: Sequence[str]) -> bool:
    found = _quantity(text.removesuffix("+"), texts)
    return found is not None and 0 <= found.number <= 10


def _is_set_number(text: str, _: Sequence[str]) -> bool:
    return text.isascii() and (text.isdigit() or len(text) <= 2)


def _is_truth(text: str, _: Sequence[str]) -> bool:
    return _reads(read_truth, text)


def _is_kind(text: str, _: Sequence[str]) -> bool:
    return _reads(read_kind, text)


def _is_packed(text: str, _: Sequence[str]) -> bool:
    return PACKED_SET.match(text) is not None


def _is_name(text: str, texts: Sequence[str]) -> bool:
    return _quantity(text, texts) is None


def _is_unit_of(measures: frozenset[Measure]) -> Callable[[str, Sequence[str]], bool]:
    def is_unit(text: str, _: Sequence[str]) -> bool:
        try:
            return measure_named(text) in measures
        except KeyError:
            return False

    return is_unit


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except CellError:
        return False
    return True


_CHECKS: Final[Mapping[ColumnRole, Callable[[str, Sequence[str]], bool]]] = {
    R.DATE: _is_date,
    R.DATE_TIME: _is_date,
    R.TIME: _is_time,
    R.EXERCISE: _is_name,
    R.WEIGHT: _is_weight,
    R.DISTANCE: _is_number,
    R.DURATION: _is_duration,
    R.REPS: _is_number,
    R.SET_COUNT: _is_number,
    R.RPE: _is_effort,
    R.REPS_LEFT: _is_effort,
    R.SET_NUMBER: _is_set_number,
    R.WARM_UP: _is_truth,
    R.SKIPPED: _is_truth,
    R.DONE: _is_truth,
    R.SET_KIND: _is_kind,
    R.PACKED_SETS: _is_packed,
    R.WEIGHT_UNIT: _is_unit_of(WEIGHT_MEASURES),
    R.DISTANCE_UNIT: _is_unit_of(LENGTH_MEASURES),
}
