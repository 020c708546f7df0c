"""The masses of a posture and where each has its centre, from the feet up (hinge-model 2, 5)."""

from __future__ import annotations

from typing import Final, NamedTuple

from hinge_desktop.core.mechanics.assumptions import Body
from hinge_desktop.core.mechanics.build import Build, Segments
from hinge_desktop.core.mechanics.chain import Chain, along
from hinge_desktop.core.mechanics.load_arm import Held
from hinge_desktop.core.mechanics.posture import Point, Task


class Mass(NamedTuple):
    """A mass in kg and its centre."""

    kg: float
    centre: Point


class Masses(NamedTuple):
    """Masses in groups: each joint carries all groups above it."""

    feet: Mass
    shanks: Mass
    thighs: Mass
    free_leg: tuple[Mass, ...]
    """Hangs on the hip; empty where both feet stand."""
    pelvis: Mass
    trunk: tuple[Mass, ...]
    """What L5/S1 carries of the body itself, without the arms."""
    arms: Mass
    load: Mass

    def everything(self) -> tuple[Mass, ...]:
        """Return all of them."""
        legs = (self.feet, self.shanks, self.thighs, *self.free_leg)
        return (*legs, self.pelvis, *self.trunk, self.arms, self.load)


_BOTH: Final = 1.0
_ONE_OF_TWO: Final = 0.5


def masses_of(
    build: Build, lengths: Segments, body: Body, task: Task, links: Chain, held: Held
) -> Masses:
    """Place every mass. On one leg half of each leg's mass is in the leg that is free."""
    m, tall = build.mass_kg, build.stature_m
    share = _ONE_OF_TWO if task.is_single_leg else _BOTH
    c7 = along(links.shoulder, body.shoulder_to_c7 * tall, links.thorax_rad)
    trunk_centre = body.trunk_centre * lengths.trunk - lengths.lumbar
    return Masses(
        feet=Mass(
            share * body.feet_mass * m,
            Point(body.foot_centre * lengths.foot, lengths.ankle_y / 2),
        ),
        shanks=Mass(share * body.shanks_mass * m, _on(links.knee, links.ankle, body.shank_centre)),
        thighs=Mass(share * body.thighs_mass * m, _on(links.hip, links.knee, body.thigh_centre)),
        free_leg=_free_leg(build, lengths, body, links) if task.is_single_leg else (),
        pelvis=Mass(body.pelvis_mass * m, _on(links.hip, links.l5s1, body.pelvis_centre)),
        trunk=(
            Mass(body.trunk_mass * m, along(links.t12, trunk_centre, links.thorax_rad)),
            Mass(body.head_mass * m, along(c7, body.head_centre * tall, links.thorax_rad)),
        ),
        arms=Mass(body.arms_mass * m, held.arms_centre),
        load=Mass(task.load_kg, held.load),
    )


def centre_of(masses: tuple[Mass, ...]) -> Point:
    """Return the common centre of masses."""
    total = sum(one.kg for one in masses)
    x = sum(one.kg * one.centre.x for one in masses) / total
    y = sum(one.kg * one.centre.y for one in masses) / total
    return Point(x, y)


def _free_leg(build: Build, lengths: Segments, body: Body, links: Chain) -> tuple[Mass, ...]:
    """Place the free leg: straight and in line with the pelvis."""
    halves = (
        (body.thighs_mass, body.thigh_centre * lengths.thigh),
        (body.shanks_mass, lengths.thigh + body.shank_centre * lengths.shank),
        (body.feet_mass, lengths.thigh + lengths.shank),
    )
    return tuple(
        Mass(mass * build.mass_kg * _ONE_OF_TWO, along(links.hip, -away, links.pelvis_rad))
        for mass, away in halves
    )


def _on(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
