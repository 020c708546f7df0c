"""A private copy of a damaged journal, with what SQLite left beside it worked in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from hinge_desktop.core.salvage import SalvageRemark
from hinge_desktop.store.files_beside import (
    ROLLBACK_SUFFIX,
    WAL_SUFFIX,
    beside,
    files_beside,
    forget,
)
from hinge_desktop.store.surviving_bytes import copy_surviving


def make_working_copy(damaged: Path, copy: Path) -> frozenset[SalvageRemark]:
    """Copy a damaged file; a write that was broken off is taken back as SQLite does, but there.

    Raise `StorageEnvironmentError` where nothing can be read, `OSError` where the copy cannot be
    written.
    """
    remarks = set()
    if copy_surviving(damaged, copy):
        remarks.add(SalvageRemark.UNREADABLE_SECTORS)
    left = [one for one in (ROLLBACK_SUFFIX, WAL_SUFFIX) if _is_filled(beside(damaged, one))]
    if left:
        remarks.add(_work_in(damaged, copy, left))
    return frozenset(remarks)


def _is_filled(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _work_in(damaged: Path, copy: Path, left: list[str]) -> SalvageRemark:
    trial = copy.with_name(f"{copy.name}-trial")
    try:
        copy_surviving(copy, trial)
        for suffix in left:
            copy_surviving(beside(damaged, suffix), beside(trial, suffix))
        _let_sqlite_recover(trial)
        if files_beside(trial):
            return SalvageRemark.BESIDE_LEFT_OUT
        trial.replace(copy)
    finally:
        forget(trial)
    return SalvageRemark.ROLLED_BACK


def _let_sqlite_recover(trial: Path) -> None:
    """Have it read once, which works in what lies beside it, whatever else it finds then."""
    try:
        with closing(sqlite3.connect(trial, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and not _is_about_content(error):
            raise


def _is_about_content(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR)
