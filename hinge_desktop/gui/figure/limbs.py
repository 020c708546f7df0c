"""Outlines of legs and arms; half widths are shares of stature, square to the bone."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi
from typing import Final, NamedTuple

from PySide6.QtGui import QPainterPath

from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.chain import along
from hinge_desktop.core.mechanics.posture import Joints, Point
from hinge_desktop.gui.figure.curves import behind, between, circle, closed_curve, inclination_of

Rows = Sequence[tuple[float, float, float]]
"""From the upper joint on: share of the bone, half width in front, half width behind."""

_THIGH_BACK: Final = ((-0.06, 0.048), (0.06, 0.066), (0.24, 0.068), (0.50, 0.060), (0.80, 0.047))
_SHANK_BACK: Final = (
    (0.02, 0.041), (0.14, 0.049), (0.30, 0.052), (0.48, 0.046), (0.70, 0.034), (0.90, 0.028),
)  # fmt: skip
_THIGH_FRONT: Final = (-0.04, 0.12, 0.35, 0.60, 0.82)
_SHANK_FRONT: Final = (0.02, 0.20, 0.45, 0.70, 0.92)
_FRONT_KEPT: Final = 0.72
"""A thigh that lies down keeps this share of its width in front."""
_UPPER_ARM: Final = (
    (-0.20, 0.010, 0.010),
    (-0.10, 0.026, 0.028),
    (0.06, 0.037, 0.036),
    (0.5, 0.033, 0.032),
    (0.94, 0.027, 0.026),
    (1.05, 0.014, 0.014),
)
_FOREARM: Final = (
    (-0.12, 0.010, 0.010),
    (-0.06, 0.023, 0.022),
    (0.16, 0.028, 0.027),
    (0.6, 0.023, 0.022),
    (1.0, 0.018, 0.018),
    (1.16, 0.016, 0.016),
)
_FREE_THIGH: Final = (
    (0.0, 0.050, 0.062),
    (0.25, 0.058, 0.060),
    (0.6, 0.052, 0.050),
    (0.98, 0.040, 0.040),
)
_FREE_SHANK: Final = (
    (-0.04, 0.036, 0.036),
    (0.25, 0.036, 0.050),
    (0.6, 0.030, 0.036),
    (1.02, 0.024, 0.026),
)
_SHOE: Final = (
    (-0.014, 0.002), (-0.016, 0.022), (0.004, 0.046), (0.036, 0.056), (0.062, 0.050),
    (0.092, 0.034), (0.132, 0.022), (0.156, 0.012), (0.158, 0.001),
    (0.140, 0.0), (0.07, 0.0), (0.0, 0.0),
)  # fmt: skip
_FREE_ANKLE_CLEAR: Final = 0.115
"""Of stature: with the ankle up here the toes of the free foot are clear of the floor."""
_FREE_KNEE_STEP: Final = 0.02
HAND_RADIUS: Final = 0.024
_HAND_OF_FOREARM: Final = 0.14
UPPER_ARM_SHARE: Final = 0.473
FOREARM_SHARE: Final = 0.409


class ArmBones(NamedTuple):
    """The joints of an arm, down to the middle of the hand."""

    shoulder: Point
    elbow: Point
    wrist: Point
    hand: Point


def front_of_bone(upper: Point, lower: Point, share: float, widths: tuple[float, float]) -> Point:
    """Return a point of the model's front line: level with the bone, `widths` in front of it."""
    lean = inclination_of(lower, upper)
    width = widths[0] + (widths[1] - widths[0]) * min(max(share, 0.0), 1.0)
    point = between(upper, lower, share)
    if cos(lean) >= _FRONT_KEPT:
        return Point(point.x + width, point.y)
    return behind(point, lean, -width * _FRONT_KEPT)


