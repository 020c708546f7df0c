"""A fault in a lift, drawn for one lifter: solved in the background, then kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_pictures import fault_picture, faults_shown
from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.breath import Breathe
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.figure.shelf import Shelf

_MOST_KEPT: Final = 16


@dataclass(frozen=True, slots=True)
class FaultOrder:
    """A lifter with a fault, to be drawn."""

    lift: Lift
    lifter: Lifter
    fault: Fault


class FaultShelf(QObject):
    """Draws faults in the background; only the one that was asked for last is sent."""

    drawn = Signal(object, object)
    """Sent with the `FaultOrder` and its `Drawing`: None where it has no picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf(_draw, _MOST_KEPT, self)
        self._shelf.solved.connect(self.drawn)
        self._shelf.refused.connect(lambda order, _why: self.drawn.emit(order, None))

    def ask(self, order: FaultOrder) -> None:
        """Have a fault drawn; what is kept is sent at once."""
        self._shelf.ask(order)


def _draw(order: FaultOrder, _breathe: Breathe) -> Drawing | None:
    """Solve and draw a fault; raises `PostureError`. None where the lift does not show it."""
    if order.fault not in faults_shown(order.lift):
        return None
    rep = lift_rep(order.lift, order.lifter)
    return drawing_of(fault_picture(order.fault, rep), rep.recipe, rep.wall_m)
