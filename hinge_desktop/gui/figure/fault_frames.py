"""A fault from top to bottom beside the lift done well: solved in the background, then kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_reps import fault_rep
from hinge_desktop.core.mechanics.lift_reps import LiftRep
from hinge_desktop.gui.breath import Breathe
from hinge_desktop.gui.figure.drawing import drawing_of
from hinge_desktop.gui.figure.frames import Frames, bar_path
from hinge_desktop.gui.figure.shelf import Shelf

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


def solve_fault(
    fault: Fault, rep: LiftRep, count: int = FAULT_FRAMES, breathe: Breathe = lambda: None
) -> FaultFrames:
    """Solve and draw a fault of a lift that shows it; raises `PostureError`."""
    whole = fault_rep(fault, rep)
    depths = [step / (count - 1) for step in range(count)] if whole.moves else [whole.whole.depth]
    pictures = []
    for depth in depths:
        pictures.append(whole.at(depth))
        breathe()
    marked = (picture.depth for picture in pictures if picture.fault is not None)
    path = bar_path(pictures) if rep.recipe.is_loaded and whole.moves else ()
    drawings, wall_m = [], rep.wall_m
    for picture in pictures:
        drawings.append(drawing_of(picture, rep.recipe, wall_m, path))
        breathe()
    return FaultFrames(
        fault, Frames(rep, tuple(drawings)), min(marked) if whole.moves else 0.0, whole.whole.depth
    )


class FaultFrameShelf(QObject):
    """Solves faults in the background and keeps the latest few."""

    solved = Signal(object)
    """Sent with the `FaultFrames` that were asked for last."""
    refused = Signal(object)
    """Sent with the `Obstacle` that keeps the build from it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf(_solve, _MOST_KEPT, self)
        self._shelf.solved.connect(lambda _order, frames: self.solved.emit(frames))
        self._shelf.refused.connect(lambda _order, why: self.refused.emit(why))

    def ask(self, fault: Fault, rep: LiftRep) -> None:
        """Have a fault solved; what is kept is sent at once."""
        self._shelf.ask((fault, rep))


def _solve(order: tuple[Fault, LiftRep], breathe: Breathe) -> FaultFrames:
    return solve_fault(*order, breathe=breathe)
