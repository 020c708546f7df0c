"""A fault in a lift, drawn for one lifter: solved in the background, then kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.fault_pictures import fault_picture, faults_shown
from hinge_desktop.core.mechanics.lift_reps import Lifter, behind_heels_m, lift_rep
from hinge_desktop.core.mechanics.lifts import Bottom, Lift
from hinge_desktop.core.mechanics.posture import PostureError
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.latest_task import LatestTask

_MOST_KEPT: Final = 16


@dataclass(frozen=True, slots=True)
class FaultOrder:
    """A lifter with a fault, to be drawn."""

    lift: Lift
    lifter: Lifter
    fault: Fault


class FaultShelf(QObject):
    """Draws faults one after the other; only the one that was asked for last is sent."""

    drawn = Signal(object, object)
    """Sent with the `FaultOrder` and its `Drawing`: None where it has no picture."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[FaultOrder, Drawing | None] = OrderedDict()
        self._task = LatestTask(self)
        self._task.answered.connect(self._keep)

    def ask(self, order: FaultOrder) -> None:
        """Have a fault drawn; what is kept is sent at once."""
        if order in self._kept:
            self._kept.move_to_end(order)
            self.drawn.emit(order, self._kept[order])
        else:
            self._task.ask(partial(_draw, order))

    def _keep(self, answer: tuple[FaultOrder, Drawing | None]) -> None:
        order, drawing = answer
        self._kept[order] = drawing
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        self.drawn.emit(order, drawing)


def _draw(order: FaultOrder) -> tuple[FaultOrder, Drawing | None]:
    if order.fault not in faults_shown(order.lift):
        return order, None
    try:
        return order, fault_drawing(order)
    except PostureError:
        return order, None


def fault_drawing(order: FaultOrder) -> Drawing:
    """Solve and draw a fault that its lift shows; raises `PostureError`."""
    rep = lift_rep(order.lift, order.lifter)
    has_wall = rep.recipe.bottom is Bottom.WALL
    wall_m = behind_heels_m(rep.at(1.0)) if has_wall else None
    return drawing_of(fault_picture(order.fault, rep), rep.recipe, wall_m)
