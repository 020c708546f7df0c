"""Leads through the ten minutes of placement and back, and keeps the place that is taken."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.placement import PlacementAnswers, needs_bar_set
from hinge_desktop.core.training import Quality
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.first_run.first_run import FirstRun
from hinge_desktop.gui.views.placement.bar_step import BarStep
from hinge_desktop.gui.views.placement.dowel_step import DowelStep
from hinge_desktop.gui.views.placement.loads_step import LoadsStep
from hinge_desktop.gui.views.placement.place_step import PlaceStep
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.services.training_desk import TrainingDesk


class PlacementVisit(QObject):
    """Made for one visit. Steps that can tell nothing any more are passed over."""

    left = Signal()
    """The lifter is through, or went back before the end."""
    failed = Signal(object)
    """Sent with the `JournalError` where something could not be read or stored."""

    def __init__(self, window: MainWindow, theme: Theme, desk: TrainingDesk) -> None:
        """Read what the journal knows; raise `JournalError` where it cannot be read."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._is_stopped = desk.placement.is_stopped
        self._equipment = desk.placement.equipment
        self._lifter = DrawnLifter(desk.journal).alone()
        self._is_at_wall = desk.placement.here.rung is Rung.WALL
        self.dowel = DowelStep(theme, lambda: self._is_stopped)
        self.bar = BarStep(theme, self._is_bar_needed)
        self.loads = LoadsStep(theme, self._is_load_needed)
        self.place = PlaceStep(theme, lambda: self._is_at_wall)
        self._show_what_is_known(desk)
        steps = (self.dowel, self.bar, self.loads, self.place)
        self.place.asked.connect(self._show_place)
        self.screen = FirstRun(theme, steps, name="page_placement", may_leave=True)
        self.place.taken.connect(self._take)
        self.screen.finished.connect(self._leave)
        self.screen.left.connect(self._leave)
        # What comes next hangs on the answer.
        self.dowel.answers.answered.connect(self.screen.refresh)
        self.bar.answers.answered.connect(self.screen.refresh)

    @property
    def answers(self) -> PlacementAnswers:
        """What was shown and told so far."""
        return PlacementAnswers(
            self.dowel.contacts_kept, self.bar.quality, self.bar.told_faults, self.loads.lifts
        )

    def open(self) -> None:
        """Fill the window with the first step."""
        self._window.fill_with(self.screen, may_leave=True)

    def _show_what_is_known(self, desk: TrainingDesk) -> None:
        lifter = self._lifter
        self.dowel.show_lifter(lifter)
        self.bar.show_lifter(lifter)
        self.bar.show_bar(desk.placement.empty_bar)
        self.loads.show_shares(desk.placement.shares)
        self.loads.show_known(desk.placement.recent_lifts(), desk.placement.unit)

    def _is_bar_needed(self) -> bool:
        return not self._is_stopped and needs_bar_set(self.answers, self._equipment)

    def _is_load_needed(self) -> bool:
        return self._is_bar_needed() and self.bar.quality is Quality.CLEAN

    def _show_place(self) -> None:
        try:
            desk = self._desk.placement
            self.place.show_placement(desk.place(self.answers), desk.here, self._lifter)
        except JournalError as error:
            self.failed.emit(error)

    def _take(self) -> None:
        placement = self.place.placement
        if placement is None:
            return
        try:
            self._desk.placement.take(placement)
        except JournalError as error:
            self.failed.emit(error)

    def _leave(self) -> None:
        self._window.leave_garage()
        self.screen.deleteLater()
        self.deleteLater()
        self.left.emit()
