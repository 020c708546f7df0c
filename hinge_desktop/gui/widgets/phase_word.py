"""The order of the moment: an icon and a word in the colour of the phase."""

from math import floor
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.core.tempo import Phase
from hinge_desktop.gui.theme.fonts import TEXT_FACE
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.line_fit import fitting_line
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter
from hinge_desktop.gui.widgets.phase_look import PHASE_ICONS, phase_color

_ICON, _WORD_AFTER_ICON = 0.88, 0.99
"""Side of the icon, and where its word begins, in sizes of the type."""
_ICON_BEARING: Final = 0.06
"""An icon stands as much further out as it is empty at its edge."""
_BESIDE_CAP: Final = 0.82
"""Words beside a key are as tall as the next load: both are read on the way."""


class PhaseWord(QWidget):
    """118 pixels for the phase, 68 for the next one; a longer word shrinks to fit."""

    accessible_role = "StaticText"

    def __init__(self, theme: Theme, pixels: int = 118, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixels = pixels
        self._scale = 1.0
        self._text = ""
        self._icon: Icon | None = None
        self._key = ""
        self._phase = Phase.TOP
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def text(self) -> str:
        """Return the word shown."""
        return self._text

    def show_phase(self, phase: Phase, text: str) -> None:
        """Show a phase with its icon; `text` is the word as it should be read."""
        self._show(PHASE_ICONS[phase], phase, text)

    def show_done(self, text: str) -> None:
        """Show a tick in the colour of standing up: the count has ended."""
        self._show(Icon.CHECK, Phase.STAND, text)

    def show_plain(self, text: str, icon: Icon | None = None) -> None:
        """Show words that belong to no phase, such as "Get set"."""
        self._show(icon, Phase.TOP, text)

    def show_key(self, key: str, text: str) -> None:
        """Show a key cap and what it does."""
        self._show(None, Phase.TOP, text, key)

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = scale
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for a line of capitals with descenders."""
        metrics = QFontMetricsF(self._font(1.0))
        width = self._icon_room() + metrics.horizontalAdvance(self._text)
        return QSize(round(width), round(metrics.capHeight() * 1.32))

    def minimumSizeHint(self) -> QSize:
        """Give way in width, since words shrink."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and word in the colour of the phase."""
        painter = smooth_painter(self)
        color = self._color()
        left = self._icon_room()
        if self._icon is not None:
            side = self._pixels * self._scale * _ICON
            icon = QRectF(-side * _ICON_BEARING, (self.height() - side) / 2, side, side)
            self._theme.icons.paint(painter, self._icon, mirrored(self, icon), color, stroke=3)
        if self._key:
            self._paint_cap(painter)
        room = QSizeF(self.width() - left, self.height())
        font, baseline = fitting_line(self._text, self._font, room)
        metrics = QFontMetricsF(font)
        word = mirrored(self, QRectF(left, 0, metrics.horizontalAdvance(self._text), 1))
        painter.setFont(font)
        painter.setPen(color)
        painter.drawText(QPointF(word.left(), baseline), self._text)

    def _show(self, icon: Icon | None, phase: Phase, text: str, key: str = "") -> None:
        if (icon, phase, text, key) != (self._icon, self._phase, self._text, self._key):
            self._icon, self._phase, self._text, self._key = icon, phase, text, key
            self.setAccessibleName(f"{key}: {text}" if key else text)
            self.updateGeometry()
            self.update()

    def _color(self) -> QColor:
        return phase_color(self._theme.tokens, self._phase)

    def _icon_room(self) -> float:
        if self._key:
            return self._cap_width() + self._pixels * self._scale * 0.24
        return 0.0 if self._icon is None else self._pixels * self._scale * _WORD_AFTER_ICON

    def _paint_cap(self, painter: QPainter) -> None:
        height = self._pixels * self._scale * 0.76
        cap = QRectF(1, (self.height() - height) / 2, self._cap_width(), height)
        area = mirrored(self, cap)
        tokens = self._theme.tokens
        paint_box(painter, area, height * 0.1, edge=tokens.edge, width=2)
        painter.setFont(self._cap_font())
        painter.setPen(tokens.text)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._key)

    def _cap_width(self) -> float:
        words = QFontMetricsF(self._cap_font()).horizontalAdvance(self._key)
        return words + self._pixels * self._scale * 0.58

    def _cap_font(self) -> QFont:
        size = self._pixels * self._scale * 0.42
        return self._theme.timer_font(size, QFont.Weight.Normal, TEXT_FACE)

    def _font(self, shrink: float) -> QFont:
        beside_cap = _BESIDE_CAP if self._key else 1.0
        pixels = self._pixels * self._scale * shrink * beside_cap
        # Rounded down where it shrinks, so that the last letter is not cut.
        return self._theme.timer_font(pixels if shrink == 1.0 else floor(pixels))
