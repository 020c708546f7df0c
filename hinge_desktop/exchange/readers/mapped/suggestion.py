"""A first map of an unknown table, from its headings and from the cells themselves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hinge_desktop.core.imports.column_map import (
    MEASURES_OF,
    ColumnMap,
    ColumnRole,
    MappedColumn,
    Measure,
)
from hinge_desktop.core.imports.column_suggestion import (
    ColumnDoubt,
    ColumnSuggestion,
    DoubtCode,
)
from hinge_desktop.exchange.readers.cells import Table
from hinge_desktop.exchange.readers.mapped.fitting_cells import fits, has_times, role_of_cells
from hinge_desktop.exchange.readers.mapped.heading_words import Heading, read_heading

_LOOKED_AT: Final = 200
"""Rows whose cells are held against the headings."""
_DATES: Final = frozenset({ColumnRole.DATE, ColumnRole.DATE_TIME})
_TAKEN_TOGETHER: Final = {
    ColumnRole.DATE: ColumnRole.DATE_TIME,
    ColumnRole.DATE_TIME: ColumnRole.DATE,
    ColumnRole.RPE: ColumnRole.REPS_LEFT,
    ColumnRole.REPS_LEFT: ColumnRole.RPE,
    ColumnRole.SKIPPED: ColumnRole.DONE,
    ColumnRole.DONE: ColumnRole.SKIPPED,
}
"""Roles of which a map has one at most."""
_WITH_LENGTHS: Final = (ColumnRole.DURATION, ColumnRole.DISTANCE)


def suggest_columns(table: Table) -> ColumnSuggestion:
    """Return the map that a table looks like, with every doubt about it."""
    suggesting = _Suggesting(table)
    for place, cell in enumerate(table.header.cells):
        suggesting.take_heading(place, read_heading(cell))
    suggesting.take_cells_alone()
    columns = ColumnMap(tuple(suggesting.columns), is_zero_empty=_writes_zeros(suggesting))
    return ColumnSuggestion(columns, tuple(sorted(suggesting.doubts, key=lambda one: one.place)))


class _Suggesting:
    """Gives out the roles, each once."""

    def __init__(self, table: Table) -> None:
        step = max(1, len(table.rows) // _LOOKED_AT)
        self.rows = [row.cells for row in table.rows[::step]][:_LOOKED_AT]
        self._width = len(table.header)
        self._unknown: list[int] = []
        self.columns: list[MappedColumn] = []
        self.doubts: list[ColumnDoubt] = []

    def texts(self, place: int) -> list[str]:
        """Return the cells of a column that are not empty."""
        cells = (row[place].strip() for row in self.rows if place < len(row))
        return [cell for cell in cells if cell]

    def take_heading(self, place: int, heading: Heading) -> None:
        """Give a column the likeliest role that its cells fit."""
        texts = self.texts(place)
        fitting = [role for role in heading.roles if fits(role, texts)]
        free = [role for role in fitting if not self._is_taken(role)]
        if not heading.roles:
            self._unknown.append(place)
        elif not fitting:
            self._doubt(place, DoubtCode.CELLS_DO_NOT_FIT, heading.roles[0])
        elif not free:
            self._doubt(place, DoubtCode.ROLE_TAKEN, fitting[0])
        else:
            self._give(place, free[0], heading.measure)
            if len(free) > 1 and texts and "/" not in heading.text:
                self._doubt(place, DoubtCode.TWO_MEANINGS, free[1])

    def take_cells_alone(self) -> None:
        """Give unknown columns the role that their cells have by themselves."""
        for place in self._unknown:
            role = role_of_cells(self.texts(place))
            if role is not None and not self._is_taken(role):
                self._give(place, role, None)
                self._doubt(place, DoubtCode.FROM_CELLS_ALONE, role)

    def _give(self, place: int, role: ColumnRole, measure: Measure | None) -> None:
        if role in _DATES:
            role = ColumnRole.DATE_TIME if has_times(self.texts(place)) else ColumnRole.DATE
        measure = measure if measure in MEASURES_OF.get(role, ()) else None
        self.columns.append(MappedColumn(place, role, measure))
        if role in _WITH_LENGTHS and measure is None and _are_plain_numbers(self.texts(place)):
            self._doubt(place, DoubtCode.UNIT_UNKNOWN, role)

    def _is_taken(self, role: ColumnRole) -> bool:
        taken = {one.role for one in self.columns}
        return role in taken or _TAKEN_TOGETHER.get(role) in taken

    def _doubt(self, place: int, code: DoubtCode, role: ColumnRole) -> None:
        self.doubts.append(ColumnDoubt(place, code, role))


def _are_plain_numbers(texts: Sequence[str]) -> bool:
    return any(text.strip("0.,") and not text.strip("0123456789.,") for text in texts)


def _writes_zeros(suggesting: _Suggesting) -> bool:
    """Whether rows with reps have a time or distance of 0, which then says nothing."""
    places = {one.role: one.place for one in suggesting.columns}
    reps = places.get(ColumnRole.REPS)
    others = [places[role] for role in _WITH_LENGTHS if role in places]
    if reps is None:
        return False
    full = [row for row in suggesting.rows if len(row) > max([reps, *others])]
    return any(row[reps].strip("0 ") and _is_zero(row[place]) for row in full for place in others)


def _is_zero(text: str) -> bool:
    return "0" in text and not text.strip("0.,: ")
