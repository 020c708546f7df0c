"""The two axes of a chart, its hairlines, targets and legend."""

from __future__ import annotations

from datetime import date
from math import ceil, floor
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt

from hinge_desktop.gui.charts.bar_strokes import RUNNING_DASHES
from hinge_desktop.gui.charts.canvas import FROM_LEFT, FROM_RIGHT, Canvas
from hinge_desktop.gui.charts.chart_style import stroke
from hinge_desktop.gui.charts.chart_values import ChartPanel, LegendEntry, LegendMark
from hinge_desktop.gui.charts.frame import DayRange, PanelFrame
from hinge_desktop.gui.charts.layout import LABEL_GAP, TICK_LENGTH
from hinge_desktop.gui.charts.scales import Tick, day_ticks

TARGET_DASHES: Final = (5.0, 4.0)
_AFTER_TICK: Final = 5.0
_LEGEND_DOT: Final = 4.5
_LEGEND_MARK_WIDTH: Final = 16.0
_LEGEND_GAP: Final = 20.0


def paint_value_axis(canvas: Canvas, frame: PanelFrame, ticks: tuple[Tick, ...]) -> None:
    """Write the labels and draw a hairline at each, and the base line below."""
    painter, tokens = canvas.painter, canvas.style.tokens
    painter.setPen(stroke(tokens.line, 1))
    for tick in ticks:
        if tick.value > frame.low:
            _draw_level(canvas, frame, tick.value)
    painter.setPen(stroke(tokens.edge, 1))
    _draw_level(canvas, frame, frame.low)
    for tick in ticks:
        _write_value(canvas, frame, tick)


def _draw_level(canvas: Canvas, frame: PanelFrame, value: float) -> None:
    y = floor(frame.y(value)) + 0.5
    canvas.painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y))


def _write_value(canvas: Canvas, frame: PanelFrame, tick: Tick) -> None:
    height, plot = canvas.style.line_height, frame.plot
    top = frame.y(tick.value) - height / 2
    if frame.is_mirrored:
        box = QRectF(plot.right() + LABEL_GAP, top, canvas.room.right() - plot.right(), height)
        align = FROM_LEFT
    else:
        box = QRectF(canvas.room.left(), top, plot.left() - LABEL_GAP - canvas.room.left(), height)
        align = FROM_RIGHT
    canvas.write(tick.label, box, align, canvas.style.tokens.text2)


def paint_time_axis(canvas: Canvas, frame: PanelFrame) -> None:
    """Write days, months or years below the base line, as many as there is room for."""
    free_from = frame.plot.left()
    ticks = _ticks_in(frame.days)
    for tick in reversed(ticks) if frame.is_mirrored else ticks:
        x = frame.x(tick.value)
        if not canvas.is_compact:
            canvas.painter.setPen(stroke(canvas.style.tokens.edge, 1))
            foot = frame.plot.bottom()
            canvas.painter.drawLine(QPointF(x, foot + 0.5), QPointF(x, foot + TICK_LENGTH))
        free_from = _write_day(canvas, frame, tick.label, x, free_from)


def _ticks_in(days: DayRange) -> tuple[Tick, ...]:
    first, last = max(ceil(days.first), 1), min(floor(days.last), date.max.toordinal())
    if days.length != round(days.length):
        return day_ticks(date.fromordinal(first), date.fromordinal(last))
    # Whole weeks: the day after the last one belongs to none of them.
    return day_ticks(date.fromordinal(first), date.fromordinal(max(last - 1, first)))


def _write_day(canvas: Canvas, frame: PanelFrame, words: str, x: float, free_from: float) -> float:
    """Write a label beside its tick where it is free; return where the next one may begin."""
    width = canvas.style.width_of(words) + 2
    after = 0.0 if canvas.is_compact else _AFTER_TICK
    left = x - after - width if frame.is_mirrored else x + after
    left = min(left, frame.plot.right() - width)
    if left < free_from:
        return free_from
    top = frame.plot.bottom() + (3 if canvas.is_compact else TICK_LENGTH)
    box = QRectF(left, top, width, canvas.style.line_height)
    canvas.write(words, box, FROM_LEFT, canvas.style.tokens.text2)
    return left + width + LABEL_GAP


def paint_target(canvas: Canvas, frame: PanelFrame, panel: ChartPanel) -> None:
    """Draw the target as a dashed line with its words where the line begins."""
    if panel.target is None:
        return
    text = canvas.style.tokens.text
    canvas.painter.setPen(stroke(text, 1.5, dashes=TARGET_DASHES))
    _draw_level(canvas, frame, panel.target)
    if panel.target_label and not canvas.is_compact:
        height = canvas.style.line_height
        box = QRectF(frame.plot.left(), frame.y(panel.target) - height - 2, 0, height)
        box.setWidth(frame.plot.width())
        align = FROM_RIGHT if frame.is_mirrored else FROM_LEFT
        canvas.write(panel.target_label, box, align, text)


def paint_legend(canvas: Canvas, entries: tuple[LegendEntry, ...], row: QRectF) -> None:
    """Name the marks of the chart in one row, from where reading starts."""
    left = row.left()
    row = row.adjusted(0, 0, 0, -6)
    for entry in entries:
        width = canvas.style.width_of(entry.words) + 2
        if left + _LEGEND_MARK_WIDTH + width > row.right() + 1:
            return
        whole = QRectF(left, row.top(), _LEGEND_MARK_WIDTH + width, row.height())
        mark, words = QRectF(whole), QRectF(whole)
        mark.setWidth(_LEGEND_MARK_WIDTH)
        words.setLeft(mark.right())
        if canvas.style.is_mirrored:
            mark, words = _reflected(mark, row), _reflected(words, row)
        _paint_legend_mark(canvas, entry, mark.center())
        canvas.write(entry.words, words, FROM_LEFT, canvas.style.tokens.text2)
        left = whole.right() + _LEGEND_GAP


def _reflected(box: QRectF, row: QRectF) -> QRectF:
    return QRectF(row.left() + row.right() - box.right(), box.top(), box.width(), box.height())


def _paint_legend_mark(canvas: Canvas, entry: LegendEntry, middle: QPointF) -> None:
    painter, tokens = canvas.painter, canvas.style.tokens
    color = canvas.style.ink(entry.ink, is_earlier=entry.mark is LegendMark.EARLIER)
    middle = middle + QPointF(2 if canvas.style.is_mirrored else -2, 0)
    bar = QRectF(middle.x() - 4, middle.y() - 5, 8, 10)
    line = (middle - QPointF(7, 0), middle + QPointF(7, 0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match entry.mark:
        case LegendMark.FILLED | LegendMark.BAR:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
        case LegendMark.HOLLOW:
            painter.setPen(stroke(color, 2))
        case LegendMark.PLANNED:
            painter.setPen(stroke(tokens.edge, 1.5))
        case LegendMark.RUNNING:
            painter.setPen(stroke(color, 1.5, dashes=RUNNING_DASHES))
        case LegendMark.EARLIER | LegendMark.TARGET:
            painter.setPen(stroke(color, 2, dashes=(4.0, 3.0)))
    match entry.mark:
        case LegendMark.FILLED | LegendMark.HOLLOW:
            painter.drawEllipse(middle, _LEGEND_DOT, _LEGEND_DOT)
        case LegendMark.BAR | LegendMark.PLANNED | LegendMark.RUNNING:
            painter.drawRoundedRect(bar, 2, 2)
        case LegendMark.EARLIER | LegendMark.TARGET:
            painter.drawLine(*line)
