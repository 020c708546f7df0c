"""The whole content of a journal as one value that can be compared."""

from __future__ import annotations

from hinge_desktop.store.mapping.values import Stored
from hinge_desktop.store.sql_journal import SqlJournal

Dump = dict[str, list[tuple[Stored, ...]]]


def dump(journal: SqlJournal) -> Dump:
    """Return every row of every table."""
    return {table.name: list(table.rows) for table in journal.tables()}
