"""Leads a new lifter through the first run, keeps what they tell, and hands over to Today."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.first_run.build_step import BuildStep
from hinge_desktop.gui.views.first_run.drill_step import DrillStep
from hinge_desktop.gui.views.first_run.first_run import FirstRun
from hinge_desktop.gui.views.first_run.kept_safety import KeptSafety
from hinge_desktop.gui.views.first_run.kit_step import KitStep
from hinge_desktop.gui.views.first_run.safety_step import SafetyStep
from hinge_desktop.gui.views.first_run.week_step import WeekStep
from hinge_desktop.gui.views.your_build.build_answers import BuildAnswers
from hinge_desktop.gui.views.your_build.build_visit import show_how_to_measure
from hinge_desktop.gui.views.your_build.kept_answers import KeptAnswers
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.words.locales import units_of_country


class FirstRunVisit(QObject):
    """Owns the screen. What cannot be stored is said, and the way on stays open."""

    start_requested = Signal()
    """The lifter begins with today's session."""
    placement_requested = Signal()
    """The lifter trains already and wants to find their place."""
    tour_requested = Signal()
    """The lifter wants to see how the program works; the first run stays as it is."""
    left = Signal()
    """The lifter looks at Today first."""
    failed = Signal(object)
    """Sent with the `JournalError` where something could not be read or stored."""

    def __init__(
        self, window: MainWindow, theme: Theme, desk: TrainingDesk, signals: ChangeSignals
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._desk = desk
        self._build_answers = KeptAnswers(desk.lifter)
        fail = self.failed.emit
        self._safety = SafetyStep(theme, KeptSafety(desk.safety), fail)
        self._build = BuildStep(theme)
        self._kit = KitStep(theme, desk.equipment, signals, window, fail)
        self._week = WeekStep(
            theme, PlanSettings(desk.journal, desk.changes), desk.journal.thresholds, fail
        )
        self._drill = DrillStep(theme)
        steps = (self._safety, self._build, self._kit, self._week, self._drill)
        self.screen = FirstRun(theme, steps)
        self._connect()
        signals.changed.connect(self._hush)

    def open(self) -> None:
        """Fill the window with the first step; raise `JournalError` where nothing can be read."""
        self._build.show_answers(_in_own_units(self._build_answers.read()))
        self._show_drill()
        self._window.fill_with(self.screen)

    def close(self) -> None:
        """Give the window back to the pages."""
        self._window.leave_garage()
        self.screen.deleteLater()
        self.deleteLater()

    def _connect(self) -> None:
        self._safety.answered.connect(self._show_drill)
        self._build.answered.connect(self._keep_build)
        self._build.your_build.form.help_requested.connect(self._show_how)
        self._kit.done.connect(self._show_drill)
        self._week.done.connect(self._show_drill)
        self._drill.start_requested.connect(self._start)
        self._drill.placement_requested.connect(self.placement_requested)
        self._drill.tour_requested.connect(self.tour_requested)
        self.screen.finished.connect(self._leave)

    def _keep_build(self, answers: BuildAnswers) -> None:
        try:
            self._build_answers.keep(answers)
            self._desk.lifter.settle()
        except JournalError as error:
            self.failed.emit(error)
        self._show_drill()

    def _hush(self, _change: Change) -> None:
        """Leave out what the pages would say: what is done here is seen here."""
        if self.screen.isVisible():
            self._window.toast.dismiss()

    def _show_drill(self) -> None:
        try:
            first = self._desk.planner.plan().main
            lifter = DrawnLifter(self._desk.journal).in_plan(first)
            self._drill.show_told(self._desk.safety.told)
            self._drill.show_lifter(lifter, self._desk.lifter.profile.length_unit)
        except JournalError as error:
            self.failed.emit(error)

    def _show_how(self) -> None:
        show_how_to_measure(self._window, self._theme)

    def _start(self) -> None:
        self.close()
        self.start_requested.emit()

    def _leave(self) -> None:
        self.close()
        self.left.emit()


def _in_own_units(answers: BuildAnswers) -> BuildAnswers:
    """Begin with the units of the country, where nothing was told yet."""
    if answers.profile != Profile():
        return answers
    unit, length_unit = units_of_country()
    return replace(answers, profile=Profile(unit=unit, length_unit=length_unit))
