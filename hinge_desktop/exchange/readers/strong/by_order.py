"""Strong's files in a language whose headings nobody wrote down: columns by their order.

The app translates its headings, never their order. A known number of columns whose cells all are
what the order says is therefore offered as Strong's; it is read without asking only where the
headings of date, exercise, weight and reps are known words for just these.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    ColumnRole,
    MappedColumn,
    Measure,
    WorkoutsBy,
)
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, FileQuestion, QuestionCode
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import Table
from hinge_desktop.exchange.readers.headers import folded
from hinge_desktop.exchange.readers.mapped.fitting_cells import fits
from hinge_desktop.exchange.readers.mapped.heading_words import Heading, read_heading
from hinge_desktop.exchange.readers.mapped.unit_words import MM_PER
from hinge_desktop.exchange.readers.numbers import MM_PER_METRE
from hinge_desktop.exchange.readers.plain_numbers import with_plain_numbers
from hinge_desktop.exchange.readers.strong.columns import (
    DISTANCE_UNITS,
    WEIGHT_UNITS,
    Column,
    StrongColumns,
)
from hinge_desktop.exchange.readers.strong.reading import APP, read_by

C, R = Column, ColumnRole
_BEGIN: Final = (C.DATE, C.WORKOUT)
_SET: Final = (C.EXERCISE, C.SET_ORDER, C.WEIGHT)
_END: Final = (C.DISTANCE, C.SECONDS, C.NOTES, C.WORKOUT_NOTES)
_END_WITH_UNIT: Final = (C.DISTANCE, C.DISTANCE_UNIT, C.SECONDS, C.NOTES, C.WORKOUT_NOTES)
_NUMBERED: Final = (C.NUMBER, *_BEGIN, C.DURATION, *_SET, C.REPS)
_ORDERS: Final = (
    (*_BEGIN, *_SET, C.REPS, *_END),
    (*_BEGIN, C.DURATION, *_SET, C.REPS, *_END, C.RPE),
    (*_BEGIN, C.DURATION, *_SET, C.REPS, C.DISTANCE, C.SECONDS, C.RPE),
    (*_BEGIN, *_SET, C.WEIGHT_UNIT, C.REPS, C.RPE, *_END_WITH_UNIT, C.DURATION),
    (*_BEGIN, *_SET, C.WEIGHT_UNIT, C.REPS, *_END_WITH_UNIT),
    (*_NUMBERED, C.RPE, *_END),
    (*_NUMBERED, *_END, C.RPE),
)
"""The orders of every known dialect; some have the same number of columns."""
_ROLES: Final[Mapping[Column, tuple[ColumnRole, ...]]] = MappingProxyType(
    {
        C.NUMBER: (R.WORKOUT_KEY, R.WORKOUT_TITLE),
        C.DATE: (R.DATE_TIME, R.DATE),
        C.WORKOUT: (R.WORKOUT_TITLE, R.WORKOUT_KEY, R.EXERCISE),  # "name" is said of both
        C.DURATION: (R.DURATION, R.TIME),
        C.EXERCISE: (R.EXERCISE,),
        C.SET_ORDER: (R.SET_NUMBER, R.SET_COUNT, R.SET_KIND),
        C.WEIGHT: (R.WEIGHT,),
        C.WEIGHT_UNIT: (R.WEIGHT_UNIT,),
        C.REPS: (R.REPS,),
        C.RPE: (R.RPE,),
        C.DISTANCE: (R.DISTANCE,),
        C.DISTANCE_UNIT: (R.DISTANCE_UNIT, R.WEIGHT_UNIT),  # "unit" is said of both
        C.SECONDS: (R.DURATION, R.TIME),
        C.NOTES: (R.EXERCISE_NOTE, R.NOTE),
        C.WORKOUT_NOTES: (R.WORKOUT_NOTE, R.NOTE),
    }
)
"""What headings of each column can mean; the first is what it holds."""
_TOLD_BY_NAME: Final = (C.DATE, C.EXERCISE, C.WEIGHT, C.REPS)
_LOOKED_AT: Final = 400
"""Rows whose cells are held against an order."""
_LONGEST_MARK: Final = 3
_LETTERS: Final = frozenset({"w", "d", "f"})
_UNITS: Final = {Measure.KG: Unit.KG, Measure.LB: Unit.LB}


def read_by_order(table: Table, answers: FileAnswers, *, is_named: bool) -> FileLog | None:
    """Read a table by the order of its columns, None where they are not Strong's.

    Ask whether it is Strong's, unless the lifter said so (`is_named`) or the headings do.
    """
    columns = columns_by_order(table)
    if columns is None:
        return None
    log = read_by(table, columns, answers)
    if is_named or _are_named(table, columns):
        return log
    asked = FileQuestion(QuestionCode.COLUMNS, (APP,), APP)
    return replace(log, questions=(asked, *log.questions))


def columns_by_order(table: Table) -> StrongColumns | None:
    """Return where each column stands, None where no order or more than one fits the cells."""
    headings = [read_heading(cell) for cell in table.header.cells]
    step = max(1, len(table.rows) // _LOOKED_AT)
    some = replace(table, rows=table.rows[::step])
    fitting = [
        (_agreement(order, headings), order)
        for order in _ORDERS
        if len(order) == len(headings) and _fits(order, headings, some)
    ]
    best = max((agreement for agreement, _ in fitting), default=0)
    chosen = [order for agreement, order in fitting if agreement == best]
    return _columns(chosen[0], headings) if len(chosen) == 1 else None


def map_by_order(table: Table) -> ColumnMap | None:
    """Return a map to begin with for a table in Strong's order, None for others."""
    columns = columns_by_order(table)
    if columns is None:
        return None
    left_out = {C.DURATION}  # of the whole workout, which a map does not know
    mapped = (
        MappedColumn(place, _ROLES[column][0], _measure(column, columns))
        for column, place in sorted(columns.places.items(), key=lambda one: one[1])
        if column not in left_out
    )
    return ColumnMap(tuple(mapped), workouts_by=WorkoutsBy.START, is_zero_empty=True)


