"""Outline of trunk, neck and head, and the line of the spine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import radians
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.build import Segments
from hinge_desktop.core.mechanics.chain import along, lumbar_point
from hinge_desktop.core.mechanics.fault_pictures import Picture
from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.curves import (
    behind,
    between,
    closed_curve,
    distance,
    ellipse,
    inclination_of,
    open_curve,
)

_BACK: Final = (
    (0.0, 0.062), (0.12, 0.064), (0.38, 0.053), (0.56, 0.055), (0.76, 0.062), (0.92, 0.055),
    (1.0, 0.044),
)  # fmt: skip
_FRONT: Final = (
    (0.0, 0.052), (0.16, 0.057), (0.45, 0.056), (0.76, 0.064), (0.92, 0.052), (1.0, 0.038),
)  # fmt: skip
_SPINE: Final = ((-0.02, 0.040), (0.38, 0.033), (0.74, 0.039), (0.92, 0.036), (1.0, 0.031))
HEAD_ACROSS, HEAD_ALONG = 0.054, 0.067
_HEAD_FROM_C7: Final = 0.072
_HEAD_FOLLOWS: Final = 0.86
"""The eyes stay a little further up than the trunk."""
_PIECES: Final = 8


@dataclass(frozen=True, slots=True)
class AxisPoint:
    """A point of the trunk's middle line: share of hip to shoulder, place, inclination."""

    share: float
    point: Point
    inclination: float


@dataclass(frozen=True, slots=True)
class Torso:
    """The middle line of a trunk, and its head."""

    axis: tuple[AxisPoint, ...]
    c7: Point
    head: Point
    head_inclination: float
    tall: float

    def at(self, share: float) -> AxisPoint:
        """Return a point of the middle line; shares outside go on straight."""
        first, last = self.axis[0], self.axis[-1]
        if share <= 0:
            below = along(first.point, share * self.length_m, first.inclination)
            return AxisPoint(share, below, first.inclination)
        for low, high in zip(self.axis, self.axis[1:], strict=False):
            if share <= high.share:
                part = (share - low.share) / (high.share - low.share)
                lean = low.inclination + part * (high.inclination - low.inclination)
                return AxisPoint(share, between(low.point, high.point, part), lean)
        above = along(last.point, (share - 1) * self.length_m, last.inclination)
        return AxisPoint(share, above, last.inclination)

    @property
    def length_m(self) -> float:
        """How long the middle line is, about."""
        return sum(distance(a.point, b.point) for a, b in pairwise(self.axis))

    def beside(self, share: float, width: float) -> Point:
        """Return a point `width` (of stature) behind the middle line; negative: in front."""
        one = self.at(share)
        return behind(one.point, one.inclination, width * self.tall)

    def inside_back(self, share: float, depth: float) -> Point:
        """Return a point so far (of stature) under the skin of the back."""
        return self.beside(share, _at(_BACK, share) - depth)

    def inside_front(self, share: float, depth: float) -> Point:
        """Return a point so far (of stature) under the skin of chest and belly."""
        return self.beside(share, depth - _at(_FRONT, share))

    def outline(self) -> QPainterPath:
        """Return trunk and shoulder as one outline."""
        back = [self.beside(*row) for row in _BACK]
        front = [self.beside(share, -width) for share, width in reversed(_FRONT)]
        top = [self.beside(1.10, 0.020), self.beside(1.11, -0.012)]
        low = [self.beside(-0.14, -0.020), self.beside(-0.16, 0.024)]
        return closed_curve([*back, *top, *front, *low])

    def neck(self) -> QPainterPath:
        """Return the neck, from inside the trunk to inside the head."""
        root = self.at(0.95)
        lean = inclination_of(root.point, self.head)
        points = [
            behind(root.point, lean, 0.042 * self.tall),
            behind(self.head, lean, 0.034 * self.tall),
            behind(self.head, lean, -0.030 * self.tall),
            behind(root.point, lean, -0.040 * self.tall),
        ]
        return closed_curve(points)

    def skull(self) -> QPainterPath:
        """Return the head."""
        return ellipse(
            self.head, HEAD_ACROSS * self.tall, HEAD_ALONG * self.tall, self.head_inclination
        )

    def spine_points(self) -> list[Point]:
        """Return the spine from the sacrum to the skull."""
        shares = (-0.02, 0.10, 0.22, 0.36, 0.50, 0.64, 0.78, 0.90, 1.0)
        line = [self.beside(share, _spine_width(share)) for share in shares]
        base = along(self.head, -0.028 * self.tall, self.head_inclination)
        return [*line, behind(base, self.head_inclination, 0.016 * self.tall)]

    def spine(self) -> QPainterPath:
        """Return the whole line of the spine."""
        return open_curve(self.spine_points())

    def spine_part(self, first: int, last: int) -> QPainterPath:
        """Return the spine between two of its points."""
        return open_curve(self.spine_points()[first:last])


def torso_of(picture: Picture) -> Torso:
    """Hang a torso on the joints of a posture."""
    posture = picture.posture
    tall, angles = posture.build.stature_m, posture.angles
    axis = _axis(picture)
    thorax = axis[-1].inclination
    head_lean = thorax * _HEAD_FOLLOWS if picture.head_deg is None else radians(picture.head_deg)
    c7 = posture.joints.c7
    if picture.upper_back_deg:
        c7 = along(posture.joints.shoulder, 0.059 * tall, thorax)
    neck_lean = (radians(angles.thorax) * 2 + head_lean) / 3
    head = along(c7, _HEAD_FROM_C7 * tall, neck_lean if picture.head_deg is not None else head_lean)
    return Torso(axis, c7, head, head_lean, tall)


def _axis(picture: Picture) -> tuple[AxisPoint, ...]:
    posture, joints = picture.posture, picture.posture.joints
    lengths = Segments.of(posture.build)
    pelvis, bend = radians(posture.angles.pelvis), radians(posture.angles.lumbar)
    thorax = pelvis + bend
    places = [(0.0, joints.hip, pelvis)]
    for step in range(_PIECES + 1):
        share = step / _PIECES
        point = lumbar_point(joints.l5s1, lengths.lumbar, pelvis, bend, share)
        places.append((lengths.pelvis + share * lengths.lumbar, point, pelvis + bend * share))
    arc = radians(picture.upper_back_deg)
    start, upper = lengths.pelvis + lengths.lumbar, lengths.trunk - lengths.lumbar
    for step in range(1, _PIECES + 1):
        share = step / _PIECES
        point = _thorax_point(joints.t12, joints.shoulder, thorax, arc, share)
        places.append((start + share * upper, point, thorax + arc * (share - 0.5)))
    whole = lengths.pelvis + lengths.trunk
    return tuple(AxisPoint(length / whole, point, lean) for length, point, lean in places)


def _thorax_point(t12: Point, shoulder: Point, thorax: float, arc: float, share: float) -> Point:
    """Return a point of the thorax: on its straight line, or on an arc over it."""
    straight = between(t12, shoulder, share)
    rise = arc / 2 * distance(t12, shoulder) * share * (1 - share)
    return behind(straight, thorax, rise)


def _spine_width(share: float) -> float:
    return _at(_SPINE, share)


def _at(rows: Sequence[tuple[float, float]], share: float) -> float:
    for (low, at_low), (high, at_high) in pairwise(rows):
        if share <= high:
            part = max(0.0, (share - low) / (high - low))
            return at_low + part * (at_high - at_low)
    return rows[-1][1]
