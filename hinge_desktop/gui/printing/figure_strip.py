"""The six moments of a lift side by side on paper, drawn as outlines and not as dots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from hinge_desktop.core.mechanics.fault_pictures import good_picture
from hinge_desktop.core.mechanics.key_frames import KeyFrame, key_frames
from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import PostureError
from hinge_desktop.gui.breath import Breathe
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.figure.painter import FigurePainter, Filled, Layers, paint
from hinge_desktop.gui.printing.ink_and_type import PAPER, PrintRole, TypeScale, draw_line, ink_of
from hinge_desktop.gui.printing.paper_size import units
from hinge_desktop.words.guide_stage import moment_name

_LAYERS: Final = Layers(bones=False)
_UNITS_PER_PIXEL: Final = units(0.75)
"""The painter of the lifter thinks in pixels of 96 to the inch."""
_TRIAL_PX_PER_M: Final = 60.0
_SIDE_SHARE: Final = 0.04
"""Of a cell, left free on each side of the lifter."""
_CAPTION_POINTS: Final = 14.0
_MANY_POINTS: Final = 100
_STRAIGHT_PX: Final = 0.06
"""A fiftieth of a millimetre."""


@dataclass(frozen=True, slots=True)
class FigureStrip:
    """The drawings of the moments, in their order."""

    moments: tuple[KeyFrame, ...]
    drawings: tuple[Drawing, ...]

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint lifters on one floor, and under each its number and name."""
        floor = area.adjusted(0, 0, 0, -units(_CAPTION_POINTS))
        self._paint_lifters(painter, floor)
        painter.setPen(QPen(PAPER.line, units(0.75)))
        painter.drawLine(floor.bottomLeft(), floor.bottomRight())
        captions = QRectF(area.left(), floor.bottom(), area.width(), units(_CAPTION_POINTS))
        self._paint_names(painter, captions)

    def _paint_lifters(self, painter: QPainter, area: QRectF) -> None:
        cell = area.width() / len(self.drawings)
        room = QRectF(0, 0, cell * (1 - 2 * _SIDE_SHARE), area.height())
        bounds = _bounds(self._areas(_TRIAL_PX_PER_M))
        grown = min(
            room.width() / _UNITS_PER_PIXEL / bounds.width(),
            room.height() / _UNITS_PER_PIXEL / bounds.height(),
        )
        for place, areas in enumerate(self._areas(_TRIAL_PX_PER_M * grown)):
            middle = area.left() + (place + 0.5) * cell
            painter.save()
            painter.translate(middle, area.bottom())
            painter.scale(_UNITS_PER_PIXEL, _UNITS_PER_PIXEL)
            heel = QPointF(-bounds.center().x(), -bounds.bottom()) * grown
            paint(painter, heel, [_lighter(one) for one in areas])
            painter.restore()

    def _areas(self, px_per_m: float) -> list[tuple[Filled, ...]]:
        return [
            FigurePainter(PAPER, PAPER.card, _LAYERS, px_per_m).areas(one) for one in self.drawings
        ]

    def _paint_names(self, painter: QPainter, area: QRectF) -> None:
        cell = area.width() / len(self.moments)
        font = TypeScale().font(PrintRole.FOOTER)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.setPen(ink_of(PrintRole.FOOTER))
        for place, moment in enumerate(self.moments):
            left = area.left() + (place + _SIDE_SHARE) * cell
            box = QRectF(left, area.top(), cell * (1 - 2 * _SIDE_SHARE), area.height())
            words = f"{place + 1}  {moment_name(moment.moment)}"
            draw_line(painter, box, align, words, font)


def strip_of(lift: Lift, lifter: Lifter, breathe: Breathe = lambda: None) -> FigureStrip | None:
    """Solve and draw the moments of a lift; None where this build cannot do it."""
    moments = key_frames(lift)
    try:
        rep = lift_rep(lift, lifter)
        drawings = []
        for moment in moments:
            picture = good_picture(rep, moment.depth)
            drawings.append(drawing_of(picture, rep.recipe, rep.wall_m))
            breathe()
    except PostureError:
        return None
    return FigureStrip(moments, tuple(drawings))


def _lighter(one: Filled) -> Filled:
    """Draw the short curves at the edge of a widened line straight from point to point.

    There are very many. As lines they look the same, and the page is written in half the time.
    """
    if one.area.elementCount() < _MANY_POINTS:
        return one
    lines, at = QPainterPath(), QPointF()
    lines.setFillRule(one.area.fillRule())
    elements = (one.area.elementAt(place) for place in range(one.area.elementCount()))
    for element in elements:
        point = _point(element)
        if element.isMoveTo():
            lines.moveTo(point)
        elif element.isLineTo():
            lines.lineTo(point)
        else:
            # A curve is three elements: two that it bends to, and its end.
            first, second, point = point, _point(next(elements)), _point(next(elements))
            if _is_straight(at, first, second, point):
                lines.lineTo(point)
            else:
                lines.cubicTo(first, second, point)
        at = point
    return Filled(lines, one.brush)


def _point(element: QPainterPath.Element) -> QPointF:
    return QPointF(element.x, element.y)


def _is_straight(start: QPointF, first: QPointF, second: QPointF, end: QPointF) -> bool:
    """Whether the middle of a curve lies on the line between its ends."""
    return (first + second - start - end).manhattanLength() * 3 / 8 <= _STRAIGHT_PX


def _bounds(lifters: Sequence[Sequence[Filled]]) -> QRectF:
    """Return the box around all lifters, standing in one place."""
    bounds = QRectF()
    for areas in lifters:
        for one in areas:
            bounds |= one.area.boundingRect()
    return bounds