def _fits(order: Sequence[Column], headings: Sequence[Heading], table: Table) -> bool:
    numbers = StrongColumns({column: place for place, column in enumerate(order)}).numbers
    rows = [row.cells for row in with_plain_numbers(table, numbers).rows]
    for place, (column, heading) in enumerate(zip(order, headings, strict=True)):
        if heading.roles and not set(heading.roles) & set(_ROLES[column]):
            return False
        texts = [row[place].strip() for row in rows if place < len(row) and row[place].strip()]
        if not _cells_fit(column, texts):
            return False
    return True


def _cells_fit(column: Column, texts: Sequence[str]) -> bool:
    if column in (C.DATE, C.EXERCISE, C.SET_ORDER) and not texts:
        return False
    if column is C.SET_ORDER:
        marks = sum(len(text) <= _LONGEST_MARK for text in texts)
        is_marked = any(text.isdigit() or text.casefold() in _LETTERS for text in texts)
        return is_marked and marks * 3 >= len(texts)
    if column is C.WEIGHT_UNIT:
        return bool(texts) and all(folded(text) in WEIGHT_UNITS for text in texts)
    if column is C.DISTANCE_UNIT:
        return all(folded(text) in DISTANCE_UNITS for text in texts)
    return column in (C.NUMBER, C.WORKOUT, C.NOTES, C.WORKOUT_NOTES) or fits(
        _ROLES[column][0], texts
    )


def _agreement(order: Sequence[Column], headings: Sequence[Heading]) -> int:
    """Count the headings that are known words for what the order says."""
    pairs = zip(order, headings, strict=True)
    return sum(not set(heading.roles).isdisjoint(_ROLES[column]) for column, heading in pairs)


def _are_named(table: Table, columns: StrongColumns) -> bool:
    roles = {
        one: read_heading(table.header.cells[columns.places[one]]).roles for one in _TOLD_BY_NAME
    }
    return all(not set(found).isdisjoint(_ROLES[column]) for column, found in roles.items())


def _columns(order: Sequence[Column], headings: Sequence[Heading]) -> StrongColumns:
    places = {column: place for place, column in enumerate(order)}
    weight = headings[places[C.WEIGHT]].measure
    distance = headings[places[C.DISTANCE]].measure
    per_unit = None if distance is None else MM_PER.get(distance)
    if per_unit is None and C.NUMBER in places:
        per_unit = MM_PER_METRE
    unit = None if weight is None else _UNITS.get(weight)
    return StrongColumns(MappingProxyType(places), unit, per_unit)


def _measure(column: Column, columns: StrongColumns) -> Measure | None:
    if column is C.WEIGHT and columns.weight_unit is not None:
        return Measure(columns.weight_unit.value)
    if column is C.DISTANCE:
        lengths = (measure for measure, mm in MM_PER.items() if mm == columns.mm_per_distance)
        return next(lengths, None)
    return Measure.SECONDS if column is C.SECONDS else None
