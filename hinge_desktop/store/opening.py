"""Opening and making journals: whose file it is is settled before a byte is written."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.journal import (
    Finding,
    JournalProblem,
    WrongFileError,
)
from hinge_desktop.core.read_only import ReadOnly, ReadOnlyError, ReadOnlyReason
from hinge_desktop.store.database import Database, connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_header import FileHeader, read_header
from hinge_desktop.store.files_beside import WAL_SUFFIX, beside
from hinge_desktop.store.integrity import find_problems
from hinge_desktop.store.meta import Fact, read_fact
from hinge_desktop.store.record_rows import add_records
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from hinge_desktop.store.sql_journal import SqlJournal


def open_journal(path: Path, *, read_only: ReadOnly | None = None) -> SqlJournal:
    """Open a journal that exists, for reading only where it cannot be written to.

    With `read_only` nothing is written even where it could be. An older schema is migrated
    first, which needs writing. Raise `WrongFileError` for a file that is no journal or of
    a newer Hinge, `StorageEnvironmentError` where it is missing or cannot be read.
    """
    with storage_errors(path):
        header = _header(path)
        version = header.schema_version
        why = read_only or _why_not_written(path, version)
        if version > SCHEMA_VERSION:
            _refuse_unless_readable(path)
        elif version < SCHEMA_VERSION:
            _migrate(path, why)
        is_frozen = _is_frozen(path, header)
        database = Database(path, is_writable=True, read_only=why, is_frozen=is_frozen)
        try:
            journal = SqlJournal(database)
            if why is None:
                _add_new_built_in_exercises(database)
        except BaseException:
            database.close()
            raise
        return journal


def create_journal(path: Path, *, journal_id: str, app_version: str, created: datetime) -> None:
    """Make a fresh journal, and its folder, where there is none; it appears once it is complete."""
    # SQLAlchemy is needed once in a journal's life; see the package's docstring.
    from hinge_desktop.store.creation import make_journal_file  # noqa: PLC0415

    with storage_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        make_journal_file(path, journal_id, app_version, created)


def check_journal(path: Path) -> tuple[Finding, ...]:
    """Check a file that may be too damaged to open; `SqlJournal.check` is for one that is open."""
    with storage_errors(path):
        header = _header(path)
        if header.schema_version > SCHEMA_VERSION:
            _refuse_unless_readable(path)
        database = Database(
            path,
            is_writable=_why_not_written(path, header.schema_version) is None,
            is_frozen=_is_frozen(path, header),
        )
        try:
            return find_problems(database)
        finally:
            database.close()


def written_by(path: Path, *, than: str) -> str:
    """Return the version of Hinge that brought a journal up to date last.

    "" where that is not newer than `than`, or the file cannot tell.
    """
    try:
        with closing(connect(path, is_writable=False)) as connection:
            version = read_fact(connection, Fact.APP_VERSION) or ""
    except sqlite3.Error:
        return ""
    return version if _numbers(version) > _numbers(than) else ""


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _header(path: Path) -> FileHeader:
    if path.is_dir():
        raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(path), "a folder")
    header = read_header(path)
    if header is None or not header.is_journal:
        raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(path))
    return header


def _why_not_written(path: Path, version: int) -> ReadOnly | None:
    if version > SCHEMA_VERSION:
        return ReadOnly(ReadOnlyReason.NEWER)
    is_file_open, is_folder_open = os.access(path, os.W_OK), os.access(path.parent, os.W_OK)
    if not is_file_open:
        on_disk = ReadOnlyReason.DISK if _is_protected(path) else ReadOnlyReason.FILE
        return ReadOnly(on_disk)
    # The folder counts too: a transaction begins by making a file beside the journal.
    return None if is_folder_open else ReadOnly(ReadOnlyReason.FOLDER)


def _is_protected(path: Path) -> bool:
    """Whether the disk takes nothing at all; Windows does not tell."""
    if not hasattr(os, "statvfs"):
        return False
    return bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _is_frozen(path: Path, header: FileHeader) -> bool:
    """Whether a file in WAL mode lies where the files that this mode takes cannot be made."""
    return (
        header.is_in_wal_mode
        and not os.access(path.parent, os.W_OK)
        and not beside(path, WAL_SUFFIX).exists()
    )


def _refuse_unless_readable(path: Path) -> None:
    refusal = WrongFileError(JournalProblem.NEWER, str(path))
    try:
        connection = connect(path, is_writable=False)
    except sqlite3.Error as error:
        raise refusal from error
    try:
        least = read_fact(connection, Fact.LEAST_READABLE_VERSION)
    except sqlite3.Error as error:
        raise refusal from error
    finally:
        connection.close()
    if least is None or not least.isdigit() or int(least) > SCHEMA_VERSION:
        raise refusal


def _migrate(path: Path, why: ReadOnly | None) -> None:
    if why is not None:
        # It must be brought up to date before it opens.
        raise ReadOnlyError(str(path), why)
    # Alembic is slow to import, so it is only where a migration is due.
    from hinge_desktop.store.migration import migrate_file  # noqa: PLC0415

    migrate_file(path, to_version=SCHEMA_VERSION)


def _add_new_built_in_exercises(database: Database) -> None:
    with database.reading() as connection:
        known = {key for (key,) in connection.execute("SELECT id FROM exercises")}
    missing = [exercise for exercise in BUILT_IN_EXERCISES if exercise.id not in known]
    if missing:
        with database.writing() as connection:
            add_records(connection, missing)
