"""What a journal's file holds: its bytes, its counts, its keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.losses import SavedSets
from hinge_desktop.core.backups.manifest import JournalSummary
from hinge_desktop.core.training import SessionId, SetId
from hinge_desktop.store.meta import Fact, read_fact

_CHUNK: Final = 256 * 1024
_COUNTERS: Final = (slice(24, 28), slice(40, 44), slice(92, 96))
"""Where SQLite counts changes, of the schema too, in the first bytes of a file."""
_SAVED: Final = (
    "FROM sets JOIN session_exercises ON session_exercises.id = sets.session_exercise_id "
    "JOIN sessions ON sessions.id = session_exercises.session_id WHERE sets.state = 'saved'"
)


def content_digest(path: Path) -> str:
    """Return the SHA-256 over a journal's pages, but for what SQLite counts in its header.

    Journals with equal pages hold equal rows; a copy counts its own changes. Raise `OSError`.
    """
    digest = sha256()
    for number, chunk in enumerate(file_chunks(path)):
        digest.update(_without_counters(chunk) if number == 0 else chunk)
    return digest.hexdigest()


def read_summary(connection: sqlite3.Connection) -> JournalSummary:
    """Count what was saved, and say from when to when; every schema so far can be asked."""
    sessions, sets, first, last = connection.execute(
        "SELECT count(DISTINCT sessions.id), count(*), "
        f"min(sessions.start_date), max(sessions.start_date) {_SAVED}"
    ).fetchone()
    return JournalSummary(sessions, sets, _date(first), _date(last))


def read_saved_sets(connection: sqlite3.Connection) -> SavedSets:
    """Return the keys of all saved sets with their sessions and days."""
    rows = connection.execute(f"SELECT sets.id, sessions.id, sessions.start_date {_SAVED}")
    return {
        SetId(key): (SessionId(session), date.fromisoformat(day))
        for key, session, day in rows.fetchall()
    }


def read_identity(connection: sqlite3.Connection) -> tuple[str, int]:
    """Return the journal's own id and the version of its schema."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return read_fact(connection, Fact.JOURNAL_ID) or "", version


def file_digest(path: Path) -> str:
    """Return the SHA-256 over a file's bytes; raise `OSError`."""
    digest = sha256()
    for chunk in file_chunks(path):
        digest.update(chunk)
    return digest.hexdigest()


def file_chunks(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes; raise `OSError`."""
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _without_counters(start: bytes) -> bytes:
    plain = bytearray(start)
    for counter in _COUNTERS:
        plain[counter] = bytes(len(plain[counter]))
    return bytes(plain)


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
