"""The backups of a window's journal: their one desk, the watch that makes them, copies to read."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.launch import Launch

# Most of it is needed seldom, or after the first picture of the window.
if TYPE_CHECKING:
    from hinge_desktop.core.backups.backup_store import Report
    from hinge_desktop.gui.backup_watch import BackupWatch
    from hinge_desktop.gui.workspace import Workspace
    from hinge_desktop.services.backups.backup_desk import BackupDesk
    from hinge_desktop.services.training_desk import TrainingDesk
    from hinge_desktop.store.sql_journal import SqlJournal


class WindowBackups(QObject):
    """Knows where the backups of a launch's journal go, and when some are due."""

    def __init__(self, launch: Launch, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._launch = launch
        self._preferences = preferences
        self._desk: BackupDesk | None = None

    def follow(self, launch: Launch) -> None:
        """Work for another launch from now on."""
        self._launch = launch
        self._desk = None

    def desk(self) -> BackupDesk:
        """Return the one desk over the backups of this journal; called in workers."""
        from hinge_desktop.journal_backups import backup_desk  # noqa: PLC0415

        if self._desk is None:
            launch, preferences = self._launch, self._preferences
            self._desk = backup_desk(
                launch.journal_file,
                launch.folders.backups,
                lambda: preferences.settings.backup_folder,
                launch.own_clocks().wall,
                prunes=not launch.keeps_all_backups,
            )
        return self._desk

    def watch(self, desk: TrainingDesk, workspace: Workspace) -> BackupWatch:
        """Make backups from now on whenever they are due, and tell the pages of each."""
        from hinge_desktop.gui.backup_watch import BackupWatch  # noqa: PLC0415

        watch = BackupWatch(
            self.desk,
            workspace.signals,
            self._launch.own_clocks(),
            lambda: desk.log.progress is not None,
            self,
            may_have_changes=self._launch.restored is None,
        )
        watch.made.connect(workspace.news.show_backup_made)
        watch.made.connect(workspace.keeping.backups.take_made)
        watch.failed.connect(workspace.news.show_backup_trouble)
        return watch

    def copied(self, report: Report) -> AbstractContextManager[SqlJournal]:
        """Open a copy of the journal as it is now, for who reads it long."""
        from hinge_desktop.journal_copy import journal_copy  # noqa: PLC0415

        return journal_copy(self._launch.journal_file, report)

    def before_migration(self, journal: Path) -> None:
        """Back up a journal of an older version; raise `BackupError` where that cannot be."""
        from hinge_desktop.journal_backups import back_up_before_migration  # noqa: PLC0415

        back_up_before_migration(journal, self.desk)

    def before_deletion(self) -> None:
        """Back up what is about to be gone for good; raise `BackupError` where that cannot be."""
        from hinge_desktop.core.backups.manifest import BackupReason  # noqa: PLC0415

        self.desk().secure(BackupReason.BEFORE_DELETION)
