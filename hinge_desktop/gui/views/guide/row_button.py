"""A row of a list with as many lines as its words need, which opens something."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter
from hinge_desktop.gui.widgets.text_label import IconLabel

_PADDING: Final = 12
_CHEVRON: Final = 18


class RowButton(QPushButton):
    """Enter or a click opens it; its labels stand below each other."""

    def __init__(
        self, theme: Theme, name: str, key: str, *labels: QLabel, parent: QWidget | None = None
    ) -> None:
        """Build a row; `key` is named in the tooltip."""
        super().__init__(parent)
        self._theme = theme
        self.chevron = IconLabel(theme, Icon.CHEVRON_RIGHT, size=_CHEVRON, ink=Ink.TEXT2)
        self.setAutoDefault(True)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setProperty("focusRadius", metrics.RADIUS_CHIP)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in labels:
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, 8, _PADDING, 8)
        row.setSpacing(10)
        row.addLayout(words, 1)
        row.addWidget(self.chevron)

    def sizeHint(self) -> QSize:
        """As the words need."""
        layout = self.layout()
        return QSize() if layout is None else layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the words wrap."""
        layout = self.layout()
        return QSize() if layout is None else layout.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the pointer."""
        if self.underMouse():
            box, fill = QRectF(self.rect()), self._theme.tokens.raised
            paint_box(smooth_painter(self), box, metrics.RADIUS_CHIP, fill=fill)
