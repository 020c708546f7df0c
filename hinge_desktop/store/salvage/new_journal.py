"""The new journal of a salvage: its tables made empty, and what was saved brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.identity import new_id
from hinge_desktop.core.journal import Finding
from hinge_desktop.store.database import Database, connect
from hinge_desktop.store.integrity import find_problems
from hinge_desktop.store.meta import Fact, read_fact
from hinge_desktop.store.record_rows import add_records
from hinge_desktop.store.salvage.impossible_values import drop_unreadable, put_right
from hinge_desktop.store.salvage.links import LinkMending
from hinge_desktop.store.salvage.table_rescue import TableRescue
from hinge_desktop.store.schema_version import LEAST_READABLE_VERSION, SCHEMA_VERSION

_MOST_ROUNDS: Final = 5
"""Putting one thing right can bring another one to light, but not for long."""


def make_tables(path: Path, version: int) -> None:
    """Make a file with the empty tables of a version."""
    # Alembic is slow to import, so it is only where something is salvaged.
    from hinge_desktop.store.migration import upgrade  # noqa: PLC0415

    path.touch(exist_ok=False)
    upgrade(path, to_version=version)


def bring_up_to_date(path: Path, version: int) -> None:
    """Migrate what was saved to the tables of today."""
    if version < SCHEMA_VERSION:
        from hinge_desktop.store.migration import upgrade  # noqa: PLC0415

        upgrade(path, to_version=SCHEMA_VERSION)


def state_facts(connection: sqlite3.Connection, app_version: str, now: datetime) -> bool:
    """State what the file must say of itself, and is lost; whether it kept its own id."""
    kept_id = read_fact(connection, Fact.JOURNAL_ID) is not None
    lost = {
        Fact.JOURNAL_ID: new_id(),
        Fact.CREATED: now.isoformat(timespec="seconds"),
        Fact.APP_VERSION: app_version,
    }
    for fact, value in lost.items():
        connection.execute("INSERT OR IGNORE INTO meta VALUES (?, ?)", (fact.value, value))
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)",
        (Fact.LEAST_READABLE_VERSION.value, str(LEAST_READABLE_VERSION)),
    )
    return kept_id


def add_built_in_exercises(connection: sqlite3.Connection) -> int:
    """Add the exercises that Hinge brings along and the file lost; return how many."""
    known = {key for (key,) in connection.execute("SELECT id FROM exercises")}
    missing = [exercise for exercise in BUILT_IN_EXERCISES if exercise.id not in known]
    if missing:
        add_records(connection, missing)
    return len(missing)


def make_sound(path: Path, mending: LinkMending, rescues: list[TableRescue]) -> bool:
    """Mend links and put values right until the full check is clean; whether it became so."""
    connection = mending.connection
    findings: tuple[Finding, ...] = ()
    for is_first in (True, *[False] * _MOST_ROUNDS):
        with writing(connection):
            if is_first:
                mending.choose_keys(rescues)
            mending.remarks |= put_right(connection, findings)
            drop_unreadable(connection)
            mending.mend()
        findings = _check(path)
        if not findings:
            return True
    return False


def _check(path: Path) -> tuple[Finding, ...]:
    with closing(Database(path, is_writable=False)) as database:
        return find_problems(database)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Write in one transaction; what fails is thrown away with the file."""
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("COMMIT")


def connect_unlinked(path: Path) -> sqlite3.Connection:
    """Connect to fill a file: what rows belong to may come after them, or never."""
    connection = connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    return connection
