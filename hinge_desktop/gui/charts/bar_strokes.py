"""Bars before the outlines of their plans, and columns of dots."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hinge_desktop.gui.charts.canvas import Canvas, polygon_of
from hinge_desktop.gui.charts.chart_style import stroke
from hinge_desktop.gui.charts.chart_values import ChartPoint, ChartSeries
from hinge_desktop.gui.charts.drawn_points import DrawnPoints, Floats, in_columns
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import paint_ground

_BAR_SHARE: Final = 0.74
"""Of the room from one bar to the next."""
_WIDEST_BAR: Final = 48.0
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
    width = bar_width(frame, series)
    if width < _NARROW:
        _paint_skyline(canvas, frame, series, drawn)
        return
    seen = drawn.within(frame.days.first, frame.days.last)
    canvas.clip_days(frame)
    for point, middle in zip(series.points[seen], frame.xs(drawn.days[seen]), strict=True):
        if point.plan:
            box = _bar(frame, middle, width, point.plan)
            _outline(canvas, box, canvas.style.tokens.edge, is_running=False)
        if point.value:
            _paint_bar(canvas, _bar(frame, middle, width, point.value), series.ink, point)
    canvas.painter.restore()


def bar_width(frame: PanelFrame, series: ChartSeries) -> float:
    """Return how wide a bar is drawn, in pixels."""
    return min(frame.pixels_per_day * max(series.span_days, 1) * _BAR_SHARE, _WIDEST_BAR)


def _paint_bar(canvas: Canvas, box: QRectF, ink: Ink, point: ChartPoint) -> None:
    color = canvas.style.ink(ink)
    if point.is_running:
        # Nothing of the plan's outline shows through an empty bar.
        paint_ground(canvas.painter, box.adjusted(1, 0, -1, 0), canvas.style.tokens.card)
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
    tops = frame.ys(drawn.values[seen])
    columns = in_columns(xs, tops, tops)
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.style.ink(series.ink))
    canvas.clip_days(frame)
    # Upright boxes without smooth edges fill a hundred times quicker than one polygon of them.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 Qt's own
    painter.drawRects(_skyline(columns.xs, columns.lows, frame))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    meant = frame.ys(drawn.plans[seen])
    plans = in_columns(xs, meant, meant)
    painter.setPen(stroke(canvas.style.tokens.edge, 1))
    painter.drawPolyline(polygon_of(plans.xs, plans.lows))
    painter.restore()


def _skyline(xs: Floats, tops: Floats, frame: PanelFrame) -> list[QRectF]:
    """Return a box for each column, from its top to the foot; pixels grow downwards."""
    foot = frame.y(max(frame.low, 0.0))
    gaps = np.diff(xs, append=xs[-1:] + 1) if len(xs) else xs
    widths = np.sign(gaps) * np.minimum(np.abs(gaps), np.ceil(max(7 * frame.pixels_per_day, 1.0)))
    return [
        QRectF(x, top, width, foot - top).normalized()
        for x, top, width in zip(xs.tolist(), tops.tolist(), widths.tolist(), strict=True)
    ]


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
    canvas.clip_days(frame)
    seen = drawn.within(frame.days.first, frame.days.last)
    for point, middle in zip(series.points[seen], frame.xs(drawn.days[seen]), strict=True):
        done, meant = round(point.value or 0), round(point.plan or 0)
        for place in range(max(done, meant)):
            at = QPointF(middle, frame.plot.bottom() - (place + 0.5) * row - 2)
            _paint_dot(canvas, at, radius, series.ink, point, is_done=place < done)
    canvas.painter.restore()


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
