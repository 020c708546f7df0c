"""Painted key caps, and the hint "[Space] Pause" that is also a button."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import (
    leading,
    mirrored,
    paint_box,
    shortened,
    smooth_painter,
)

_DRAWN_KEYS: Final = {
    "↵": Icon.ENTER,
    "↑": Icon.ARROW_UP,
    "↓": Icon.ARROW_DOWN,
    "←": Icon.ARROW_LEFT,
    "→": Icon.ARROW_RIGHT,
}
_LEAST_OF_WORDS: Final = 0.5
"""The share of a hint's words that stays in the narrowest window."""


def key_cap_size(theme: Theme, key: str, role: FontRole = FontRole.CAPTION_MEDIUM) -> QSizeF:
    """Room a cap needs; `key` is its text or one of the drawn signs ↵ ↑ ↓ ← →."""
    metrics = QFontMetricsF(theme.font(role))
    height = round(metrics.height() + 7)
    width = height if key in _DRAWN_KEYS else metrics.horizontalAdvance(key) + 14
    return QSizeF(max(height, round(width)), height)


def paint_key_cap(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    key: str,
    *,
    color: QColor,
    edge: QColor,
    role: FontRole = FontRole.CAPTION_MEDIUM,
) -> None:
    """Draw a cap that fills `rect`."""
    paint_box(painter, rect, 5, edge=edge)
    drawn = _DRAWN_KEYS.get(key)
    if drawn is not None:
        side = rect.height() * 0.62
        inner = QRectF(0, 0, side, side)
        inner.moveCenter(rect.center())
        theme.icons.paint(painter, drawn, inner, color, stroke=2.2)
        return
    painter.setFont(theme.font(role))
    painter.setPen(color)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)


class KeyHint(QAbstractButton):
    """A key cap and what it does; a click does the same."""

    _GAP = 10

    def __init__(
        self,
        theme: Theme,
        key: str,
        text: str,
        *,
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._icon = icon
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", 6)
        theme.changed.connect(self._follow_theme)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Change the words, which are also the accessible name."""
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self.tr("Key {key}").format(key=self._key))
        self.setToolTip(f"{text} ({self._key})")
        self._follow_theme()

    def sizeHint(self) -> QSize:
        """Room for icon, cap and words."""
        cap = self._cap_size()
        words = QFontMetricsF(self._theme.font(FontRole.NOTE)).horizontalAdvance(self.text())
        icon = self._icon_size() + self._GAP if self._icon else 0
        return QSize(round(icon + cap.width() + self._GAP + words + 2), round(cap.height()))

    def minimumSizeHint(self) -> QSize:
        """Give way in words, which the tooltip says whole, never in the key."""
        size = self.sizeHint()
        words = QFontMetricsF(self._theme.font(FontRole.NOTE)).horizontalAdvance(self.text())
        return QSize(round(size.width() - words * (1 - _LEAST_OF_WORDS)), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, cap and words in reading order."""
        painter = smooth_painter(self)
        left = self._paint_icon(painter)
        cap = QRectF(QPointF(left, 0), self._cap_size())
        tokens = self._theme.tokens
        paint_key_cap(
            painter, self._theme, mirrored(self, cap), self._key,
            color=tokens.text, edge=tokens.edge, role=FontRole.BODY_MEDIUM,
        )  # fmt: skip
        words = QRectF(cap.right() + self._GAP, 0, self.width(), self.height())
        words.setRight(self.width())
        font = self._theme.font(FontRole.NOTE)
        painter.setFont(font)
        painter.setPen(tokens.text if self.underMouse() else tokens.text2)
        text = shortened(font, self.text(), words.width())
        painter.drawText(mirrored(self, words), leading(self), text)

    def _paint_icon(self, painter: QPainter) -> float:
        if self._icon is None:
            return 0
        box = QRectF(0, 0, self._icon_size(), self.height())
        color = self._theme.tokens.ink(Ink.TEXT2)
        self._theme.icons.paint(painter, self._icon, mirrored(self, box), color)
        return box.right() + self._GAP

    def _cap_size(self) -> QSizeF:
        size = key_cap_size(self._theme, self._key, FontRole.BODY_MEDIUM)
        return QSizeF(size.width() + 6, size.height() + 8)

    def _icon_size(self) -> float:
        return round(22 * self._theme.text_scale)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
