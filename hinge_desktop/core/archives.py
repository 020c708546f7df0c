"""What a complete export is made of for whoever takes it in, and what can be wrong with one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

Cell: TypeAlias = int | str | None
ArchivedRow: TypeAlias = Mapping[str, object]
"""The cells of a row by the names of their columns, as they came and still unchecked."""


class ArchiveProblem(StrEnum):
    """Why an archive is not taken in; then nothing of it is."""

    NOT_AN_ARCHIVE = "not_an_archive"
    NEWER = "newer"
    """Made by a Hinge whose tables this one does not know."""
    BROKEN = "broken"
    """It begins as an archive, and then it ends early or is no JSON any more."""
    TWICE = "twice"
    """A name, table or key stands there twice."""
    WRONG_TABLES = "wrong_tables"
    WRONG_COLUMNS = "wrong_columns"
    WRONG_VALUE = "wrong_value"
    BROKEN_LINK = "broken_link"
    """A row belongs to another one that is not there."""


class ArchiveError(Exception):
    """An archive that cannot be taken in; `table` and `row` (from 1) say where, if that is known.

    `detail` names a column, rule or value.
    """

    def __init__(
        self, problem: ArchiveProblem, table: str = "", row: int | None = None, detail: str = ""
    ) -> None:
        place = table if row is None else f"{table} row {row}"
        super().__init__(" ".join(part for part in (problem.value, place, detail) if part))
        self.problem = problem
        self.table = table
        self.row = row
        self.detail = detail


@dataclass(frozen=True, slots=True)
class ArchivedTable:
    """A table of an archive: its rows are walked once, before the next table is asked for."""

    name: str
    rows: Iterator[ArchivedRow]


class Archive(Protocol):
    """A whole journal outside of a journal's file. Reading it raises `ArchiveError`."""

    @property
    def schema_version(self) -> int:
        """Which version of the tables it holds."""

    def tables(self) -> Iterator[ArchivedTable]:
        """Yield every table once, row by row."""


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """What a column takes."""

    name: str
    holds_numbers: bool
    """Whole numbers; text where not."""
    may_be_missing: bool


class TableShape:
    """What the rows of a table must look like."""

    def __init__(self, name: str, columns: tuple[ColumnShape, ...]) -> None:
        self.name = name
        self.columns = columns
        self._names = tuple(column.name for column in columns)
        self._known_kinds: set[tuple[type, ...]] = set()

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return self._names

    def cells(self, row: ArchivedRow, number: int) -> tuple[object, ...]:
        """Return a row's cells in the order of the columns; raise `ArchiveError` if they are none.

        What kind each cell is has been checked; its range is left to the rules of the table.
        """
        if row.keys() != set(self._names):
            different = ", ".join(sorted(row.keys() ^ set(self._names)))
            raise ArchiveError(ArchiveProblem.WRONG_COLUMNS, self.name, number, different[:200])
        cells = tuple(row[name] for name in self._names)
        # Most rows have the kinds of a row before them, and a million are walked.
        kinds = tuple(map(type, cells))
        if kinds not in self._known_kinds:
            self._require_kinds(kinds, number)
            self._known_kinds.add(kinds)
        return cells

    def _require_kinds(self, kinds: tuple[type, ...], number: int) -> None:
        for column, kind in zip(self.columns, kinds, strict=True):
            wanted = int if column.holds_numbers else str
            if kind is not wanted and not (kind is type(None) and column.may_be_missing):
                detail = f"{column.name}: {kind.__name__}"
                raise ArchiveError(ArchiveProblem.WRONG_VALUE, self.name, number, detail)
