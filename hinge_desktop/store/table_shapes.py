"""What the tables of a journal take, read from the file itself, whatever version it is of."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from hinge_desktop.core.archives import ColumnShape, TableShape


def table_shapes(connection: sqlite3.Connection, schema: str = "main") -> tuple[TableShape, ...]:
    """Return every table of a file, by name."""
    names = connection.execute(
        f"SELECT name FROM {schema}.sqlite_schema "
        "WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
    ).fetchall()
    return tuple(_shape(connection, schema, name) for (name,) in names)


def key_columns(connection: sqlite3.Connection, schema: str, table: str) -> tuple[str, ...]:
    """Return the columns of a table's key."""
    rows = connection.execute(
        "SELECT name FROM pragma_table_info(?, ?) WHERE pk > 0 ORDER BY pk", (table, schema)
    )
    return tuple(name for (name,) in rows)


@dataclass(frozen=True, slots=True)
class Link:
    """A column whose value is the key of a row elsewhere."""

    table: str
    column: str
    parent: str
    parent_column: str
    is_part: bool
    """Whether the row is a part of the other one, and goes with it."""


def links(connection: sqlite3.Connection, table: str) -> tuple[Link, ...]:
    """Return what the rows of a table point to."""
    rows = connection.execute(
        'SELECT "from", "table", "to", on_delete FROM pragma_foreign_key_list(?)', (table,)
    )
    return tuple(
        Link(table, column, parent, to, on_delete == "CASCADE")
        for column, parent, to, on_delete in rows
    )


def _shape(connection: sqlite3.Connection, schema: str, name: str) -> TableShape:
    info = connection.execute(
        'SELECT name, type, "notnull" FROM pragma_table_info(?, ?) ORDER BY cid', (name, schema)
    )
    return TableShape(
        name,
        tuple(ColumnShape(column, kind == "INTEGER", not given) for column, kind, given in info),
    )
