"""Wall, dowel, bar, bells: what stands or hangs beside the lifter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.chain import along
from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.curves import between, circle, distance, inclination_of, polyline
from hinge_desktop.gui.figure.torso import HEAD_ACROSS, Torso

_HATCH_M: Final = 0.06
_WALL_HEIGHT: Final = 0.80
"""Of stature."""
_TOUCH_M: Final = 0.012
"""A contact that is further away than this is lost."""
_BELL_RADIUS: Final = 0.095
_HANDLE: Final = (0.055, 0.075)
_DUMBBELL: Final = 0.062


def plate(centre: Point) -> QPainterPath:
    """Return the rim of a 45 cm plate."""
    return circle(centre, BODY.plate_radius)


def hub(centre: Point) -> tuple[QPainterPath, ...]:
    """Return the rings around the end of a bar."""
    inner = BODY.plate_radius * 0.60
    return circle(centre, inner), circle(centre, 0.034), circle(centre, BODY.bar_radius)


def kettlebell(hand: Point) -> tuple[QPainterPath, QPainterPath]:
    """Return handle and ball of a bell that hangs from the hand."""
    width, drop = _HANDLE
    handle = QPainterPath()
    handle.addRoundedRect(
        QRectF(hand.x - width, hand.y - drop - 0.02, 2 * width, drop + 0.04), 0.03, 0.03
    )
    ball = circle(Point(hand.x, hand.y - drop - _BELL_RADIUS * 0.8), _BELL_RADIUS)
    return handle, ball


def dumbbell(hand: Point) -> tuple[QPainterPath, QPainterPath]:
    """Return the end of a dumbbell, and its middle."""
    end = QPainterPath()
    half = _DUMBBELL
    centre = Point(hand.x, hand.y - 0.02)
    end.addRoundedRect(QRectF(centre.x - half, centre.y - half, 2 * half, 2 * half), 0.022, 0.022)
    return end, circle(centre, 0.016)


def wall(x: float, tall: float) -> tuple[QPainterPath, QPainterPath]:
    """Return the face of a wall behind the lifter, and its hatching."""
    height = _WALL_HEIGHT * tall
    hatching = QPainterPath()
    count = int(height / _HATCH_M)
    for step in range(1, count + 1):
        y = step * _HATCH_M
        hatching.moveTo(QPointF(x, y))
        hatching.lineTo(QPointF(x - 0.035, y - 0.045))
    return polyline(Point(x, 0.0), Point(x, height)), hatching


def platform(height_m: float, tall: float) -> QPainterPath:
    """Return what the lifter stands on; its top is level with the sole."""
    block = QPainterPath()
    block.addRect(QRectF(-0.05 * tall, -height_m, 0.26 * tall, height_m))
    return block


@dataclass(frozen=True, slots=True)
class Dowel:
    """A stick along the back, and where it touches: tailbone, mid back, head."""

    stick: QPainterPath
    contacts: tuple[Point, Point, Point]
    is_touching: tuple[bool, bool, bool]
    low_hand: Point


def dowel(torso: Torso) -> Dowel:
    """Lay a dowel on tailbone and mid back; the head touches it or does not."""
    tail, middle = torso.beside(-0.02, 0.066), torso.beside(0.72, 0.064)
    lean = inclination_of(tail, middle)
    away = distance(tail, middle)
    head_along = _projected(torso.head, tail, lean)
    at_head = along(tail, head_along, lean)
    gap = distance(at_head, torso.head) - HEAD_ACROSS * torso.tall
    waist = torso.beside(0.38, 0.053)
    stands_off = _off_line(waist, tail, lean) > _TOUCH_M
    stick = polyline(along(tail, -0.16 * torso.tall, lean), along(at_head, 0.16 * torso.tall, lean))
    touching = (True, not stands_off, abs(gap) < _TOUCH_M * 2)
    contacts = (tail, between(tail, along(tail, away, lean), 1.0), at_head)
    return Dowel(stick, contacts, touching, along(tail, 0.10 * torso.tall, lean))


def _projected(point: Point, start: Point, lean: float) -> float:
    end = along(start, 1.0, lean)
    return (point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)


def _off_line(point: Point, start: Point, lean: float) -> float:
    """Return how far a point stands out behind a line."""
    end = along(start, 1.0, lean)
    dx, dy = end.x - start.x, end.y - start.y
    return -(point.x - start.x) * dy + (point.y - start.y) * dx
