"""A chart in black on white: lines or bars as vectors, told apart by shape and never by colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.charts.weeks import BARS
from hinge_desktop.gui.charts.chart_values import ValueScale
from hinge_desktop.gui.charts.scales import Tick, day_ticks, value_ticks
from hinge_desktop.gui.printing.ink_and_type import PAPER, PrintRole, TypeScale, draw_line, ink_of
from hinge_desktop.gui.printing.journal.parts import Part
from hinge_desktop.gui.printing.paper_size import units

_SHARES: Final = frozenset({Metric.CLEAN_REPS, Metric.TEMPO_KEPT, Metric.FELT})
_CLOCKS: Final = frozenset({Metric.TENSION, Metric.REST})
_WHOLE: Final = frozenset({Metric.SESSIONS, Metric.REPS_AT_LOAD})
_MINUTE_S: Final = 60.0
_SHOWN: Final = (LineCode.MAIN, LineCode.LEFT, LineCode.RIGHT)
_TITLE_POINTS: Final = 13.0
_GAP_POINTS: Final = 6.0
"""Between the title and the highest value."""
_CAPTION_POINTS: Final = 10.0
_DAYS_POINTS: Final = 11.0
_LABEL_POINTS: Final = 30.0
_DOT_POINTS: Final = 1.9
_TRIANGLE_POINTS: Final = 3.2
_LINE_POINTS: Final = 1.2
_MANY: Final = 80
"""From so many points on, a dot for each would hide the line."""
_BAR_SHARE: Final = 0.68
_WEEK: Final = timedelta(weeks=1)
_AT_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_AT_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRED: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class PaperChart:
    """What a chart answers, with its words."""

    title: str
    caption: str
    """How it was counted."""
    answer: ChartAnswer
    say: Callable[[float], str]
    """Writes a value with its unit."""
    points_high: float
    scale: TypeScale
    keeps_next: bool = False
    head: Part | None = None

    @property
    def height(self) -> float:
        """How high it is, in units."""
        return units(self.points_high)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint title, axes, values and what they are."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = self.scale.factor
        top = area.top() + units((_TITLE_POINTS + _GAP_POINTS) * factor)
        bottom = area.bottom() - units((_CAPTION_POINTS + _DAYS_POINTS) * factor)
        plot = QRectF(area.left(), top, area.width(), bottom - top)
        plot.setLeft(area.left() + units(_LABEL_POINTS * factor))
        self._paint_words(painter, area)
        _Plot(self, plot).paint(painter)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        factor = self.scale.factor
        title = QRectF(area.left(), area.top(), area.width(), units(_TITLE_POINTS * factor))
        caption = QRectF(title)
        caption.setHeight(units(_CAPTION_POINTS * factor))
        caption.moveBottom(area.bottom())
        for box, role, words in (
            (title, PrintRole.STRONG, self.title),
            (caption, PrintRole.SOURCE, self.caption),
        ):
            painter.setPen(ink_of(role))
            draw_line(painter, box, _AT_LEFT, words, self.scale.font(role))


class _Plot:
    """Paints the values of one chart into a box."""

    def __init__(self, chart: PaperChart, box: QRectF) -> None:
        self._chart = chart
        self._box = box
        self._is_bars = chart.answer.question.metric in BARS
        self._lines = [one for one in chart.answer.lines if one.code in _SHOWN]
        self._first, self._last = _days(chart.answer, is_bars=self._is_bars)
        self._ticks = self._value_ticks()

    def paint(self, painter: QPainter) -> None:
        self._paint_grid(painter)
        for line in self._lines:
            if self._is_bars:
                self._paint_bars(painter, line)
            else:
                self._paint_line(painter, line)
        self._paint_last(painter)

    def _value_ticks(self) -> tuple[Tick, ...]:
        if self._chart.answer.question.metric in _SHARES:
            say = self._chart.say
            return tuple(Tick(value, say(value)) for value in (0.0, 50.0, 100.0))
        known = [value for point in self._points() for value in _values(point)] or [0.0]
        metric, lowest = self._chart.answer.question.metric, min(known)
        if metric not in _CLOCKS:
            scale = ValueScale(starts_at_zero=self._is_bars, is_whole=metric in _WHOLE)
            return value_ticks(lowest, max(known), scale)
        # Round minutes, written as the values are.
        scale = ValueScale(starts_at_zero=self._is_bars, unit_size=_MINUTE_S)
        ticks = value_ticks(lowest, max(known), scale)
        return tuple(Tick(one.value, self._chart.say(one.value)) for one in ticks)

    def _points(self) -> Iterator[AnswerPoint]:
        return (point for line in self._lines for point in line.points)

    def _paint_grid(self, painter: QPainter) -> None:
        box, font = self._box, self._chart.scale.font(PrintRole.FOOTER)
        for tick in self._ticks:
            place = self._y(tick.value)
            painter.setPen(QPen(PAPER.line, units(0.5)))
            painter.drawLine(QPointF(box.left(), place), QPointF(box.right(), place))
            label = QRectF(0, 0, units(_LABEL_POINTS - 5), units(8))
            label.moveCenter(QPointF(0, place))
            label.moveRight(box.left() - units(4))
            painter.setPen(ink_of(PrintRole.FOOTER))
            draw_line(painter, label, _AT_RIGHT, tick.label, font)
        painter.setPen(QPen(PAPER.edge, units(0.9)))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        self._paint_days(painter)

    def _paint_days(self, painter: QPainter) -> None:
        box, font = self._box, self._chart.scale.font(PrintRole.FOOTER)
        painter.setPen(ink_of(PrintRole.FOOTER))
        wide = units(44)
        for tick in day_ticks(self._first, self._last):
            place = self._x(tick.value)
            label = QRectF(place - wide / 2, box.bottom() + units(1.5), wide, units(9))
            label.moveLeft(min(max(label.left(), box.left() - wide / 2), box.right() - wide / 2))
            painter.drawLine(QPointF(place, box.bottom()), QPointF(place, box.bottom() + units(2)))
            draw_line(painter, label, _CENTRED, tick.label, font)

    def _paint_bars(self, painter: QPainter, line: AnswerLine) -> None:
        wide = (self._x(7) - self._x(0)) * _BAR_SHARE
        for point in line.points:
            middle = self._x(point.day.toordinal() + 3)
            if point.plan:
                painter.setPen(QPen(PAPER.text2, units(0.7), Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(self._bar(middle, wide * 1.25, point.plan))
            if point.value:
                painter.setPen(QPen(PAPER.text, units(0.7)))
                painter.setBrush(_brush(is_open=point.is_running))
                painter.drawRect(self._bar(middle, wide, point.value))

    def _bar(self, middle: float, wide: float, value: float) -> QRectF:
        top = self._y(value)
        return QRectF(middle - wide / 2, top, wide, self._box.bottom() - top)

    def _paint_line(self, painter: QPainter, line: AnswerLine) -> None:
        points = [point for point in line.points if point.value is not None]
        places = [self._place(point) for point in points]
        style = Qt.PenStyle.DashLine if line.code is LineCode.RIGHT else Qt.PenStyle.SolidLine
        painter.setPen(QPen(PAPER.text, units(_LINE_POINTS), style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        has_dots = len(points) <= _MANY
        for point, place in zip(points, places, strict=True):
            if has_dots or len(points) == 1:
                self._paint_dot(painter, place, line.code, is_hollow=point.is_rough)
            if point.faults:
                self._paint_fault(painter, place)

    def _paint_dot(
        self, painter: QPainter, place: QPointF, code: LineCode, *, is_hollow: bool
    ) -> None:
        radius = units(_DOT_POINTS)
        painter.setPen(QPen(PAPER.text, units(0.8)))
        painter.setBrush(QBrush(PAPER.card if is_hollow else PAPER.text))
        box = QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius)
        if code is LineCode.RIGHT:
            painter.drawRect(box)
        else:
            painter.drawEllipse(box)

    def _paint_fault(self, painter: QPainter, place: QPointF) -> None:
        high = units(_TRIANGLE_POINTS)
        tip = place - QPointF(0, units(_DOT_POINTS) + 2.4 * high)
        painter.setPen(QPen(PAPER.text, units(0.7)))
        painter.setBrush(QBrush(PAPER.card))
        painter.drawPolygon(
            QPolygonF([tip, tip + QPointF(high, 1.7 * high), tip + QPointF(-high, 1.7 * high)])
        )

    def _paint_last(self, painter: QPainter) -> None:
        """Write the last value above the right end of the plot."""
        known = [point for point in self._points() if point.value is not None]
        last = max(known, key=lambda point: point.day, default=None)
        if last is None or last.value is None or len(self._lines) > 1:
            return
        box = QRectF(self._box)
        box.setHeight(units(_TITLE_POINTS * self._chart.scale.factor))
        box.moveBottom(self._box.top() - units(_GAP_POINTS * self._chart.scale.factor))
        painter.setPen(ink_of(PrintRole.STRONG))
        font = self._chart.scale.font(PrintRole.STRONG)
        box.setLeft(box.center().x())
        draw_line(painter, box, _AT_RIGHT, self._chart.say(last.value), font)

    def _place(self, point: AnswerPoint) -> QPointF:
        return QPointF(self._x(point.day.toordinal()), self._y(point.value or 0.0))

    def _x(self, day: float) -> float:
        first, last = self._first.toordinal(), self._last.toordinal()
        return self._box.left() + self._box.width() * (day - first) / max(1, last - first)

    def _y(self, value: float) -> float:
        low, high = self._ticks[0].value, self._ticks[-1].value
        return self._box.bottom() - self._box.height() * (value - low) / (high - low)


def _values(point: AnswerPoint) -> Iterator[float]:
    return (value for value in (point.value, point.plan) if value is not None)


def _days(answer: ChartAnswer, *, is_bars: bool) -> tuple[date, date]:
    """Return where the axis of days begins and ends; bars take the whole of their weeks."""
    days = [point.day for line in answer.lines for point in line.points]
    first = answer.question.first or min(days, default=answer.question.last)
    last = max([answer.question.last, *days])
    first = min([first, *days])
    if is_bars:
        last = max(last, max(days, default=last) + _WEEK)
    return first, max(last, first + timedelta(days=1))


def _brush(*, is_open: bool) -> QBrush:
    """Return what fills a bar; a week that is not over is hatched."""
    style = Qt.BrushStyle.BDiagPattern if is_open else Qt.BrushStyle.SolidPattern
    return QBrush(PAPER.text2, style)
