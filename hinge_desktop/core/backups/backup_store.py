"""What the program asks of whoever keeps backups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

from hinge_desktop.core.backups.losses import Difference
from hinge_desktop.core.backups.manifest import (
    BackupEntry,
    BackupReason,
    JournalSummary,
    Manifest,
)
from hinge_desktop.core.backups.problems import BackupError

Report: TypeAlias = Callable[[float], None]
"""Told the share that is done, between short pieces of work; what it raises ends the work."""


def no_report(_share: float) -> None:
    """Let work go on: nobody watches it."""


def within(report: Report, start: float, end: float) -> Report:
    """Return what tells a part of the work as the shares from `start` to `end` of the whole."""
    return lambda share: report(start + (end - start) * share)


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made and proven."""

    file: Path
    manifest: Manifest
    second: Path | None = None
    """Where it lies as well, if the lifter gave a second place."""
    second_trouble: BackupError | None = None
    """Why it does not lie there although it should; the first one is sound."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A journal that took the place of another."""

    before: JournalSummary | None
    """None where there was no journal, or none that could be read."""
    after: JournalSummary
    kept: Path | None
    """Where the journal is kept that was there before: a backup, or the damaged file itself."""


class BackupStore(Protocol):
    """Makes, lists and restores the backups of one journal.

    Every call raises `BackupError` for trouble with backups, `JournalError` for the journal's.
    """

    def entries(self) -> tuple[BackupEntry, ...]:
        """Return every backup in the folder, newest first; the unreadable ones last."""

    def second_entries(self) -> tuple[BackupEntry, ...]:
        """Return those in the second place, newest first; none where there is none."""

    def summary(self) -> JournalSummary | None:
        """Return what the journal holds now; None where it cannot be read."""

    def journal_id(self) -> str | None:
        """Return whose backups are this journal's; None where that cannot be read."""

    def make(
        self, reason: BackupReason, report: Report = no_report, *, only_if_changed: bool = False
    ) -> Made | None:
        """Make a backup and prove it; None where nothing changed since the last one.

        Then those go that the policy does not keep, unless it is made as the window closes.
        """

    def thin_out(self, report: Report = no_report) -> None:
        """Let go of what the policy does not keep, once all that stays was read again."""

    def save_to(self, file: Path, report: Report = no_report) -> Manifest:
        """Make a proven backup under a name that no file has yet.

        With the ending .zip it is packed as all others are; else it is the plain journal.
        """

    def prove(self, file: Path) -> None:
        """Unpack a backup and check it again as when it was made."""

    def is_unchanged(self, entry: BackupEntry) -> bool:
        """Whether the bytes in a backup are those that were proven when it was made."""

    def newest_proven(self, journal_id: str | None = None) -> BackupEntry | None:
        """Return the newest backup that this version can read and that is what was proven.

        Of one journal where that is named, else of any.
        """

    def unpack(self, file: Path, target: Path) -> None:
        """Write the journal in a backup to a file, durably and checked."""

    def compare(self, file: Path) -> Difference:
        """Say what restoring this backup would lose, and bring back."""

    def restore(self, file: Path, report: Report = no_report) -> Restored:
        """Put a backup in the place of the journal, which nobody may have open.

        What `report` raises leaves everything as it was.
        """
