"""Lines with their dots, plans and fault marks; a long line as the band that its points fill."""

from __future__ import annotations

from math import inf
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

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
_FOOT_TRIANGLE: Final = 3.0
_MOST_DOTS: Final = 200
_SMALLEST_DOT: Final = 2.6
_DOT_SHARE: Final = 0.4
"""Of the way from one point to the next, so that dots never touch."""
_PIXELS_PER_POINT: Final = 3.0
"""Closer points make a line of full width a blot."""
_GROUPS_PER_PIXEL: Final = 2.0
"""So a point is drawn less than half a pixel from its place."""
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
    canvas.clip_days(frame, DOT + HALO)
    _stroke_plan(canvas, frame, drawn, seen)
    if is_long(canvas, seen):
        _stroke_long_line(canvas, frame, series, drawn)
    else:
        _stroke_values(canvas, frame, series, drawn, seen)
    _paint_marks(canvas, frame, drawn, seen, beside)
    canvas.painter.restore()


def _paint_marks(
    canvas: Canvas, frame: PanelFrame, drawn: DrawnPoints, seen: slice, beside: frozenset[Ink]
) -> None:
    """Draw the triangles of faults; of those that would cover each other, the first.

    Beside very many points they stand at the foot, small: on the line they would hide it.
    """
    color = fault_color(canvas, *beside)
    is_many = is_long(canvas, seen)
    reach = _COMPACT_DOT + 1.5 if canvas.is_compact else _TRIANGLE
    if is_many:
        reach = _FOOT_TRIANGLE
    foot = frame.plot.bottom() - reach
    first, last = np.searchsorted(drawn.marked, (seen.start, seen.stop))
    places = drawn.marked[first:last]
    xs = frame.xs(drawn.days[places])
    apart = (
        np.concatenate(([True], np.diff(np.floor(xs / (2 * reach))) != 0)) if len(xs) else xs > 0
    )
    for x, place in zip(xs[apart], places[apart], strict=True):
        y = foot if is_many else frame.y(drawn.values[place])
        canvas.draw_triangle(QPointF(x, y), reach, color)


def is_long(canvas: Canvas, seen: slice) -> bool:
    """Whether so many points are in view that single ones cannot be told apart."""
    count: int = seen.stop - seen.start
    return count * _PIXELS_PER_POINT > canvas.room.width()


def _stroke_plan(canvas: Canvas, frame: PanelFrame, drawn: DrawnPoints, seen: slice) -> None:
    if not drawn.has_plans:
        return
    canvas.painter.setPen(stroke(canvas.style.tokens.text, 1.5, dashes=_PLAN_DASHES))
    xs, ys = frame.xs(drawn.days[seen]), frame.ys(drawn.plans[seen])
    if is_long(canvas, seen):
        columns = in_columns(xs, ys, ys)
        canvas.painter.drawPolyline(polygon_of(columns.xs, (columns.lows + columns.highs) / 2))
    else:
        _stroke_runs(canvas, xs, ys)


def _stroke_values(
    canvas: Canvas, frame: PanelFrame, series: ChartSeries, drawn: DrawnPoints, seen: slice
) -> None:
    """Draw a line of full width, and its dots where they have room."""
    color = canvas.style.ink(series.ink, is_earlier=series.is_earlier)
    width = _COMPACT_WIDTH if canvas.is_compact or series.is_earlier else LINE_WIDTH
    dashes = _EARLIER_DASHES if series.is_earlier else None
    canvas.painter.setPen(stroke(color, width, dashes=dashes))
    xs, ys = frame.xs(drawn.days[seen]), frame.ys(drawn.values[seen])
    if series.shape is SeriesShape.STEPS:
        _stroke_runs(canvas, np.repeat(xs, 2)[1:], np.repeat(ys, 2)[:-1])
    else:
        _stroke_runs(canvas, xs, ys)
    radius = min(_COMPACT_DOT if canvas.is_compact else DOT, _DOT_SHARE * _pitch(xs))
    if len(xs) <= _MOST_DOTS and radius >= _SMALLEST_DOT:
        for point, x in zip(series.points[seen], xs, strict=True):
            if point.value is not None:
                _paint_dot(canvas, QPointF(x, frame.y(point.value)), radius, series, point)


def _pitch(xs: Floats) -> float:
    """Return how far points are apart, on average."""
    return float(np.ptp(xs)) / (len(xs) - 1) if len(xs) > 1 else inf


def _stroke_runs(canvas: Canvas, xs: Floats, ys: Floats) -> None:
    """Draw a line from point to point, open where a value is missing."""
    gaps = np.flatnonzero(np.isnan(ys))
    starts, stops = [0, *(gaps + 1)], [*gaps, len(ys)]
    for start, stop in zip(starts, stops, strict=True):
        if stop - start > 1:
            canvas.painter.drawPolyline(polygon_of(xs[start:stop], ys[start:stop]))


def _stroke_long_line(
    canvas: Canvas, frame: PanelFrame, series: ChartSeries, drawn: DrawnPoints
) -> None:
    """Draw what the line would fill: in each column of pixels from its least to its most.

    Neighbours are joined as the line would join them. Straight strokes need no smoothing, which
    is what makes a pan over a long line quick.
    """
    seen = drawn.groups_within(
        frame.days.first, frame.days.last, frame.plot.width() * _GROUPS_PER_PIXEL
    )
    # Pixels grow downwards: the highest value is the least of them.
    tops, feet = frame.ys(seen.highs), frame.ys(seen.lows)
    columns = in_columns(frame.xs(seen.xs), tops, feet)
    if not len(columns.xs):
        return
    lows, highs = columns.lows.copy(), columns.highs.copy()
    lows[1:] = np.minimum(lows[1:], columns.highs[:-1])
    highs[1:] = np.maximum(highs[1:], columns.lows[:-1])
    is_down = np.arange(len(lows)) % 2 == 0
    firsts, seconds = np.where(is_down, lows, highs), np.where(is_down, highs, lows)
    painter = canvas.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    color = canvas.style.ink(series.ink, is_earlier=series.is_earlier)
    painter.setPen(stroke(color, _THIN_WIDTH))
    painter.drawPolyline(
        polygon_of(np.repeat(columns.xs, 2), np.column_stack((firsts, seconds)).ravel())
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)


def _paint_dot(
    canvas: Canvas, at: QPointF, radius: float, series: ChartSeries, point: ChartPoint
) -> None:
    tokens = canvas.style.tokens
    color = canvas.style.ink(series.ink, is_earlier=series.is_earlier)
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
