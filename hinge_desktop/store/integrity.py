"""The check of a whole journal: structure, links, version, and values that cannot be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from hinge_desktop.core.journal import Finding, JournalError
from hinge_desktop.store.database import Database
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.whole_reading import require_read_whole

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

_IMPOSSIBLE = {
    "two_open_sessions": (
        "SELECT 'sessions', id, 'another session is open as well' FROM sessions "
        "WHERE end_date IS NULL AND import_source_id IS NULL "
        "AND (SELECT count(*) FROM sessions "
        "WHERE end_date IS NULL AND import_source_id IS NULL) > 1"
    ),
    # Offsets where both are known; a lifter may travel west in mid-session.
    "ends_before_it_starts": (
        "SELECT 'sessions', id, 'it ends before it starts' FROM sessions WHERE "
        "julianday(end_date, ifnull(end_time, '23:59:59'), "
        "(-ifnull(end_offset_minutes, 0)) || ' minutes') < "
        "julianday(start_date, ifnull(start_time, '00:00:00'), "
        "(-ifnull(start_offset_minutes, ifnull(end_offset_minutes, 0))) || ' minutes')"
    ),
    # The halves of a one-sided set wait for their logs together; one of them runs at most.
    "two_drafts": (
        "SELECT 'sets', session_id, count(*) || ' sets are being done at once' FROM sets "
        "JOIN session_exercises ON session_exercises.id = sets.session_exercise_id "
        "WHERE state = 'draft' GROUP BY session_id HAVING count(*) > 1 "
        "AND (count(DISTINCT side) < count(*) OR sum(reps IS NULL) > 1 "
        "OR count(DISTINCT session_exercise_id) > 1)"
    ),
    "saved_without_result": (
        "SELECT 'sets', id, 'it is saved without reps, time or distance' FROM sets "
        "WHERE state = 'saved' AND reps IS NULL AND duration_ms IS NULL AND distance_mm IS NULL"
    ),
    "fault_after_last_rep": (
        "SELECT 'set_faults', set_id, 'rep ' || rep || ' of ' || reps FROM set_faults "
        "JOIN sets ON sets.id = set_id WHERE rep > reps"
    ),
}


def find_problems(database: Database) -> tuple[Finding, ...]:
    """Check the whole file; raise `JournalError` where the check itself could not run."""
    try:
        with database.reading() as connection:
            damage = tuple(_damage(connection))
            if damage:
                require_read_whole(database.path)
                return damage
            return (*_broken_links(connection), *_version(connection), *_impossible(connection))
    except JournalError as error:
        # SQLite read the file and found nonsense, which is an answer; a disk that fails is none.
        if getattr(error.__cause__, "sqlite_errorcode", 0) & 0xFF in _DAMAGE:
            with storage_errors(database.path):
                require_read_whole(database.path)
            return (Finding("damage", "file", str(error.__cause__)),)
        raise
    except (sqlite3.OperationalError, UnicodeDecodeError) as error:
        # The questions are always the same: what they stumble over is in the file, be it a word
        # in the rules of a table or a text that is none any more.
        return (Finding("damage", "file", str(error)),)


def _damage(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (text,) in connection.execute("PRAGMA integrity_check"):
        if text != "ok":
            yield Finding("damage", "file", text)


def _broken_links(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding("broken_link", f"{table}:{row}", f"points to nothing in {parent}")


def _version(connection: sqlite3.Connection) -> Iterator[Finding]:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (revision,) = connection.execute("SELECT max(version_num) FROM schema_revision").fetchone()
    # An older schema is no fault, and a newer one that may be read is none either.
    if revision != f"{version:04}":
        yield Finding("schema_version", "file", f"version {version}, revision {revision}")


def _impossible(connection: sqlite3.Connection) -> Iterator[Finding]:
    for kind, sql in _IMPOSSIBLE.items():
        for table, key, text in connection.execute(sql):
            yield Finding(kind, f"{table}:{key}", text)
