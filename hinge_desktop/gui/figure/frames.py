"""A lift from top to bottom, drawn for one lifter: solved once, in the background, then kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.mechanics.fault_pictures import Picture, good_picture
from hinge_desktop.core.mechanics.lift_reps import Lifter, LiftRep, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.breath import Breathe
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.figure.shelf import Shelf

FRAMES: Final = 121
MOST_KEPT: Final = 3
"""Each takes about four megabytes, and a quarter of a second to draw anew."""


@dataclass(frozen=True, slots=True)
class Frames:
    """The drawings of a lift at even depths from 0 to 1."""

    rep: LiftRep
    drawings: tuple[Drawing, ...]

    def at(self, depth: float) -> Drawing:
        """Return the drawing that is nearest to a depth."""
        last = len(self.drawings) - 1
        return self.drawings[round(min(max(depth, 0.0), 1.0) * last)]


def solve_frames(
    lift: Lift, lifter: Lifter, count: int = FRAMES, breathe: Breathe = lambda: None
) -> Frames:
    """Solve and draw a lift; raises `PostureError` where the build cannot do it."""
    rep = lift_rep(lift, lifter)
    pictures = []
    for step in range(count):
        pictures.append(good_picture(rep, step / (count - 1)))
        breathe()
    path = bar_path(pictures) if rep.recipe.is_loaded else ()
    drawings, wall_m = [], rep.wall_m
    for picture in pictures:
        drawings.append(drawing_of(picture, rep.recipe, wall_m, path))
        breathe()
    return Frames(rep, tuple(drawings))


def bar_path(pictures: Sequence[Picture]) -> tuple[Point, ...]:
    """Return where the load goes from one picture to the next."""
    return tuple(picture.posture.joints.load for picture in pictures)


class FrameShelf(QObject):
    """Solves lifts in the background and keeps the latest few."""

    solved = Signal(object, object)
    """Sent with the `Lift` that was asked for last and its `Frames`."""
    refused = Signal(object, object)
    """Sent with that `Lift` and the `Obstacle` that keeps the build from it."""

    def __init__(
        self, parent: QObject | None = None, *, count: int = FRAMES, kept: int = MOST_KEPT
    ) -> None:
        """Solve each lift at so many depths, from standing to the lowest point; keep so many."""
        super().__init__(parent)
        self._count = count
        self._shelf = Shelf(self._solve, kept, self)
        self._shelf.solved.connect(lambda order, frames: self.solved.emit(order[0], frames))
        self._shelf.refused.connect(lambda order, why: self.refused.emit(order[0], why))

    def ask(self, lift: Lift, lifter: Lifter) -> None:
        """Have a lift solved; what is kept is sent at once."""
        self._shelf.ask((lift, lifter))

    def _solve(self, order: tuple[Lift, Lifter], breathe: Breathe) -> Frames:
        return solve_frames(*order, self._count, breathe=breathe)
