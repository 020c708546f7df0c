"""Opens the session editor over the window, and joins it to the journal's changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.training_desk import TrainingDesk


class PlanVisit(QObject):
    """The sheet is imported when it is first asked for, so that the start stays short."""

    undo_requested = Signal()
    """The lifter takes back what they did to saved sessions or to their own exercises."""
    failed = Signal(object)
    """Sent with the `JournalError` where the journal could not be read or written."""

    def __init__(
        self, window: MainWindow, theme: Theme, desk: TrainingDesk, signals: ChangeSignals
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._signals = signals

    def open(self, said: Readiness) -> None:
        """Change the plan of today; nothing happens while a session is on the screen."""
        from hinge_desktop.gui.views.plan_editor.plan_editor_sheet import (  # noqa: PLC0415 see above
            PlanEditorSheet,
        )

        if self._window.is_in_garage:
            return
        try:
            sheet = PlanEditorSheet(self._theme, self._window, self._desk, said)
        except JournalError as error:
            self.failed.emit(error)
            return
        sheet.undo_requested.connect(self.undo_requested)
        self._signals.changed.connect(sheet.follow_change)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def reset(self) -> None:
        """Go back to the plan that the rules suggest."""
        try:
            self._desk.editor.reset()
        except JournalError as error:
            self.failed.emit(error)
