"""A copy of a journal in use that is proven to be equal to it; no save waits for it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.backup_store import Report, within
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import DamageError, JournalProblem, WrongFileError
from hinge_desktop.store.backups.contents import file_digest
from hinge_desktop.store.backups.troubles import backup_troubles, is_about_copy
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_header import APPLICATION_ID, read_header
from hinge_desktop.store.page_copy import copy_pages
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from hinge_desktop.store.whole_reading import require_read_whole

MOST_TRIES: Final = 8
"""Whoever saves in the middle makes it begin anew, but nobody saves all the time."""
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def copy_and_prove(path: Path, copy: Path, report: Report) -> str:
    """Copy a journal, check the copy whole, and return the digest of its bytes.

    It is read twice, and both copies must be the same to the last byte: so no byte was lost on
    its way. Raise `DamageError` where the journal is damaged, `BackupError` where a copy is in
    trouble.
    """
    again = copy.with_name(f"{copy.name}-again")
    with (
        storage_errors(path),
        _damage_proved(path),
        closing(_connect_to_journal(path)) as source,
    ):
        for _ in range(MOST_TRIES):
            before = _data_version(source)
            _copy(source, copy, within(report, 0.0, 0.4))
            _copy(source, again, within(report, 0.4, 0.8))
            if _data_version(source) == before:
                digest = _require_equal(copy, again)
                _require_sound(copy, path)
                return digest
    raise BackupError(BackupProblem.BUSY, str(path), "it was changed all the time")


def _connect_to_journal(path: Path) -> sqlite3.Connection:
    """Connect to what is a journal of ours; asks SQLite, since a window may have it open."""
    if path.is_dir():
        raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(path), "a folder")
    try:
        # What a killed program left half done is rolled back at the first reading.
        connection = connect(path, is_writable=may_write(path))
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_NOTADB:
            raise
        raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(path)) from error
    trouble = _foreign(connection)
    if trouble is not None:
        connection.close()
        raise WrongFileError(trouble, str(path))
    return connection


def _foreign(connection: sqlite3.Connection) -> JournalProblem | None:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if mark != APPLICATION_ID or version < 1:
        return JournalProblem.NOT_A_JOURNAL
    return JournalProblem.NEWER if version > SCHEMA_VERSION else None


def require_journal(path: Path) -> int:
    """Return the version of a file's schema; raise `WrongFileError` for what is no journal.

    Not for a journal that this program has open: closing the file lets go of its locks.
    """
    with storage_errors(path):
        header = None if path.is_dir() else read_header(path)
    if header is None or not header.is_journal:
        raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(path))
    return header.schema_version


def find_damage(path: Path) -> str | None:
    """Check a whole file; return what is wrong, None if nothing is. Nobody can write meanwhile."""
    try:
        with closing(connect(path, is_writable=False)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        # SQLite read the file and found nonsense, which is an answer; a disk that fails is none.
        if not _tells_of_damage(error):
            raise
        require_read_whole(path)
        return str(error)
    if verdict != "ok":
        require_read_whole(path)
        return str(verdict)
    return None if broken is None else f"a row of {broken[0]} is cut off"


@contextmanager
def _damage_proved(path: Path) -> Iterator[None]:
    """Check the journal itself where it cannot even be copied for nonsense in it."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        damage = find_damage(path) if _tells_of_damage(error) else None
        if damage is None:
            raise
        raise DamageError(JournalProblem.DAMAGED, str(path), damage) from error


def _tells_of_damage(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


def _copy(source: sqlite3.Connection, copy: Path, report: Report) -> None:
    try:
        with backup_troubles(copy):
            copy.unlink(missing_ok=True)
        # It is packed into the backup, and need not survive anything itself.
        copy_pages(source, copy, report)
    except sqlite3.Error as error:
        if not is_about_copy(error):
            raise
        with backup_troubles(copy):
            raise


def _require_sound(copy: Path, path: Path) -> None:
    with backup_troubles(copy):
        damage = find_damage(copy)
    if damage is not None:
        raise DamageError(JournalProblem.DAMAGED, str(path), damage)


def _require_equal(copy: Path, again: Path) -> str:
    with backup_troubles(copy):
        digest = file_digest(copy)
        is_equal = file_digest(again) == digest
        again.unlink()
    if not is_equal:
        raise BackupError(BackupProblem.NOT_EQUAL, str(copy))
    return digest


def _data_version(connection: sqlite3.Connection) -> int:
    # It changes with every commit of another connection, in this program or elsewhere.
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)


def may_write(path: Path) -> bool:
    """Whether a file can be written to; its folder counts, for SQLite writes beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
