"""What came of restoring a backup, for the window that opens afterwards."""

from __future__ import annotations

from dataclasses import dataclass

from hinge_desktop.core.backups.backup_store import Restored
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError


@dataclass(frozen=True, slots=True)
class RestoreOutcome:
    """Restored, or refused with the journal as it was; neither where the lifter stopped it."""

    restored: Restored | None = None
    trouble: BackupError | JournalError | None = None
    is_erasing: bool = False
    """Whether an empty journal, and no backup, was to take the place of the journal."""
