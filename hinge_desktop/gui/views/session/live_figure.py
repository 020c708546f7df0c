"""The lifter beside the count: moves exactly with it, towards a shadow at the lowest point."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift, lift_of
from hinge_desktop.gui.figure.cautious import target_depth
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.frames import Frames, FrameShelf
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Tokens
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.gui.widgets.tempo_timer import Count
from hinge_desktop.words.exercises import exercise_name


class LiveFigure(QObject):
    """Owns the stage of the live set. Without a drawn lift it stays empty."""

    def __init__(self, theme: Theme, live: LiveSetScreen) -> None:
        super().__init__(live)
        self.view = FigureView(theme, ground_of=_timer_ground)
        self.view.hide()
        self._name = ""
        self._lift: Lift | None = None
        self._target_depth = 1.0
        self._is_range_known = False
        # The sets of an exercise, and its last warm-up: loads that are lifted no more need no room.
        self._shelf = FrameShelf(self, kept=2)
        self._shelf.solved.connect(self._show)
        self._shelf.refused.connect(self.clear)
        live.set_stage(self.view)
        live.pacer.moved.connect(self._follow)

    def show_set(self, exercise: Exercise, lifter: Lifter) -> None:
        """Draw the lifter of a set from now on; what cannot be drawn leaves the stage empty."""
        self.clear()
        self._lift = lift_of(exercise.id)
        self._name = exercise_name(exercise)
        self._is_range_known = lifter.straight_leg_raise_deg is not None
        if self._lift is not None:
            self._shelf.ask(self._lift, lifter)

    @property
    def target_depth(self) -> float:
        """How deep the shadow stands, 0 to 1; the lifter turns there."""
        return self._target_depth

    def _show(self, lift: Lift, frames: Frames) -> None:
        if lift is not self._lift:
            return
        self._target_depth = target_depth(frames, is_range_known=self._is_range_known)
        self.view.show_frames(frames, self._name)
        self.view.show_ghost(frames.at(self._target_depth))
        self.view.show()

    def clear(self) -> None:
        """Leave the stage empty."""
        self.view.hide()
        self.view.show_frames(None)
        self.view.show_ghost(None)

    def _follow(self, count: Count) -> None:
        self.view.show_depth(count.state.bar_position * self._target_depth)


def _timer_ground(tokens: Tokens) -> QColor:
    return tokens.timer.ground
