"""The small buttons of an open row: one adds a fault, another closes the row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mixed, paint_box, smooth_painter

_ADD: Final = 26
_DONE: Final = 34


class SmallButton(QAbstractButton):
    """A button of one fixed size that grows with the text."""

    def __init__(self, theme: Theme, side: int, words: str, key: str) -> None:
        super().__init__()
        self._theme = theme
        self._side = side
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = round(self._side * self._theme.text_scale)
        return QSize(side, side)

    def paint_ring(self, painter: QPainter) -> None:
        """Draw a dashed outline, which says that more can be chosen here."""
        tokens = self._theme.tokens
        pen = QPen(tokens.text if self.underMouse() else tokens.edge, 1.2)
        pen.setDashPattern([3, 2.5])
        painter.setPen(pen)
        radius = self.height() / 2 - 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class AddFaultButton(SmallButton):
    """A dashed ring with a plus."""

    def __init__(self, theme: Theme, words: str, key: str) -> None:
        super().__init__(theme, _ADD, words, key)
        self.setProperty("focusRadius", _ADD / 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and plus."""
        painter = smooth_painter(self)
        self.paint_ring(painter)
        inset = self.width() / 4
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._theme.icons.paint(painter, Icon.PLUS, area, self._theme.tokens.text, stroke=2.2)


class CloseRowButton(SmallButton):
    """A filled square with a tick."""

    def __init__(self, theme: Theme, words: str, key: str) -> None:
        super().__init__(theme, _DONE, words, key)
        self.setProperty("focusRadius", metrics.RADIUS_CONTROL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box and tick."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        is_lit = self.isDown() or self.underMouse()
        fill = mixed(tokens.accent_fill, tokens.on_accent, 0.12 if is_lit else 0.0)
        paint_box(painter, QRectF(self.rect()), metrics.RADIUS_CONTROL, fill=fill)
        inset = self.width() / 4
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        self._theme.icons.paint(painter, Icon.CHECK, area, tokens.on_accent, stroke=2.4)
