"""Lifts beside each other at their lowest points, drawn to the lifter's build."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle, PostureError
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.still import still_of
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.compare_columns import lift_columns
from hinge_desktop.gui.views.guide.compare_table import CompareTable
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage

_BESIDE: Final = (
    Lift.ROMANIAN_DEADLIFT,
    Lift.DEADLIFT,
    Lift.STIFF_LEG_DEADLIFT,
    Lift.TRAP_BAR_DEADLIFT,
)
_COLUMNS: Final = 4


class ComparePane(QWidget):
    """The chosen lift first, then those that it is mostly told from."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = LatestTask(self)
        self.table = CompareTable(theme)
        card = Card(theme, padding=18)
        card.setAccessibleName(self.tr("Lifts at their lowest points"))
        card.body.addWidget(self.table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        outer.addStretch(1)
        self._task.answered.connect(self.table.show_pictures)

    def show_lift(self, guide: Guide, lift: Lift, lifter: Lifter) -> None:
        """Compare a lift with others, each with the load of its picture."""
        lifts = compared_lifts(guide, lift)
        self.table.show_columns(lift_columns(guide, lifts))
        unloaded = replace(lifter, load_kg=None, wall_m=None)
        self._task.ask(partial(lowest_points, lifts, unloaded))


def compared_lifts(guide: Guide, lift: Lift) -> tuple[Lift, ...]:
    """Return a lift and three others: those its page names, or the usual ones."""
    page = guide.page(f"lifts/{lift}", LiftPage)
    beside = (*(() if page is None else page.compare_with), *_BESIDE)
    return tuple(dict.fromkeys((lift, *beside)))[:_COLUMNS]


def lowest_points(lifts: Sequence[Lift], lifter: Lifter) -> tuple[Drawing | Obstacle, ...]:
    """Draw each lift at its lowest point, or say why the build cannot do it."""
    return tuple(_lowest_point(lift, lifter) for lift in lifts)


def _lowest_point(lift: Lift, lifter: Lifter) -> Drawing | Obstacle:
    try:
        return still_of(lift, lifter).drawing
    except PostureError as error:
        return error.obstacle
