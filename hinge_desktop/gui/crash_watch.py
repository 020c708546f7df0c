"""Brings errors that nobody caught before the lifter: one sheet, once, and never in a set."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from hinge_desktop.crash_reports.crash_reports import CrashReports
from hinge_desktop.crash_reports.run_mark import Ending
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.crash_notice import CrashNotice
from hinge_desktop.words.run_ends import last_run_words


class CrashWatch(QObject):
    """Listens to the reports, in whatever thread an error came up."""

    _told = Signal(object)

    def __init__(self, window: MainWindow, theme: Theme, reports: CrashReports) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._reports = reports
        self._notice: CrashNotice | None = None
        self._waiting: list[Path | None] = []
        # Queued: a sheet cannot come up while the window is being painted.
        self._told.connect(self._take, Qt.ConnectionType.QueuedConnection)
        window.garage_left.connect(self._show_waiting)
        reports.tell(self._told.emit)

    def name_last_run(self, ending: Ending) -> None:
        """Say quietly how the last run ended, where it was not closed."""
        words = last_run_words(ending)
        if words:
            self._window.toast.show_message(words, icon=Icon.INFO)

    def close(self) -> None:
        """Hear of nothing more: the window is on its way out."""
        self._reports.tell(None)

    def _take(self, report: Path | None) -> None:
        if self._notice is not None:
            self._notice.count(self._reports.errors)
        elif self._window.is_in_garage:
            # A sheet over a loaded bar would take the keys from the set.
            if not self._waiting:
                self._window.toast.show_message(self._garage_words(), icon=Icon.TRIANGLE_ALERT)
            self._waiting.append(report)
        else:
            self._show(report)

    def _show_waiting(self) -> None:
        if self._waiting and self._notice is None:
            self._show(self._waiting[0])
            self._waiting.clear()

    def _show(self, report: Path | None) -> None:
        folder = self._reports.reports.folder
        self._notice = notice = CrashNotice(self._theme, self._window, report, folder)
        if self._reports.errors > 1:
            notice.count(self._reports.errors)
        self._window.open_sheet(notice)

    def _garage_words(self) -> str:
        return self.tr("Something in Hinge went wrong. Your journal is safe; more after this.")
