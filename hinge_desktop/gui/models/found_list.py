"""What was found, as a list for views: a text, what it is, and its key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from hinge_desktop.finding.findables import SessionDay, Target

_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One line of the list."""

    text: str
    kind: str
    """What it is: "Fault", "Step 3 of Bar RDL"."""
    target: Target
    key: str = ""
    """As on its cap: "Ctrl 1"."""

    def spoken(self) -> str:
        """Return the whole line as a screen reader says it."""
        return ", ".join(part for part in (self.text, self.kind, self.key) if part)


class FoundListModel(QAbstractListModel):
    """Is shown anew with every letter that is typed."""

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1
    """The `FoundRow` itself, for delegates."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FoundRow] = []

    def show(self, rows: Sequence[FoundRow]) -> None:
        """Show these lines instead of those before."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rewrite_day(self, day: SessionDay, kind: str) -> None:
        """Say more of a day, if it still is in the list."""
        for number, row in enumerate(self._rows):
            if row.target == day:
                self._rows[number] = replace(row, kind=kind)
                self.dataChanged.emit(self.index(number), self.index(number))

    def row_at(self, index: AnyIndex) -> FoundRow | None:
        """Return a line, None for no place in the list."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many were found."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a line, or the line itself."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == self.ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        return row.spoken() if role == Qt.ItemDataRole.AccessibleTextRole else None
