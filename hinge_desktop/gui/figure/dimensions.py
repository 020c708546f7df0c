"""A lifter with lines beside the body that say how long trunk and thighs are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen

from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.painter import Frame
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.widgets.painting import smooth_painter

_CLEAR: Final = 0.022
"""Of stature, between the body and a line."""
_TICK_PX: Final = 5.0
_TEXT_GAP_PX: Final = 9.0
_MARGIN_PX: Final = 16.0
_FLOOR_PX: Final = 6.0
_NARROW: Final = 440
"""Pixels at the usual text size."""
_USUAL_BEHIND, _USUAL_IN_FRONT, _USUAL_HIGH = 0.13, 0.40, 0.70
"""Room of stature from the heel for an average build, so that most builds stand equally large."""


@dataclass(frozen=True, slots=True)
class DimensionWords:
    """What stands at the lines."""

    trunk: str
    thigh: str
    thigh_share: str = ""
    """How far from average; on its own line where there is little room."""

    def beside_thigh(self, *, is_narrow: bool) -> str:
        """Return the words at the thigh."""
        parting = "\n" if is_narrow else ", "
        return parting.join(filter(None, (self.thigh, self.thigh_share)))


@dataclass(frozen=True, slots=True)
class _Line:
    """A line along a segment, in metres from the heel; it ends where the joints are."""

    start: QPointF
    end: QPointF

    @property
    def middle(self) -> QPointF:
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class _Measured:
    """A drawing and where its lines are."""

    drawing: Drawing
    words: DimensionWords
    trunk: _Line
    thigh: _Line
    room: QRectF
    """In metres with y up; around the body and the other one behind it."""


class MeasuredFigure(FigureView):
    """Stands still at the lowest point, as large as there is room, facing right everywhere."""

    _measured: _Measured | None = None

    def show_builds(
        self, own: Drawing, other: Drawing | None, words: DimensionWords, name: str
    ) -> None:
        """Show a lifter with lines beside the body, and another build behind."""
        self._measured = _measured(own, other, words)
        self.show_ghost(other, is_other_build=True)
        self.show_drawing(own, name)

    def frame_of(self, drawing: Drawing) -> Frame:
        """Stand body, lines and words in the middle, over a floor at the bottom."""
        measured = self._measured
        if measured is None or measured.drawing is not drawing:
            return super().frame_of(drawing)
        room, words = measured.room, self._words_metrics()
        behind = -min(room.left(), measured.thigh.start.x(), measured.thigh.end.x())
        thigh_px = self._thigh_size(measured.words).width() + 2 * _TEXT_GAP_PX
        high_px = self.height() - _FLOOR_PX - _MARGIN_PX
        wide_px = self.width() - 2 * _MARGIN_PX
        words_behind = -measured.thigh.middle.x()
        px_per_m = min(
            wide_px / (behind + room.right()),
            (wide_px - thigh_px) / (words_behind + room.right()),
            high_px / room.bottom(),
            (high_px - words.height() - _TEXT_GAP_PX) / _highest(measured.trunk),
        )
        px_per_m = max(px_per_m, 1.0)
        left_px = max(behind * px_per_m, words_behind * px_per_m + thigh_px)
        used_px = left_px + room.right() * px_per_m
        heel_x = (self.width() - used_px) / 2 + left_px
        return Frame(QPointF(heel_x, self.height() - _FLOOR_PX), px_per_m)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lifter, then the lines and their words."""
        super().paintEvent(event)
        if self._measured is None:
            return
        frame = self.frame_of(self._measured.drawing)
        painter = smooth_painter(self)
        painter.setFont(self._theme.font(FontRole.BODY_STRONG))
        painter.setPen(QPen(self._theme.tokens.text2, 1.5))
        trunk = _on_screen(self._measured.trunk, frame)
        thigh = _on_screen(self._measured.thigh, frame)
        for line in (trunk, thigh):
            _paint_line(painter, line)
        painter.setPen(self._theme.tokens.text)
        for area, text in self._texts(self._measured.words, trunk, thigh):
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def text_areas(self) -> tuple[QRectF, ...]:
        """Return where the words stand, in pixels; empty before anything was shown."""
        if self._measured is None:
            return ()
        frame = self.frame_of(self._measured.drawing)
        trunk = _on_screen(self._measured.trunk, frame)
        thigh = _on_screen(self._measured.thigh, frame)
        return tuple(area for area, _ in self._texts(self._measured.words, trunk, thigh))

    def _texts(
        self, words: DimensionWords, trunk: _Line, thigh: _Line
    ) -> tuple[tuple[QRectF, str], ...]:
        metrics = self._words_metrics()
        high = metrics.height()
        over = QRectF(0, 0, metrics.horizontalAdvance(words.trunk) + 2, high)
        # A line that rises to the right comes nearest to the end of the words over it.
        highest = min(_y_at(trunk, trunk.middle.x() + side * over.width() / 2) for side in (-1, 1))
        over.moveCenter(QPointF(trunk.middle.x(), highest - _TEXT_GAP_PX - high / 2))
        beside = QRectF(QPointF(0, 0), self._thigh_size(words))
        half = beside.height() / 2
        nearest = min(_x_at(thigh, thigh.middle.y() + side * half) for side in (-1, 1))
        beside.moveCenter(QPointF(nearest - _TEXT_GAP_PX - beside.width() / 2, thigh.middle.y()))
        text = words.beside_thigh(is_narrow=self._is_narrow)
        return (self._inside(over), words.trunk), (self._inside(beside), text)

    def _thigh_size(self, words: DimensionWords) -> QSizeF:
        metrics = self._words_metrics()
        lines = words.beside_thigh(is_narrow=self._is_narrow).split("\n")
        width = max(metrics.horizontalAdvance(line) for line in lines) + 2
        return QSizeF(width, metrics.height() * len(lines))

    @property
    def _is_narrow(self) -> bool:
        return self.width() < _NARROW * self._theme.text_scale

    def _inside(self, area: QRectF) -> QRectF:
        """Push words back in where a build is so extreme that they would leave the stage."""
        area.moveLeft(min(max(area.left(), 2.0), self.width() - 2 - area.width()))
        area.moveTop(max(area.top(), 2.0))
        return area

    def _words_metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self._theme.font(FontRole.BODY_STRONG))


