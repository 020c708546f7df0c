"""Sessions and their exercises whose own rows are lost, made again from what indexes know."""

from __future__ import annotations

import sqlite3
from typing import Final

from hinge_desktop.store.salvage.key_memory import remember_rows
from hinge_desktop.store.salvage.page_file import PageFile
from hinge_desktop.store.salvage.record_decoding import Value
from hinge_desktop.store.salvage.table_rescue import TableRescue

MADE_AGAIN: Final = ("session_exercises", "sessions")
"""Tables whose indexes hold all that a row must have; children come before their parents."""
_OPEN: Final = "ix_sessions_open"

_IS_PACED: Final = (
    "UPDATE session_exercises SET is_paced = "
    "coalesce((SELECT is_paced FROM exercises WHERE exercises.id = exercise_id), 0) "
    "WHERE rowid = ?"
)
_ENDED: Final = (
    "UPDATE sessions SET end_date = start_date WHERE rowid = ? AND import_source_id IS NULL"
)


class LostParents:
    """Makes rows again that others belong to; only with what an index says of them.

    Two things no index says. An exercise is paced as its kind is; a session that was not open
    ended on the day on which it began.
    """

    def __init__(
        self, file: PageFile, rescues: dict[str, TableRescue], roots: dict[str, int]
    ) -> None:
        self._file = file
        self._rescues = rescues
        self._roots = roots
        self._rows: dict[str, dict[int, dict[str, Value]]] = {}

    def known_keys(self, table: str) -> set[str]:
        """Return the keys of all rows there were, where an index that is whole tells."""
        rescue = self._rescues.get(table)
        if rescue is None or not rescue.memory.is_sound:
            return set()
        # A row whose key and index differ by a byte is there already.
        keys = rescue.memory.numbers.keys() - set(rescue.other_keys.values())
        return {str(key) for (key,) in keys}

    def make_again(self, connection: sqlite3.Connection, table: str, key: str) -> bool:
        """Insert a lost row; whether its indexes knew enough and the table took it."""
        rescue = self._rescues.get(table)
        number = None if rescue is None else rescue.memory.numbers.get((key,))
        if rescue is None or number is None or table not in MADE_AGAIN:
            return False
        if table not in self._rows:
            self._rows[table] = remember_rows(self._file, rescue.layout, self._roots)
        known = dict(self._rows[table].get(number, {}))
        if known.get("id") != key:
            return False
        if table == "session_exercises":
            known["is_paced"] = 0
        try:
            connection.execute(_insert(table, ("rowid", *known)), (number, *known.values()))
            self._complete(connection, table, number)
        except sqlite3.IntegrityError:
            return False
        return True

    def _complete(self, connection: sqlite3.Connection, table: str, number: int) -> None:
        if table == "session_exercises":
            connection.execute(_IS_PACED, (number,))
        elif number not in self._open_sessions():
            connection.execute(_ENDED, (number,))

    def _open_sessions(self) -> set[int]:
        layout = self._rescues["sessions"].layout
        only_open = tuple(index for index in layout.indexes if index.name == _OPEN)
        return set(remember_rows(self._file, layout, self._roots, only_open))


def _insert(table: str, columns: tuple[str, ...]) -> str:
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
