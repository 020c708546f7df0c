"""The one place where an SQLite error becomes one of the three kinds of trouble."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hinge_desktop.core.journal import JournalError, JournalProblem, StorageEnvironmentError

FULL_BELOW_BYTES = 256 * 1024
"""With less room than this, an error that a full disk can cause is taken to be one."""

_PROBLEMS = {
    sqlite3.SQLITE_FULL: JournalProblem.FULL,
    sqlite3.SQLITE_READONLY: JournalProblem.READ_ONLY,
    sqlite3.SQLITE_PERM: JournalProblem.READ_ONLY,
    sqlite3.SQLITE_BUSY: JournalProblem.BUSY,
    sqlite3.SQLITE_LOCKED: JournalProblem.BUSY,
    sqlite3.SQLITE_PROTOCOL: JournalProblem.BUSY,
    sqlite3.SQLITE_IOERR: JournalProblem.INPUT_OUTPUT,
    sqlite3.SQLITE_CANTOPEN: JournalProblem.INPUT_OUTPUT,
    # Only a check of the whole file may call it damaged.
    sqlite3.SQLITE_CORRUPT: JournalProblem.UNREADABLE,
    sqlite3.SQLITE_NOTADB: JournalProblem.UNREADABLE,
}


@contextmanager
def storage_errors(path: Path) -> Iterator[None]:
    """Raise the machine's troubles inside as `JournalError`; our own mistakes pass as they are."""
    try:
        yield
    except JournalError:
        raise
    except Exception as error:
        cause = driver_error(error)
        explained = None if cause is None else explain(cause, path)
        if explained is None:
            raise
        raise explained from error


def driver_error(error: Exception) -> sqlite3.Error | OSError | None:
    """Return the error of the driver or the system, also where SQLAlchemy has wrapped it."""
    original = getattr(error, "orig", error)
    return original if isinstance(original, sqlite3.Error | OSError) else None


def explain(error: sqlite3.Error | OSError, path: Path) -> JournalError | None:
    """Return what an error says about the machine, None where it is our own mistake."""
    if isinstance(error, OSError):
        problem = _problem_of_system(error)
    else:
        problem = _problem_of_sqlite(getattr(error, "sqlite_errorcode", 0))
    if problem is None:
        return None
    if problem is JournalProblem.INPUT_OUTPUT:
        problem = JournalProblem.FULL if _is_full(path) else _seen_from_outside(path)
    return StorageEnvironmentError(problem, str(path), str(error))


def _problem_of_sqlite(code: int) -> JournalProblem | None:
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return JournalProblem.MOVED
    return _PROBLEMS.get(code & 0xFF)


def _problem_of_system(error: OSError) -> JournalProblem | None:
    if isinstance(error, FileExistsError):
        return None
    if isinstance(error, FileNotFoundError):
        return JournalProblem.MISSING
    if isinstance(error, PermissionError):
        return JournalProblem.UNREADABLE
    return JournalProblem.INPUT_OUTPUT


def _is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < FULL_BELOW_BYTES
    except OSError:
        return False


def _seen_from_outside(path: Path) -> JournalProblem:
    try:
        if not path.exists():
            return JournalProblem.MISSING
    except OSError:
        return JournalProblem.INPUT_OUTPUT
    if not os.access(path, os.R_OK):
        return JournalProblem.UNREADABLE
    if not os.access(path.parent, os.W_OK):
        return JournalProblem.READ_ONLY
    return JournalProblem.INPUT_OUTPUT
