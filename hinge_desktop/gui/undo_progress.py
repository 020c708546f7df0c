"""Shows that a large act is taken back or made again, and keeps the window still meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_data.work_sheet import WorkSheet


class UndoProgress(QObject):
    """Made when a worker first takes something back."""

    def __init__(self, window: MainWindow, theme: Theme, undo: JournalUndo) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._undo = undo
        self._sheet: WorkSheet | None = None
        undo.work_progressed.connect(self._show_share)
        undo.work_ended.connect(self._close)

    def begin(self, words: str) -> None:
        """Show what is being done."""
        self._sheet = WorkSheet(self._theme, self._window, Icon.UNDO, words)
        self._sheet.stop_asked.connect(self._undo.stop_work)
        self._window.open_sheet(self._sheet)

    def _show_share(self, share: float) -> None:
        if self._sheet is not None:
            self._sheet.work.show_share(share)

    def _close(self) -> None:
        if self._sheet is not None:
            self._sheet.accept()
            self._sheet.deleteLater()
            self._sheet = None
