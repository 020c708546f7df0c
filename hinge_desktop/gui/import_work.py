"""The parts of an import that take a while, each for a worker."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.backup_store import Report
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.imports.plan_of_import import PlannedImport
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.background import CancelledError, Progress
from hinge_desktop.gui.journal_place import Backups
from hinge_desktop.services.imports.log_intake import InHand, LogInHand, LogIntake, NameChoices
from hinge_desktop.services.imports.merging import JournalMerging, MergePreview

_OF_BACKUP: Final = 0.5
"""The share of the time that the backup takes."""


class NoBackupError(Exception):
    """No backup could be made before an import, so nothing was written; `error` says why."""

    def __init__(self, error: BackupError | JournalError) -> None:
        super().__init__(str(error))
        self.error = error


def look_at(intake: LogIntake, file: Path, progress: Progress) -> InHand:
    """Read a file; one that nobody waits for any more leaves nothing behind."""
    hand = intake.look_at(file, progress.report)
    try:
        progress.report(1.0)
    except CancelledError:
        let_go(hand)
        raise
    return hand


def let_go(hand: InHand | None) -> None:
    """Forget what was read, with the copy of another journal that goes with it."""
    if isinstance(hand, MergePreview):
        hand.prepared.close()


class ImportWork:
    """Writes what was looked at, after a backup."""

    def __init__(self, intake: LogIntake, backups: Backups) -> None:
        self._intake = intake
        self._backups = backups

    def add_log(
        self, hand: LogInHand, names: NameChoices, progress: Progress, *, with_backup: bool
    ) -> PlannedImport:
        """Add a log in one transaction; raise `NoBackupError` or `JournalError`."""
        begun = self._back_up(BackupReason.BEFORE_IMPORT, progress) if with_backup else 0.0
        return self._intake.add(hand, names, _rest(progress.report, begun))

    def add_journal(
        self, preview: MergePreview, progress: Progress, *, with_backup: bool
    ) -> MergePreview:
        """Take another journal in; raise `NoBackupError` or `JournalError`."""
        begun = self._back_up(BackupReason.BEFORE_MERGE, progress) if with_backup else 0.0
        progress.report(begun)
        self._intake.merging.add(preview)
        return preview

    def _back_up(self, reason: BackupReason, progress: Progress) -> float:
        """Make a proven backup; return the share of the whole that is done by then."""
        try:
            self._backups().make(reason, lambda share: progress.report(share * _OF_BACKUP))
        except (BackupError, JournalError) as error:
            raise NoBackupError(error) from error
        return _OF_BACKUP


class MergeAct:
    """Another journal that was taken in, for the undo stack."""

    def __init__(self, merging: JournalMerging, preview: MergePreview) -> None:
        self._merging = merging
        self._preview = preview

    def make(self) -> None:
        """Add it again."""
        self._merging.add(self._preview)

    def take_back(self) -> None:
        """Remove it."""
        self._merging.take_back(self._preview)

    def news(self, *, is_undo: bool) -> Change:
        """Return what is announced: any record may have changed."""
        return Change(Act.MERGE, (), is_undo=is_undo, is_sweeping=True)


def _rest(report: Report, begun: float) -> Report:
    return lambda share: report(begun + share * (1 - begun))
