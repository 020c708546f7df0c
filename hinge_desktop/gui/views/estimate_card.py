"""The main card of the charts: the estimated 1RM as a line, as a table, or not yet."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHeaderView, QStackedWidget, QWidget

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.estimate_series import EstimateMark, EstimateSeries
from hinge_desktop.gui.charts.chart_values import (
    ChartDrawing,
    ChartPanel,
    ChartPoint,
    ChartSeries,
    LegendEntry,
    LegendMark,
    PointWords,
    SeriesShape,
)
from hinge_desktop.gui.charts.chart_view import ChartView
from hinge_desktop.gui.models.estimate_table import EstimateTableModel
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.estimate_summary import EstimateSummary
from hinge_desktop.gui.widgets.dotted_frame import DottedFrame
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.plain_table import PlainTable
from hinge_desktop.words import estimates, numbers

FEWEST_POINTS: Final = 3
"""Fewer points make no line."""
_SUMMARY_WIDTH: Final = 218
_STACKED_BELOW: Final = 640
_IMAGE_SCALE: Final = 2


class EstimateCard(QFrame):
    """Shows a series. Its button and the key T change between chart and table."""

    table_toggled = Signal(bool)
    """Sent when the table took the place of the chart, or gave it back."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_table = False
        self.series: EstimateSeries | None = None
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Estimated 1RM"))
        self._summary = EstimateSummary(theme)
        self.chart = ChartView(theme)
        self.chart.setObjectName("chart_estimate")
        self.chart.setToolTip(self.tr("Left and Right walk the points, Esc lets go"))
        self._model = EstimateTableModel()
        self._model.setParent(self)
        self.table = self._build_table()
        self.frame = DottedFrame(theme)
        self.frame.setObjectName("chart_not_yet")
        self.table_button = KeyButton(theme, self.tr("Show as table"), key="T")
        self.table_button.setObjectName("chart_as_table")
        self.table_button.clicked.connect(self.toggle_table)
        self._build_layout()
        theme.changed.connect(self._fit)

    def show_series(self, series: EstimateSeries) -> None:
        """Show another series."""
        self.series = series
        self._summary.show_series(series)
        self._model.show(series.marks)
        enough = len(series.marks) >= FEWEST_POINTS
        self.chart.show_drawing(_drawing(series if enough else replace(series, marks=()), self))
        self.frame.show_text(self._sentence(series))
        self.table_button.setEnabled(bool(series.marks))
        self._show_pane()

    def toggle_table(self) -> None:
        """Change between chart and table."""
        if not self.table_button.isEnabled():
            return
        self._is_table = not self._is_table
        words = self.tr("Show as chart") if self._is_table else self.tr("Show as table")
        self.table_button.set_text(words)
        self._show_pane()
        self._shown_pane().setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.table_toggled.emit(self._is_table)

    def image(self) -> QImage:
        """Return a picture of the card at twice its size."""
        image = QImage(self.size() * _IMAGE_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(_IMAGE_SCALE)
        image.fill(self._theme.tokens.window)
        painter = QPainter(image)
        self.render(painter, QPoint())
        painter.end()
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words above the chart where the card is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _build_table(self) -> PlainTable:
        table = PlainTable(self._theme, self.tr("Estimated 1RM as a table"))
        table.setObjectName("chart_table")
        table.setModel(self._model)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        return table

    def _build_layout(self) -> None:
        self._side = QWidget()
        side = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(self._summary, 1)
        side.addWidget(self.table_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._panes = QStackedWidget()
        for pane in (self.frame, self.chart, self.table):
            self._panes.addWidget(pane)
        self._panes.setMinimumHeight(220)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        padding = metrics.CARD_PADDING
        self._row.setContentsMargins(padding, padding, padding, padding)
        self._row.setSpacing(24)
        self._row.addWidget(self._side)
        self._row.addWidget(self._panes, 1)
        self._fit()

    def _fit(self) -> None:
        is_stacked = self.width() < _STACKED_BELOW * self._theme.text_scale
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        width = round(_SUMMARY_WIDTH * self._theme.text_scale)
        self._side.setMinimumWidth(0 if is_stacked else width)
        self._side.setMaximumWidth(16_777_215 if is_stacked else width)
        rows = self.table.verticalHeader()
        rows.setDefaultSectionSize(round(metrics.HEIGHT_CONTROL * self._theme.text_scale))

    def _show_pane(self) -> None:
        self._panes.setCurrentWidget(self._shown_pane())

    def _shown_pane(self) -> QWidget:
        count = 0 if self.series is None else len(self.series.marks)
        if self._is_table and count:
            return self.table
        return self.chart if count >= FEWEST_POINTS else self.frame

    def _sentence(self, series: EstimateSeries) -> str:
        missing = FEWEST_POINTS - len(series.marks)
        sentences = {
            1: self.tr("One more session and a line appears."),
            2: self.tr("Two more sessions and a line appears."),
            3: self.tr("Three more sessions and a line appears."),
        }
        words = sentences.get(missing, "")
        if series.range is ChartRange.ALL:
            return words
        return f"{words}\n{self.tr('A longer range may show one now.')}"


def _drawing(series: EstimateSeries, words: QWidget) -> ChartDrawing:
    points = tuple(_chart_point(mark) for mark in series.marks)
    label = numbers.number(series.marks[-1].point.weight_kg) if series.marks else ""
    line = ChartSeries(
        words.tr("Estimated 1RM"),
        SeriesShape.LINE,
        Ink.ACCENT,
        points,
        lambda index: _point_words(series.marks[index]),
        label=label,
    )
    legend = [LegendEntry(LegendMark.FILLED, Ink.ACCENT, words.tr("estimate"))]
    if any(point.is_rough for point in points):
        rough = words.tr("rough, 11 or 12 reps in all")
        legend.append(LegendEntry(LegendMark.HOLLOW, Ink.ACCENT, rough))
    first = points[0].day if points else series.last_day
    return ChartDrawing(
        line.name, first, series.last_day, (ChartPanel((line,)),), legend=tuple(legend)
    )


def _chart_point(mark: EstimateMark) -> ChartPoint:
    point = mark.point
    fault = estimates.fault_words(mark)
    return ChartPoint(point.day, point.weight_kg, is_rough=point.is_rough, mark=fault)


def _point_words(mark: EstimateMark) -> PointWords:
    point = mark.point
    fault = estimates.fault_words(mark)
    details = (estimates.value_words(point), estimates.set_words(point.best))
    return PointWords(numbers.long_day(point.day), (*details, fault) if fault else details)
