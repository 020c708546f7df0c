"""The stage beside today's plan: the lifter at the lowest point, and standing behind it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift, lift_of
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.frames import Frames, FrameShelf
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.build_pill import BuildPill
from hinge_desktop.gui.widgets.painting import paint_ground, smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.words.exercises import built_in_name
from hinge_desktop.words.figure import caption

WIDTH = 290
_HEIGHT = 220
"""Below the plan, in a narrow window."""
_WANTED = 260
"""Beside the plan, whose words ask for more on most days."""


class TodayStage(QFrame):
    """Shows the main lift of a plan; empty where it is not drawn."""

    def __init__(
        self,
        theme: Theme,
        shelf: FrameShelf,
        lifter: DrawnLifter,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shelf = shelf
        self._lifter = lifter
        self._lift: Lift | None = None
        self._asked: tuple[Lift, Lifter] | None = None
        self._view = FigureView(theme, is_close=True)
        self._caption = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pill = BuildPill(theme)
        self.pill.set_upright(is_upright=True)
        self.setObjectName("today_stage")
        self.setMinimumSize(WIDTH, _HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 18, 26, 14)
        column.setSpacing(10)
        column.addWidget(self._view, 1)
        self._foot = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._foot.setSpacing(10)
        self._foot.addWidget(self._caption, 1)
        self._foot.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(self._foot)
        shelf.solved.connect(self._show)
        shelf.refused.connect(self.hide)
        theme.changed.connect(self.update)

    def show_plan(self, first: PlannedExercise) -> None:
        """Draw the lift that a plan begins with; raises `JournalError`."""
        lifter, self._lift = self._lifter.in_plan(first), lift_of(first.exercise_id)
        if self._lift is None:
            self._asked = None
            self.hide()
        elif self._asked != (self._lift, lifter):
            self._asked = (self._lift, lifter)
            self.show()
            self._shelf.ask(self._lift, lifter)

    def sizeHint(self) -> QSize:
        """Ask for the same room whatever is said below the figure."""
        return QSize(WIDTH, _WANTED)

    def hasHeightForWidth(self) -> bool:
        """Let the figure give way to words that wrap, and not the cards below the stage."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what is drawn in one line where the stage is wide and low."""
        super().resizeEvent(event)
        is_wide = event.size().width() > 2 * WIDTH
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(across if is_wide else down)
        self.pill.set_upright(is_upright=not is_wide)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage and the line that parts it from the plan."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        paint_ground(painter, self.rect().toRectF().adjusted(1, 1, -1, -1), tokens.stage)
        painter.setPen(tokens.line)
        painter.drawLine(0, 0, 0, self.height())

    def _show(self, lift: Lift, frames: Frames) -> None:
        if lift is not self._lift:
            return
        self._view.show_frames(frames, built_in_name(ExerciseId(lift)))
        self._view.show_ghost(frames.at(0.0))
        self._view.show_depth(1.0)
        self._caption.setText(caption(lift))
