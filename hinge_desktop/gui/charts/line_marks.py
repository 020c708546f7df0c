"""The line itself: dots, fault marks, their words and the point that is looked at."""

from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from hinge_desktop.gui.charts.chart_values import ChartLine, ChartPoint
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme

_LINE_WIDTH: Final = 2.5
_DOT_SIZE: Final = 8
_HOLLOW_SIZE: Final = 9
_TRIANGLE_SIZE: Final = 12
_LOOKED_AT_SIZE: Final = 16
_MOST_DOTS: Final = 120
"""Above this many points the dots would hide the line."""
_MOST_SMOOTH_POINTS: Final = 2000
_ABOVE: Final = (0.5, 1.25)
_BEFORE: Final = (1.03, 1.1)
_AFTER: Final = (-0.03, 1.1)


class LineMarks:
    """Draws a `ChartLine` into a plot, in the theme's colours."""

    def __init__(self, theme: Theme, plot: pg.PlotWidget) -> None:
        self._theme = theme
        self._points: tuple[ChartPoint, ...] = ()
        self._looked_at: ChartPoint | None = None
        self._base = 0.0
        self._curve = pg.PlotDataItem(clipToView=True, autoDownsample=True, downsampleMethod="peak")
        self._drop = pg.PlotCurveItem()
        self._dots = pg.ScatterPlotItem(pxMode=True, hoverable=False)
        self._ring = pg.ScatterPlotItem(pxMode=True, hoverable=False)
        self._last_word = pg.TextItem(anchor=_ABOVE)
        self._fault_word = pg.TextItem()
        for item in (self._drop, self._curve, self._dots, self._ring):
            plot.addItem(item)
        for word in (self._last_word, self._fault_word):
            plot.addItem(word, ignoreBounds=True)

    def show_line(self, line: ChartLine, base: float) -> None:
        """Draw another line; `base` is the value at the time axis."""
        self._points = line.points
        self._base = base
        self._looked_at = None
        days = [float(point.day.toordinal()) for point in line.points]
        values = [point.value for point in line.points]
        smooth = len(values) <= _MOST_SMOOTH_POINTS
        self._curve.setData(days, values, antialias=smooth)
        self._last_word.setText(line.last_label)
        if line.points:
            self._last_word.setPos(days[-1], values[-1])
        self._place_fault_word(line)
        self.follow_theme()

    def point_at(self, point: ChartPoint | None) -> None:
        """Ring a point and drop a dashed line from it, or take both away."""
        self._looked_at = point
        self._draw_looked_at()

    def follow_theme(self) -> None:
        """Take colours and fonts of the theme in force."""
        tokens = self._theme.tokens
        self._curve.setPen(_pen(tokens.accent, _LINE_WIDTH))
        self._dots.setData([self._dot(point) for point in self._dotted()])
        self._last_word.setFont(self._theme.font(FontRole.NUMBER))
        self._last_word.setColor(tokens.text)
        self._fault_word.setFont(self._theme.font(FontRole.CAPTION_STRONG))
        self._fault_word.setColor(tokens.bad)
        self._draw_looked_at()

    def _dotted(self) -> list[ChartPoint]:
        if len(self._points) <= _MOST_DOTS:
            return list(self._points)
        return [point for point in self._points if point.mark]

    def _dot(self, point: ChartPoint) -> dict[str, object]:
        tokens = self._theme.tokens
        spot: dict[str, object] = {"pos": (point.day.toordinal(), point.value)}
        if point.mark:
            pen = _pen(tokens.card, 1.5)
            return spot | {"symbol": "t1", "size": _TRIANGLE_SIZE, "brush": tokens.bad, "pen": pen}
        if point.is_rough:
            pen = _pen(tokens.accent, 2)
            return spot | {"symbol": "o", "size": _HOLLOW_SIZE, "brush": tokens.card, "pen": pen}
        pen = _pen(tokens.card, 1.5)
        return spot | {"symbol": "o", "size": _DOT_SIZE + 1.5, "brush": tokens.accent, "pen": pen}

    def _place_fault_word(self, line: ChartLine) -> None:
        newest = next((point for point in reversed(line.points) if point.mark), None)
        self._fault_word.setText("" if newest is None else newest.mark)
        if newest is None:
            return
        first = line.points[0].day.toordinal()
        middle = (first + line.last_day.toordinal()) / 2
        day = newest.day.toordinal()
        self._fault_word.setAnchor(_BEFORE if day > middle else _AFTER)
        self._fault_word.setPos(day, newest.value)

    def _draw_looked_at(self) -> None:
        point, tokens = self._looked_at, self._theme.tokens
        if point is None:
            self._ring.clear()
            self._drop.setData([], [])
            return
        day = point.day.toordinal()
        self._ring.setData(
            pos=[(day, point.value)], size=_LOOKED_AT_SIZE, brush=None, pen=_pen(tokens.text, 2)
        )
        pen = _pen(tokens.text2, 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        self._drop.setData([day, day], [self._base, point.value], pen=pen)


def _pen(color: QColor, width: float) -> QPen:
    pen = QPen(color, width)
    pen.setCosmetic(True)
    return pen
