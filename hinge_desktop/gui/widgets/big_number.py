"""A number that reads from three metres, as tall as its digits and no taller."""

from PySide6.QtCore import QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.line_fit import fitting_line
from hinge_desktop.gui.widgets.painting import smooth_painter


def timer_scale(width: int, height: int) -> float:
    """Return the factor for every timer size: 1 in a window of 1280 by 800."""
    return min(width / 1280, height / 800)


class BigNumber(QWidget):
    """Figures of one width; what is wider than `digits` figures shrinks to fit."""

    accessible_role = "StaticText"

    def __init__(
        self,
        theme: Theme,
        pixels: int,
        *,
        digits: int = 1,
        weight: QFont.Weight = QFont.Weight.Bold,
        ink: Ink = Ink.TEXT,
        parent: QWidget | None = None,
    ) -> None:
        """Build a number of `pixels` at a scale of 1."""
        super().__init__(parent)
        self._theme = theme
        self._pixels = pixels
        self._digits = digits
        self._weight = weight
        self._ink = ink
        self._scale = 1.0
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show a number at once; nothing is repainted while it stays the same."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

    def set_ink(self, ink: Ink) -> None:
        """Change the colour."""
        self._ink = ink
        self.update()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for the digits from baseline to top."""
        metrics = QFontMetricsF(self._font(1.0))
        width = metrics.horizontalAdvance("0" * self._digits)
        return QSize(round(width), round(metrics.capHeight() * 1.04))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number on its baseline, from the side where reading starts."""
        painter = smooth_painter(self)
        font, baseline = fitting_line(self._text, self._font, QSizeF(self.size()))
        width = QFontMetricsF(font).horizontalAdvance(self._text)
        at_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - width if at_right else 0.0
        painter.setFont(font)
        painter.setPen(self._theme.tokens.ink(self._ink))
        painter.drawText(QPointF(left, baseline), self._text)

    def _font(self, shrink: float) -> QFont:
        return self._theme.timer_font(self._pixels * self._scale * shrink, self._weight)
