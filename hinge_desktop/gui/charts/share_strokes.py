"""Bars whose parts are shares: each with its own colour and texture, and its name at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor

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


def paint_shares(
    canvas: Canvas,
    frame: PanelFrame,
    series: tuple[ChartSeries, ...],
    drawn: tuple[DrawnPoints, ...],
) -> None:
    """Stand the parts of each bar on each other, in the order of their series."""
    canvas.clip_days(frame)
    for one, point, box in _parts(frame, series, drawn):
        _paint_share(canvas, box, one, point)
    canvas.painter.restore()


def paint_share_names(
    canvas: Canvas,
    frame: PanelFrame,
    series: tuple[ChartSeries, ...],
    drawn: tuple[DrawnPoints, ...],
) -> None:
    """Write the name of each part beside the newest bar in view, from the bottom up."""
    middles: dict[str, float] = {}
    for one, _, box in _parts(frame, series, drawn):
        # Later bars come later, so the newest one stays.
        middles[one.label] = box.center().y()
    named = [(one, middles[one.label]) for one in series if one.label in middles]
    write_side_names(canvas, frame, named)


def _parts(
    frame: PanelFrame, series: tuple[ChartSeries, ...], drawn: tuple[DrawnPoints, ...]
) -> Iterator[tuple[ChartSeries, ChartPoint, QRectF]]:
    """Yield the boxes of all parts of the bars in view, series by series."""
    feet: dict[float, float] = {}
    for one, points in zip(series, drawn, strict=True):
        width = max(bar_width(frame, one), 1.0)
        seen = points.within(frame.days.first, frame.days.last)
        for day, point in zip(points.days[seen], one.points[seen], strict=True):
            if not point.value:
                continue
            foot = feet.get(day, 0.0)
            feet[day] = foot + point.value
            top = frame.y(feet[day])
            yield one, point, QRectF(frame.x(day) - width / 2, top, width, frame.y(foot) - top)


def _paint_share(canvas: Canvas, box: QRectF, series: ChartSeries, point: ChartPoint) -> None:
    color, painter = canvas.style.ink(series.ink), canvas.painter
    if box.width() < _TEXTURE_GAP:
        # Too narrow for a texture; many years of bars would take seconds with one.
        painter.fillRect(box, color)
        return
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
