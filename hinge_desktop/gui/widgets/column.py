"""A column whose parts can be exchanged for others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.widgets.tab_order import lead_through


class Column(QWidget):
    """Parts below each other from the top; room that is left stays below them."""

    def __init__(self, spacing: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._kept: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)
        self._column.addStretch(1)

    def fill(self, parts: Sequence[QWidget]) -> None:
        """Put these parts in the place of those before, which are let go."""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = list(parts)
        for place, part in enumerate(self._parts):
            self._column.insertWidget(place, part)
        lead_through(*self._parts, *self._kept)

    def keep_below(self, part: QWidget) -> None:
        """Add a part below the others that stays when they are exchanged."""
        self._column.insertWidget(self._column.count() - 1, part)
        self._kept.append(part)
