"""The whole content of a journal, and its schema, as values that can be compared."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

from hinge_desktop.store.database import Database
from hinge_desktop.store.mapping.values import Stored
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.store.table_dump import read_tables

Dump = dict[str, list[tuple[Stored, ...]]]


def dump(journal: SqlJournal) -> Dump:
    """Return every row of every table."""
    return {table.name: list(table.rows) for table in journal.tables()}


def file_dump(path: Path) -> dict[str, list[dict[str, Stored]]]:
    """Return every row of every table by the names of its columns, whatever the schema."""
    database = Database(path, is_writable=False)
    with closing(database):
        return {
            table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
            for table in read_tables(database)
        }


def schema_of(path: Path) -> dict[str, str]:
    """Return the statement behind each table and index, without blanks."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql NOT NULL")
        return {name: re.sub(r"\s+", "", sql) for name, sql in rows}
