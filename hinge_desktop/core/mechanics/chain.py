"""Forward kinematics: where the joints are for given angles (hinge-model 3). Radians inside."""

from __future__ import annotations

from math import cos, sin
from typing import NamedTuple

from hinge_desktop.core.mechanics.assumptions import Body
from hinge_desktop.core.mechanics.build import Segments
from hinge_desktop.core.mechanics.posture import Point

_STRAIGHT_RAD = 1e-9


class Bends(NamedTuple):
    """Angles of a posture in radians; `hip` or `pelvis` is None."""

    knee: float
    hip: float | None
    pelvis: float | None
    lumbar: float


class Chain(NamedTuple):
    """Joints and inclinations for one tilt of the shank."""

    ankle: Point
    knee: Point
    hip: Point
    l5s1: Point
    t12: Point
    shoulder: Point
    thigh_rad: float
    pelvis_rad: float
    thorax_rad: float


def along(start: Point, length: float, inclination: float) -> Point:
    """Return the point that lies `length` from a start, up and leaning forward."""
    return Point(start.x + length * sin(inclination), start.y + length * cos(inclination))


def chain(lengths: Segments, bends: Bends, shank_rad: float) -> Chain:
    """Stack the segments from the ankle up."""
    thigh = shank_rad - bends.knee
    pelvis = thigh + (bends.hip or 0.0) if bends.pelvis is None else bends.pelvis
    thorax = pelvis + bends.lumbar
    ankle = Point(lengths.ankle_x, lengths.ankle_y)
    knee = along(ankle, lengths.shank, shank_rad)
    hip = along(knee, lengths.thigh, thigh)
    l5s1 = along(hip, lengths.pelvis, pelvis)
    t12 = along(l5s1, lengths.lumbar * chord(bends.lumbar), pelvis + bends.lumbar / 2)
    shoulder = along(t12, lengths.trunk - lengths.lumbar, thorax)
    return Chain(ankle, knee, hip, l5s1, t12, shoulder, thigh, pelvis, thorax)


def chord(bend_rad: float) -> float:
    """Return the chord of a circular arc as a share of its length."""
    half = bend_rad / 2
    return 1.0 if abs(half) < _STRAIGHT_RAD else sin(half) / half


def lumbar_point(l5s1: Point, lumbar_m: float, pelvis: float, bend: float, share: float) -> Point:
    """Return the point at a share of the lumbar arc; angles in radians."""
    length = lumbar_m * share * chord(bend * share)
    return along(l5s1, length, pelvis + bend * share / 2)


def front_of_leg(links: Chain, body: Body, stature_m: float, height: float) -> float:
    """Return how far forward the front of the leg is at a height, in metres."""
    ankle, knee, hip = links.ankle, links.knee, links.hip
    at_ankle = ankle.x + body.ankle_front * stature_m
    at_knee = knee.x + body.knee_front * stature_m
    at_hip = hip.x + body.hip_front * stature_m
    if height <= ankle.y:
        return at_ankle
    if height <= knee.y:
        return at_ankle + (at_knee - at_ankle) * (height - ankle.y) / (knee.y - ankle.y)
    if height <= hip.y:
        return at_knee + (at_hip - at_knee) * (height - knee.y) / (hip.y - knee.y)
    return at_hip
