"""The points of the main chart as a table, in the place of the chart."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.gui.models.chart_table import ChartTableModel
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.plain_table import PlainTable
from hinge_desktop.words.charts.names import metric_name

_COLUMN_GAP: Final = 16


class PointsTable(PlainTable):
    """Up and Down walk the rows, newest first; Enter opens the session of one."""

    session_asked = Signal(object)
    """Sent with the `SessionId` of a row."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self._points = ChartTableModel()
        self._points.setParent(self)
        self._waiting: ChartReport | None = None
        self.setModel(self._points)
        self.setObjectName("chart_table")
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # Only rows in view are measured: there may be thousands.
        header.setResizeContentsPrecision(0)
        header.setStretchLastSection(True)
        self.activated.connect(self._open)
        theme.changed.connect(self._fit_rows)
        self._fit_rows()

    def show_report(self, report: ChartReport) -> None:
        """List the points of another chart, once somebody looks: Qt measures hidden rows too."""
        name = metric_name(report.answer.question.metric)
        self.setAccessibleName(self.tr("{name} as a table").format(name=name))
        self._waiting = report
        if self.isVisible():
            self._list_points()

    def sizeHintForColumn(self, column: int) -> int:  # noqa: N802 Qt's name
        """Leave a gap between the widest words of a column, its head among them, and the next."""
        head = self.horizontalHeader().sectionSizeHint(column)
        gap = _COLUMN_GAP if column + 1 < self.model().columnCount() else 0
        return max(super().sizeHintForColumn(column), head) + gap

    def showEvent(self, event: QShowEvent) -> None:
        """List the points that came while the table was hidden."""
        super().showEvent(event)
        self._list_points()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the newest row."""
        super().focusInEvent(event)
        # Qt itself has gone to the first cell by now, without choosing its row.
        if not self.selectionModel().hasSelection():
            self.selectRow(max(0, self.currentIndex().row()))

    def _list_points(self) -> None:
        report, self._waiting = self._waiting, None
        if report is not None:
            self._points.show(report)

    def _open(self, index: QModelIndex) -> None:
        session_id = self._points.session_at(index)
        if session_id is not None:
            self.session_asked.emit(session_id)

    def _fit_rows(self) -> None:
        height = round(metrics.HEIGHT_CONTROL * self._theme.text_scale)
        self.verticalHeader().setDefaultSectionSize(height)
