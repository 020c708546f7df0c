"""Every table of a journal as it lies in the file, for a complete export and for comparing."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from dataclasses import dataclass

from hinge_desktop.store.database import Database
from hinge_desktop.store.mapping.values import Stored


@dataclass(frozen=True, slots=True)
class TableRows:
    """A table: its rows can be walked once, before the next table is asked for."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[Stored, ...]]


def read_tables(database: Database) -> Generator[TableRows, None, None]:
    """Yield all tables by name, their rows by key; the list of tables is the file's own."""
    with database.reading() as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_schema "
            "WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
        ).fetchall()
        for (name,) in names:
            yield _table(connection, name)


def _table(connection: sqlite3.Connection, name: str) -> TableRows:
    info = connection.execute(
        "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", (name,)
    ).fetchall()
    columns = tuple(column for column, _ in info)
    keys = sorted((place, column) for column, place in info if place > 0)
    order = ", ".join(_quoted(column) for _, column in keys) or "rowid"
    listed = ", ".join(map(_quoted, columns))
    rows = connection.execute(f"SELECT {listed} FROM {_quoted(name)} ORDER BY {order}")
    return TableRows(name, columns, rows)


def _quoted(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
