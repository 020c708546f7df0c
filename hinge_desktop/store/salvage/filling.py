"""Rows put into a new journal, each judged by that journal's own rules."""

from __future__ import annotations

import sqlite3
from enum import Enum, auto

from hinge_desktop.store.salvage.record_decoding import Values
from hinge_desktop.store.salvage.table_layouts import TableLayout

_KEY_IS_THERE = frozenset({sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE})


class Verdict(Enum):
    """What became of a row."""

    SAVED = auto()
    REFUSED = auto()
    TWICE = auto()
    """A row with its key is there already."""


class Filling:
    """Puts rows in, inside a transaction that its owner began; links are not looked at yet."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._statements: dict[tuple[str, bool], str] = {}

    def put(self, layout: TableLayout, rowid: int | None, values: Values) -> Verdict:
        """Put a row in under its old number, so that rows keep their order; else under a new one.

        Raise `sqlite3.Error` for trouble that is not the row's.
        """
        is_numbered = rowid is not None and layout.numbered_by is None
        if is_numbered:
            verdict = self._insert(layout, (rowid, *values), is_numbered=True)
            if verdict is not None:
                return verdict
        return self._insert(layout, values, is_numbered=False) or Verdict.REFUSED

    def accepts(self, layout: TableLayout, values: Values) -> bool:
        """Whether the table would take a row, or has one with its key."""
        self._connection.execute("SAVEPOINT trial")
        try:
            return self._insert(layout, values, is_numbered=False) is not Verdict.REFUSED
        finally:
            self._connection.execute("ROLLBACK TO trial")
            self._connection.execute("RELEASE trial")

    def _insert(
        self, layout: TableLayout, values: tuple[object, ...], *, is_numbered: bool
    ) -> Verdict | None:
        """Return None where another row has the number."""
        try:
            self._connection.execute(self._statement(layout, is_numbered=is_numbered), values)
        except sqlite3.IntegrityError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_ROWID:
                return None
            return Verdict.TWICE if error.sqlite_errorcode in _KEY_IS_THERE else Verdict.REFUSED
        except (sqlite3.DataError, OverflowError):
            return Verdict.REFUSED
        return Verdict.SAVED

    def _statement(self, layout: TableLayout, *, is_numbered: bool) -> str:
        known = self._statements.get((layout.name, is_numbered))
        if known is None:
            columns = ("rowid",) * is_numbered + layout.columns
            places = ", ".join("?" * len(columns))
            known = f"INSERT INTO {layout.name} ({', '.join(columns)}) VALUES ({places})"
            self._statements[layout.name, is_numbered] = known
        return known
