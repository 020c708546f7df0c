"""Leads from a page to your checks and back; a check that is done from there comes back there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.thresholds import Rule
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.body.body_screen import BodyScreen
from hinge_desktop.services.training_desk import TrainingDesk


class BodyVisit(QObject):
    """Owns the screen."""

    check_asked = Signal(object)
    """Sent with the `MobilityTest` to be led through, once the pages are back."""
    balance_asked = Signal()
    """Sent once the pages are back."""
    failed = Signal(object)
    """Sent with the `JournalError` where the journal could not be read."""

    def __init__(
        self, window: MainWindow, theme: Theme, desk: TrainingDesk, signals: ChangeSignals
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.screen = BodyScreen(theme)
        self.screen.left.connect(self._leave)
        self.screen.check_asked.connect(self._lead_to_check)
        self.screen.balance_asked.connect(self._lead_to_balance)
        signals.changed.connect(self._refresh_if_seen)

    def open(self) -> None:
        """Show what is known, unless something else fills the window."""
        if not self._window.is_in_garage:
            self._refresh()
            self._window.fill_with(self.screen, may_leave=True)

    def _lead_to_check(self, test: object) -> None:
        self._leave()
        self.check_asked.emit(test)

    def _lead_to_balance(self) -> None:
        self._leave()
        self.balance_asked.emit()

    def _refresh_if_seen(self) -> None:
        if self.screen.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        try:
            most = self._desk.journal.thresholds()[Rule.BALANCE_GAP_PERCENT]
            self.screen.show_state(self._desk.body.state(), most)
        except JournalError as error:
            self.failed.emit(error)

    def _leave(self) -> None:
        self._window.leave_garage()
