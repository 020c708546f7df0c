"""The muscles of a lift: what each one does, and where it lies on the lifter."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.frames import Frames
from hinge_desktop.gui.figure.lit_muscles import lit_part
from hinge_desktop.gui.figure.muscle_pointers import muscle_pointer
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.beside_list import BesideList
from hinge_desktop.gui.views.guide.muscle_list import MuscleList
from hinge_desktop.gui.views.guide.stage import Stage
from hinge_desktop.gui.views.guide.stage_card import StageCard
from hinge_desktop.gui.widgets.percent_slider import STEP_PERCENT, PercentSlider
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage
from hinge_desktop.words.figure import pose_words
from hinge_desktop.words.guide_stage import depth_percent, obstacle_words
from hinge_desktop.words.muscles import lit_words, muscle_name, short_name

_LAYERS: Final = Layers(muscles=False, spine=False, bones=False)
"""A calm body: what is lit is the only thing to look at."""
_LEAST_WIDTH: Final = 400


class MusclesPane(QWidget):
    """One lifter, one lit muscle. Nothing is solved here: `show_frames` brings what is shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lift: Lift | None = None
        self._frames: Frames | None = None
        self._percent = 100
        self.stage = Stage(theme, _LAYERS, 1)
        self.list = MuscleList(theme)
        self._side = self.stage.sides[0]
        self._slider = PercentSlider(
            theme, self.tr("Depth"), 0, 100, words=depth_percent, is_stretched=True
        )
        self._slider.set_name("guide_muscles_depth")
        self._build_layout()
        self.list.lit_changed.connect(self._light)
        self._slider.moved.connect(self.set_depth)
        self.set_depth(100)

    @property
    def depth_percent(self) -> int:
        """How deep the lifter stands."""
        return self._percent

    def show_page(self, guide: Guide, page: LiftPage) -> None:
        """Show the muscles of a lift; its pictures come with `show_frames`."""
        if page.lift is not self._lift:
            self._lift = page.lift
            self._frames = None
            self._side.figure.clear()
            self.stage.show_message("")
            self.set_depth(100)
        self.list.show_roles(guide, page.muscles)

    def show_frames(self, frames: Frames) -> None:
        """Show the lift, at the depth that is chosen."""
        self._frames = frames
        self.stage.show_message("")
        self._side.figure.show_frames(frames, self._words_at)
        self._light()

    def show_obstacle(self, obstacle: Obstacle) -> None:
        """Say why this build cannot be drawn in this lift."""
        self._frames = None
        self.stage.show_message(obstacle_words(obstacle))

    def set_depth(self, percent: int) -> None:
        """Stand at a depth in percent."""
        self._percent = min(max(percent, 0), 100)
        self._slider.set_value(self._percent)
        self._side.figure.show_depth(self._percent / 100)

    def step_depth(self, by: int) -> None:
        """Go one step of the slider down or up."""
        self.set_depth(self._percent + by * STEP_PERCENT)

    def step(self, by: int) -> None:
        """Light the next muscle or the one before, and take the keyboard there."""
        self.list.step(by)

    def focus_first(self) -> None:
        """Give the keyboard to the list."""
        self.list.focus_chosen()

    def _light(self) -> None:
        figure, muscle = self._side.figure, self.list.lit
        name = "" if muscle is None else muscle_name(muscle)
        self._side.show_heading(name, None, Ink.TEXT)
        if self._frames is None or muscle is None:
            figure.view.light(None)
            figure.point("", Ink.TEXT, None)
        else:
            figure.view.light(partial(lit_part, muscle))
            figure.point(short_name(muscle), Ink.TEXT, partial(muscle_pointer, muscle))
        figure.show_depth(self._percent / 100)

    def _words_at(self, depth: float) -> str:
        muscle = self.list.lit
        return pose_words("", depth) if muscle is None else lit_words(depth, muscle)

    def _build_layout(self) -> None:
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(14, 10, 14, 10)
        row.addWidget(self._slider)
        column = QVBoxLayout()
        column.addWidget(StageCard(self.stage, below))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(BesideList(column, self.list, least_width=_LEAST_WIDTH))
