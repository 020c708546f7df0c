"""The steps of a lift beside the lifter, who stands as the chosen step says."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.mechanics.key_frames import key_frames
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.beside_list import BesideList
from hinge_desktop.gui.views.guide.rep_player import RepPlayer
from hinge_desktop.gui.views.guide.rep_stage import RepStage
from hinge_desktop.gui.views.guide.stage import Stage
from hinge_desktop.gui.views.guide.stage_controls import LAYERS
from hinge_desktop.gui.views.guide.step_list import StepList
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage, Step


class StepsPane(QWidget):
    """A step moves the lifter to its moment; a moment marks the first step that it shows."""

    def __init__(self, theme: Theme, player: RepPlayer, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.rep = RepStage(theme, Stage(theme, LAYERS, 1), player, name="guide_steps")
        self.list = StepList(theme)
        self.list.setObjectName("guide_steps")
        column = QVBoxLayout()
        column.addWidget(self.rep)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(BesideList(column, self.list))
        self.list.chosen.connect(self.choose)
        self.rep.stood.connect(self._follow_moment)

    def show_lift(self, lift: Lift) -> None:
        """Turn to another lift, at its first moment."""
        self.rep.show_lift(lift)
        self.rep.set_depth(round(key_frames(lift)[0].depth * 100))

    def show_page(self, guide: Guide, page: LiftPage) -> None:
        """Show the words of a lift."""
        self._steps = page.steps
        self.list.show_steps(guide, page.steps)

    def choose(self, place: int) -> None:
        """Open a step, from 0, and stand as it says."""
        if 0 <= place < len(self._steps):
            self.list.show_chosen(place)
            self.rep.choose_moment(self._steps[place].moment - 1)

    def _follow_moment(self) -> None:
        moment = self.rep.moment + 1
        places = [place for place, step in enumerate(self._steps) if step.moment == moment]
        if places and self.list.place not in places:
            self.list.show_chosen(places[0])
