"""A column that scrolls up and down beside something else, never narrower than what is in it."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.widgets.plain_scroll import PlainScroll

BESIDE_BAR: Final = 14
"""Pixels between the column and the bar."""
BAR: Final = 12
"""As wide as the style sheet makes it."""
_LEAST_HIGH: Final = 120


class ColumnScroll(PlainScroll):
    """Put content into `column`. Takes no focus; what has it in the column comes into sight."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        content = self._content = QWidget()
        super().__init__(content, parent=parent)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.column = QVBoxLayout()
        row.addLayout(self.column, 1)
        # A spacer and no margin: it changes sides with the bar.
        row.addSpacing(BESIDE_BAR)
        content.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """Leave room for the bar beside the content."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._content.minimumSizeHint().width() + bar, _LEAST_HIGH)

    def show_whole(self, part: QWidget) -> None:
        """Bring a part of the column into sight, its top at least, once it is laid out."""
        QTimer.singleShot(0, part, partial(self._show_whole, part))

    def _show_whole(self, part: QWidget) -> None:
        top = part.mapTo(self._content, QPoint(0, 0)).y()
        bar = self.verticalScrollBar()
        lowest = top + part.height() - self.viewport().height()
        bar.setValue(min(max(bar.value(), lowest), top))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the text size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
