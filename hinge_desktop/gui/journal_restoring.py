"""Puts a backup in the place of the journal, which must be closed by now, and says what came."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.backups.backup_store import Report, Restored
from hinge_desktop.core.backups.restore_outcome import RestoreOutcome
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.backup_trouble import backup_trouble
from hinge_desktop.gui.journal_place import Backups
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_data.working_sheet import WorkingSheet
from hinge_desktop.services.backups.backup_desk import BackupDesk

PutInPlace = Callable[[BackupDesk, Report], Restored]
"""Keeps the journal and puts another in its place; called in a worker."""


class JournalRestoring(QObject):
    """Works in a thread under a sheet; stopping leaves the journal as it was."""

    ended = Signal(object)
    """Sent once with the `RestoreOutcome`; the journal can be opened again."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        backups: Backups,
        parent: QObject | None = None,
        *,
        is_erasing: bool = False,
    ) -> None:
        super().__init__(parent)
        self._backups = backups
        self._is_stopped = False
        self._is_erasing = is_erasing
        self._sheet = WorkingSheet(
            theme,
            window,
            self.tr("Erasing the journal") if is_erasing else self.tr("Restoring the backup"),
            self.tr("The journal as it was is kept first. Then the window opens again."),
        )
        self._task = LatestTask(self)
        self._sheet.stop_wanted.connect(self._stop)
        self._task.progressed.connect(self._sheet.show_share)
        self._task.answered.connect(self._tell)
        self._task.failed.connect(self._tell_trouble)
        self._task.idle.connect(self._tell_stopped)

    def start(self, put_in_place: PutInPlace) -> None:
        """Let a backup, or an empty journal, take the place of the journal."""
        backups = self._backups

        def work(progress: Progress) -> object:
            return put_in_place(backups(), progress.report)

        self._sheet.open()
        self._task.ask_long(work)

    def _stop(self) -> None:
        self._is_stopped = True
        self._task.cancel()

    def _tell(self, restored: Restored) -> None:
        self._end(RestoreOutcome(restored=restored))

    def _tell_trouble(self, error: Exception) -> None:
        self._end(RestoreOutcome(trouble=backup_trouble(error)))

    def _tell_stopped(self) -> None:
        if self._is_stopped:
            self._end(RestoreOutcome())

    def _end(self, outcome: RestoreOutcome) -> None:
        self._sheet.accept()
        self.ended.emit(replace(outcome, is_erasing=self._is_erasing))
