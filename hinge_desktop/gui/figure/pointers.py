"""Where a few words point at a drawn lifter, and from which side."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import cos, hypot, radians, sin
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.drawing import Drawing

_BACK: Final = 0.055
"""Of stature: from the spine to the skin of the back."""
_SHORT: Final = 0.10
_PAST_THE_PLATE: Final = 0.15
"""Of stature: how long the line is."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place in metres, and the unit direction from it to the words."""

    place: Point
    away: Point
    length_m: float
    """Of the line between them."""


def good_pointer(drawing: Drawing) -> Pointer:
    """Point at the middle of a long back."""
    return _at_spine(drawing, 0.45)


def fault_pointer(fault: Fault, drawing: Drawing) -> Pointer:
    """Point at what is wrong."""
    return _POINTERS[fault](drawing)


def _at_spine(drawing: Drawing, share: float) -> Pointer:
    spine: QPainterPath = drawing.spine
    before, after = (spine.pointAtPercent(share + step) for step in (-0.05, 0.05))
    along = Point(after.x() - before.x(), after.y() - before.y())
    length = hypot(*along) or 1.0
    away = Point(-along.y / length, along.x / length)
    place = spine.pointAtPercent(share)
    reach = _BACK * drawing.tall
    on_skin = Point(place.x() + away.x * reach, place.y() + away.y * reach)
    return Pointer(on_skin, away, _SHORT * drawing.tall)


def _low_back(drawing: Drawing) -> Pointer:
    return _at_spine(drawing, 0.35)


def _upper_back(drawing: Drawing) -> Pointer:
    return _at_spine(drawing, 0.65)


def _neck(drawing: Drawing) -> Pointer:
    return _at_spine(drawing, 0.88)


def _knee(drawing: Drawing) -> Pointer:
    knee, tall = drawing.joints.knee, drawing.tall
    return Pointer(Point(knee.x + 0.05 * tall, knee.y), _direction(35.0), _SHORT * tall)


def _gap(drawing: Drawing) -> Pointer:
    load, tall = drawing.joints.load, drawing.tall
    return Pointer(Point(load.x, load.y + 0.02 * tall), _direction(35.0), _PAST_THE_PLATE * tall)


def _hands(drawing: Drawing) -> Pointer:
    load, tall = drawing.joints.load, drawing.tall
    place = Point(load.x + 0.03 * tall, load.y)
    return Pointer(place, _direction(30.0), _PAST_THE_PLATE * tall)


def _foot(drawing: Drawing) -> Pointer:
    tall = drawing.tall
    return Pointer(Point(0.17 * tall, 0.05 * tall), _direction(60.0), _SHORT * tall)


def _hip(drawing: Drawing) -> Pointer:
    hip, tall = drawing.joints.hip, drawing.tall
    return Pointer(Point(hip.x, hip.y + 0.09 * tall), _direction(100.0), _SHORT * tall)


def _direction(degrees_up: float) -> Point:
    """Return the unit direction so many degrees up from straight ahead."""
    return Point(cos(radians(degrees_up)), sin(radians(degrees_up)))


_POINTERS: Final[Mapping[Fault, Callable[[Drawing], Pointer]]] = MappingProxyType(
    {
        Fault.ROUNDED_LOW_BACK: _low_back,
        Fault.TOO_DEEP: _low_back,
        Fault.LEANED_BACK: _low_back,
        Fault.ROUNDED_UPPER_BACK: _upper_back,
        Fault.NECK_CRANED: _neck,
        Fault.BECAME_A_SQUAT: _knee,
        Fault.KNEES_FIRST: _knee,
        Fault.BAR_DRIFTED: _gap,
        Fault.GRIP_GAVE_OUT: _hands,
        Fault.LOST_BALANCE: _foot,
        Fault.HIPS_TURNED: _hip,
    }
)
