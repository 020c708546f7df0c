"""Where the open journal lies, and what workers can make of its file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

# The window opens before any of these is needed.
if TYPE_CHECKING:
    from hinge_desktop.core.backups.backup_store import Report
    from hinge_desktop.services.backups.backup_desk import BackupDesk
    from hinge_desktop.services.imports.merging import ArchiveOpener
    from hinge_desktop.services.journal_exports import ExportSource

Backups: TypeAlias = "Callable[[], BackupDesk]"
Copied: TypeAlias = "Callable[[Report], AbstractContextManager[ExportSource]]"

Versions: TypeAlias = Callable[[], Sequence[str]]


@dataclass(frozen=True, slots=True)
class JournalPlace:
    """The files of one open journal. What can be called is called in workers alone."""

    file: Path
    """The journal itself."""
    backup_folder: Path
    backups: Backups
    """Returns the one desk over its backups."""
    copied: Copied
    """Gives a copy of the journal, from one state; the copy goes afterwards."""
    logs: Path
    """The folder of the log and of the reports of errors."""
    versions: Versions
    """Returns what runs here: Hinge, Python, Qt, SQLite."""
    open_archive: ArchiveOpener
    """Opens another journal's file, to take it in."""
