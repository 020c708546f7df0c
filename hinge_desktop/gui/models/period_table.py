"""Two periods as a table: a figure a row, the earlier and the later value, and the difference."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from hinge_desktop.core.charts.comparison import PeriodComparison, PeriodFigure, amount_of
from hinge_desktop.words.periods import difference_words, figure_name, period_words, value_words

_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


class PeriodTableModel(QAbstractTableModel):
    """Figures that neither period knows are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()

    def show_comparison(self, comparison: PeriodComparison, today: date) -> None:
        """Show two other periods."""
        before, after = comparison.before, comparison.after
        self.beginResetModel()
        self._headers = (
            self.tr("Figure"),
            period_words(before.days, today),
            period_words(after.days, today),
            self.tr("Difference"),
        )
        self._rows = tuple(
            (
                figure_name(figure),
                value_words(before, figure),
                value_words(after, figure),
                difference_words(comparison.difference(figure)),
            )
            for figure in PeriodFigure
            if any(amount_of(one, figure) is not None for one in (before, after))
        )
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many figures are known."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headers)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._rows[index.row()][index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Name the columns: the days of both periods."""
        is_named = orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._headers)
        if not is_named:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None
