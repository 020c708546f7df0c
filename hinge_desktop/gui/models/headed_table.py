"""What every table under headings tells its view: how large it is, and what its columns are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class HeadedTableModel(QAbstractTableModel):
    """A table whose rows are at hand; what a cell says is for those who extend it."""

    def __init__(self, headings: Sequence[str] = ()) -> None:
        super().__init__()
        self._headings = tuple(headings)
        self._rows: Sequence[Any] = ()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Name the columns."""
        is_named = orientation is Qt.Orientation.Horizontal and 0 <= section < self.columnCount()
        return self.heading(section, role) if is_named else None

    def heading(self, section: int, role: int) -> Any:  # noqa: ANN401 as Qt asks for it
        """Return what the heading of a column is in a role; None leaves it to the view."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None
