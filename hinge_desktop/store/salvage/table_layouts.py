"""How the tables of a version lie in a file: what a row's bytes mean, and where its key is kept."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from hinge_desktop.store.salvage.record_decoding import Value, Values
from hinge_desktop.store.table_shapes import key_columns, table_shapes


@dataclass(frozen=True, slots=True)
class IndexLayout:
    """An index: its columns, which come before the row's number in each entry."""

    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableLayout:
    """A table as its rows lie in the file."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    is_clustered: bool
    """Whether rows lie in the order of their keys and have no number; key columns come first."""
    numbered_by: int | None
    """The column that is the row's number itself, if one is."""
    key_index: IndexLayout | None
    """Where keys are kept once more; None where the rows themselves lie by them."""
    indexes: tuple[IndexLayout, ...]
    root: int
    """The page a new file begins this table with: a hint, no more."""

    def values(self, rowid: int | None, stored: Values) -> Values | None:
        """Return a row in the order of the columns; None where it is none of this table."""
        if len(stored) != len(self.columns):
            return None
        if self.is_clustered:
            return self._from_key_order(stored)
        if self.numbered_by is None:
            return stored
        return (*stored[: self.numbered_by], rowid, *stored[self.numbered_by + 1 :])

    def key_of(self, values: Values) -> Values:
        """Return the key of a row."""
        return tuple(values[self.columns.index(column)] for column in self.key)

    def _from_key_order(self, stored: Values) -> Values:
        order = (*self.key, *(one for one in self.columns if one not in self.key))
        by_name: dict[str, Value] = dict(zip(order, stored, strict=True))
        return tuple(by_name[column] for column in self.columns)


def table_layouts(connection: sqlite3.Connection) -> dict[str, TableLayout]:
    """Return the layouts of all tables of a file that is sound, by their names."""
    return {shape.name: _layout(connection, shape.name) for shape in table_shapes(connection)}


def _layout(connection: sqlite3.Connection, table: str) -> TableLayout:
    info = connection.execute(
        "SELECT name, type FROM pragma_table_info(?) ORDER BY cid", (table,)
    ).fetchall()
    columns = tuple(name for name, _ in info)
    key = key_columns(connection, "main", table)
    (is_clustered,) = connection.execute(
        "SELECT wr FROM pragma_table_list(?) WHERE schema = 'main'", (table,)
    ).fetchone()
    (root,) = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
    ).fetchone()
    numbered_by = None
    if not is_clustered and len(key) == 1 and dict(info)[key[0]] == "INTEGER":
        numbered_by = columns.index(key[0])
    indexes = dict(_indexes(connection, table))
    layouts = {one: IndexLayout(one, _columns(connection, one)) for one in indexes}
    # A clustered table's key index is the table itself.
    by_key = [one for one, origin in indexes.items() if origin == "pk" and not is_clustered]
    return TableLayout(
        table,
        columns,
        key,
        bool(is_clustered),
        numbered_by,
        layouts[by_key[0]] if by_key else None,
        tuple(layouts[one] for one, origin in indexes.items() if not is_clustered or origin == "c"),
        int(root),
    )


def _indexes(connection: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return connection.execute(
        "SELECT name, origin FROM pragma_index_list(?) ORDER BY seq", (table,)
    ).fetchall()


def _columns(connection: sqlite3.Connection, index: str) -> tuple[str, ...]:
    rows = connection.execute("SELECT name FROM pragma_index_info(?) ORDER BY seqno", (index,))
    return tuple(name for (name,) in rows)
