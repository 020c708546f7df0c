"""What a tab is about at the left, and its list at the right, or below in a narrow window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.widgets.reflow_row import ReflowRow

_SHARE, _LIST_SHARE = 16, 9
"""Of the width, side by side."""
_LEAST_WIDTH: Final = 540


class BesideList(ReflowRow):
    """Folds before the lifters get too small to see anything on them."""

    def __init__(self, content: QLayout, entries: QWidget) -> None:
        super().__init__(metrics.CARD_GAP)
        self.add(_Wide(content), _SHARE)
        self.add(entries, _LIST_SHARE)


class _Wide(QWidget):
    def __init__(self, content: QLayout) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(content)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width at which two lifters can be told apart."""
        least = super().minimumSizeHint()
        return QSize(max(least.width(), _LEAST_WIDTH), least.height())
