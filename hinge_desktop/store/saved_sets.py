"""Which sets a journal's file holds, for comparing it with another one."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from hinge_desktop.core.backups.losses import Difference, SavedSets, difference
from hinge_desktop.core.backups.manifest import JournalSummary
from hinge_desktop.core.journal import JournalProblem, WrongFileError
from hinge_desktop.store.backups.contents import read_saved_sets, read_summary
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_header import APPLICATION_ID


def saved_sets_in(file: Path) -> SavedSets:
    """Return the keys of all saved sets with their sessions and days; the file is only read.

    Raise `WrongFileError` for what is no journal, `StorageEnvironmentError` for the machine's.
    """
    with _reading(file) as connection:
        return read_saved_sets(connection)


def summary_of(file: Path) -> JournalSummary:
    """Count what was saved in a journal; raise as `saved_sets_in` does."""
    with _reading(file) as connection:
        return read_summary(connection)


def compared(present: Path, other: Path) -> Difference:
    """Say what one journal has and another lacks, and the other way round.

    Raise `JournalError` where either cannot be read.
    """
    return difference(saved_sets_in(present), saved_sets_in(other))


def holds_all_sets_of(present: Path, other: Path) -> bool:
    """Whether each saved set of another journal is in this one, with the same reps and load.

    Raise `JournalError` where either cannot be read.
    """
    numbers = "SELECT id, reps, load_thousandths, load_unit FROM sets WHERE state = 'saved'"
    with _reading(present) as connection:
        known = set(connection.execute(numbers))
    with _reading(other) as connection:
        return all(row in known for row in connection.execute(numbers))


@contextmanager
def _reading(file: Path) -> Iterator[sqlite3.Connection]:
    with storage_errors(file), closing(connect(file, is_writable=False)) as connection:
        # Asked of SQLite and not of the bytes: closing the file would let go of locks on it.
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        if mark != APPLICATION_ID:
            raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(file))
        yield connection
