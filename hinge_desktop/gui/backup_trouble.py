"""Which errors of work on backups the window tells of."""

from __future__ import annotations

from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError


def backup_trouble(error: Exception) -> BackupError | JournalError:
    """Return a trouble with a backup or the journal as it is; raise what is a mistake of ours."""
    if not isinstance(error, BackupError | JournalError):
        raise error
    return error
