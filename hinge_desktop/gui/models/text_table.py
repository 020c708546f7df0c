"""A table of words under headings, such as the figures of two periods beside each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt

from hinge_desktop.gui.models.headed_table import AnyIndex, HeadedTableModel


class TextTableModel(HeadedTableModel):
    """Shows rows of as many words as there are headings."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__(headings)
        self._rows: list[tuple[str, ...]] = []

    def show_rows(
        self, rows: Sequence[tuple[str, ...]], headings: Sequence[str] | None = None
    ) -> None:
        """Show other rows, and other headings where any are given."""
        self.beginResetModel()
        self._rows = list(rows)
        if headings is not None:
            self._headings = tuple(headings)
        self.endResetModel()

    def change_row(self, place: int, row: tuple[str, ...]) -> None:
        """Show another row in the place of one."""
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(row) - 1))

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell, also as its tooltip: a narrow column cuts them."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        return None
