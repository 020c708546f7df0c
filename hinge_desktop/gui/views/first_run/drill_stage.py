"""The lifter at the lowest point of a drill, and standing behind."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.frames import Frames, FrameShelf
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.words.exercises import built_in_name

_STANDING_AND_LOWEST: Final = 2
_LEAST: Final = QSize(280, 280)


class DrillStage(QWidget):
    """Shows one lift, drawn to a build; nothing moves."""

    def __init__(self, theme: Theme, lift: Lift) -> None:
        super().__init__()
        self._theme = theme
        self._lift = lift
        self._shelf = FrameShelf(self, count=_STANDING_AND_LOWEST)
        self.view = FigureView(theme)
        self.setObjectName("drill_stage")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.view)
        self._shelf.solved.connect(self._show)
        theme.changed.connect(self.update)

    def show_lift(self, lift: Lift, lifter: Lifter) -> None:
        """Draw another lift."""
        self._lift = lift
        self.show_lifter(lifter)

    def show_lifter(self, lifter: Lifter) -> None:
        """Draw a lifter as soon as the drill is solved."""
        self._shelf.ask(self._lift, lifter)

    def minimumSizeHint(self) -> QSize:
        """Keep the figure large enough to be read."""
        return _LEAST

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and its edge."""
        tokens = self._theme.tokens
        area = QRectF(self.rect())
        paint_box(
            smooth_painter(self), area, metrics.RADIUS_CARD, fill=tokens.stage, edge=tokens.line
        )

    def _show(self, lift: Lift, frames: Frames) -> None:
        self.view.show_frames(frames, built_in_name(ExerciseId(lift)))
        self.view.show_ghost(frames.at(0.0))
        self.view.show_depth(1.0)
