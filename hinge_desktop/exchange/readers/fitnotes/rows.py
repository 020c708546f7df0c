"""Rows of a FitNotes export with a cell for each column again, where a name held bare commas."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.fitnotes.columns import (
    MM_PER_DISTANCE,
    UNIT_WORDS,
    FitNotesColumns,
)
from hinge_desktop.exchange.readers.headers import folded
from hinge_desktop.exchange.readers.trouble import CellError

_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?|")
_COUNT = re.compile(r"[0-9]+(?:\.0+)?|")
_CLOCK = re.compile(r"(?:[0-9]+:)?[0-9]+:[0-9]{2}|")
_MOST_SURPLUS: Final = 20
"""More bare commas than that are no name."""


class WholeRows:
    """Gives each row as many cells as the header has, or says that nobody can."""

    def __init__(self, table: Table, columns: FitNotesColumns) -> None:
        self._columns = columns
        self._delimiter = table.delimiter
        self._categories = self._seen_categories(table.rows)

    def cells(self, row: TableRow) -> tuple[str, ...]:
        """Return the row's cells; raise `CellError` if they fit the columns in no or many ways.

        Surplus cells belong to the name, which stands first, or to a comment, which stands last:
        the numbers between decide, then the categories of the rows around it.
        """
        cells = self._without_empty_end(row.cells)
        surplus = len(cells) - self._columns.width
        if surplus == 0:
            return cells
        if surplus == -1 and self._columns.comment == self._columns.width - 1:
            return (*cells, "")
        fitting = list(self._fitting(cells, surplus)) if 0 < surplus <= _MOST_SURPLUS else []
        known = [one for one in fitting if self._category(one) in self._categories]
        chosen = known if known else fitting
        if len(chosen) != 1:
            raise CellError(SkipReason.WRONG_COLUMNS, self._delimiter.join(row.cells))
        return chosen[0]

    def _without_empty_end(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """Drop empty cells behind a row of the right width: spreadsheets add them."""
        width = self._columns.width
        if len(cells) > width and not any(cells[width:]) and self._fits(cells[:width]):
            return cells[:width]
        return cells

    def _fitting(self, cells: tuple[str, ...], surplus: int) -> Iterator[tuple[str, ...]]:
        name, comment = self._columns.exercise, self._columns.comment
        most_in_comment = surplus if comment == self._columns.width - 1 else 0
        for in_comment in range(most_in_comment + 1):
            glued = self._glued(cells, name or 0, surplus - in_comment)
            if in_comment:
                glued = self._glued(glued, self._columns.width - 1, in_comment)
            if self._fits(glued):
                yield glued

    def _glued(self, cells: tuple[str, ...], index: int, surplus: int) -> tuple[str, ...]:
        end = index + surplus + 1
        return (*cells[:index], self._delimiter.join(cells[index:end]), *cells[end:])

    def _fits(self, cells: Sequence[str]) -> bool:
        """Whether each number, unit and time stands where the header has it."""
        columns = self._columns
        weights = [columns.weight, *(index for index, _ in columns.weights)]
        return (
            all(_matches(_NUMBER, cells, index) for index in (*weights, columns.distance))
            and _matches(_COUNT, cells, columns.reps)
            and _matches(_CLOCK, cells, columns.time)
            and _is_word(cells, columns.weight_unit, UNIT_WORDS)
            and _is_word(cells, columns.distance_unit, MM_PER_DISTANCE)
            and not self._category(cells).isdecimal()
        )

    def _category(self, cells: Sequence[str]) -> str:
        index = self._columns.category
        return "" if index is None else cells[index].strip()

    def _seen_categories(self, rows: Sequence[TableRow]) -> set[str]:
        """Return the categories of the rows that have a cell for each column."""
        whole = (row.cells for row in rows if len(row.cells) == self._columns.width)
        return {self._category(cells) for cells in whole} - {""}


def _matches(pattern: re.Pattern[str], cells: Sequence[str], index: int | None) -> bool:
    return index is None or pattern.fullmatch(cells[index].strip()) is not None


def _is_word(cells: Sequence[str], index: int | None, known: Container[str]) -> bool:
    if index is None:
        return True
    word = folded(cells[index])
    return not word or word in known
