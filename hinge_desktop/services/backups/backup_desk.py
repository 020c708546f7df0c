"""The backups of one journal, for the window and the commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hinge_desktop.core.backups.backup_store import (
    BackupStore,
    Made,
    Report,
    Restored,
    no_report,
)
from hinge_desktop.core.backups.due import is_old
from hinge_desktop.core.backups.losses import Difference
from hinge_desktop.core.backups.manifest import (
    BackupEntry,
    BackupReason,
    JournalSummary,
    Manifest,
    newest,
)
from hinge_desktop.core.backups.problems import BackupError


@dataclass(frozen=True, slots=True)
class BackupOverview:
    """The backups that there are."""

    entries: tuple[BackupEntry, ...]
    """Newest first, those of other journals too; files that are no backups last."""
    journal_id: str | None
    """Whose backups are the present journal's; None where it cannot be read."""
    in_second_place: tuple[BackupEntry, ...] = ()
    """Those that lie in the second place, most of them there as well."""
    second_trouble: BackupError | None = None
    """Why the second place could not be looked at."""
    present: JournalSummary | None = None
    """What the journal holds now; None where it cannot be read."""

    @property
    def last(self) -> Manifest | None:
        """The last backup of the present journal; of any, where that cannot be read."""
        return newest(self.entries, self.journal_id)

    @property
    def has_changes(self) -> bool:
        """Whether the journal holds more or less than the last backup says.

        What was changed within a set does not show here.
        """
        last = self.last
        return self.present is not None and (last is None or last.summary != self.present)

    @property
    def offered(self) -> tuple[BackupEntry, ...]:
        """Those of this journal that can be restored, newest first, each of them once."""
        here = [one for one in self.entries if self.is_own(one)]
        known = {one.manifest for one in here}
        away = [one for one in self.in_second_place if self.is_own(one)]
        away = [one for one in away if one.manifest not in known]
        return tuple(sorted([*here, *away], key=_counter, reverse=True))

    def is_own(self, entry: BackupEntry) -> bool:
        """Whether a backup is one of the present journal."""
        return entry.manifest is not None and entry.manifest.journal_id == self.journal_id


class BackupDesk:
    """Makes, lists, compares and restores. Nothing here is for the window's own thread.

    Every call raises `BackupError` for trouble with backups, `JournalError` for the journal's.
    """

    def __init__(self, store: BackupStore, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def overview(self) -> BackupOverview:
        """Return what there is, as each backup tells it; reads a few hundred bytes of each."""
        away: tuple[BackupEntry, ...] = ()
        trouble: BackupError | None = None
        try:
            away = self._store.second_entries()
        except BackupError as error:
            trouble = error
        store = self._store
        return BackupOverview(store.entries(), store.journal_id(), away, trouble, store.summary())

    def make(self, reason: BackupReason, report: Report = no_report) -> Made | None:
        """Make a backup, and before a risk or by hand always; None where nothing changed."""
        always = reason.is_before_risk or reason is BackupReason.BY_HAND
        return self._store.make(reason, report, only_if_changed=not always)

    def secure(self, reason: BackupReason, report: Report = no_report) -> Made | None:
        """Make a backup unless the last one holds just what the journal does; None then."""
        return self._store.make(reason, report, only_if_changed=True)

    def thin_out(self, report: Report = no_report) -> None:
        """Let go of the backups that the policy does not keep; nobody need wait for it."""
        self._store.thin_out(report)

    def save_to(self, file: Path, report: Report = no_report) -> Manifest:
        """Make a backup under a name that no file has yet."""
        return self._store.save_to(file, report)

    def is_proven(self, entry: BackupEntry) -> bool:
        """Whether a backup still holds the very bytes that were proven when it was made."""
        return self._store.is_unchanged(entry)

    def prove(self, file: Path) -> None:
        """Check a backup whole, as when it was made."""
        self._store.prove(file)

    def compare(self, file: Path) -> Difference:
        """Say which sessions and sets restoring a backup would lose, and which it brings back."""
        return self._store.compare(file)

    def restore(self, file: Path, report: Report = no_report) -> Restored:
        """Put a backup in the place of the journal, which must be closed; the present is kept.

        What `report` raises leaves everything as it was.
        """
        return self._store.restore(file, report)

    def is_old(self, last: Manifest | None, *, has_changes: bool) -> bool:
        """Whether the last backup is so old that the lifter should know."""
        return is_old(None if last is None else last.made, self._now(), has_changes=has_changes)


def _counter(entry: BackupEntry) -> int:
    return -1 if entry.manifest is None else entry.manifest.counter
