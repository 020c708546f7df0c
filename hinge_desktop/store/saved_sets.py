"""Which sets a journal's file holds, for comparing it with another one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from hinge_desktop.core.backups.losses import SavedSets
from hinge_desktop.core.journal import JournalProblem, WrongFileError
from hinge_desktop.store.backups.contents import read_saved_sets
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_header import APPLICATION_ID


def saved_sets_in(file: Path) -> SavedSets:
    """Return the keys of all saved sets with their sessions and days; the file is only read.

    Raise `WrongFileError` for what is no journal, `StorageEnvironmentError` for the machine's.
    """
    with storage_errors(file), closing(connect(file, is_writable=False)) as connection:
        # Asked of SQLite and not of the bytes: closing the file would let go of locks on it.
        (mark,) = connection.execute("PRAGMA application_id").fetchone()
        if mark != APPLICATION_ID:
            raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(file))
        return read_saved_sets(connection)
