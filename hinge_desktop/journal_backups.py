"""Joins the backups on disk to what the window and the commands do with them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hinge_desktop import __version__
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError

# Imported where they are needed: no start waits for them.
if TYPE_CHECKING:
    from hinge_desktop.core.backups.backup_store import Report, Restored
    from hinge_desktop.services.backups.backup_desk import BackupDesk


def backup_desk(
    journal: Path,
    folder: Path,
    second: Callable[[], str],
    now: Callable[[], datetime],
    *,
    prunes: bool = True,
) -> BackupDesk:
    """Return the backups of a journal in a folder, and in a second one unless that is empty.

    With `prunes` off none is ever let go of.
    """
    from hinge_desktop.services.backups.backup_desk import BackupDesk  # noqa: PLC0415
    from hinge_desktop.store.backups.file_backups import FileBackups  # noqa: PLC0415

    def second_folder() -> Path | None:
        chosen = second()
        return Path(chosen) if chosen else None

    store = FileBackups(
        journal, folder, app_version=__version__, now=now, second=second_folder, prunes=prunes
    )
    return BackupDesk(store, now)


def erase_journal(desk: BackupDesk, report: Report, now: datetime) -> Restored:
    """Put an empty journal in the place of one that nobody has open, and keep that as a backup.

    The new one has the key of the old one, so that its backups are still offered.
    """
    from hinge_desktop.core.identity import new_id  # noqa: PLC0415 seldom needed
    from hinge_desktop.store.opening import create_journal  # noqa: PLC0415 likewise

    journal_id = desk.overview().journal_id or new_id()
    with TemporaryDirectory(prefix="hinge-") as folder:
        empty = Path(folder) / "journal.hinge"
        create_journal(empty, journal_id=journal_id, app_version=__version__, created=now)
        return desk.restore(empty, report)


def back_up_before_migration(journal: Path, desk: Callable[[], BackupDesk]) -> None:
    """Make a backup of a journal of an older version, which is about to be brought up to date.

    Call it before the journal is opened. Where there is no room for one, the migration's own
    copy of the old file beside the journal has to do.
    """
    from hinge_desktop.store.file_header import read_header  # noqa: PLC0415
    from hinge_desktop.store.schema_version import SCHEMA_VERSION  # noqa: PLC0415

    with suppress(BackupError, JournalError, OSError):
        header = read_header(journal)
        if header is not None and header.is_journal and header.schema_version < SCHEMA_VERSION:
            desk().make(BackupReason.BEFORE_MIGRATION)
