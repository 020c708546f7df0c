"""Another journal's file read as an archive: only to read, and trusted no more than any archive."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hinge_desktop.core.archives import ArchivedRow, ArchivedTable, ArchiveError, ArchiveProblem
from hinge_desktop.core.journal import JournalProblem, WrongFileError
from hinge_desktop.store.database import Database
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_header import read_header
from hinge_desktop.store.table_dump import TableRows, read_tables


class JournalArchive:
    """A journal of any version as it lies in its file.

    Raise `WrongFileError` where the file is no journal.
    """

    def __init__(self, path: Path) -> None:
        with storage_errors(path):
            header = None if path.is_dir() else read_header(path)
        if header is None or not header.is_journal:
            raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(path))
        self.schema_version = header.schema_version
        self._path = path
        self._database = Database(path, is_writable=False)

    def tables(self) -> Iterator[ArchivedTable]:
        """Yield every table, all from one state of the file."""
        with self._whole():
            for table in read_tables(self._database):
                yield ArchivedTable(table.name, self._rows(table))

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def _rows(self, table: TableRows) -> Iterator[ArchivedRow]:
        # The rows are walked in the middle of a write to another file, whose troubles are not ours.
        with self._whole():
            for row in table.rows:
                yield dict(zip(table.columns, row, strict=True))

    @contextmanager
    def _whole(self) -> Iterator[None]:
        """Tell what SQLite cannot read in this file as what is wrong with this file."""
        try:
            with storage_errors(self._path):
                yield
        except sqlite3.Error as error:
            raise ArchiveError(ArchiveProblem.BROKEN, detail=str(error)) from error
