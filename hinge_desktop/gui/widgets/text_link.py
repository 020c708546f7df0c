"""Words in the accent colour that lead somewhere, with an icon before them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, mirrored, smooth_painter

_GAP: Final = 8
_ICON: Final = 16
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
        parent: QWidget | None = None,
    ) -> None:
        """Build a link; a tight one is as high as its words, to stand in a line with others."""
        super().__init__(text, parent)
        self._theme = theme
        self._icon = icon
        self._role = role
        self._around = 0 if is_tight else _AROUND
        self.setAccessibleName(text)
        self.setToolTip(self.tr("{text} ({key})").format(text=text, key=key or self.tr("Space")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("focusRadius", metrics.RADIUS_INNER)
        theme.changed.connect(self._follow_theme)

    def sizeHint(self) -> QSize:
        """Room for icon and words."""
        words = QFontMetricsF(self._theme.font(self._role))
        width = words.horizontalAdvance(self.text()) + self._words_left() + 2
        return QSize(round(width), round(words.height()) + self._around)

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and words."""
        painter = smooth_painter(self)
        accent = self._theme.tokens.accent
        if self._icon is not None:
            side = self._icon_side()
            area = mirrored(self, QRectF(0, (self.height() - side) / 2, side, side))
            self._theme.icons.paint(painter, self._icon, area, accent)
        font = QFont(self._theme.font(self._role))
        font.setUnderline(self.underMouse() or self._icon is None)
        painter.setFont(font)
        painter.setPen(accent)
        left = self._words_left()
        words = mirrored(self, QRectF(left, 0, self.width() - left, self.height()))
        painter.drawText(words, leading(self), self.text())

    def _icon_side(self) -> float:
        return round(_ICON * self._theme.text_scale)

    def _words_left(self) -> float:
        return self._icon_side() + _GAP if self._icon is not None else 0.0

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()
