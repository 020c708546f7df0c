"""Pictures that are solved in the background, one order after the other, and then kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.mechanics.posture import Obstacle, PostureError
from hinge_desktop.gui.breath import Breath, Breathe
from hinge_desktop.gui.latest_task import LatestTask

Solve: TypeAlias = Callable[[Any, Breathe], object]
"""Returns the picture of an order; raises `PostureError`."""


class Shelf(QObject):
    """Keeps the latest few answers; sends the one to what was asked for last, and no other."""

    solved = Signal(object, object)
    """Sent with an order and its picture."""
    refused = Signal(object, object)
    """Sent with an order and the `Obstacle` that keeps the build from it."""

    def __init__(self, solve: Solve, most_kept: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._solve = solve
        self._most_kept = most_kept
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._asked: Hashable = None
        self._task = LatestTask(self)
        self._task.answered.connect(self._take)
        self._task.failed.connect(_pass_on)

    def ask(self, order: Hashable) -> None:
        """Have an order solved; what is kept is sent at once."""
        self._asked = order
        if order in self._kept:
            self._kept.move_to_end(order)
            self._send(order)
        else:
            self._task.ask(partial(_answer, self._solve, order))

    def _take(self, answer: tuple[Hashable, object]) -> None:
        order, self._kept[order] = answer
        while len(self._kept) > self._most_kept:
            self._kept.popitem(last=False)
        # Meanwhile something else may have been asked for that was kept.
        if order == self._asked:
            self._send(order)

    def _send(self, order: Hashable) -> None:
        answer = self._kept[order]
        told = self.refused if isinstance(answer, Obstacle) else self.solved
        told.emit(order, answer)


def _answer(solve: Solve, order: Hashable) -> tuple[Hashable, object]:
    try:
        return order, solve(order, Breath())
    except PostureError as error:
        return order, error.obstacle


def _pass_on(error: Exception) -> None:
    raise error
