"""What a journal's file holds, read in short pieces so that no save waits behind it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.losses import SavedSets
from hinge_desktop.core.backups.manifest import JournalSummary
from hinge_desktop.core.training import SessionId, SetId
from hinge_desktop.store.meta import Fact, read_fact

ROWS_AT_A_TIME: Final = 500
"""About a millisecond of reading, in which a commit waits."""

_CHUNK: Final = 256 * 1024
_SAVED: Final = (
    "FROM sets JOIN session_exercises ON session_exercises.id = sets.session_exercise_id "
    "JOIN sessions ON sessions.id = session_exercises.session_id WHERE sets.state = 'saved'"
)


def content_digest(connection: sqlite3.Connection, pause: Callable[[], None]) -> str:
    """Return the SHA-256 over every row of every table; the list of tables is the file's own.

    Rows are read a few at a time, each time in a transaction of its own.
    """
    digest = sha256()
    texts = connection.text_factory
    # What is no text any more in a damaged file shall be found, not stumbled over.
    connection.text_factory = bytes
    try:
        for name, columns, keys in _tables(connection):
            digest.update(repr((name, columns)).encode())
            for rows in _pieces(connection, name, columns, keys):
                digest.update(repr(rows).encode())
                pause()
    finally:
        connection.text_factory = texts
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


def _tables(
    connection: sqlite3.Connection,
) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    names = connection.execute(
        "SELECT name FROM sqlite_schema "
        "WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
    ).fetchall()
    for (raw,) in names:
        name = raw.decode()
        info = connection.execute(
            "SELECT name, pk FROM pragma_table_info(?) ORDER BY cid", (name,)
        ).fetchall()
        keys = sorted((place, column.decode()) for column, place in info if place > 0)
        yield name, tuple(column.decode() for column, _ in info), tuple(key for _, key in keys)


def _pieces(
    connection: sqlite3.Connection, name: str, columns: tuple[str, ...], keys: tuple[str, ...]
) -> Iterator[list[tuple[object, ...]]]:
    """Yield the rows in the order of their keys; each piece begins after the last one's end."""
    by = ", ".join(map(_quoted, keys)) or "rowid"
    count = max(1, len(keys))
    # The keys come first, once more: where the next piece begins.
    head = f"SELECT {by}, {', '.join(map(_quoted, columns))} FROM {_quoted(name)}"
    tail = f"ORDER BY {by} LIMIT {ROWS_AT_A_TIME}"
    rows = connection.execute(f"{head} {tail}").fetchall()
    while rows:
        yield rows
        last = rows[-1][:count]
        # Texts were read as bytes, which compare with no text.
        places = ", ".join("CAST(? AS TEXT)" if isinstance(one, bytes) else "?" for one in last)
        rows = connection.execute(f"{head} WHERE ({by}) > ({places}) {tail}", last).fetchall()


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _quoted(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'
