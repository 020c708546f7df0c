"""A copy of the journal for who reads it long: all from one state, and no save waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hinge_desktop.core.backups.backup_store import Report
from hinge_desktop.store.backups.copying import copy_and_prove
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal


@contextmanager
def journal_copy(journal: Path, report: Report) -> Iterator[SqlJournal]:
    """Copy a journal in short steps and open the copy, which goes afterwards.

    Raise `BackupError` where there is no room for it, `JournalError` where it cannot be read.
    """
    with TemporaryDirectory(prefix="hinge-") as folder:
        copy = Path(folder) / "journal.hinge"
        copy_and_prove(journal, copy, report)
        opened = open_journal(copy)
        try:
            yield opened
        finally:
            opened.close()
