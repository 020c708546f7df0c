"""A lift over its column of a table: drawn, or a sentence why it is not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStackedWidget, QWidget

from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.figure_view import WHOLE_REP, FigureView, Room
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink, Tokens
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.figure import pose_words
from hinge_desktop.words.guide_stage import obstacle_words

_MARGIN = 14


class ComparePicture(QStackedWidget):
    """Empty until it is told what to show."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        ground_of: Callable[[Tokens], QColor],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.view = FigureView(theme, ground_of=ground_of)
        self._why_not = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        self._why_not.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._why_not.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.addWidget(self.view)
        self.addWidget(self._why_not)

    def show_picture(self, picture: Drawing | Obstacle, room: Room = WHOLE_REP) -> None:
        """Show the lowest point of the lift, or say why this build cannot do it."""
        if isinstance(picture, Drawing):
            self.view.set_room(room)
            self.view.show_drawing(picture, pose_words(self._name, 1.0))
            self.setCurrentWidget(self.view)
        else:
            self._why_not.setText(obstacle_words(picture))
            self.setCurrentWidget(self._why_not)

    @property
    def sentence(self) -> str:
        """Why there is no picture; empty where there is one."""
        return "" if self.currentWidget() is self.view else self._why_not.text()
