"""Saving what can be read of a damaged journal into a new file; the damaged one is only read."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from hinge_desktop.core.journal import DamageError, JournalProblem, WrongFileError
from hinge_desktop.core.salvage import (
    SalvagedTable,
    SalvageProgress,
    SalvageRemark,
    SalvageReport,
)
from hinge_desktop.store.backups.contents import read_summary
from hinge_desktop.store.creation import make_journal_file
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_placing import place_new_file
from hinge_desktop.store.salvage.file_map import FileMap, likely_versions, read_map
from hinge_desktop.store.salvage.filling import Filling
from hinge_desktop.store.salvage.links import LinkMending
from hinge_desktop.store.salvage.lost_pages import take_lost_pages
from hinge_desktop.store.salvage.lost_parents import LostParents
from hinge_desktop.store.salvage.new_journal import (
    add_built_in_exercises,
    bring_up_to_date,
    connect_unlinked,
    make_sound,
    make_tables,
    state_facts,
    writing,
)
from hinge_desktop.store.salvage.page_file import PageFile
from hinge_desktop.store.salvage.table_layouts import TableLayout, table_layouts
from hinge_desktop.store.salvage.table_rescue import TableRescue
from hinge_desktop.store.salvage.working_copy import make_working_copy

_OWN_TABLES: Final = frozenset({"schema_revision"})
"""Tables that the new file fills by itself."""
_UNMISTAKABLE: Final = ("sessions", "session_exercises", "sets", "exercises")
"""No row of another program's file passes the rules of these."""


def salvage_journal(
    damaged: Path,
    target: Path,
    *,
    app_version: str,
    now: datetime,
    report: SalvageProgress | None = None,
) -> SalvageReport:
    """Save the rows of a damaged journal, page by page, into a new file of today's version.

    The damaged file is only read; the new one appears once it is whole and passes the full check.
    `report` is told how many pages were looked at, and of how many; what it raises ends the work.
    Nobody may have the damaged journal open. Raise `StorageEnvironmentError` for the machine's
    troubles, `WrongFileError` where nothing of a journal is left or it is of a newer Hinge,
    `FileExistsError` where a file has the target's name already.
    """
    if os.path.lexists(target):
        raise FileExistsError(str(target))
    with storage_errors(damaged):
        if damaged.is_dir():
            raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(damaged), "a folder")
    scratch = target.with_name(f".{target.name}.salvaging")
    try:
        with storage_errors(target):
            shutil.rmtree(scratch, ignore_errors=True)  # left by a program that was killed
            scratch.mkdir(parents=True)
            copy, unfinished = scratch / "damaged", scratch / "new"
            remarks = make_working_copy(damaged, copy)
            with PageFile(copy) as file:
                salvage = _Salvage(damaged, file, unfinished, report)
                result = salvage.run(app_version, now, remarks)
            place_new_file(unfinished, target)
    finally:
        with suppress(OSError):
            shutil.rmtree(scratch)
    return result


