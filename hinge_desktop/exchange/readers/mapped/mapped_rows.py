"""A row of a mapped table: its cells by role, and what they make together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.column_map import ColumnMap, ColumnRole
from hinge_desktop.core.imports.file_log import FileSet, SkipReason
from hinge_desktop.exchange.readers.cells import TableRow
from hinge_desktop.exchange.readers.trouble import CellError

_BLANKS: Final = frozenset({"", "-", "\u2013", "\u2014", "n/a", "N/A", "null", "NULL"})


Places: TypeAlias = Mapping[ColumnRole, int]
"""Where the column of each role stands."""


def places_of(columns: ColumnMap) -> Places:
    """Return the places of a map, looked up once for all rows."""
    return {one.role: one.place for one in columns.columns}


class MappedCells:
    """The cells of a row, asked for by what they hold."""

    __slots__ = ("_texts", "row")

    def __init__(self, row: TableRow, places: Places) -> None:
        self.row = row
        cells = row.cells
        texts = {role: cells[place].strip() for role, place in places.items() if place < len(cells)}
        # Each cell is asked for more than once, and most have something in them.
        self._texts = {role: text for role, text in texts.items() if text not in _BLANKS}

    def text(self, role: ColumnRole) -> str:
        """Return a trimmed cell; empty where the table has no such column or the cell is a dash."""
        return self._texts.get(role, "")

    def note(self, role: ColumnRole) -> str | None:
        """Return a note as written, None where there is none."""
        return self.text(role) or None


def date_text(cells: MappedCells) -> str:
    """Return the date of a row with its time of day, put together where they stand apart."""
    whole = cells.text(ColumnRole.DATE_TIME)
    parts = (whole or cells.text(ColumnRole.DATE), cells.text(ColumnRole.TIME))
    return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class MappedRow:
    """What a row says of one or more sets."""

    moment: LocalMoment
    exercise: str
    sets: tuple[FileSet, ...]
    workout_key: str = ""
    title: str = ""
    set_number: int | None = None
    exercise_note: str | None = None
    workout_note: str | None = None

    def with_start(self, start: LocalMoment | None) -> MappedRow:
        """Return the row with the time of its sets."""
        return replace(self, sets=tuple(replace(one, start=start) for one in self.sets))


def check_width(row: TableRow, width: int) -> None:
    """Raise `CellError` where a surplus cell says something.

    Cells that are missing at the end are empty ones that a spreadsheet left out.
    """
    if len(row.cells) > width and any(cell.strip() for cell in row.cells[width:]):
        raise CellError(SkipReason.WRONG_COLUMNS, str(len(row.cells)))
