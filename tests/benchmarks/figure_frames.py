"""What frames of the lifter cost: `python -m tests.benchmarks.figure_frames WHAT [SECONDS]`.

WHAT is `frames`: milliseconds of frames beside those of the limit and those with a lit muscle, turn
by turn, as JSON; or `ours` and `limit`: percent of one core at 60 frames a second. The limit is a
widget that fills the same paths with the same brushes, and knows nothing of lifters.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from itertools import cycle
from math import ceil
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeAlias

from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.app import make_application
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.rep import eased
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.frames import FRAMES, Frames, solve_frames
from hinge_desktop.gui.figure.lit_muscles import lit_part
from hinge_desktop.gui.figure.painter import (
    GHOST_OPACITY,
    FigurePainter,
    Filled,
    Layers,
    paint,
)
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.guide.pages import Muscle

SIZE = QSize(1280, 720)
ALL_LAYERS = Layers(angles=True, bar_path=True)
ROUNDS = 10
FRAMES_A_SECOND = 60
RESOURCES = Path(__file__).resolve().parents[2] / "resources"
_SETTLE_MS = 500
_LOWERING, _LIFTING = 3 * FRAMES_A_SECOND, FRAMES_A_SECOND
REP = (
    *(eased(step / _LOWERING) for step in range(_LOWERING)),
    *(eased(1 - step / _LIFTING) for step in range(_LIFTING)),
)
"""How deep the lifter is at each frame of a rep, 3 s down and 1 s up."""


class Limit(QWidget):
    """Ground, floor, the ghost's picture and the areas of a frame: QPainter alone."""

    def __init__(self, theme: Theme, frames: Frames, view: FigureView) -> None:
        super().__init__()
        self._ground: QColor = theme.tokens.stage
        self._edge: QColor = theme.tokens.edge
        frame = view.frame_of(frames.drawings[0])
        figure = FigurePainter(theme.tokens, self._ground, ALL_LAYERS, frame.px_per_m)
        self._heel: QPointF = frame.heel
        self._filled = [figure.areas(drawing) for drawing in frames.drawings]
        self._ghost = QPixmap(SIZE)
        self._ghost.fill(Qt.GlobalColor.transparent)
        with QPainter(self._ghost) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter, self._heel, figure.ghost_areas(frames.drawings[-1]))
        self._areas: tuple[Filled, ...] = self._filled[0]

    def show_depth(self, depth: float) -> None:
        """Take the next frame's areas."""
        self._areas = self._filled[round(depth * (FRAMES - 1))]
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill what is there."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._ground)
        painter.setPen(self._edge)
        painter.drawLine(QPointF(0, self._heel.y()), QPointF(self.width(), self._heel.y()))
        painter.setOpacity(GHOST_OPACITY)
        painter.drawPixmap(0, 0, self._ghost)
        painter.setOpacity(1.0)
        painter.translate(self._heel)
        painter.setPen(Qt.PenStyle.NoPen)
        for one in self._areas:
            painter.setBrush(one.brush)
            painter.drawPath(one.area)


Moved: TypeAlias = FigureView | Limit


class Pair:
    """The widget and its limit, each in a window of its own, and both moved alike.

    In a third window is the widget once more, with a lit muscle.
    """

    def __init__(self) -> None:
        theme = Theme(RESOURCES, scheme=Scheme.DARK, reduced_motion=False)
        frames = solve_frames(Lift.ROMANIAN_DEADLIFT, Lifter())
        self.ours, self.lit = (_view(theme, frames) for _ in range(2))
        self.lit.light(partial(lit_part, Muscle.HAMSTRINGS))
        self.limit = Limit(theme, frames, self.ours)
        self.limit.setFixedSize(SIZE)

    def show(self) -> None:
        """Wait until all are on the screen: nothing is painted before."""
        for one in (self.ours, self.limit, self.lit):
            one.show()
            while not one.windowHandle().isExposed():
                QApplication.processEvents()

    def measure(self) -> dict[str, list[float]]:
        """Return milliseconds: each frame for the first time, then frames by whose they are."""
        self.show()
        took: dict[str, list[float]] = {"first": [], "ours": [], "limit": [], "lit": []}
        self.ours.set_layers(ALL_LAYERS)  # forgets what was prepared
        for step in range(FRAMES):
            took["first"].append(_frame_ms(self.ours, step / (FRAMES - 1)))
            _frame_ms(self.lit, step / (FRAMES - 1))
        for number in range(ROUNDS):
            for depth in REP:
                # Whoever comes second finds a warmer processor.
                turns: list[tuple[str, Moved]] = [
                    ("ours", self.ours),
                    ("limit", self.limit),
                    ("lit", self.lit),
                ]
                for name, one in turns if number % 2 else reversed(turns):
                    took[name].append(_frame_ms(one, depth))
        return took


def _view(theme: Theme, frames: Frames) -> FigureView:
    view = FigureView(theme, layers=ALL_LAYERS)
    view.setFixedSize(SIZE)
    view.show_frames(frames, "Bar RDL")
    view.show_ghost(frames.drawings[-1])
    return view


def _frame_ms(one: Moved, depth: float) -> float:
    begun = perf_counter()
    one.show_depth(depth)
    one.repaint()
    return (perf_counter() - begun) * 1000


class Mover:
    """Moves one of the two at 60 frames a second, and prints the CPU time that it took."""

    def __init__(self, one: Moved, seconds: float) -> None:
        self._one = one
        self._depths = cycle(REP)
        self._frames = 0
        self._begun = perf_counter()
        self._timer = QTimer(one)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._move)
        self._seconds = seconds

    def start(self) -> None:
        """Move for a rep, so that every frame has been shown; then measure."""
        for depth in REP:
            _frame_ms(self._one, depth)
        self._begun, self._spent = perf_counter(), process_time()
        self._move()

    def _move(self) -> None:
        now = perf_counter() - self._begun
        if now >= self._seconds:
            print(f"{100 * (process_time() - self._spent) / now:.2f}")
            QApplication.quit()
            return
        self._one.show_depth(next(self._depths))
        self._frames = int(now * FRAMES_A_SECOND) + 1
        self._timer.start(max(0, ceil((self._frames / FRAMES_A_SECOND - now) * 1000)))


def main(arguments: list[str]) -> int:
    """Measure what is asked for, and print it."""
    application = make_application(sys.argv[:1])
    pair = Pair()
    if arguments[0] == "frames":
        print(json.dumps(pair.measure()))
        return 0
    two: dict[str, Moved] = {"ours": pair.ours, "limit": pair.limit}
    one = two.pop(arguments[0])
    (other,) = two.values()
    pair.show()
    other.hide()
    pair.lit.hide()
    mover = Mover(one, float(arguments[1]))
    QTimer.singleShot(_SETTLE_MS, one, mover.start)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
