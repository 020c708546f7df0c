"""The cells of a mapped row as sets: weight, reps, time, distance and effort with their units."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Final

from hinge_desktop.core.imports.column_map import (
    LENGTH_MEASURES,
    TIME_MEASURES,
    WEIGHT_MEASURES,
    ColumnMap,
    ColumnRole,
    DecimalSign,
    Measure,
)
from hinge_desktop.core.imports.file_log import FileAnswers, FileSet, SkipReason
from hinge_desktop.core.training import MOST_REPS, RepsLeft, SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.durations import DAY_MS, read_clock_ms, read_span_seconds
from hinge_desktop.exchange.readers.exercise_names import is_assisted
from hinge_desktop.exchange.readers.mapped.mapped_rows import MappedCells
from hinge_desktop.exchange.readers.mapped.plain_words import plain
from hinge_desktop.exchange.readers.mapped.quantities import Quantity, read_quantity
from hinge_desktop.exchange.readers.mapped.rules import TableRules
from hinge_desktop.exchange.readers.mapped.said_words import is_kind_mark, read_kind, read_truth
from hinge_desktop.exchange.readers.mapped.unit_words import (
    BODYWEIGHT_WORDS,
    MM_PER,
    MS_PER,
    measure_named,
)
from hinge_desktop.exchange.readers.numbers import MOST_DISTANCE_MM, limited_weight
from hinge_desktop.exchange.readers.trouble import CellError

MOST_SETS: Final = 100
"""Sets that one row can stand for."""
_UNITS: Final = {Measure.KG: Unit.KG, Measure.LB: Unit.LB}
SETS_OF_REPS: Final = re.compile(r"(\d{1,3})\s*[x\u00d7*]\s*(\d{1,4})", re.ASCII | re.IGNORECASE)
PACKED_SET: Final = re.compile(
    r"([^\sx\u00d7*;|]+(?:\s[^\W\d_]+)?)\s*[x\u00d7*]\s*(\d{1,4})\s*(?:[,;|\s]\s*|$)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Found:
    """What the cells of one row have said so far."""

    amount: Decimal | None = None
    unit: Unit | None = None
    reps: int | None = None
    set_count: int = 1
    duration_ms: int | None = None
    distance_mm: int | None = None


@dataclass(slots=True)
class SetReading:
    """Reads the sets of each row by one map, and remembers what only the lifter can tell."""

    columns: ColumnMap
    sign: DecimalSign | None
    answers: FileAnswers
    rules: TableRules
    amounts_without_unit: list[Decimal] = field(default_factory=list)
    unclear_columns: set[ColumnRole] = field(default_factory=set)
    """Columns of plain numbers whose unit of time or length nobody said."""
    _told: dict[ColumnRole, Measure | None] = field(init=False)

    def __post_init__(self) -> None:
        """Look up once what the map says of the units."""
        self._told = {one.role: one.measure for one in self.columns.columns}

    def sets(self, cells: MappedCells, name: str) -> tuple[FileSet, ...]:
        """Return the sets of a row, several where it stands for several.

        Raise `CellError` for a cell that cannot be read, and for a row without a result.
        """
        kind = self._kind(cells)
        is_packed = bool(cells.text(ColumnRole.PACKED_SETS))
        found = self._packed(cells) if is_packed else [self._one(cells)]
        reps_left, is_helped = self._reps_left(cells), _is_assisted(name)
        return tuple(
            FileSet(
                cells.row.number,
                kind,
                one.amount,
                one.unit,
                is_assisted=is_helped,
                reps=one.reps,
                reps_left=reps_left,
                duration_ms=one.duration_ms,
                distance_mm=one.distance_mm,
                note=cells.note(ColumnRole.NOTE),
            )
            for one in found
            for _ in range(one.set_count)
        )

    def _kind(self, cells: MappedCells) -> SetKind:
        if read_truth(cells.text(ColumnRole.WARM_UP)):
            return SetKind.WARM_UP
        word = cells.text(ColumnRole.SET_KIND)
        if not word:
            # Letters among the numbers of sets mark kinds; longer words are rests and notes.
            mark = cells.text(ColumnRole.SET_NUMBER)
            word = mark if is_kind_mark(mark) else ""
        return read_kind(word, self.rules.own_kinds)

    def _one(self, cells: MappedCells) -> _Found:
        found = _Found()
        self._take_duration(found, cells)
        self._take_distance(found, cells.text(ColumnRole.DISTANCE), cells)
        self._take_reps(found, cells)
        self._take_weight(found, cells)
        if self.columns.is_zero_empty:
            _drop_zeros(found)
        if found.reps is None and found.duration_ms is None and found.distance_mm is None:
            raise CellError(self.rules.without_result, "")
        return found

    def _take_weight(self, found: _Found, cells: MappedCells) -> None:
        text = cells.text(ColumnRole.WEIGHT)
        if plain(text) in BODYWEIGHT_WORDS:
            return
        read = read_quantity(text, self.sign)
        if read is not None and read.measure in LENGTH_MEASURES:
            self._take_distance(found, text, cells)
        elif read is not None:
            self._set_weight(found, read, text, cells)

    def _set_weight(self, found: _Found, read: Quantity, text: str, cells: MappedCells) -> None:
        if read.is_reps or read.measure in TIME_MEASURES:
            raise CellError(SkipReason.UNKNOWN_WORD, text)
        number = limited_weight(read.number, text)
        unit = self._weight_unit(read, cells)
        if unit is None and number == 0:
            return  # nothing of no unit: the body alone
        if unit is None:
            self.amounts_without_unit.append(number)
        found.amount, found.unit = number, unit

    def _weight_unit(self, read: Quantity, cells: MappedCells) -> Unit | None:
        written = read.measure or _measure_in(cells.text(ColumnRole.WEIGHT_UNIT), WEIGHT_MEASURES)
        told = self._told.get(ColumnRole.WEIGHT) or self._told.get(ColumnRole.PACKED_SETS)
        measure = written or told
        return self.answers.unit if measure is None else _UNITS[measure]

    def _take_reps(self, found: _Found, cells: MappedCells) -> None:
        text = cells.text(ColumnRole.REPS)
        several = SETS_OF_REPS.fullmatch(text)
        if several is not None:
            found.set_count = _in_row(int(several.group(1)), text)
            found.reps = _reps(Decimal(several.group(2)), text)
            return
        read = read_quantity(text, self.sign)
        if read is not None and read.measure in TIME_MEASURES:
            found.duration_ms = _milliseconds(read.number, read.measure, text)
        elif read is not None:
            if read.measure is not None:
                raise CellError(SkipReason.UNKNOWN_WORD, text)
            found.reps = _reps(read.number, text)
        found.set_count = self._set_count(cells)

    def _set_count(self, cells: MappedCells) -> int:
        text = cells.text(ColumnRole.SET_COUNT)
        read = read_quantity(text, self.sign)
        return 1 if read is None else _in_row(_whole(read.number, text), text)

    def _take_duration(self, found: _Found, cells: MappedCells) -> None:
        text = cells.text(ColumnRole.DURATION)
        if ":" in text:
            found.duration_ms = read_clock_ms(text)
        elif text:
            found.duration_ms = self._spelled_duration(text)

    def _spelled_duration(self, text: str) -> int:
        try:
            read = read_quantity(text, self.sign)
        except CellError:
            return _limited(Decimal(read_span_seconds(text) or 0) * 1000, DAY_MS, text)
        if read is None or read.is_reps:
            raise CellError(SkipReason.UNKNOWN_WORD, text)
        measure = read.measure or self._told.get(ColumnRole.DURATION)
        if measure is Measure.METRES and text.casefold().endswith("m"):
            measure = Measure.MINUTES  # "59m" says how long in a column of durations
        if measure is None and read.number:
            self.unclear_columns.add(ColumnRole.DURATION)
        return _milliseconds(read.number, measure or Measure.SECONDS, text)

    def _take_distance(self, found: _Found, text: str, cells: MappedCells) -> None:
        read = read_quantity(text, self.sign)
        if read is None:
            return
        written = _measure_in(cells.text(ColumnRole.DISTANCE_UNIT), LENGTH_MEASURES)
        measure = read.measure or written or self._told.get(ColumnRole.DISTANCE)
        if measure is None and read.number:
            self.unclear_columns.add(ColumnRole.DISTANCE)
        per_unit = MM_PER.get(measure or Measure.METRES)
        if per_unit is None or read.is_reps:
            raise CellError(SkipReason.UNKNOWN_WORD, text)
        found.distance_mm = _limited(read.number * per_unit, MOST_DISTANCE_MM, text)

    def _packed(self, cells: MappedCells) -> list[_Found]:
        text = cells.text(ColumnRole.PACKED_SETS)
        found, place = [], 0
        for one in PACKED_SET.finditer(text):
            if one.start() != place:
                break
            place = one.end()
            found.append(self._packed_set(one, text, cells))
        if place != len(text) or not 1 <= len(found) <= MOST_SETS:
            raise CellError(SkipReason.BAD_NUMBER, text)
        return found

    def _packed_set(self, one: re.Match[str], text: str, cells: MappedCells) -> _Found:
        found = _Found(reps=_reps(Decimal(one.group(2)), text))
        read = read_quantity(one.group(1), self.sign)
        if read is not None:
            self._set_weight(found, read, text, cells)
        return found

    def _reps_left(self, cells: MappedCells) -> RepsLeft | None:
        rpe, left = cells.text(ColumnRole.RPE), cells.text(ColumnRole.REPS_LEFT)
        if left.endswith("+"):
            return RepsLeft(_effort_tenths(left[:-1], self.sign), or_more=True)
        if left:
            return RepsLeft(_effort_tenths(left, self.sign))
        tenths = _effort_tenths(rpe, self.sign) if rpe else 0
        if tenths == 0:
            return None
        if tenths < 10:
            raise CellError(SkipReason.OUT_OF_RANGE, rpe)
        return RepsLeft(100 - tenths)


@lru_cache(maxsize=1024)
def _is_assisted(name: str) -> bool:
    return is_assisted(name)


def _drop_zeros(found: _Found) -> None:
    found.duration_ms = found.duration_ms or None
    found.distance_mm = found.distance_mm or None
    if found.duration_ms or found.distance_mm:
        found.reps = found.reps or None


def _measure_in(word: str, fitting: frozenset[Measure]) -> Measure | None:
    """Return the unit in a column of units; raise `CellError` for a word that is none of them."""
    if not word:
        return None
    try:
        measure = measure_named(word)
    except KeyError as error:
        raise CellError(SkipReason.UNKNOWN_WORD, word) from error
    if measure not in fitting:
        raise CellError(SkipReason.UNKNOWN_WORD, word)
    return measure


def _whole(number: Decimal, text: str) -> int:
    if number != number.to_integral_value():
        raise CellError(SkipReason.BAD_NUMBER, text)
    return int(number)


def _reps(number: Decimal, text: str) -> int:
    reps = _whole(number, text)
    if not 0 <= reps <= MOST_REPS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return reps


def _in_row(count: int, text: str) -> int:
    if not 1 <= count <= MOST_SETS:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return count


def _milliseconds(number: Decimal, measure: Measure, text: str) -> int:
    per_unit = MS_PER.get(measure)
    if per_unit is None:
        raise CellError(SkipReason.UNKNOWN_WORD, text)
    return _limited(number * per_unit, DAY_MS, text)


def _limited(exact: Decimal, most: int, text: str) -> int:
    whole = round(exact)
    if not 0 <= whole <= most:
        raise CellError(SkipReason.OUT_OF_RANGE, text)
    return whole


def _effort_tenths(text: str, sign: DecimalSign | None) -> int:
    read = read_quantity(text, sign)
    if read is None or read.measure is not None or read.is_reps:
        raise CellError(SkipReason.BAD_NUMBER, text)
    return _limited(read.number * 10, 100, text)