def _measured(own: Drawing, other: Drawing | None, words: DimensionWords) -> _Measured:
    joints, tall = own.joints, own.tall
    bodies = (own,) if other is None else (own, other)
    trunk = _beside(joints.hip, joints.shoulder, _points(_upper(bodies)), tall)
    thigh = _beside(joints.knee, joints.hip, _points(_lower(bodies)), tall)
    return _Measured(own, words, trunk, thigh, _room(bodies, tall))


def _upper(bodies: Iterable[Drawing]) -> list[QPainterPath]:
    return [path for one in bodies for path in (one.trunk, one.buttocks, one.neck, one.head)]


def _lower(bodies: Iterable[Drawing]) -> list[QPainterPath]:
    return [path for one in bodies for path in (one.thigh, one.buttocks, one.shank, one.trunk)]


def _room(bodies: Iterable[Drawing], tall: float) -> QRectF:
    usual = QRectF(
        -_USUAL_BEHIND * tall, 0.0, (_USUAL_BEHIND + _USUAL_IN_FRONT) * tall, _USUAL_HIGH * tall
    )
    for one in bodies:
        for path in (*_upper((one,)), *_lower((one,)), one.shoe, *one.arm):
            usual = usual.united(path.boundingRect())
        if one.load is not None:
            usual = usual.united(one.load.outline.boundingRect())
    return usual


def _points(paths: Iterable[QPainterPath]) -> list[QPointF]:
    return [
        polygon.at(place)
        for path in paths
        for polygon in path.toSubpathPolygons()
        for place in range(polygon.size())
    ]


def _beside(start: Point, end: Point, body: Iterable[QPointF], tall: float) -> _Line:
    """Return a line beside a segment, to the left of the way from start to end, clear of a body."""
    along = QPointF(end.x - start.x, end.y - start.y)
    length = hypot(along.x(), along.y())
    along /= length
    away = QPointF(-along.y(), along.x())
    offset = 0.0
    for point in body:
        from_start = QPointF(point.x() - start.x, point.y() - start.y)
        place = QPointF.dotProduct(from_start, along)
        if -_CLEAR * tall <= place <= length + _CLEAR * tall:
            offset = max(offset, QPointF.dotProduct(from_start, away))
    shift = away * (offset + _CLEAR * tall)
    return _Line(QPointF(start.x, start.y) + shift, QPointF(end.x, end.y) + shift)


def _highest(line: _Line) -> float:
    return max(line.start.y(), line.end.y())


def _on_screen(line: _Line, frame: Frame) -> _Line:
    def pixel(point: QPointF) -> QPointF:
        return frame.heel + QPointF(point.x(), -point.y()) * frame.px_per_m

    return _Line(pixel(line.start), pixel(line.end))


def _paint_line(painter: QPainter, line: _Line) -> None:
    along = line.end - line.start
    tick = QPointF(-along.y(), along.x()) * (_TICK_PX / hypot(along.x(), along.y()))
    painter.drawLine(line.start, line.end)
    for end in (line.start, line.end):
        painter.drawLine(end - tick, end + tick)


def _y_at(line: _Line, x: float) -> float:
    run = line.end.x() - line.start.x()
    share = 0.5 if abs(run) < 1e-9 else min(max((x - line.start.x()) / run, 0.0), 1.0)
    return line.start.y() + share * (line.end.y() - line.start.y())


def _x_at(line: _Line, y: float) -> float:
    run = line.end.y() - line.start.y()
    share = 0.5 if abs(run) < 1e-9 else min(max((y - line.start.y()) / run, 0.0), 1.0)
    return line.start.x() + share * (line.end.x() - line.start.x())
