"""Marks of what explains a turn of a line: each has a shape of its own, and a word if it fits."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPolygonF

from hinge_desktop.gui.charts.bar_strokes import fault_color
from hinge_desktop.gui.charts.canvas import CENTRED, Canvas
from hinge_desktop.gui.charts.chart_style import ChartStyle, stroke
from hinge_desktop.gui.charts.chart_values import ChartDrawing, EventMark, EventOnDay
from hinge_desktop.gui.charts.layout import LANES, ChartLayout

_REACH: Final = 4.5
_SHAPE_WIDTH: Final = 16.0
_GAP: Final = 6.0
_DROP_DASHES: Final = (1.0, 3.0)
_FLAG: Final = ((-3.0, -4.5), (4.5, -2.2), (-3.0, 0.5))


class PlacedEvent(NamedTuple):
    """An event, the room of its mark with its word, and where the mark stands in it."""

    event: EventOnDay
    box: QRectF
    x: float
    has_word: bool


def place_events(
    drawing: ChartDrawing, layout: ChartLayout, style: ChartStyle, room: QRectF
) -> list[PlacedEvent]:
    """Find room in the lanes, newest first; what finds none is only told by the cards.

    Without lanes, on a tile, nothing is placed.
    """
    frame, row = layout.frames[0], layout.events.height() / LANES
    if not row:
        return []
    placed: list[PlacedEvent] = []
    free_to = [room.right()] * LANES
    days = sorted(((frame.x(one.day.toordinal()), one) for one in drawing.events), key=_place)
    for x, event in reversed(days):
        if not frame.plot.left() <= x <= frame.plot.right():
            continue
        width = style.width_of(event.word) + 2
        for lane, has_word in ((0, True), (1, True), (0, False), (1, False)):
            top = layout.events.top() + lane * row
            box = _box(room, x, top, row, width if has_word else 0)
            if box.right() <= free_to[lane]:
                placed.append(PlacedEvent(event, box, x, has_word))
                free_to[lane] = box.left() - _GAP
                break
    return placed


def _place(one: tuple[float, EventOnDay]) -> float:
    return one[0]


def paint_events(canvas: Canvas, drawing: ChartDrawing, layout: ChartLayout) -> None:
    """Draw marks and words in their lanes."""
    inks = [series.ink for panel in drawing.panels for series in panel.series]
    fault = fault_color(canvas, *inks)
    for placed in place_events(drawing, layout, canvas.style, canvas.room):
        _paint_event(canvas, layout, placed, _color(canvas, placed.event.mark, fault))


def _box(room: QRectF, x: float, top: float, height: float, words: float) -> QRectF:
    """Return the room of a mark with its words after it, or before it at the end of the chart."""
    left, width = x - _SHAPE_WIDTH / 2, _SHAPE_WIDTH + words
    if left + width > room.right():
        left = min(x + _SHAPE_WIDTH / 2, room.right()) - width
    return QRectF(max(left, room.left()), top, width, height)


def _paint_event(canvas: Canvas, layout: ChartLayout, placed: PlacedEvent, color: QColor) -> None:
    tokens, painter = canvas.style.tokens, canvas.painter
    event, box, x, has_word = placed
    _paint_shape(canvas, event.mark, QPointF(x, box.center().y()), color)
    if not has_word:
        return
    painter.setPen(stroke(tokens.edge, 1, dashes=_DROP_DASHES))
    painter.drawLine(QLineF(x, box.bottom(), x, layout.frames[-1].plot.bottom()))
    side = _SHAPE_WIDTH if x < box.center().x() else 0.0
    words = QRectF(box.left() + side, box.top(), box.width() - _SHAPE_WIDTH, box.height())
    canvas.write(event.word, words, CENTRED, tokens.text2)


def _color(canvas: Canvas, mark: EventMark, fault: QColor) -> QColor:
    tokens = canvas.style.tokens
    return {
        EventMark.GATE: tokens.text,
        EventMark.EASY_WEEK: tokens.text2,
        EventMark.PAIN: tokens.stop,
        EventMark.FAULT: fault,
    }[mark]


def _paint_shape(canvas: Canvas, mark: EventMark, at: QPointF, color: QColor) -> None:
    painter, reach = canvas.painter, _REACH
    if mark is EventMark.FAULT:
        canvas.draw_triangle(at, reach, color)
        return
    painter.setPen(stroke(color, 2 if mark is EventMark.PAIN else 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, top, right, bottom = (at.x() - 3, at.y() - reach, at.x() + 3, at.y() + reach)
    if mark is EventMark.GATE:
        painter.drawLine(QLineF(left, top, left, bottom))
        painter.setBrush(color)
        painter.drawPolygon(QPolygonF([at + QPointF(*corner) for corner in _FLAG]))
    elif mark is EventMark.EASY_WEEK:
        painter.drawLine(QLineF(at.x(), top, at.x(), bottom))
        painter.drawLine(QLineF(left, bottom - 3, at.x(), bottom))
        painter.drawLine(QLineF(right, bottom - 3, at.x(), bottom))
    else:
        painter.drawLine(QLineF(left, at.y() - 3, right, at.y() + 3))
        painter.drawLine(QLineF(left, at.y() + 3, right, at.y() - 3))
