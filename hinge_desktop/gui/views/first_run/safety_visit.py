"""Asks the questions about the back again, from Settings or Find or do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.told_safety import ToldSafety
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.first_run.first_run import FirstRun
from hinge_desktop.gui.views.first_run.kept_safety import KeptSafety
from hinge_desktop.gui.views.first_run.safety_step import SafetyStep
from hinge_desktop.services.training_desk import TrainingDesk


class SafetyVisit(QObject):
    """Made for one visit."""

    left = Signal()
    """The lifter is through, or went back."""
    failed = Signal(object)
    """Sent with the `JournalError` where an answer could not be stored."""

    def __init__(self, window: MainWindow, theme: Theme, desk: TrainingDesk) -> None:
        """Read what stands; raise `JournalError` where it cannot be read."""
        super().__init__(window)
        self._window = window
        self._kept = KeptSafety(desk.safety)
        step = SafetyStep(theme)
        step.show_told(self._kept.read())
        step.answered.connect(self._keep)
        self.screen = FirstRun(theme, (step,), name="page_safety_answers", may_leave=True)
        self.screen.finished.connect(self._leave)
        self.screen.left.connect(self._leave)

    def open(self) -> None:
        """Fill the window."""
        self._window.fill_with(self.screen, may_leave=True)

    def _keep(self, told: ToldSafety) -> None:
        try:
            self._kept.keep(told)
        except JournalError as error:
            self.failed.emit(error)

    def _leave(self) -> None:
        self._window.leave_garage()
        self.screen.deleteLater()
        self.deleteLater()
        self.left.emit()
