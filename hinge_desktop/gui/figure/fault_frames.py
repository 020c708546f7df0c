"""A fault from top to bottom beside the lift done well: solved in the background, then kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_reps import fault_rep
from hinge_desktop.core.mechanics.lift_reps import LiftRep, behind_heels_m
from hinge_desktop.core.mechanics.lifts import Bottom
from hinge_desktop.core.mechanics.posture import PostureError
from hinge_desktop.gui.figure.drawing import drawing_of
from hinge_desktop.gui.figure.frames import Frames, bar_path
from hinge_desktop.gui.latest_task import LatestTask

FAULT_FRAMES: Final = 31
"""Enough to move by hand and at the tempo; a fault is looked at, not trained with."""
_MOST_KEPT: Final = 24


@dataclass(frozen=True, slots=True)
class FaultFrames:
    """The drawings of a fault: at even depths, or one where it belongs to one depth."""

    fault: Fault
    frames: Frames
    marked_from: float
    """The depth from which on the fault is marked; before, nothing is wrong yet."""
    whole_depth: float
    """Where the fault shows in full."""

    @property
    def moves(self) -> bool:
        """Whether the picture follows the depth."""
        return len(self.frames.drawings) > 1


def solve_fault(fault: Fault, rep: LiftRep, count: int = FAULT_FRAMES) -> FaultFrames:
    """Solve and draw a fault of a lift that shows it; raises `PostureError`."""
    whole = fault_rep(fault, rep)
    wall_m = behind_heels_m(rep.at(1.0)) if rep.recipe.bottom is Bottom.WALL else None
    depths = [step / (count - 1) for step in range(count)] if whole.moves else [whole.whole.depth]
    pictures = [whole.at(depth) for depth in depths]
    marked = (picture.depth for picture in pictures if picture.fault is not None)
    path = bar_path(pictures) if rep.recipe.is_loaded and whole.moves else ()
    drawings = tuple(drawing_of(picture, rep.recipe, wall_m, path) for picture in pictures)
    return FaultFrames(
        fault, Frames(rep, drawings), min(marked) if whole.moves else 0.0, whole.whole.depth
    )


class FaultFrameShelf(QObject):
    """Solves faults in the background and keeps the latest few."""

    solved = Signal(object)
    """Sent with the `FaultFrames`."""
    refused = Signal(object)
    """Sent with the `Obstacle` that keeps the build from it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[tuple[Fault, LiftRep], FaultFrames] = OrderedDict()
        self._task = LatestTask(self)
        self._task.answered.connect(self._keep)
        self._task.failed.connect(self._refuse)

    def ask(self, fault: Fault, rep: LiftRep) -> None:
        """Have a fault solved; what is kept is sent at once."""
        kept = self._kept.get((fault, rep))
        if kept is not None:
            self._kept.move_to_end((fault, rep))
            self.solved.emit(kept)
            return
        self._task.ask(partial(solve_fault, fault, rep))

    def _keep(self, solved: FaultFrames) -> None:
        self._kept[solved.fault, solved.frames.rep] = solved
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        self.solved.emit(solved)

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, PostureError):
            raise error
        self.refused.emit(error.obstacle)
