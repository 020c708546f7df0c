"""Rows put into a new journal, each judged by that journal's own rules."""

from __future__ import annotations

import re
import sqlite3
from enum import Enum, auto
from typing import Final

from hinge_desktop.store.salvage.record_decoding import Values
from hinge_desktop.store.salvage.table_layouts import TableLayout

_KEY_IS_THERE = frozenset({sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY, sqlite3.SQLITE_CONSTRAINT_UNIQUE})

_RULE: Final = re.compile(r"^CHECK constraint failed: ck_(\w+)$")
_COLUMN: Final = re.compile(r"^cannot store \w+ value in \w+ column \w+\.(\w+)$")


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
        self.left_values_out = False
        """Whether a row was saved without a value that its rules refused."""

    def put(
        self, layout: TableLayout, rowid: int | None, values: Values, *, is_known: bool
    ) -> Verdict:
        """Put a row in under its old number, so that rows keep their order; else under a new one.

        Of a row that is known to be one of the table, a value that a rule refuses is left out
        where it may be missing. Raise `sqlite3.Error` for trouble that is not the row's.
        """
        tried = values
        for _ in layout.columns:
            try:
                self._insert(layout, rowid, tried)
            except sqlite3.IntegrityError as error:
                if error.sqlite_errorcode in _KEY_IS_THERE:
                    return Verdict.TWICE
                refused = _refused_columns(layout, str(error))
                if not is_known or all(tried[place] is None for place in refused):
                    return Verdict.REFUSED
                tried = tuple(
                    None if place in refused else value for place, value in enumerate(tried)
                )
            else:
                self.left_values_out |= tried is not values
                return Verdict.SAVED
        return Verdict.REFUSED

    def keys(self, layout: TableLayout) -> set[Values]:
        """Return the keys of all rows of a table that are in."""
        rows = self._connection.execute(f"SELECT {', '.join(layout.key)} FROM {layout.name}")
        return set(rows.fetchall())

    def accepts(self, layout: TableLayout, values: Values) -> bool:
        """Whether the table would take a row as it is, or has one with its key."""
        self._connection.execute("SAVEPOINT trial")
        try:
            self._insert(layout, None, values)
        except sqlite3.IntegrityError as error:
            return error.sqlite_errorcode in _KEY_IS_THERE
        finally:
            self._connection.execute("ROLLBACK TO trial")
            self._connection.execute("RELEASE trial")
        return True

    def _insert(self, layout: TableLayout, rowid: int | None, values: Values) -> None:
        if rowid is not None and layout.numbered_by is None:
            try:
                self._connection.execute(
                    self._statement(layout, is_numbered=True), (rowid, *values)
                )
            except sqlite3.IntegrityError as error:
                # Another row has the number.
                if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_ROWID:
                    raise
            else:
                return
        self._connection.execute(self._statement(layout, is_numbered=False), values)

    def _statement(self, layout: TableLayout, *, is_numbered: bool) -> str:
        known = self._statements.get((layout.name, is_numbered))
        if known is None:
            columns = ("rowid",) * is_numbered + layout.columns
            places = ", ".join("?" * len(columns))
            known = f"INSERT INTO {layout.name} ({', '.join(columns)}) VALUES ({places})"
            self._statements[layout.name, is_numbered] = known
        return known


def _refused_columns(layout: TableLayout, message: str) -> set[int]:
    """Return the columns that a refusal is about, if they may be missing.

    It names the rule, which is called after its column or what several of them begin with, or the
    column itself.
    """
    rule = _RULE.search(message)
    column = _COLUMN.search(message)
    if rule is not None:
        subject = rule[1].removeprefix(f"{layout.name}_")
        named = {subject} & set(layout.columns) or {
            one for one in layout.columns if one.startswith(f"{subject}_")
        }
    else:
        named = set() if column is None else {column[1]}
    places = {layout.columns.index(one) for one in named if one in layout.columns}
    return places if places <= layout.may_be_missing else set()
