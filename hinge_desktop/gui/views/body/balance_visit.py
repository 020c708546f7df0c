"""Leads from the pages into the balance check and back, and keeps what it found."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.sleep_check import SleepCheck
from hinge_desktop.core.thresholds import Rule
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.body.balance_screen import BalanceScreen
from hinge_desktop.services.balance_checks import Tries
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.words.body import balance_words, gap_number


class BalanceVisit(QObject):
    """Owns the screen of the check. A whole check can be kept; half of one is not."""

    entered = Signal()
    """Sent when the check fills the window."""
    left = Signal()
    """Sent when the pages come back."""
    failed = Signal(object)
    """Sent with the `JournalError` where the journal could not be read or written."""

    def __init__(
        self,
        window: MainWindow,
        garage_theme: Theme,
        desk: TrainingDesk,
        clocks: Clocks,
        sound: SetSound,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._clocks = clocks
        self._is_open = False
        self.screen = BalanceScreen(
            garage_theme, clocks.monotonic, sound, SleepCheck(clocks.reading)
        )
        # So that one which is never entered goes with the window too.
        self.screen.setParent(window)
        self.screen.hide()
        self.screen.finished.connect(self._say_result)
        self.screen.left.connect(self._leave)
        window.close_requested.connect(self._close)

    @property
    def is_running(self) -> bool:
        """Whether the check fills the window."""
        return self._is_open

    def open(self) -> None:
        """Begin with the first try, unless something else fills the window."""
        if self._window.is_in_garage:
            return
        self._is_open = True
        self.screen.begin()
        self._window.enter_garage(self.screen)
        self.entered.emit()

    def _say_result(self, tries: Tries) -> None:
        best = {side: max(own) for side, own in tries.items()}
        try:
            most = self._desk.journal.thresholds()[Rule.BALANCE_GAP_PERCENT]
        except JournalError as error:
            self.failed.emit(error)
            return
        day = BalanceDay(self._clocks.today(), best)
        self.screen.show_result(balance_words(day, most), gap_number(day))

    def _leave(self) -> None:
        walk = self.screen.walk
        self._is_open = False
        self._window.leave_garage()
        self.left.emit()
        if walk.is_done:
            self._store(walk.tries)

    def _store(self, tries: Tries) -> None:
        try:
            self._desk.balance.store(tries)
        except JournalError as error:
            self.failed.emit(error)

    def _close(self) -> None:
        self.screen.pacer.stop()
