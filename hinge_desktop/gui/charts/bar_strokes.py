"""Bars before the outlines of their plans, parts of bars, and columns of dots."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPolygonF

from hinge_desktop.gui.charts.canvas import Canvas, polygon_of
from hinge_desktop.gui.charts.chart_style import stroke
from hinge_desktop.gui.charts.chart_values import ChartPoint, ChartSeries, Texture
from hinge_desktop.gui.charts.drawn_points import DrawnPoints, Floats, in_columns
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.theme.tokens import Ink

BAR_SHARE: Final = 0.74
"""Of the room from one bar to the next."""
RUNNING_DASHES: Final = (3.0, 2.5)
_RADIUS: Final = 3.0
_OUTLINE: Final = 1.5
_NARROW: Final = 3.0
"""Below this width, in pixels, single bars cannot be seen."""
_DOT_SHARE: Final = 0.4
_LARGEST_DOT: Final = 8.5
_SMALLEST_DOT: Final = 2.0


def paint_bars(canvas: Canvas, frame: PanelFrame, series: ChartSeries, drawn: DrawnPoints) -> None:
    """Draw bars from zero; a running week is empty and dashed."""
    width = frame.pixels_per_day * max(series.span_days, 1) * BAR_SHARE
    if width < _NARROW:
        _paint_skyline(canvas, frame, series, drawn)
        return
    seen = drawn.within(frame.days.first, frame.days.last)
    places = zip(series.points[seen], frame.xs(drawn.days[seen]), strict=True)
    for point, middle in places:
        if point.plan:
            box = _bar(frame, middle, width, point.plan)
            _outline(canvas, box, canvas.style.tokens.edge, is_running=False)
        if point.value:
            _paint_bar(canvas, _bar(frame, middle, width, point.value), series.ink, point)


def _paint_bar(canvas: Canvas, box: QRectF, ink: Ink, point: ChartPoint) -> None:
    color = canvas.style.ink(ink)
    if point.is_running:
        # Nothing of the plan's outline shows through an empty bar.
        canvas.painter.fillRect(box.adjusted(1, 0, -1, 0), canvas.style.tokens.card)
        _outline(canvas, box, color, is_running=True)
    else:
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(color)
        canvas.painter.drawRoundedRect(box, *_radii(box))
    if point.mark:
        canvas.draw_triangle(QPointF(box.center().x(), box.top() - 7), 5, fault_color(canvas, ink))


def fault_color(canvas: Canvas, *inks: Ink) -> QColor:
    """Return the colour of a fault, which is not that of `warn` to some eyes."""
    tokens = canvas.style.tokens
    return tokens.text if Ink.WARN in inks else tokens.bad


def _bar(frame: PanelFrame, middle: float, width: float, value: float) -> QRectF:
    top, foot = frame.y(value), frame.y(max(frame.low, 0.0))
    return QRectF(middle - width / 2, top, width, max(foot - top, 1.0))


def _outline(canvas: Canvas, box: QRectF, color: QColor, *, is_running: bool) -> None:
    dashes = RUNNING_DASHES if is_running else None
    canvas.painter.setPen(stroke(color, _OUTLINE, dashes=dashes))
    canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = _OUTLINE / 2
    canvas.painter.drawRoundedRect(box.adjusted(inset, inset, -inset, 0), *_radii(box))


def _radii(box: QRectF) -> tuple[float, float]:
    radius = min(_RADIUS, box.width() / 2, box.height() / 2)
    return radius, radius


def _paint_skyline(
    canvas: Canvas, frame: PanelFrame, series: ChartSeries, drawn: DrawnPoints
) -> None:
    """Draw more bars than there are pixels: the highest in each column, and the plan as a line."""
    seen = drawn.within(frame.days.first, frame.days.last)
    xs = frame.xs(drawn.days[seen])
    columns = in_columns(xs, frame.ys(drawn.values[seen]))
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.style.ink(series.ink))
    painter.drawPolygon(_skyline(columns.xs, columns.lows, frame))
    plans = in_columns(xs, frame.ys(drawn.plans[seen]))
    painter.setPen(stroke(canvas.style.tokens.edge, 1))
    painter.drawPolyline(polygon_of(plans.xs, plans.lows))


def _skyline(xs: Floats, tops: Floats, frame: PanelFrame) -> QPolygonF:
    """Return steps along the tops, closed along the foot; pixels grow downwards."""
    foot = frame.y(max(frame.low, 0.0))
    gaps = np.diff(xs, append=xs[-1:] + 1) if len(xs) else xs
    widths = np.sign(gaps) * np.minimum(np.abs(gaps), max(7 * frame.pixels_per_day, 1.0))
    places = np.column_stack((xs, xs, xs + widths, xs + widths)).ravel()
    heights = np.column_stack((np.full_like(tops, foot), tops, tops, np.full_like(tops, foot)))
    return polygon_of(places, heights.ravel())


def paint_shares(
    canvas: Canvas,
    frame: PanelFrame,
    series: tuple[ChartSeries, ...],
    drawn: tuple[DrawnPoints, ...],
) -> None:
    """Stand the parts of each bar on each other, in the order of their series."""
    feet: dict[float, float] = {}
    for one, points in zip(series, drawn, strict=True):
        width = max(frame.pixels_per_day * max(one.span_days, 1) * BAR_SHARE, 1.0)
        brush = _share_brush(canvas, one)
        seen = points.within(frame.days.first, frame.days.last)
        for day, point in zip(points.days[seen], one.points[seen], strict=True):
            if not point.value:
                continue
            foot = feet.get(day, 0.0)
            feet[day] = foot + point.value
            top = frame.y(feet[day])
            box = QRectF(frame.x(day) - width / 2, top, width, frame.y(foot) - top)
            _paint_share(canvas, box, brush, one, point)


def _paint_share(
    canvas: Canvas, box: QRectF, brush: QBrush, series: ChartSeries, point: ChartPoint
) -> None:
    color = canvas.style.ink(series.ink)
    painter = canvas.painter
    # A hairline of ground keeps the parts apart.
    inner = box.adjusted(0, 0.5, 0, -0.5) if box.height() > 2 else box
    is_outlined = point.is_running or series.texture is not Texture.SOLID
    dashes = RUNNING_DASHES if point.is_running else None
    painter.setPen(stroke(color, 1, dashes=dashes) if is_outlined else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if point.is_running else brush)
    painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5) if is_outlined else inner)


def _share_brush(canvas: Canvas, series: ChartSeries) -> QBrush:
    patterns = {
        Texture.SOLID: Qt.BrushStyle.SolidPattern,
        Texture.STRIPED: Qt.BrushStyle.BDiagPattern,
        Texture.DOTTED: Qt.BrushStyle.Dense5Pattern,
        Texture.HOLLOW: Qt.BrushStyle.NoBrush,
    }
    return QBrush(canvas.style.ink(series.ink), patterns[series.texture])


def paint_dot_grid(
    canvas: Canvas, frame: PanelFrame, series: ChartSeries, drawn: DrawnPoints
) -> None:
    """Draw a column of dots for each week: done filled, missed hollow, still to come dashed."""
    row = frame.plot.height() / frame.high
    pitch = frame.pixels_per_day * max(series.span_days, 1)
    radius = min(pitch * _DOT_SHARE, row * _DOT_SHARE, _LARGEST_DOT)
    if radius < _SMALLEST_DOT:
        _paint_skyline(canvas, frame, series, drawn)
        return
    row = min(row, 3 * radius)
    seen = drawn.within(frame.days.first, frame.days.last)
    for point, middle in zip(series.points[seen], frame.xs(drawn.days[seen]), strict=True):
        done, meant = round(point.value or 0), round(point.plan or 0)
        for place in range(max(done, meant)):
            at = QPointF(middle, frame.plot.bottom() - (place + 0.5) * row - 2)
            _paint_dot(canvas, at, radius, series.ink, point, is_done=place < done)


def _paint_dot(
    canvas: Canvas, at: QPointF, radius: float, ink: Ink, point: ChartPoint, *, is_done: bool
) -> None:
    painter = canvas.painter
    if is_done:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(canvas.style.ink(ink))
        painter.drawEllipse(at, radius, radius)
        return
    dashes = RUNNING_DASHES if point.is_running else None
    painter.setPen(stroke(canvas.style.tokens.edge, _OUTLINE, dashes=dashes))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = radius - _OUTLINE / 2
    painter.drawEllipse(at, inner, inner)
