"""Rows that no record can be made of, although the rules of their tables take them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.tempo import Tempo
from hinge_desktop.store.mapping.record_map import RecordMap
from hinge_desktop.store.mapping.registry import RECORD_MAPS, SETS
from hinge_desktop.store.mapping.values import Stored

_UNREADABLE: Final = (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError)
"""What turning a nonsensical cell into a value can raise."""


@dataclass(frozen=True, slots=True)
class UnreadableRows:
    """Rows of a table, found by a condition with its values, and why they make no record."""

    table: str
    condition: str
    values: tuple[Stored, ...]
    reason: str


def unreadable_rows(connection: sqlite3.Connection) -> Iterator[UnreadableRows]:
    """Yield what cannot be read of a journal of this version."""
    for record_map in RECORD_MAPS.values():
        yield from _sets(connection) if record_map is SETS else _rows(connection, record_map)


def _sets(connection: sqlite3.Connection) -> Iterator[UnreadableRows]:
    # Of their cells only the tempo has a rule that a table cannot state.
    tempos = connection.execute("SELECT DISTINCT tempo FROM sets WHERE tempo IS NOT NULL")
    for (text,) in tempos.fetchall():
        try:
            Tempo.parse(text)
        except _UNREADABLE as error:
            yield UnreadableRows("sets", "tempo = ?", (text,), str(error))


def _rows(
    connection: sqlite3.Connection, record_map: RecordMap[object]
) -> Iterator[UnreadableRows]:
    keys = ", ".join(f"{record_map.table}.{key}" for key in record_map.keys)
    count = len(record_map.keys)
    rows = connection.execute(f"SELECT {keys}, {record_map.select_columns} FROM {record_map.table}")
    for row in rows:
        try:
            record_map.decode(row[count:])
        except _UNREADABLE as error:
            yield UnreadableRows(record_map.table, record_map.has_key, row[:count], str(error))
