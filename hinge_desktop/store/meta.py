"""Facts about the file itself, kept in its `meta` table."""

from __future__ import annotations

import sqlite3
from enum import StrEnum


class Fact(StrEnum):
    """The keys of the table."""

    JOURNAL_ID = "journal_id"
    CREATED = "created"
    APP_VERSION = "app_version"
    LEAST_READABLE_VERSION = "least_readable_version"


def read_fact(connection: sqlite3.Connection, fact: Fact) -> str | None:
    """Return a fact, None where the file does not state it."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (fact.value,)).fetchone()
    return None if row is None else str(row[0])
