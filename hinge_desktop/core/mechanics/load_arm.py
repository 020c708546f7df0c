"""Where the load is: the straight arm in four ways of holding it (hinge-model 3)."""

from __future__ import annotations

from math import atan2, cos, radians, sin
from typing import Final, NamedTuple

from hinge_desktop.core.mechanics.assumptions import Body
from hinge_desktop.core.mechanics.build import Segments
from hinge_desktop.core.mechanics.chain import Chain, along, front_of_leg
from hinge_desktop.core.mechanics.posture import Arms, Point
from hinge_desktop.core.mechanics.root import root_between

FARTHEST_ARM_RAD: Final = radians(60.0)


class Held(NamedTuple):
    """A load, the arm's inclination (positive: shoulder in front) and the arms' centre of mass."""

    load: Point
    arm_rad: float
    arms_centre: Point
    is_reached: bool
    """False where the arm does not get to the load; it then points as near as it can."""


class Holding(NamedTuple):
    """What decides where the load is."""

    arms: Arms
    balance: float
    drift_m: float
    stature_m: float


def held_load(links: Chain, lengths: Segments, body: Body, holding: Holding) -> Held:
    """Place the load for one tilt of the shank."""
    if holding.arms is Arms.ON_BACK:
        return _on_back(links, body, holding.stature_m)
    if holding.arms is Arms.HANGING:
        return _held(links.shoulder, lengths.arm, 0.0, body, is_reached=True)
    angle, is_reached = _reaching_angle(links, lengths, body, holding)
    return _held(links.shoulder, lengths.arm, angle, body, is_reached=is_reached)


def _reaching_angle(
    links: Chain, lengths: Segments, body: Body, holding: Holding
) -> tuple[float, bool]:
    """Find the angle at which the hands are where they should be; the gap falls with it."""
    shoulder, arm = links.shoulder, lengths.arm
    middle = holding.balance * lengths.foot + holding.drift_m
    beyond = body.bar_radius + holding.drift_m

    def gap(angle: float) -> float:
        forward = shoulder.x - arm * sin(angle)
        if holding.arms is Arms.BETWEEN_FEET:
            return forward - middle
        height = shoulder.y - arm * cos(angle)
        return forward - front_of_leg(links, body, holding.stature_m, height) - beyond

    angle = root_between(gap, -FARTHEST_ARM_RAD, FARTHEST_ARM_RAD)
    if angle is not None:
        return angle, True
    return (FARTHEST_ARM_RAD if gap(FARTHEST_ARM_RAD) > 0 else -FARTHEST_ARM_RAD), False


def _held(shoulder: Point, arm: float, angle: float, body: Body, *, is_reached: bool) -> Held:
    load = along(shoulder, -arm, angle)
    centre = _between(shoulder, load, body.arm_centre)
    return Held(load, angle, centre, is_reached)


def _on_back(links: Chain, body: Body, stature_m: float) -> Held:
    thorax = links.thorax_rad
    above = along(links.shoulder, body.bar_above_shoulder * stature_m, thorax)
    behind = body.bar_behind_shoulder * stature_m
    load = Point(above.x - behind * cos(thorax), above.y + behind * sin(thorax))
    angle = atan2(links.shoulder.x - load.x, links.shoulder.y - load.y)
    return Held(load, angle, _between(links.shoulder, load, 0.5), is_reached=True)


def _between(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
