"""Lines with their dots, plans and fault marks; a long line as the band that its points fill."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hinge_desktop.gui.charts.bar_strokes import fault_color
from hinge_desktop.gui.charts.canvas import HALO, Canvas, polygon_of
from hinge_desktop.gui.charts.chart_style import stroke
from hinge_desktop.gui.charts.chart_values import ChartPoint, ChartSeries, DotShape, SeriesShape
from hinge_desktop.gui.charts.drawn_points import DrawnPoints, Floats, in_columns
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.theme.tokens import Ink

LINE_WIDTH: Final = 2.5
_COMPACT_WIDTH: Final = 2.0
_THIN_WIDTH: Final = 1.0
DOT: Final = 4.0
_COMPACT_DOT: Final = 3.2
_TRIANGLE: Final = 6.0
_MOST_DOTS: Final = 200
_PIXELS_PER_DOT: Final = 7.0
_PIXELS_PER_POINT: Final = 3.0
"""Closer points make a line of full width a blot."""
_EARLIER_DASHES: Final = (5.0, 3.5)
_PLAN_DASHES: Final = (5.0, 4.0)
_RUNNING_DASHES: Final = (2.0, 2.0)


def paint_line(
    canvas: Canvas,
    frame: PanelFrame,
    series: ChartSeries,
    drawn: DrawnPoints,
    *,
    beside: frozenset[Ink] = frozenset(),
) -> None:
    """Draw a line over the days in view; `beside` are the inks of all series of the panel."""
    seen = drawn.within(frame.days.first, frame.days.last)
    xs = frame.xs(drawn.days[seen])
    painter = canvas.painter
    painter.save()
    reach = DOT + HALO
    painter.setClipRect(frame.plot.adjusted(-reach, -frame.plot.top(), reach, reach))
    _stroke_plan(canvas, frame, xs, drawn.plans[seen], series)
    _stroke_values(canvas, xs, frame.ys(drawn.values[seen]), series)
    if _has_room_for_dots(xs, frame):
        for point, x in zip(series.points[seen], xs, strict=True):
            if point.value is not None:
                _paint_dot(canvas, QPointF(x, frame.y(point.value)), series, point)
    color = fault_color(canvas, *beside)
    for place in drawn.marked:
        if seen.start <= place < seen.stop:
            at = frame.at(drawn.days[place], drawn.values[place])
            canvas.draw_triangle(at, _COMPACT_DOT + 1.5 if canvas.is_compact else _TRIANGLE, color)
    painter.restore()


def _has_room_for_dots(xs: Floats, frame: PanelFrame) -> bool:
    return len(xs) <= _MOST_DOTS and len(xs) * _PIXELS_PER_DOT <= frame.plot.width() * 1.5


def _stroke_plan(
    canvas: Canvas, frame: PanelFrame, xs: Floats, plans: Floats, series: ChartSeries
) -> None:
    if np.isnan(plans).all():
        return
    pen = stroke(canvas.style.tokens.text, 1.5, dashes=_PLAN_DASHES)
    canvas.painter.setPen(pen)
    columns = in_columns(xs, frame.ys(plans))
    if len(columns.xs) * 2 > len(xs) or series.shape is SeriesShape.STEPS:
        _stroke_runs(canvas, xs, frame.ys(plans))
    else:
        canvas.painter.drawPolyline(polygon_of(columns.xs, (columns.lows + columns.highs) / 2))


def _stroke_values(canvas: Canvas, xs: Floats, ys: Floats, series: ChartSeries) -> None:
    color = canvas.style.ink(series.ink, is_earlier=series.is_earlier)
    if len(xs) * _PIXELS_PER_POINT > canvas.room.width():
        _stroke_long_line(canvas, xs, ys, color)
        return
    width = _COMPACT_WIDTH if canvas.is_compact or series.is_earlier else LINE_WIDTH
    dashes = _EARLIER_DASHES if series.is_earlier else None
    canvas.painter.setPen(stroke(color, width, dashes=dashes))
    if series.shape is SeriesShape.STEPS:
        xs, ys = np.repeat(xs, 2)[1:], np.repeat(ys, 2)[:-1]
    _stroke_runs(canvas, xs, ys)


def _stroke_runs(canvas: Canvas, xs: Floats, ys: Floats) -> None:
    """Draw a line from point to point, open where a value is missing."""
    gaps = np.flatnonzero(np.isnan(ys))
    starts, stops = [0, *(gaps + 1)], [*gaps, len(ys)]
    for start, stop in zip(starts, stops, strict=True):
        if stop - start > 1:
            canvas.painter.drawPolyline(polygon_of(xs[start:stop], ys[start:stop]))


def _stroke_long_line(canvas: Canvas, xs: Floats, ys: Floats, color: QColor) -> None:
    """Draw what the line would fill: in each column of pixels from its least to its most.

    Neighbours are joined as the line would join them. Straight strokes need no smoothing, which
    is what makes a pan over a long line quick.
    """
    columns = in_columns(xs, ys)
    if not len(columns.xs):
        return
    lows, highs = columns.lows.copy(), columns.highs.copy()
    lows[1:] = np.minimum(lows[1:], columns.highs[:-1])
    highs[1:] = np.maximum(highs[1:], columns.lows[:-1])
    is_down = np.arange(len(lows)) % 2 == 0
    firsts, seconds = np.where(is_down, lows, highs), np.where(is_down, highs, lows)
    painter = canvas.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(stroke(color, _THIN_WIDTH))
    painter.drawPolyline(
        polygon_of(np.repeat(columns.xs, 2), np.column_stack((firsts, seconds)).ravel())
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)


def _paint_dot(canvas: Canvas, at: QPointF, series: ChartSeries, point: ChartPoint) -> None:
    tokens = canvas.style.tokens
    color = canvas.style.ink(series.ink, is_earlier=series.is_earlier)
    radius = _COMPACT_DOT if canvas.is_compact else DOT
    painter = canvas.painter
    if point.is_rough or point.is_running:
        dashes = _RUNNING_DASHES if point.is_running else None
        painter.setBrush(tokens.card)
        painter.setPen(Qt.PenStyle.NoPen)
        _draw_dot(canvas, at, radius + 1, series.dot)
        painter.setPen(stroke(color, 2 if not canvas.is_compact else 1.6, dashes=dashes))
    else:
        painter.setBrush(tokens.card)
        painter.setPen(Qt.PenStyle.NoPen)
        _draw_dot(canvas, at, radius + HALO, series.dot)
        painter.setBrush(color)
    _draw_dot(canvas, at, radius, series.dot)


def _draw_dot(canvas: Canvas, at: QPointF, radius: float, shape: DotShape) -> None:
    if shape is DotShape.ROUND:
        canvas.painter.drawEllipse(at, radius, radius)
        return
    side = radius * 0.9
    canvas.painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
