"""A short list as a model for views: what a line is called, and quietly what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from hinge_desktop.gui.models.found_list import FoundListModel

_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of the list."""

    text: str
    kind: str = ""
    """Stands quietly below it."""
    key: str = ""
    """Stands at its end."""

    def spoken(self) -> str:
        """Return the whole line as a screen reader says it."""
        return ", ".join(part for part in (self.text, self.kind, self.key) if part)


class LineListModel(QAbstractListModel):
    """Is shown anew as a whole."""

    ROW_ROLE = FoundListModel.ROW_ROLE
    """The `ListLine` itself, for the delegate that found lines have too."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[ListLine] = []

    def show(self, lines: Sequence[ListLine]) -> None:
        """Show these lines; where they are as many as before, what is chosen stays chosen."""
        if len(lines) == len(self._lines):
            self._lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a line, or the line itself."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == self.ROW_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        return line.spoken() if role == Qt.ItemDataRole.AccessibleTextRole else None
