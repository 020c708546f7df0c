"""A scroll area that is seen only where its content does not fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_AROUND: Final = 8
"""Pixels of the content that are seen around such a part."""


class PlainScroll(QScrollArea):
    """Scrolls up and down, never sideways; has no frame and no ground, and takes no focus."""

    def __init__(self, content: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)
        content.setAutoFillBackground(False)

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll until a part of the content is seen, once what it opened has its room."""
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part, 0, _AROUND))

    def go_to_top(self) -> None:
        """Show the beginning of the content."""
        self.verticalScrollBar().setValue(0)
