"""A few sentences that are as large as their room allows, read from three metres."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.fonts import TEXT_FACE
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import smooth_painter

_SHRINK = 0.92


class FittedText(QWidget):
    """Wraps its words, and shrinks them where they would be cut, down to `least` pixels."""

    accessible_role = "StaticText"

    def __init__(
        self, theme: Theme, pixels: int, least: int, *, parent: QWidget | None = None
    ) -> None:
        """Build a text of `pixels` at a scale of 1."""
        super().__init__(parent)
        self._theme = theme
        self._pixels = pixels
        self._least = least
        self._scale = 1.0
        self._text = ""
        self._ink = Ink.TEXT2
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return what is shown."""
        return self._text

    def show_text(self, text: str, ink: Ink = Ink.TEXT2) -> None:
        """Show these words; nothing is painted again while they stay the same."""
        if (text, ink) != (self._text, self._ink):
            self._text, self._ink = text, ink
            self.setAccessibleName(text)
            self.update()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words from the top, in the largest size that fits."""
        painter = smooth_painter(self)
        painter.setFont(self._font())
        painter.setPen(self._theme.tokens.ink(self._ink))
        painter.drawText(QRectF(self.rect()), self._flags(), self._text)

    def _font(self) -> QFont:
        pixels = self._pixels * self._scale
        font = self._sized(pixels)
        while pixels * _SHRINK > self._least * self._scale and not self._fits(font):
            pixels *= _SHRINK
            font = self._sized(pixels)
        return font

    def _fits(self, font: QFont) -> bool:
        room = QRectF(0, 0, self.width(), 1 << 16)
        needed = QFontMetricsF(font).boundingRect(room, self._flags(), self._text)
        return needed.height() <= self.height()

    def _sized(self, pixels: float) -> QFont:
        return self._theme.timer_font(pixels, QFont.Weight.Normal, TEXT_FACE)

    def _flags(self) -> int:
        is_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignTop).value | Qt.TextFlag.TextWordWrap.value
