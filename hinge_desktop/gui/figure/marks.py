"""What is marked of a fault: where to look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.fault_pictures import Picture
from hinge_desktop.core.mechanics.posture import Joints, Point
from hinge_desktop.gui.figure.curves import polyline
from hinge_desktop.gui.figure.torso import Torso

_TICK_M = 0.035


@dataclass(frozen=True, slots=True)
class Marks:
    """Lines and dots of a fault, in its own colour."""

    spine: QPainterPath | None = None
    """The part of the spine that is at fault, drawn dashed in place of the usual line."""
    lines: tuple[QPainterPath, ...] = ()
    dashed: tuple[QPainterPath, ...] = ()
    dots: tuple[Point, ...] = ()
    is_hip_marked: bool = False


def marks_of(picture: Picture, torso: Torso) -> Marks:
    """Return what is marked; nothing in a lift that is done well."""
    return Marks() if picture.fault is None else _MARKS[picture.fault](picture, torso)


def _back(_picture: Picture, torso: Torso) -> Marks:
    return Marks(spine=torso.spine(), is_hip_marked=True)


def _upper_back(_picture: Picture, torso: Torso) -> Marks:
    return Marks(spine=torso.spine_part(4, 10))


def _neck(_picture: Picture, torso: Torso) -> Marks:
    return Marks(spine=torso.spine_part(7, 10))


def _leg(picture: Picture, _torso: Torso) -> Marks:
    joints = picture.posture.joints
    return Marks(dashed=(polyline(joints.ankle, joints.knee, joints.hip),), dots=(joints.knee,))


def _drift(picture: Picture, _torso: Torso) -> Marks:
    return Marks(lines=_gap(picture))


def _grip(picture: Picture, _torso: Torso) -> Marks:
    load = picture.posture.joints.load
    return Marks(lines=_upright(load, load.y - picture.load_below_hands_m))


def _balance(picture: Picture, _torso: Torso) -> Marks:
    over = picture.posture.centre_of_mass
    return Marks(dashed=(polyline(over, Point(over.x, 0.0)),), dots=(over,))


def _hips(picture: Picture, torso: Torso) -> Marks:
    return Marks(lines=(_turn(picture.posture.joints, torso.tall),), is_hip_marked=True)


def _gap(picture: Picture) -> tuple[QPainterPath, ...]:
    load = picture.posture.joints.load
    leg = load.x - BODY.bar_radius - picture.posture.drift_m
    return (
        polyline(Point(leg, load.y), Point(load.x, load.y)),
        polyline(Point(leg, load.y - _TICK_M), Point(leg, load.y + _TICK_M)),
        polyline(Point(load.x, load.y - _TICK_M), Point(load.x, load.y + _TICK_M)),
    )


def _upright(top: Point, bottom_y: float) -> tuple[QPainterPath, ...]:
    return (
        polyline(top, Point(top.x, bottom_y)),
        polyline(Point(top.x - _TICK_M, top.y), Point(top.x + _TICK_M, top.y)),
        polyline(Point(top.x - _TICK_M, bottom_y), Point(top.x + _TICK_M, bottom_y)),
    )


def _turn(joints: Joints, tall: float) -> QPainterPath:
    """Return an arrow that turns up around the hip."""
    radius = 0.085 * tall
    path = QPainterPath()
    box = (joints.hip.x - radius, joints.hip.y - radius, 2 * radius, 2 * radius)
    path.arcMoveTo(*box, 60.0)
    path.arcTo(*box, 60.0, 100.0)
    end = path.currentPosition()
    path.moveTo(end.x() + 0.030, end.y() + 0.030)
    path.lineTo(end)
    path.lineTo(end.x() - 0.012, end.y() + 0.045)
    return path


_MARKS: Final[Mapping[Fault, Callable[[Picture, Torso], Marks]]] = MappingProxyType(
    {
        Fault.ROUNDED_LOW_BACK: _back,
        Fault.TOO_DEEP: _back,
        Fault.LEANED_BACK: _back,
        Fault.ROUNDED_UPPER_BACK: _upper_back,
        Fault.NECK_CRANED: _neck,
        Fault.BECAME_A_SQUAT: _leg,
        Fault.KNEES_FIRST: _leg,
        Fault.BAR_DRIFTED: _drift,
        Fault.GRIP_GAVE_OUT: _grip,
        Fault.LOST_BALANCE: _balance,
        Fault.HIPS_TURNED: _hips,
    }
)
