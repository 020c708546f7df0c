"""Points in metres (x forward, y up) and the smooth paths through them."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, hypot, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.chain import along
from hinge_desktop.core.mechanics.posture import Point


def behind(point: Point, inclination: float, distance: float) -> Point:
    """Return the point square to a line that leans forward; negative distances are in front."""
    return Point(point.x - distance * cos(inclination), point.y + distance * sin(inclination))


def between(start: Point, end: Point, share: float) -> Point:
    """Return the point at a share of the way; shares outside 0 to 1 go on straight."""
    return Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))


def inclination_of(low: Point, high: Point) -> float:
    """Return how far the line up from `low` leans forward, in radians."""
    return atan2(high.x - low.x, high.y - low.y)


def distance(one: Point, other: Point) -> float:
    """Return how far two points are apart."""
    return hypot(one.x - other.x, one.y - other.y)


def bent_limb(root: Point, end: Point, upper: float, fore: float, *, side: float) -> Point:
    """Return the joint in the middle of a limb of two bones; `side` 1 or -1 picks the bend.

    Where the end is out of reach the limb points at it.
    """
    reach = min(distance(root, end), (upper + fore) * 0.999)
    lean = inclination_of(root, end)
    forward = (upper**2 - fore**2 + reach**2) / (2 * reach) if reach else 0.0
    aside = max(0.0, upper**2 - forward**2) ** 0.5
    return behind(along(root, forward, lean), lean, side * aside)


def closed_curve(points: Sequence[Point]) -> QPainterPath:
    """Return a smooth outline through points (Catmull-Rom as cubic curves)."""
    path = _curve(points, is_closed=True)
    path.closeSubpath()
    return path


def open_curve(points: Sequence[Point]) -> QPainterPath:
    """Return a smooth line through points."""
    return _curve(points, is_closed=False)


def polyline(*points: Point) -> QPainterPath:
    """Return straight lines from point to point."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def circle(centre: Point, radius: float) -> QPainterPath:
    """Return a circle."""
    path = QPainterPath()
    path.addEllipse(QPointF(*centre), radius, radius)
    return path


def ellipse(centre: Point, across: float, along_it: float, inclination: float) -> QPainterPath:
    """Return an ellipse that leans forward; `across` and `along_it` are half axes."""
    points = [
        behind(along(centre, along_it * cos(turn), inclination), inclination, across * sin(turn))
        for turn in (step * 0.5235987755982988 for step in range(12))
    ]
    return closed_curve(points)


def _curve(points: Sequence[Point], *, is_closed: bool) -> QPainterPath:
    count = len(points)
    path = QPainterPath(QPointF(*points[0]))

    def at(index: int) -> Point:
        return points[index % count] if is_closed else points[max(0, min(count - 1, index))]

    for index in range(count if is_closed else count - 1):
        before, start, end, after = (at(index + step) for step in (-1, 0, 1, 2))
        path.cubicTo(
            start.x + (end.x - before.x) / 6,
            start.y + (end.y - before.y) / 6,
            end.x - (after.x - start.x) / 6,
            end.y - (after.y - start.y) / 6,
            end.x,
            end.y,
        )
    return path
