"""The lifter at the lowest point of a lift, beside words about it."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Tokens
from hinge_desktop.gui.views.guide.compare_pane import lowest_points
from hinge_desktop.gui.views.guide.compare_picture import ComparePicture
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.words.guide_lifts import lift_title

_HEIGHT: Final = 240


class FigureCard(Card):
    """Drawn in the background for the lifter's own build."""

    move_asked = Signal()
    """The lifter wants to see the lift move."""

    def __init__(
        self, theme: Theme, lift: Lift, lifter: Lifter, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        self._picture = ComparePicture(theme, lift_title(lift), _ground)
        self._picture.setFixedHeight(_HEIGHT)
        self._task = LatestTask(self)
        self._task.answered.connect(self._show)
        link = TextLink(theme, self.tr("See it move"))
        link.setObjectName("guide_see_it_move")
        link.setAutoDefault(True)
        link.clicked.connect(self.move_asked)
        self.body.addWidget(self._picture)
        self.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._task.ask(partial(lowest_points, (lift,), lifter))

    def _show(self, drawn: tuple[Drawing | Obstacle, ...]) -> None:
        self._picture.show_picture(drawn[0])


def _ground(tokens: Tokens) -> QColor:
    return tokens.card