def thigh(joints: Joints, tall: float) -> QPainterPath:
    """Return the thigh, its front on the line that the bar slides on."""
    lean = inclination_of(joints.knee, joints.hip)
    widths = (BODY.hip_front * tall, BODY.knee_front * tall)
    front = [front_of_bone(joints.hip, joints.knee, share, widths) for share in _THIGH_FRONT]
    knee_cap = front_of_bone(joints.hip, joints.knee, 1.0, widths)
    below = along(joints.knee, -0.030 * tall, lean)
    back = [
        behind(between(joints.hip, joints.knee, share), lean, width * tall)
        for share, width in reversed(_THIGH_BACK)
    ]
    crease = behind(along(joints.knee, 0.004 * tall, lean), lean, 0.040 * tall)
    return closed_curve([*front, knee_cap, below, crease, *back])


def shank(joints: Joints, tall: float) -> QPainterPath:
    """Return the lower leg down into the shoe."""
    lean = inclination_of(joints.ankle, joints.knee)
    widths = (BODY.knee_front * tall, BODY.ankle_front * tall)
    top = along(joints.knee, 0.028 * tall, lean)
    front = [front_of_bone(joints.knee, joints.ankle, share, widths) for share in _SHANK_FRONT]
    end = along(joints.ankle, -0.016 * tall, lean)
    back = [
        behind(between(joints.knee, joints.ankle, share), lean, width * tall)
        for share, width in reversed(_SHANK_BACK)
    ]
    return closed_curve([top, *front, end, *back])


def shoe(tall: float) -> QPainterPath:
    """Return the shoe, flat on the floor, its heel at 0."""
    return closed_curve([Point(x * tall, y * tall) for x, y in _SHOE])


def limb(upper: Point, lower: Point, rows: Rows, tall: float) -> QPainterPath:
    """Return a limb from its rows."""
    lean = inclination_of(lower, upper)
    length_points = [(between(upper, lower, share), front, back) for share, front, back in rows]
    front = [behind(point, lean, -width * tall) for point, width, _ in length_points]
    back = [behind(point, lean, width * tall) for point, _, width in reversed(length_points)]
    return closed_curve([*front, *back])


def straight_arm(shoulder: Point, load: Point) -> ArmBones:
    """Return an arm that hangs on the load."""
    elbow = between(shoulder, load, UPPER_ARM_SHARE)
    return ArmBones(shoulder, elbow, between(shoulder, load, UPPER_ARM_SHARE + FOREARM_SHARE), load)


def bent_arm(shoulder: Point, elbow: Point, hand: Point) -> ArmBones:
    """Return an arm that is bent."""
    return ArmBones(shoulder, elbow, between(elbow, hand, 1 - _HAND_OF_FOREARM), hand)


def arm_outlines(arm: ArmBones, tall: float) -> tuple[QPainterPath, ...]:
    """Return upper arm, forearm and hand."""
    return (
        limb(arm.shoulder, arm.elbow, _UPPER_ARM, tall),
        limb(arm.elbow, arm.wrist, _FOREARM, tall),
        circle(arm.hand, HAND_RADIUS * tall),
    )


def free_leg(
    hip: Point, inclination: float, thigh_m: float, shank_m: float, tall: float
) -> tuple[QPainterPath, ...]:
    """Return the leg that is off the floor: in line with the pelvis.

    While standing it is bent at the knee, just enough to hold the foot clear of the floor; the
    model weighs it straight.
    """
    knee = along(hip, -thigh_m, inclination)
    lean = inclination
    ankle = along(knee, -shank_m, lean)
    while ankle.y < _FREE_ANKLE_CLEAR * tall and lean < pi / 2:
        lean += _FREE_KNEE_STEP
        ankle = along(knee, -shank_m, lean)
    return (
        limb(hip, knee, _FREE_THIGH, tall),
        limb(knee, ankle, _FREE_SHANK, tall),
        _free_foot(ankle, lean, tall),
    )


def _free_foot(ankle: Point, lean: float, tall: float) -> QPainterPath:
    low = along(ankle, -0.03 * tall, lean)
    toe, heel = behind(low, lean, -0.105 * tall), behind(low, lean, 0.03 * tall)
    sole = [along(point, -0.028 * tall, lean) for point in (heel, toe)]
    top = behind(ankle, lean, -0.028 * tall)
    back = behind(ankle, lean, 0.026 * tall)
    return closed_curve([back, heel, *sole, toe, top])
