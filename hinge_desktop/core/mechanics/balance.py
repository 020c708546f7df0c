"""Solves a posture: the shank tilts until the weight stands over the foot (hinge-model 4)."""

from __future__ import annotations

from math import atan2, degrees, radians
from typing import Final

from hinge_desktop.core.mechanics.assumptions import BODY, Body
from hinge_desktop.core.mechanics.build import Build, Segments
from hinge_desktop.core.mechanics.chain import Bends, Chain, along, chain
from hinge_desktop.core.mechanics.load_arm import Held, Holding, held_load
from hinge_desktop.core.mechanics.masses import centre_of, masses_of
from hinge_desktop.core.mechanics.posture import (
    Angles,
    Joints,
    Obstacle,
    Posture,
    PostureError,
    Shape,
    Task,
)
from hinge_desktop.core.mechanics.root import root_between

_MOST_BACK_RAD: Final = radians(-50.0)
_MOST_FORWARD_RAD: Final = radians(60.0)


def balanced(build: Build, task: Task, shape: Shape, body: Body = BODY) -> Posture:
    """Return the posture with these angles that stands in balance.

    Raises `PostureError` where none does, or where the hands do not get to the load.
    """
    lengths = Segments.of(build, body)
    bends = _bends(shape)
    holding = Holding(task.arms, task.balance, shape.drift_m, build.stature_m)
    target = task.balance * lengths.foot

    def off_balance(shank_rad: float) -> float:
        links = chain(lengths, bends, shank_rad)
        held = held_load(links, lengths, body, holding)
        masses = masses_of(build, lengths, body, task, links, held)
        return centre_of(masses.everything()).x - target

    shank = root_between(off_balance, _MOST_BACK_RAD, _MOST_FORWARD_RAD)
    if shank is None:
        raise PostureError(Obstacle.NO_BALANCE)
    links = chain(lengths, bends, shank)
    held = held_load(links, lengths, body, holding)
    if not held.is_reached:
        raise PostureError(Obstacle.ARMS_TOO_SHORT)
    masses = masses_of(build, lengths, body, task, links, held)
    return Posture(
        build=build,
        task=task,
        joints=_joints(build, body, links, held),
        angles=_angles(links, held, bends, shank),
        centre_of_mass=centre_of(masses.everything()),
        drift_m=shape.drift_m,
    )


def _bends(shape: Shape) -> Bends:
    return Bends(
        knee=radians(shape.knee),
        hip=None if shape.hip is None else radians(shape.hip),
        pelvis=None if shape.pelvis is None else radians(shape.pelvis),
        lumbar=radians(shape.lumbar),
    )


def _joints(build: Build, body: Body, links: Chain, held: Held) -> Joints:
    c7 = along(links.shoulder, body.shoulder_to_c7 * build.stature_m, links.thorax_rad)
    return Joints(
        ankle=links.ankle,
        knee=links.knee,
        hip=links.hip,
        l5s1=links.l5s1,
        t12=links.t12,
        shoulder=links.shoulder,
        c7=c7,
        vertex=along(c7, body.c7_to_vertex * build.stature_m, links.thorax_rad),
        load=held.load,
    )


def _angles(links: Chain, held: Held, bends: Bends, shank_rad: float) -> Angles:
    hip, shoulder = links.hip, links.shoulder
    return Angles(
        shank=degrees(shank_rad),
        thigh=degrees(links.thigh_rad),
        pelvis=degrees(links.pelvis_rad),
        thorax=degrees(links.thorax_rad),
        trunk=degrees(atan2(shoulder.x - hip.x, shoulder.y - hip.y)),
        arm=degrees(held.arm_rad),
        knee=degrees(bends.knee),
        hip=degrees(links.pelvis_rad - links.thigh_rad),
        lumbar=degrees(bends.lumbar),
    )
