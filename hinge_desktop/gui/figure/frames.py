"""A lift from top to bottom, drawn for one lifter: solved once, in the background, then kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.mechanics.fault_pictures import Picture, good_picture
from hinge_desktop.core.mechanics.lift_reps import Lifter, LiftRep, behind_heels_m, lift_rep
from hinge_desktop.core.mechanics.lifts import Bottom, Lift
from hinge_desktop.core.mechanics.posture import Obstacle, Point, PostureError
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.latest_task import LatestTask

FRAMES: Final = 121
_MOST_KEPT: Final = 8


@dataclass(frozen=True, slots=True)
class Frames:
    """The drawings of a lift at even depths from 0 to 1."""

    rep: LiftRep
    drawings: tuple[Drawing, ...]

    def at(self, depth: float) -> Drawing:
        """Return the drawing that is nearest to a depth."""
        last = len(self.drawings) - 1
        return self.drawings[round(min(max(depth, 0.0), 1.0) * last)]


def solve_frames(lift: Lift, lifter: Lifter, count: int = FRAMES) -> Frames:
    """Solve and draw a lift; raises `PostureError` where the build cannot do it."""
    rep = lift_rep(lift, lifter)
    wall_m = behind_heels_m(rep.at(1.0)) if rep.recipe.bottom is Bottom.WALL else None
    pictures = [good_picture(rep, step / (count - 1)) for step in range(count)]
    path = bar_path(pictures) if rep.recipe.is_loaded else ()
    drawings = tuple(drawing_of(picture, rep.recipe, wall_m, path) for picture in pictures)
    return Frames(rep, drawings)


def bar_path(pictures: Sequence[Picture]) -> tuple[Point, ...]:
    """Return where the load goes from one picture to the next."""
    return tuple(picture.posture.joints.load for picture in pictures)


class FrameShelf(QObject):
    """Solves lifts in the background and keeps the latest few."""

    solved = Signal(object, object)
    """Sent with the `Lift` and its `Frames`."""
    refused = Signal(object, object)
    """Sent with the `Lift` and the `Obstacle` that keeps the build from it."""

    def __init__(self, parent: QObject | None = None, *, count: int = FRAMES) -> None:
        """Solve each lift at so many depths, from standing to the lowest point."""
        super().__init__(parent)
        self._count = count
        self._kept: OrderedDict[tuple[Lift, Lifter], Frames] = OrderedDict()
        self._asked: tuple[Lift, Lifter] | None = None
        self._task = LatestTask(self)
        self._task.answered.connect(self._take)
        self._task.failed.connect(_pass_on)

    def ask(self, lift: Lift, lifter: Lifter) -> None:
        """Have a lift solved; what is kept is sent at once."""
        wanted = self._asked = (lift, lifter)
        kept = self._kept.get(wanted)
        if kept is not None:
            self._kept.move_to_end(wanted)
            self.solved.emit(lift, kept)
            return
        self._task.ask(partial(_solve, lift, lifter, self._count))

    def _take(self, answer: tuple[Lift, Lifter, Frames | Obstacle]) -> None:
        lift, lifter, found = answer
        if isinstance(found, Frames):
            self._keep((lift, lifter), found)
        # Meanwhile something else may have been asked for that was kept.
        if (lift, lifter) == self._asked:
            told = self.solved if isinstance(found, Frames) else self.refused
            told.emit(lift, found)

    def _keep(self, key: tuple[Lift, Lifter], frames: Frames) -> None:
        self._kept[key] = frames
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)


def _solve(lift: Lift, lifter: Lifter, count: int) -> tuple[Lift, Lifter, Frames | Obstacle]:
    try:
        return lift, lifter, solve_frames(lift, lifter, count)
    except PostureError as error:
        return lift, lifter, error.obstacle


def _pass_on(error: Exception) -> None:
    raise error
