"""The backups of one journal on this computer's disks: the core's `BackupStore` protocol."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hinge_desktop.core.backups.backup_store import Made, Report, Restored, no_report
from hinge_desktop.core.backups.losses import Difference, difference
from hinge_desktop.core.backups.manifest import (
    BackupEntry,
    BackupReason,
    JournalSummary,
    Manifest,
)
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import JournalError
from hinge_desktop.store.backups.contents import (
    read_identity,
    read_saved_sets,
    read_summary,
)
from hinge_desktop.store.backups.copying import find_damage
from hinge_desktop.store.backups.folder import BackupFolder, is_unchanged
from hinge_desktop.store.backups.making import BackupMaker
from hinge_desktop.store.backups.restoring import restore_journal, take_out
from hinge_desktop.store.backups.troubles import backup_troubles
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.schema_version import SCHEMA_VERSION


class FileBackups:
    """Backups as files in a folder, and in a second one if the lifter gave one.

    Usable from any thread. Once it restored something it lets go of no backup any more.
    """

    def __init__(
        self,
        journal: Path,
        folder: Path,
        *,
        app_version: str,
        now: Callable[[], datetime],
        second: Callable[[], Path | None] = lambda: None,
        prunes: bool = True,
    ) -> None:
        """Keep what is needed; `second` is asked each time, since the lifter may change it.

        With `prunes` off it lets go of no backup, as after restoring.
        """
        self._journal = journal
        self._folder = BackupFolder(folder)
        self._maker = BackupMaker(journal, self._folder, second, app_version, now)
        self._second = second
        self._prunes = prunes

    def entries(self) -> tuple[BackupEntry, ...]:
        """Return every backup in the folder, newest first; the unreadable ones last."""
        return self._folder.entries()

    def second_entries(self) -> tuple[BackupEntry, ...]:
        """Return those in the second place, newest first; none where there is none."""
        second = self._second()
        return () if second is None else BackupFolder(second).entries()

    def summary(self) -> JournalSummary | None:
        """Return what the journal holds now; None where it cannot be read."""
        try:
            with self._reading_journal() as connection:
                return read_summary(connection)
        except JournalError:
            return None

    def journal_id(self) -> str | None:
        """Return whose backups are this journal's; None where that cannot be read."""
        try:
            with self._reading_journal() as connection:
                return read_identity(connection)[0]
        except JournalError:
            return None

    def make(
        self, reason: BackupReason, report: Report = no_report, *, only_if_changed: bool = False
    ) -> Made | None:
        """Make a backup and prove it; None where nothing changed since the last one.

        As the window closes, others stay: to let go of some, all of them are read once more.
        """
        prunes = self._prunes and reason is not BackupReason.CLOSE
        return self._maker.make(reason, report, only_if_changed=only_if_changed, prunes=prunes)

    def thin_out(self, report: Report = no_report) -> None:
        """Let go of what the policy does not keep, of this journal."""
        journal_id = self.journal_id()
        if self._prunes and journal_id is not None:
            self._maker.thin_out(journal_id, report)

    def save_to(self, file: Path, report: Report = no_report) -> Manifest:
        """Make a proven backup under a name that no file has yet."""
        return self._maker.save_to(file, report)

    def prove(self, file: Path) -> None:
        """Unpack a backup and check it again as when it was made."""
        with self._taken_out(file) as copy, backup_troubles(file):
            damage = find_damage(copy)
        if damage is not None:
            raise BackupError(BackupProblem.BROKEN, str(file), damage)

    def is_unchanged(self, entry: BackupEntry) -> bool:
        """Whether the bytes in a backup are those that were proven when it was made."""
        return is_unchanged(entry)

    def newest_proven(self, journal_id: str | None = None) -> BackupEntry | None:
        """Return the newest backup that this version can read and that is what was proven.

        Of one journal where that is named, else of any.
        """
        readable = (
            one
            for one in self._folder.entries()
            if one.manifest is not None
            and one.manifest.schema_version <= SCHEMA_VERSION
            and journal_id in (None, one.manifest.journal_id)
        )
        return next(filter(is_unchanged, readable), None)

    def unpack(self, file: Path, target: Path) -> None:
        """Write the journal in a backup to a file, durably and checked."""
        take_out(file, target)

    def compare(self, file: Path) -> Difference:
        """Say what restoring this backup would lose, and bring back."""
        with (
            self._taken_out(file) as copy,
            backup_troubles(file),
            closing(connect(copy, is_writable=False)) as connection,
        ):
            backup = read_saved_sets(connection)
        with self._reading_journal() as connection:
            return difference(read_saved_sets(connection), backup)

    def restore(self, file: Path, report: Report = no_report) -> Restored:
        """Put a backup in the place of the journal, which nobody may have open."""
        self._prunes = False
        return restore_journal(file, self._journal, self._maker, report)

    @contextmanager
    def _reading_journal(self) -> Iterator[sqlite3.Connection]:
        with (
            storage_errors(self._journal),
            closing(connect(self._journal, is_writable=False)) as connection,
        ):
            yield connection

    @contextmanager
    def _taken_out(self, file: Path) -> Iterator[Path]:
        with TemporaryDirectory(prefix="hinge-") as folder:
            copy = Path(folder) / "journal.hinge"
            take_out(file, copy)
            yield copy
