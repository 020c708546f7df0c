"""Words in the accent colour that lead somewhere, with an icon before or behind them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import facing, leading, mirrored, smooth_painter

_GAP: Final = 8
_ICON: Final = 16
_ALONE: Final = 8
"""Pixels at each side of an icon without words."""
_AROUND: Final = 8


class TextLink(QPushButton):
    """A button without a box; under the pointer the words are underlined."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: Icon | None = None,
        key: str = "",
        role: FontRole = FontRole.BODY_MEDIUM,
        is_tight: bool = False,
        is_icon_last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build a link; a tight one is as high as its words, to stand in a line with others."""
        super().__init__(text, parent)
        self._theme = theme
        self._icon = icon
        self._role = role
        self._shows_words = True
        self._is_icon_last = is_icon_last
        self._around = 0 if is_tight else _AROUND
        self._key = key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", metrics.RADIUS_INNER)
        theme.changed.connect(self._follow_theme)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Change the words, which are also the accessible name."""
        self.setText(text)
        self.setAccessibleName(text)
        key = self._key or self.tr("Space")
        self.setToolTip(self.tr("{text} ({key})").format(text=text, key=key))
        self._follow_theme()

    def show_words(self, *, is_shown: bool) -> None:
        """Show icon and words, or the icon alone where room is short."""
        if is_shown != self._shows_words:
            self._shows_words = is_shown
            self._follow_theme()

    def full_width(self) -> int:
        """Return the width of icon and words, also while the words are left out."""
        words = QFontMetricsF(self._theme.font(self._role))
        return round(words.horizontalAdvance(self.text()) + self._words_left() + 2)

    def icon_width(self) -> int:
        """Return the width of the icon alone."""
        return round(self._icon_side() + 2 * _ALONE)

    def sizeHint(self) -> QSize:
        """Room for what shows."""
        words = QFontMetricsF(self._theme.font(self._role))
        width = self.full_width() if self._shows_words else self.icon_width()
        return QSize(width, round(words.height()) + self._around)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words."""
        painter = smooth_painter(self)
        accent = self._theme.tokens.accent
        if self._icon is not None:
            side = self._icon_side()
            left = self._icon_left() if self._shows_words else float(_ALONE)
            area = mirrored(self, QRectF(left, (self.height() - side) / 2, side, side))
            self._theme.icons.paint(painter, facing(self, self._icon), area, accent)
        if not self._shows_words:
            return
        font = QFont(self._theme.font(self._role))
        font.setUnderline(self.underMouse() or self._icon is None)
        painter.setFont(font)
        painter.setPen(accent)
        start = 0.0 if self._is_icon_last else self._words_left()
        words = mirrored(self, QRectF(start, 0, self.width() - start, self.height()))
        painter.drawText(words, leading(self), self.text())

    def _icon_side(self) -> float:
        return round(_ICON * self._theme.text_scale)

    def _icon_left(self) -> float:
        return self.width() - self._icon_side() if self._is_icon_last else 0.0

    def _words_left(self) -> float:
        return self._icon_side() + _GAP if self._icon is not None else 0.0

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
