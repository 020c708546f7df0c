"""The file of an open journal: whether it lies where it did, and a copy of the one that was opened.

A sync program or the lifter may rename, replace or delete the file meanwhile. The connections that
were there before go on reading the old one, so that what it holds can still be brought to safety.
"""

from __future__ import annotations

import os
from pathlib import Path

from hinge_desktop.core.backups.backup_store import Report, no_report
from hinge_desktop.core.read_only import ReadOnly
from hinge_desktop.store.database import Database
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_placing import place_new_file
from hinge_desktop.store.page_copy import copy_pages


class JournalFile:
    """What is asked about a journal's file rather than about what is in it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def read_only(self) -> ReadOnly | None:
        """Why nothing is written; None where changes are."""
        return self._database.read_only

    @property
    def is_in_place(self) -> bool:
        """Whether the file that was opened still lies where it was."""
        return self._database.is_in_place

    def stop_writing(self, why: ReadOnly) -> None:
        """Write nothing from now on."""
        self._database.stop_writing(why)

    def copy_to(self, target: Path, report: Report = no_report) -> None:
        """Copy the journal that was opened to a new file, also where it lost its place.

        Raise `StorageEnvironmentError` where no connection to it is left, or the disk is in
        trouble; `FileExistsError` where a file has that name.
        """
        if os.path.lexists(target):
            raise FileExistsError(str(target))
        unfinished = target.with_name(f".{target.name}.saving")
        try:
            with self._database.reading() as source, storage_errors(unfinished):
                unfinished.unlink(missing_ok=True)
                copy_pages(source, unfinished, report, must_last=True)
            with storage_errors(target):
                place_new_file(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
