"""Bars whose parts are shares: each with its own colour and texture, and its name at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hinge_desktop.gui.charts.bar_strokes import RUNNING_DASHES, bar_width
from hinge_desktop.gui.charts.canvas import Canvas
from hinge_desktop.gui.charts.chart_style import stroke
from hinge_desktop.gui.charts.chart_values import ChartPoint, ChartSeries, Texture
from hinge_desktop.gui.charts.drawn_points import DrawnPoints
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.charts.side_names import write_side_names

_THIN: Final = 2.0
"""A part of this height, in pixels, keeps all of it."""
_SEPARATION: Final = 1.0
"""Ground between two parts, in pixels."""
_TEXTURE_GAP: Final = 5.0
"""Between two stripes, or two dots of a texture."""
_TEXTURE_DOT: Final = 1.1
_ROUNDING: Final = 1e-6
"""Two bars that touch end and begin at the same pixel, whichever way their places were summed."""


def paint_shares(
    canvas: Canvas,
    frame: PanelFrame,
    series: tuple[ChartSeries, ...],
    drawn: tuple[DrawnPoints, ...],
) -> None:
    """Stand the parts of each bar on each other, in the order of their series."""
    canvas.clip_days(frame)
    for one, points in zip(series, drawn, strict=True):
        width = bar_width(frame, one)
        if width < _TEXTURE_GAP:
            _paint_narrow(canvas, frame, one, points)
            continue
        for place, box in _parts(frame, points, width):
            _paint_share(canvas, box, one, one.points[place])
    canvas.painter.restore()


def paint_share_names(
    canvas: Canvas,
    frame: PanelFrame,
    series: tuple[ChartSeries, ...],
    drawn: tuple[DrawnPoints, ...],
) -> None:
    """Write the name of each part beside its newest one in view, from the bottom up."""
    named = [
        (one, middle)
        for one, points in zip(series, drawn, strict=True)
        if (middle := _newest_middle(frame, points)) is not None
    ]
    write_side_names(canvas, frame, named)


def _newest_middle(frame: PanelFrame, points: DrawnPoints) -> float | None:
    """Return how high the newest part in view stands, in pixels; None without any."""
    seen = points.within(frame.days.first, frame.days.last)
    known = np.flatnonzero(points.values[seen] > 0)
    if not len(known):
        return None
    newest = known[-1]
    return frame.y(points.feet[seen][newest] + points.values[seen][newest] / 2)


def _parts(frame: PanelFrame, points: DrawnPoints, width: float) -> Iterator[tuple[int, QRectF]]:
    """Yield the place of each part in view among its series, and its box."""
    seen = points.within(frame.days.first, frame.days.last)
    lefts = frame.xs(points.days[seen]) - width / 2
    bottoms = frame.ys(points.feet[seen])
    tops = frame.ys(points.feet[seen] + points.values[seen])
    places = range(seen.start, seen.stop)
    for place, left, bottom, top in zip(
        places, lefts.tolist(), bottoms.tolist(), tops.tolist(), strict=True
    ):
        if top < bottom:
            yield place, QRectF(left, top, width, bottom - top)


def _paint_narrow(
    canvas: Canvas, frame: PanelFrame, series: ChartSeries, points: DrawnPoints
) -> None:
    """Fill parts too narrow for a texture, side by side; a column of many shows their mean."""
    seen = points.within(frame.days.first, frame.days.last)
    middles = frame.xs(points.days[seen])
    _, columns = np.unique(np.floor(middles), return_inverse=True)
    counts = np.bincount(columns)
    feet = np.bincount(columns, points.feet[seen]) / counts
    heights = np.bincount(columns, np.nan_to_num(points.values[seen])) / counts
    lefts, rights = np.full(len(counts), np.inf), np.full(len(counts), -np.inf)
    np.minimum.at(lefts, columns, middles)
    np.maximum.at(rights, columns, middles)
    half = frame.pixels_per_day * max(series.span_days, 1) / 2
    lefts = np.floor(lefts - half + _ROUNDING)
    widths = np.maximum(np.floor(rights + half + _ROUNDING) - lefts, 1.0)
    tops, bottoms = frame.ys(feet + heights), frame.ys(feet)
    boxes = np.stack((lefts, tops, widths, bottoms - tops), axis=1)[heights > 0]
    painter = canvas.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(canvas.style.ink(series.ink))
    # Upright boxes without smooth edges fill many times quicker.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # noqa: FBT003 Qt's own
    painter.drawRects([QRectF(*box) for box in boxes.tolist()])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_share(canvas: Canvas, box: QRectF, series: ChartSeries, point: ChartPoint) -> None:
    color, painter = canvas.style.ink(series.ink), canvas.painter
    half = _SEPARATION / 2
    inner = box.adjusted(0, half, 0, -half) if box.height() > _THIN else box
    if series.texture is Texture.SOLID and not point.is_running:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRect(inner)
        return
    painter.setPen(stroke(color, 1, dashes=RUNNING_DASHES if point.is_running else None))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5))
    if not point.is_running:
        _paint_texture(canvas, inner, series.texture, color)


def _paint_texture(canvas: Canvas, box: QRectF, texture: Texture, color: QColor) -> None:
    """Fill a part with strokes: the patterns of a brush are as fine as the dots of a printer."""
    if texture is Texture.STRIPED:
        canvas.painter.setPen(stroke(color, 1))
        canvas.painter.drawLines(_stripes(box))
    elif texture is Texture.DOTTED:
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(color)
        for dot in _dots(box):
            canvas.painter.drawEllipse(dot, _TEXTURE_DOT, _TEXTURE_DOT)


def _stripes(box: QRectF) -> list[QLineF]:
    """Return lines that rise at 45 degrees, cut to the box."""
    starts = np.arange(box.top(), box.bottom() + box.width(), _TEXTURE_GAP)
    lines = []
    for start in starts.tolist():
        # On the line, x + y is the same everywhere.
        low, high = min(start, box.bottom()), max(start - box.width(), box.top())
        lines.append(QLineF(box.left() + start - low, low, box.left() + start - high, high))
    return lines


def _dots(box: QRectF) -> list[QPointF]:
    half = _TEXTURE_GAP / 2
    xs = np.arange(box.left() + half, box.right() - 1, _TEXTURE_GAP).tolist()
    ys = np.arange(box.top() + half, box.bottom() - 1, _TEXTURE_GAP).tolist()
    return [QPointF(x, y) for x in xs for y in ys]
