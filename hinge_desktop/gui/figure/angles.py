"""The angles of the joints, as arcs between two lines: shank, knee, hip and trunk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import radians
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.chain import along
from hinge_desktop.core.mechanics.posture import Point, Posture
from hinge_desktop.gui.figure.curves import open_curve, polyline

_LEAST_DEG: Final = 4.0
"""Smaller angles are not told from a line."""
_ARC_POINTS: Final = 9
_LABEL_BEYOND: Final = 0.034


@dataclass(frozen=True, slots=True)
class AngleMark:
    """An arc, the line that it is measured from, and where its degrees are written."""

    arc: QPainterPath
    from_line: QPainterPath
    label: Point
    degrees: int


@dataclass(frozen=True, slots=True)
class _Corner:
    vertex: Point
    start_deg: float
    """Inclination of the line that the angle is measured from."""
    end_deg: float
    radius: float
    """Of stature."""


def angle_marks(posture: Posture) -> tuple[AngleMark, ...]:
    """Return the angles of a posture that are large enough to be read."""
    tall = posture.build.stature_m
    return tuple(
        _mark(corner, tall)
        for corner in _corners(posture)
        if abs(corner.end_deg - corner.start_deg) >= _LEAST_DEG
    )


def _corners(posture: Posture) -> Iterator[_Corner]:
    """Give shank and trunk from the vertical, knee and hip from the bone below them."""
    joints, angles = posture.joints, posture.angles
    thigh = angles.shank - angles.knee
    yield _Corner(joints.ankle, 0.0, angles.shank, 0.150)
    yield _Corner(joints.knee, angles.shank, thigh, 0.125)
    yield _Corner(joints.hip, 0.0, angles.trunk, 0.130)
    yield _Corner(joints.hip, thigh, thigh + angles.hip, 0.225)


def _mark(corner: _Corner, tall: float) -> AngleMark:
    start, end = radians(corner.start_deg), radians(corner.end_deg)
    radius = corner.radius * tall
    steps = (step / (_ARC_POINTS - 1) for step in range(_ARC_POINTS))
    arc = [along(corner.vertex, radius, start + share * (end - start)) for share in steps]
    return AngleMark(
        open_curve(arc),
        polyline(corner.vertex, along(corner.vertex, radius * 1.12, start)),
        along(corner.vertex, radius + _LABEL_BEYOND * tall, (start + end) / 2),
        round(abs(corner.end_deg - corner.start_deg)),
    )
