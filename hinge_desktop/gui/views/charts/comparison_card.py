"""Two stretches of days side by side, figure by figure."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from hinge_desktop.core.charts.comparison import PeriodComparison
from hinge_desktop.gui.models.period_table import PeriodTableModel
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.plain_table import PlainTable

_TO_CONTENTS: Final = QHeaderView.ResizeMode.ResizeToContents


class PeriodTable(PlainTable):
    """As high as its rows, so that the page scrolls and not the table; Up and Down walk them."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent=parent)
        self._periods = PeriodTableModel()
        self._periods.setParent(self)
        self.setModel(self._periods)
        self.setObjectName("comparison_table")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        theme.changed.connect(self._fit_rows)
        self._fit_rows()

    def show_comparison(self, comparison: PeriodComparison, today: date) -> None:
        """Show two other periods."""
        self._periods.show_comparison(comparison, today)
        # The days in the heads of the two others are the longest words of all.
        for column in (0, self._periods.columnCount() - 1):
            self.horizontalHeader().setSectionResizeMode(column, _TO_CONTENTS)
        self._fit_rows()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.selectRow(0)

    def _fit_rows(self) -> None:
        height = round(metrics.HEIGHT_CONTROL * self._theme.text_scale)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + height * self._periods.rowCount() + 2)


class ComparisonCard(Card):
    """Hidden until there is something to compare."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Compared"), parent=parent)
        self.setObjectName("comparison_card")
        self.table = PeriodTable(theme, self.tr("Compared"))
        self.table.setToolTip(self.tr("Two stretches of days (Up, Down)"))
        self.body.addWidget(self.table)
        self.hide()

    def show_comparison(self, comparison: PeriodComparison, today: date) -> None:
        """Show two other periods."""
        self.table.show_comparison(comparison, today)
        self.show()
