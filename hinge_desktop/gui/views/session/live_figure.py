"""The lifter beside the count: moves exactly with it, towards a shadow at the lowest point."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift, lift_of
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.figure.bar_gauge import BarGauge
from hinge_desktop.gui.figure.cautious import target_depth
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.frames import Frames, FrameShelf
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Tokens
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.gui.widgets.phase_look import phase_color
from hinge_desktop.gui.widgets.tempo_timer import Count
from hinge_desktop.words.exercises import exercise_name


class LiveFigure(QObject):
    """Owns the stage of the live set. Without a drawn lift it stays empty."""

    def __init__(self, theme: Theme, live: LiveSetScreen) -> None:
        super().__init__(live)
        self.view = FigureView(theme, ground_of=_timer_ground, has_gauge_room=True)
        self.view.hide()
        self._name = ""
        self._frames: Frames | None = None
        self._look = Phase.TOP
        self._is_done = False
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
        self._frames = frames
        self._show_target()
        self.view.show()

    def clear(self) -> None:
        """Leave the stage empty."""
        self.view.hide()
        self._frames = None
        self.view.show_frames(None)
        self._show_target()

    def _follow(self, count: Count) -> None:
        look, is_done = count.state.phase, count.state.moment is Moment.DONE
        if (look, is_done) != (self._look, self._is_done):
            self._look, self._is_done = look, is_done
            self._show_target()
        self.view.show_depth(count.state.bar_position * self._target_depth)

    def _show_target(self) -> None:
        """Point at where the lifter turns, in the colour of the phase; after a set nowhere."""
        ghost = gauge = None
        if self._frames is not None and not self._is_done:
            ghost = self._frames.at(self._target_depth)
            color_of = partial(phase_color, phase=self._look)
            gauge = BarGauge.of(self._frames, self._target_depth, color_of)
        self.view.show_ghost(ghost)
        self.view.show_gauge(gauge)


def _timer_ground(tokens: Tokens) -> QColor:
    return tokens.timer.ground
