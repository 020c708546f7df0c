"""Trouble with a backup or its folder, told apart from trouble with the journal."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import JournalProblem
from hinge_desktop.store.errors import driver_error, explain

_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_PROBLEMS: Final = {
    JournalProblem.FULL: BackupProblem.FULL,
    JournalProblem.READ_ONLY: BackupProblem.NO_ACCESS,
    JournalProblem.UNREADABLE: BackupProblem.NO_ACCESS,
    JournalProblem.BUSY: BackupProblem.BUSY,
    JournalProblem.MISSING: BackupProblem.MISSING,
}
_READ_FAILED: Final = frozenset({sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ})
_WRITE_FAILED: Final = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR}
)


@contextmanager
def backup_troubles(path: Path) -> Iterator[None]:
    """Raise what the machine does to `path` as `BackupError`; other errors pass as they are."""
    try:
        yield
    except Exception as error:
        cause = driver_error(error)
        if cause is None:
            raise
        problem = _problem(cause, path)
        if problem is None:
            raise
        raise BackupError(problem, str(path), str(cause)) from error


def is_about_copy(error: sqlite3.Error) -> bool:
    """Whether copying failed where it was copied to, and not where it was copied from."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in _WRITE_FAILED and code not in _READ_FAILED


def _problem(error: sqlite3.Error | OSError, path: Path) -> BackupProblem | None:
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return BackupProblem.FULL
    if isinstance(error, FileExistsError | NotADirectoryError):
        return BackupProblem.NO_ACCESS
    if isinstance(error, IsADirectoryError):
        return BackupProblem.NOT_A_BACKUP
    explained = explain(error, path)
    if explained is None:
        return None
    return _PROBLEMS.get(explained.problem, BackupProblem.INPUT_OUTPUT)
