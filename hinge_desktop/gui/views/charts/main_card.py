"""The main card of the charts: one figure as a chart, as a table, or not yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.charts.chart_values import ChartDrawing
from hinge_desktop.gui.charts.chart_view import ChartView
from hinge_desktop.gui.charts.layout import PreparedDrawing
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.chart_summary import ChartSummary
from hinge_desktop.gui.views.charts.points_table import PointsTable
from hinge_desktop.gui.views.charts.waiting_frame import WaitingFrame
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.words import numbers
from hinge_desktop.words.charts.names import metric_name
from hinge_desktop.words.charts.waiting import FEWEST_POINTS

_SUMMARY_WIDTH: Final = 218
_STACKED_BELOW: Final = 640
_TABLE_STACKED_BELOW: Final = 900
"""Pixels of the card: all columns of a table are to be seen at once."""
_LEAST_HEIGHT: Final = 288
_CHART_HEIGHT: Final = 220
_ANY_WIDTH: Final = 16_777_215


class MainCard(QFrame):
    """The figure is chosen here; T changes between chart and table."""

    metric_chosen = Signal(object)
    """Sent with the `Metric` that is to be shown."""
    load_chosen = Signal(object)
    """Sent with the `Weight` whose reps are to be shown."""
    balance_asked = Signal()
    """The lifter wants to do the balance check now."""
    table_toggled = Signal(bool)
    """Sent when the table took the place of the chart, or gave it back."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_table = False
        self.report: ChartReport | None = None
        self.drawing: ChartDrawing | None = None
        self.setProperty("kind", "card")
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.metrics = DropDown(theme, self.tr("Figure"))
        self.metrics.setObjectName("chart_metric")
        self.loads = DropDown(theme, self.tr("Load"))
        self.loads.setObjectName("chart_load")
        self.loads.hide()
        self.summary = ChartSummary(theme)
        self.chart = ChartView(theme)
        self.chart.setObjectName("chart_main")
        self.table = PointsTable(theme)
        self.frame = WaitingFrame(theme)
        self.frame.setObjectName("chart_not_yet")
        self._build_layout()
        self.metrics.activated.connect(self._follow_metrics)
        self.loads.activated.connect(self._follow_loads)
        self.frame.balance_asked.connect(self.balance_asked)
        theme.changed.connect(self._fit)

    def show_choices(self, known: Sequence[Metric], chosen: Metric) -> None:
        """Offer the figures that mean something, and show which one is chosen."""
        if [self.metrics.itemData(row) for row in range(self.metrics.count())] != list(known):
            self.metrics.clear()
            for one in known:
                self.metrics.addItem(metric_name(one), one)
        self.metrics.setCurrentIndex(self.metrics.findData(chosen))

    def show_chart(self, report: ChartReport, prepared: PreparedDrawing) -> None:
        """Show another chart."""
        is_same = self.report is not None and self.report.answer.question == report.answer.question
        self.report, self.drawing = report, prepared.drawing
        self.setAccessibleName(metric_name(report.answer.question.metric))
        self.summary.show_report(report)
        self._show_loads(report)
        self.table.show_report(report)
        self._show_prepared(prepared, keeps_spot=is_same)
        self.frame.show_report(report)
        self._show_pane()

    def show_unread(self) -> None:
        """Say that reading was cancelled before this chart came."""
        self.report = self.drawing = None
        self.frame.show_unread()
        self._panes.setCurrentWidget(self.frame)

    def toggle_table(self) -> None:
        """Change between chart and table."""
        if self.report is None or not self.report.point_count:
            return
        self._is_table = not self._is_table
        self._show_pane()
        self.focus_chart()
        self.table_toggled.emit(self._is_table)

    def focus_chart(self) -> None:
        """Go to what is shown of the figure: its chart or its table."""
        self._shown_pane().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words above the chart where the card is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _show_prepared(self, prepared: PreparedDrawing, *, keeps_spot: bool) -> None:
        spot = self.chart.shown_spot if keeps_spot else None
        self.chart.show_prepared(prepared)
        if spot is not None:
            self.chart.show_spot(spot)

    def _show_loads(self, report: ChartReport) -> None:
        answer = report.answer
        self.loads.setVisible(bool(answer.loads))
        if [self.loads.itemData(row) for row in range(self.loads.count())] != list(answer.loads):
            self.loads.clear()
            for load in answer.loads:
                self.loads.addItem(numbers.weight(load), load)
        if answer.load in answer.loads:
            self.loads.setCurrentIndex(answer.loads.index(answer.load))

    def _follow_metrics(self, row: int) -> None:
        self.metric_chosen.emit(Metric(self.metrics.itemData(row)))

    def _follow_loads(self, row: int) -> None:
        load = self.loads.itemData(row)
        if isinstance(load, Weight):
            self.load_chosen.emit(load)

    def _build_layout(self) -> None:
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(self.metrics)
        side.addWidget(self.loads)
        side.addWidget(self.summary, 1)
        self._panes = QStackedWidget()
        for pane in (self.chart, self.frame, self.table):
            self._panes.addWidget(pane)
        self._panes.setMinimumHeight(_CHART_HEIGHT)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        padding = metrics.CARD_PADDING
        self._row.setContentsMargins(padding, 16, padding, 16)
        self._row.setSpacing(24)
        self._row.addWidget(self._side)
        self._row.addWidget(self._panes, 1)
        self._fit()

    def _fit(self) -> None:
        is_table = self._panes.currentWidget() is self.table
        least = _TABLE_STACKED_BELOW if is_table else _STACKED_BELOW
        is_stacked = self.width() < least * self._theme.text_scale
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        width = round(_SUMMARY_WIDTH * self._theme.text_scale)
        self._side.setMinimumWidth(0 if is_stacked else width)
        self._side.setMaximumWidth(_ANY_WIDTH if is_stacked else width)

    def _show_pane(self) -> None:
        self._panes.setCurrentWidget(self._shown_pane())
        self._fit()

    def _shown_pane(self) -> QWidget:
        if self.report is None:
            return self.chart
        count = self.report.point_count
        if self._is_table and count:
            return self.table
        return self.chart if count >= FEWEST_POINTS else self.frame
