"""Where the name of a lit muscle points at a drawn lifter, and from which side."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, sin
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.curves import between, inclination_of
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.lit_muscles import lit_part
from hinge_desktop.gui.figure.pointers import Pointer
from hinge_desktop.guide.pages import Muscle

_FROM_BACK: Final[Mapping[Muscle, tuple[float, float]]] = MappingProxyType(
    {
        Muscle.GLUTEUS_MAXIMUS: (0.0, 0.08),
        Muscle.GLUTEUS_MEDIUS: (0.0, 0.12),
        Muscle.ERECTORS: (0.4, 0.08),
        Muscle.LATS: (0.6, 0.12),
        Muscle.TRAPS: (0.9, 0.08),
        Muscle.REAR_DELTS: (0.9, 0.13),
    }
)
"""Named from behind: the share of the trunk whose square it is, and how long the line is."""
_FROM_BEHIND_LEG: Final[Mapping[Muscle, float]] = MappingProxyType(
    {Muscle.HAMSTRINGS: 0.08, Muscle.ADDUCTORS: 0.13, Muscle.CALVES: 0.08}
)
"""Named from behind the leg: how long the line is."""
_INSIDE: Final = 0.35
"""Of the way from the edge to the middle; words stand a little off what they point at."""
_CLEAR: Final = 0.03
_BAND: Final = 0.025
"""Of stature: a line to the front passes everything that is this near to it."""


def muscle_pointer(muscle: Muscle, drawing: Drawing) -> Pointer:
    """Point at a muscle from where there is room for words."""
    outline = lit_part(muscle, drawing).outline
    if muscle in _FROM_BACK:
        share, length = _FROM_BACK[muscle]
        lean = drawing.torso.at(share).inclination
        away = _backward(lean)
        return Pointer(_start(outline, away), away, length * drawing.tall)
    if muscle in _FROM_BEHIND_LEG:
        away = _backward(_lean_of_leg(muscle, drawing))
        return Pointer(_start(outline, away), away, _FROM_BEHIND_LEG[muscle] * drawing.tall)
    return _from_front(outline, drawing)


def _start(outline: QPainterPath, away: Point) -> Point:
    """Return a place just inside the edge of a muscle that is nearest to the words."""
    edge = max(_corners(outline), key=lambda one: one.x * away.x + one.y * away.y)
    middle = outline.boundingRect().center()
    return between(edge, Point(middle.x(), middle.y()), _INSIDE)


def _from_front(outline: QPainterPath, drawing: Drawing) -> Pointer:
    """Point straight back from beyond everything that is in front of a muscle."""
    ahead = Point(1.0, 0.0)
    place = _start(outline, ahead)
    reach = _BAND * drawing.tall
    level = QRectF(place.x, place.y - reach, 10.0, 2 * reach)
    ends = [part.right() for part in _boxes(drawing) if part.intersects(level)]
    end = max(*ends, outline.boundingRect().right()) + _CLEAR * drawing.tall
    return Pointer(place, ahead, end - place.x)


def _boxes(drawing: Drawing) -> list[QRectF]:
    parts = [drawing.trunk, drawing.neck, drawing.head, drawing.thigh, drawing.shank, *drawing.arm]
    if drawing.load is not None:
        parts.append(drawing.load.outline)
    return [part.boundingRect() for part in parts]


def _corners(outline: QPainterPath) -> list[Point]:
    elements = (outline.elementAt(index) for index in range(outline.elementCount()))
    return [Point(one.x, one.y) for one in elements]


def _lean_of_leg(muscle: Muscle, drawing: Drawing) -> float:
    joints = drawing.joints
    if muscle is Muscle.CALVES:
        return inclination_of(joints.ankle, joints.knee)
    return inclination_of(joints.knee, joints.hip)


def _backward(lean: float) -> Point:
    """Return the direction square to a line that leans forward, out of the back."""
    return Point(-cos(lean), sin(lean))
