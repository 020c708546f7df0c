"""Any record of the journal, added, replaced and removed by its key."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from hinge_desktop.core.changes import Record
from hinge_desktop.store.mapping.record_map import ChildField, RecordMap
from hinge_desktop.store.mapping.registry import RECORD_MAPS


def stored_record(connection: sqlite3.Connection, like: Record) -> Record | None:
    """Return the stored record of the same kind and key, None where there is none."""
    record_map = RECORD_MAPS[type(like)]
    row = connection.execute(
        f"SELECT {record_map.select_columns} FROM {record_map.table} WHERE {record_map.has_key}",
        record_map.key_of(like),
    ).fetchone()
    return None if row is None else record_map.decode(row)


def add_records(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    """Insert records of one kind."""
    record_map = RECORD_MAPS[type(records[0])]
    connection.executemany(
        _insert(record_map.table, record_map.columns),
        [record_map.encode(record) for record in records],
    )
    for child in record_map.children:
        _add_child_rows(connection, record_map, child, records)


def replace_record(connection: sqlite3.Connection, before: Record, after: Record) -> None:
    """Write what differs between two states of a record, so that no index moves without need."""
    record_map = RECORD_MAPS[type(after)]
    pairs = zip(
        record_map.columns, record_map.encode(before), record_map.encode(after), strict=True
    )
    changed = [(column, new) for column, old, new in pairs if old != new]
    if changed:
        assignments = ", ".join(f"{column} = ?" for column, _ in changed)
        connection.execute(
            f"UPDATE {record_map.table} SET {assignments} WHERE {record_map.has_key}",
            (*(new for _, new in changed), *record_map.key_of(after)),
        )
    for child in record_map.children:
        if getattr(before, child.name) != getattr(after, child.name):
            _remove_child_rows(connection, record_map, child, before)
            _add_child_rows(connection, record_map, child, [after])


def remove_records(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    """Delete records of one kind; rows of their child tables go with them."""
    record_map = RECORD_MAPS[type(records[0])]
    connection.executemany(
        f"DELETE FROM {record_map.table} WHERE {record_map.has_key}",
        [record_map.key_of(record) for record in records],
    )


def _add_child_rows(
    connection: sqlite3.Connection,
    record_map: RecordMap[Any],
    child: ChildField,
    records: Sequence[Record],
) -> None:
    rows = [row for record in records for row in record_map.child_rows(record, child)]
    if rows:
        columns = ("set_id", "position", *child.codec.columns)
        connection.executemany(_insert(child.codec.table, columns), rows)


def _remove_child_rows(
    connection: sqlite3.Connection, record_map: RecordMap[Any], child: ChildField, record: Record
) -> None:
    connection.execute(
        f"DELETE FROM {child.codec.table} WHERE set_id = ?", record_map.key_of(record)
    )


def _insert(table: str, columns: Sequence[str]) -> str:
    places = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"
