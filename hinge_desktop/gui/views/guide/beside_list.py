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

    def __init__(
        self, content: QLayout, entries: QWidget, *, least_width: int = _LEAST_WIDTH
    ) -> None:
        """Build a row; `least_width` in pixels is what the content needs to be seen."""
        super().__init__(metrics.CARD_GAP)
        self.add(_Wide(content, least_width), _SHARE)
        self.add(entries, _LIST_SHARE)


class _Wide(QWidget):
    def __init__(self, content: QLayout, least_width: int) -> None:
        super().__init__()
        self._least_width = least_width
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(content)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width at which the lifters can be seen well."""
        least = super().minimumSizeHint()
        return QSize(max(least.width(), self._least_width), least.height())
