"""What a backup says about itself, and why it was made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final


class BackupReason(StrEnum):
    """Why a backup was made."""

    CLOSE = "close"
    SESSION_OPEN = "session_open"
    """Half an hour of a session went by."""
    SESSION_END = "session_end"
    BY_HAND = "by_hand"
    BEFORE_MIGRATION = "before_migration"
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORE = "before_restore"
    BEFORE_MERGE = "before_merge"
    BEFORE_DELETION = "before_deletion"
    """Before much is deleted at once."""

    @property
    def is_before_risk(self) -> bool:
        """Whether it was made before something that could go wrong; such have their own shelf."""
        return self in _BEFORE_RISK


_BEFORE_RISK: Final = frozenset(
    {
        BackupReason.BEFORE_MIGRATION,
        BackupReason.BEFORE_IMPORT,
        BackupReason.BEFORE_RESTORE,
        BackupReason.BEFORE_MERGE,
        BackupReason.BEFORE_DELETION,
    }
)


@dataclass(frozen=True, slots=True)
class JournalSummary:
    """What a journal holds, for lists and for comparing before and after."""

    sessions: int
    """Sessions with saved sets."""
    sets: int
    """Saved sets."""
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was proven of a backup when it was made; it lies in the backup."""

    counter: int
    """Rises with every backup of a folder: clocks may jump, this does not."""
    made: datetime
    """With its zone; a label, and what the policy counts days by."""
    reason: BackupReason
    journal_id: str
    schema_version: int
    summary: JournalSummary
    digest: str
    """SHA-256 over the journal's pages, without what SQLite counts: equal where nothing changed."""
    file_digest: str
    """SHA-256 over the bytes of the file that was checked: what unpacks to it is proven again."""
    file_bytes: int
    app_version: str


@dataclass(frozen=True, slots=True)
class BackupEntry:
    """A file in the folder of backups."""

    file: Path
    manifest: Manifest | None
    """None where the file does not say what it holds: it is no backup, or a damaged one."""


def newest(entries: tuple[BackupEntry, ...], journal_id: str | None = None) -> Manifest | None:
    """Return the manifest of the last backup, of one journal where that is named."""
    manifests = [
        one.manifest
        for one in entries
        if one.manifest is not None and journal_id in (None, one.manifest.journal_id)
    ]
    return max(manifests, key=lambda one: one.counter, default=None)
