"""Bars whose parts are shares: each with its own colour and texture, and its name at the end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush

from hinge_desktop.gui.charts.bar_strokes import RUNNING_DASHES, bar_width
from hinge_desktop.gui.charts.canvas import Canvas
from hinge_desktop.gui.charts.chart_style import stroke
from hinge_desktop.gui.charts.chart_values import ChartPoint, ChartSeries, Texture
from hinge_desktop.gui.charts.drawn_points import DrawnPoints
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.charts.layout import LABEL_GAP

_THIN: Final = 2.0
"""A part of this height, in pixels, keeps all of it."""
_SEPARATION: Final = 1.0
"""Ground between two parts, in pixels."""
_PATTERNS: Final = {
    Texture.SOLID: Qt.BrushStyle.SolidPattern,
    Texture.STRIPED: Qt.BrushStyle.BDiagPattern,
    Texture.DOTTED: Qt.BrushStyle.Dense5Pattern,
    Texture.HOLLOW: Qt.BrushStyle.NoBrush,
}


def paint_shares(
    canvas: Canvas,
    frame: PanelFrame,
    series: tuple[ChartSeries, ...],
    drawn: tuple[DrawnPoints, ...],
) -> None:
    """Stand the parts of each bar on each other, in the order of their series."""
    canvas.clip_days(frame)
    for one, point, box in _parts(frame, series, drawn):
        brush = QBrush(canvas.style.ink(one.ink), _PATTERNS[one.texture])
        _paint_share(canvas, box, brush, one, point)
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
    named = [one for one in series if one.label in middles]
    places = _apart([middles[one.label] for one in named], canvas.style.line_height, frame)
    for one, middle in zip(named, places, strict=True):
        _write_name(canvas, frame, one, middle)


def _apart(middles: list[float], height: float, frame: PanelFrame) -> list[float]:
    """Move lines of words apart, from the bottom up, and back down where they leave the plot."""
    places: list[float] = []
    foot = frame.plot.bottom()
    for middle in middles:
        places.append(min(middle, foot - height / 2))
        foot = places[-1] - height / 2
    top = frame.plot.top() - height / 2
    for place in reversed(range(len(places))):
        places[place] = max(places[place], top + height / 2)
        top = places[place] + height / 2
    return places


def _write_name(canvas: Canvas, frame: PanelFrame, series: ChartSeries, middle: float) -> None:
    box = canvas.label_box(series.label, canvas.style.strong, frame.plot.center().x())
    box.moveTop(middle - box.height() / 2)
    if frame.is_mirrored:
        box.moveRight(frame.plot.left() - LABEL_GAP / 2)
    else:
        box.moveLeft(frame.plot.right() + LABEL_GAP / 2)
    canvas.write_label(series.label, box, canvas.style.ink(series.ink), canvas.style.strong)


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


def _paint_share(
    canvas: Canvas, box: QRectF, brush: QBrush, series: ChartSeries, point: ChartPoint
) -> None:
    color = canvas.style.ink(series.ink)
    painter = canvas.painter
    half = _SEPARATION / 2
    inner = box.adjusted(0, half, 0, -half) if box.height() > _THIN else box
    is_outlined = point.is_running or series.texture is not Texture.SOLID
    dashes = RUNNING_DASHES if point.is_running else None
    painter.setPen(stroke(color, 1, dashes=dashes) if is_outlined else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if point.is_running else brush)
    painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5) if is_outlined else inner)
