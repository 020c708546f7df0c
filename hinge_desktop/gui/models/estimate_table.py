"""The points of the estimated 1RM as a table, newest first."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from hinge_desktop.core.estimate_series import EstimateMark
from hinge_desktop.words import estimates, numbers

_NO_PARENT = QModelIndex()
_COLUMNS = 5
AnyIndex = QModelIndex | QPersistentModelIndex


class EstimateTableModel(QAbstractTableModel):
    """One row for each point of the chart."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: tuple[EstimateMark, ...] = ()

    def show(self, marks: Sequence[EstimateMark]) -> None:
        """Show other points; they come oldest first, as the chart has them."""
        self.beginResetModel()
        self._marks = tuple(reversed(marks))
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many points there are."""
        return 0 if parent.isValid() else len(self._marks)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words(self._marks[index.row()])[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < _COLUMNS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _headers(self) -> tuple[str, ...]:
        return (
            self.tr("Day"), self.tr("Estimate"), self.tr("Certainty"),
            self.tr("Best set"), self.tr("Faults"),
        )  # fmt: skip

    def _words(self, mark: EstimateMark) -> tuple[str, ...]:
        point = mark.point
        return (
            numbers.dated(point.day),
            numbers.kilograms(point.weight_kg, 1),
            self.tr("rough") if point.is_rough else self.tr("normal"),
            estimates.set_words(point.best),
            estimates.fault_words(mark) or self.tr("no faults noted"),
        )