class _Salvage:
    """One run, from a working copy to a file that is not named yet."""

    def __init__(
        self, damaged: Path, file: PageFile, new: Path, report: SalvageProgress | None
    ) -> None:
        self._damaged = damaged
        self._file = file
        self._new = new
        self._report = report
        self._seen: set[int] = set()
        self._remarks: set[SalvageRemark] = set()
        self._rescues: dict[str, TableRescue] = {}

    def run(
        self, app_version: str, now: datetime, remarks: frozenset[SalvageRemark]
    ) -> SalvageReport:
        self._remarks |= remarks
        found = read_map(self._file)
        version, layouts = self._prepare(found)
        if not (self._file.begins_as_sqlite and self._file.is_marked and found.is_sound):
            self._refuse_other_files(found, layouts)
            self._remarks.add(SalvageRemark.HEADER_LOST)
        with closing(connect_unlinked(self._new)) as connection, writing(connection):
            self._fill(Filling(connection), found, layouts, self._usual_roots(found, layouts))
        self._refuse_nothing()
        bring_up_to_date(self._new, version)
        with closing(connect_unlinked(self._new)) as connection:
            added, mending = self._finish(connection, found, app_version, now)
            return self._result(connection, added, mending)

    def _prepare(self, found: FileMap) -> tuple[int, dict[str, TableLayout]]:
        """Make empty tables of the version whose names the file has; return how they lie."""
        try:
            versions = likely_versions(self._file, found)
        except WrongFileError as error:
            raise WrongFileError(error.problem, str(self._damaged), error.detail) from error
        known: dict[int, dict[str, TableLayout]] = {}
        for version in versions:
            self._new.unlink(missing_ok=True)
            make_tables(self._new, version)
            with closing(connect(self._new, is_writable=False)) as connection:
                known[version] = table_layouts(connection)
        best = min(versions, key=lambda one: len(known[one].keys() ^ found.tables))
        if best != versions[-1]:
            self._new.unlink()
            make_tables(self._new, best)
        layouts = known[best]
        return best, {name: layouts[name] for name in layouts if name not in _OWN_TABLES}

    def _refuse_other_files(self, found: FileMap, layouts: dict[str, TableLayout]) -> None:
        is_other = self._file.begins_as_sqlite and not self._file.is_marked and found.is_sound
        if is_other and not found.tables & layouts.keys():
            raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(self._damaged))

    def _usual_roots(self, found: FileMap, layouts: dict[str, TableLayout]) -> dict[str, int]:
        """Return where tables begin in new journals of the kind that this one is most like."""
        migrated = {name: layout.root for name, layout in layouts.items()}
        if layouts.keys() <= found.tables:
            return migrated  # nobody will ask
        sample = self._new.with_name("sample")
        make_journal_file(sample, "sample", "", datetime.min.replace(tzinfo=UTC))
        with closing(connect(sample, is_writable=False)) as connection:
            fresh = {name: one.root for name, one in table_layouts(connection).items()}
        return max((fresh, migrated), key=lambda roots: len(roots.items() & found.roots.items()))

    def _fill(
        self,
        filling: Filling,
        found: FileMap,
        layouts: dict[str, TableLayout],
        usual_roots: dict[str, int],
    ) -> None:
        reached = set(found.reached)
        for name, layout in layouts.items():
            rescue = TableRescue(self._file, layout, found, filling)
            rescue.take_tree(self._looked_at)
            reached |= rescue.reached
            self._rescues[name] = rescue
        reached |= self._file.free_pages()
        in_trouble = [one for one in self._rescues.values() if not one.is_whole]
        lost = (page for page in range(1, self._file.pages + 1) if page not in reached)
        if in_trouble and not take_lost_pages(
            self._file, lost, in_trouble, filling, usual_roots, self._looked_at
        ):
            self._remarks.add(SalvageRemark.PAGES_NOT_PLACED)

    def _refuse_nothing(self) -> None:
        with closing(connect(self._new, is_writable=False)) as connection:
            tables = tuple(self._rescues) if self._file.is_marked else _UNMISTAKABLE
            if not any(_count(connection, table) for table in tables):
                raise WrongFileError(JournalProblem.NOT_A_JOURNAL, str(self._damaged))

    def _finish(
        self, connection: sqlite3.Connection, found: FileMap, app_version: str, now: datetime
    ) -> tuple[int, LinkMending]:
        with writing(connection):
            if not state_facts(connection, app_version, now):
                self._remarks.add(SalvageRemark.NEW_IDENTITY)
            added = add_built_in_exercises(connection)
        lost_parents = LostParents(self._file, self._rescues, found.roots)
        mending = LinkMending(connection, lost_parents)
        if not make_sound(self._new, mending, list(self._rescues.values())):
            raise DamageError(JournalProblem.DAMAGED, str(self._damaged), "it stays unsound")
        return added, mending

    def _result(
        self, connection: sqlite3.Connection, added: int, mending: LinkMending
    ) -> SalvageReport:
        tables = tuple(
            self._table(connection, name, added if name == "exercises" else 0, mending)
            for name in sorted(self._rescues)
        )
        summary = read_summary(connection)
        remarks = self._remarks | mending.remarks
        if any(one.lost for one in tables):
            remarks.add(SalvageRemark.ROWS_LOST)
        if any(one.lost is None for one in tables):
            remarks.add(SalvageRemark.ROWS_PERHAPS_LOST)
        if self._report is not None:
            self._report(self._file.pages, self._file.pages)
        return SalvageReport(
            tables,
            summary.sessions,
            summary.sets,
            summary.first_day,
            summary.last_day,
            tuple(one for one in SalvageRemark if one in remarks),
        )

    def _table(
        self, connection: sqlite3.Connection, name: str, added: int, mending: LinkMending
    ) -> SalvagedTable:
        rescue = self._rescues[name]
        rebuilt = mending.made_again(name)
        # Facts are stated anew where they are lost.
        saved = min(_count(connection, name) - added - rebuilt, rescue.found)
        expected = rescue.expected
        lost = None if expected is None else max(0, expected - saved)
        return SalvagedTable(name, rescue.found, saved, rebuilt, lost)

    def _looked_at(self, page: int) -> None:
        if self._report is not None and page not in self._seen:
            self._seen.add(page)
            self._report(len(self._seen), self._file.pages)


def _count(connection: sqlite3.Connection, table: str) -> int:
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return int(count)
