"""Wall, dowel, bar, bells: what stands or hangs beside the lifter."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, hypot, sin
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.chain import along
from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.curves import behind, circle, inclination_of, polyline
from hinge_desktop.gui.figure.torso import HEAD_ACROSS, HEAD_ALONG, Torso

_HATCH_M: Final = 0.06
_WALL_HEIGHT: Final = 0.80
"""Of stature."""
_TOUCH: Final = 0.0088
"""Of stature: a contact that is further away than this is lost."""
_BELL_RADIUS: Final = 0.095
_HANDLE: Final = (0.055, 0.075)
_DUMBBELL: Final = 0.062


@dataclass(frozen=True, slots=True)
class Load:
    """A load: its outline is ringed, rings and bars are lines, its solid is filled."""

    outline: QPainterPath
    rings: tuple[QPainterPath, ...] = ()
    bars: tuple[QPainterPath, ...] = ()
    solid: QPainterPath | None = None


def loaded_bar(centre: Point, plate_radius: float = BODY.plate_radius) -> Load:
    """Return a bar with its plates, from the end."""
    rings = circle(centre, plate_radius * 0.60), circle(centre, 0.034)
    return Load(circle(centre, plate_radius), rings, solid=circle(centre, BODY.bar_radius))


def trap_bar(hand: Point, centre: Point) -> Load:
    """Return a trap bar from the end: its raised handle, and the plates below it."""
    bar = loaded_bar(centre)
    side = BODY.plate_radius * 0.42
    foot = (Point(centre.x - side, centre.y), Point(centre.x + side, centre.y))
    top = (Point(hand.x + side * 0.6, hand.y), Point(hand.x - side * 0.6, hand.y))
    frame = polyline(foot[0], foot[1], *top, foot[0])
    return Load(bar.outline, bar.rings[:1], (frame,))


def kettlebell(hand: Point) -> Load:
    """Return a bell that hangs from the hand."""
    width, drop = _HANDLE
    handle = QPainterPath()
    handle.addRoundedRect(
        QRectF(hand.x - width, hand.y - drop - 0.02, 2 * width, drop + 0.04), 0.03, 0.03
    )
    ball = circle(Point(hand.x, hand.y - drop - _BELL_RADIUS * 0.8), _BELL_RADIUS)
    return Load(ball, bars=(handle,))


def dumbbell(hand: Point) -> Load:
    """Return a dumbbell from the end."""
    end = QPainterPath()
    half = _DUMBBELL
    centre = Point(hand.x, hand.y - 0.02)
    end.addRoundedRect(QRectF(centre.x - half, centre.y - half, 2 * half, 2 * half), 0.022, 0.022)
    return Load(end, (circle(centre, 0.016),))


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
    high_hand: Point


def dowel(torso: Torso) -> Dowel:
    """Lay a dowel on the tailbone and on what stands out most above it: back or head.

    What it does not lie on then has lost its contact.
    """
    tall = torso.tall
    tail, back = torso.beside(-0.02, 0.066), torso.beside(0.72, 0.064)
    skull = _back_of_head(torso, inclination_of(tail, back))
    waist = torso.beside(0.38, 0.053)
    lean = min(inclination_of(tail, one) for one in (back, waist, skull))
    touching = tuple(_off_line(one, tail, lean) > -_TOUCH * tall for one in (back, skull))
    middle, top = (along(tail, _projected(one, tail, lean), lean) for one in (back, skull))
    stick = polyline(along(tail, -0.16 * tall, lean), along(top, 0.16 * tall, lean))
    return Dowel(
        stick,
        (tail, middle, top),
        (True, touching[0], touching[1]),
        low_hand=along(tail, 0.10 * tall, lean),
        high_hand=along(top, 0.10 * tall, lean),
    )


def _back_of_head(torso: Torso, lean: float) -> Point:
    """Return where the head stands out most behind a line of this inclination."""
    turned = lean - torso.head_inclination
    reach = hypot(HEAD_ACROSS * cos(turned), HEAD_ALONG * sin(turned))
    return behind(torso.head, lean, reach * torso.tall)


def _projected(point: Point, start: Point, lean: float) -> float:
    end = along(start, 1.0, lean)
    return (point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)


def _off_line(point: Point, start: Point, lean: float) -> float:
    """Return how far a point stands out behind a line."""
    end = along(start, 1.0, lean)
    dx, dy = end.x - start.x, end.y - start.y
    return -(point.x - start.x) * dy + (point.y - start.y) * dx
