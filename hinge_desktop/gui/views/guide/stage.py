"""The stage: one lifter, or two beside each other, or a sentence why there are none."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.stage_side import StageSide
from hinge_desktop.gui.widgets.painting import smooth_painter
from hinge_desktop.gui.widgets.text_label import TextLabel

_LEAST_HEIGHT = 336
"""So that there is room for the degrees of the joints."""
_DIVIDER_INSET = 20
_INSET = 8


class Stage(QWidget):
    """Paints the ground of the upper half of a card, with a line between two sides."""

    def __init__(
        self, theme: Theme, layers: Layers, sides: int, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._message = TextLabel(theme, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setObjectName("guide_obstacle")
        self._message.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._lifters = QWidget()
        grid = QGridLayout(self._lifters)
        grid.setContentsMargins(_INSET, 14, _INSET, 12)
        grid.setHorizontalSpacing(2 * _INSET)
        grid.setVerticalSpacing(6)
        grid.setRowStretch(1, 1)
        self.sides = tuple(StageSide(theme, layers, grid, column) for column in range(sides))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._lifters, 1)
        column.addWidget(self._message, 1)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_message(self, text: str) -> None:
        """Say why there is nothing to see; an empty text brings the lifters back."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._lifters.setVisible(not text)
        self.update()

    @property
    def message(self) -> str:
        """What is said in place of the lifters."""
        return self._message.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, round where the card is, and the line between the sides."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        radius = metrics.RADIUS_CARD - 1
        area = QRectF(self.rect())
        ground = QPainterPath()
        ground.setFillRule(Qt.FillRule.WindingFill)
        ground.addRoundedRect(area, radius, radius)
        ground.addRect(area.adjusted(0, radius, 0, 0))
        painter.fillPath(ground, tokens.stage)
        painter.setPen(tokens.line)
        bottom = area.bottom() - 0.5
        painter.drawLine(QPointF(0, bottom), QPointF(area.right(), bottom))
        if len(self.sides) > 1 and self._lifters.isVisible():
            x = round(area.center().x())
            painter.drawLine(x, _DIVIDER_INSET, x, self.height() - _DIVIDER_INSET)

    def _follow_theme(self) -> None:
        self.setMinimumHeight(round(_LEAST_HEIGHT * self._theme.text_scale))
        self.update()


class StagePair(Stage):
    """Two lifters to be compared."""

    def __init__(self, theme: Theme, layers: Layers, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, layers, 2, parent=parent)
        self.left, self.right = self.sides
