"""Leads a new lifter through the first run, keeps what they tell, and hands over to Today."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.first_run.build_step import BuildStep
from hinge_desktop.gui.views.first_run.drill_step import DrillStep
from hinge_desktop.gui.views.first_run.first_run import FirstRun
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.build_visit import show_how_to_measure
from hinge_desktop.gui.views.your_build.kept_answers import KeptAnswers
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.services.training_desk import TrainingDesk


class FirstRunVisit(QObject):
    """Owns the screen. A build that cannot be stored is said, and the way on stays open."""

    start_requested = Signal()
    """The lifter begins with today's session."""
    left = Signal()
    """The lifter looks at Today first."""
    failed = Signal(object)
    """Sent with the `JournalError` where something could not be read or stored."""

    def __init__(self, window: MainWindow, theme: Theme, desk: TrainingDesk) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._kept = KeptAnswers(desk.lifter)
        self._build = BuildStep(theme)
        self._drill = DrillStep(theme)
        self.screen = FirstRun(theme, (self._build, self._drill))
        self._build.answered.connect(self._keep)
        self._build.your_build.form.help_requested.connect(self._show_how)
        self._drill.start_requested.connect(self._start)
        self.screen.finished.connect(self._leave)

    def open(self) -> None:
        """Fill the window with the first step."""
        try:
            self._build.show_answers(self._kept.read())
        except JournalError as error:
            self.failed.emit(error)
            return
        self._show_drill()
        self._window.fill_with(self.screen)

    def _keep(self, answers: BuildAnswers) -> None:
        try:
            self._kept.keep(answers)
            self._desk.lifter.settle()
            # What was done here is seen here; the pages have nothing to say about it.
            self._window.toast.dismiss()
        except JournalError as error:
            self.failed.emit(error)
        self._show_drill()

    def _show_drill(self) -> None:
        try:
            first = self._desk.planner.plan().main
            lifter = DrawnLifter(self._desk.journal).in_plan(first)
            self._drill.show_lifter(lifter, self._desk.lifter.profile.length_unit)
        except JournalError as error:
            self.failed.emit(error)

    def _show_how(self) -> None:
        show_how_to_measure(self._window, self._theme)

    def _start(self) -> None:
        self._window.leave_garage()
        self.start_requested.emit()

    def _leave(self) -> None:
        self._window.leave_garage()
        self.left.emit()
