"""When a backup is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from hinge_desktop.core.backups.manifest import BackupReason

OPEN_SESSION_SECONDS: Final = 30 * 60
"""How often an open session is backed up."""
OLD_AFTER: Final = timedelta(days=3)
"""A last backup that is older, with changes since, is worth a quiet word."""


@dataclass(frozen=True, slots=True)
class SinceLast:
    """What happened since the last proven backup of this run, or since the run began."""

    has_changes: bool
    is_session_open: bool = False
    seconds: float = 0.0
    """On a clock that counts sleep."""


def is_due(reason: BackupReason, since: SinceLast) -> bool:
    """Whether this is a moment to make one: before a risk and by hand always."""
    if reason is BackupReason.SESSION_OPEN:
        is_time = since.is_session_open and since.seconds >= OPEN_SESSION_SECONDS
        return is_time and since.has_changes
    if reason in (BackupReason.CLOSE, BackupReason.SESSION_END):
        return since.has_changes
    return True


def is_old(made: datetime | None, now: datetime, *, has_changes: bool) -> bool:
    """Whether the lifter should be told that the last backup is old, or that there is none."""
    return has_changes and (made is None or now - made > OLD_AFTER)
