"""What gravity asks of each joint in a posture (hinge-model 5); for comparisons, never limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import pi, radians

from hinge_desktop.core.mechanics.assumptions import BODY, Body
from hinge_desktop.core.mechanics.build import Segments
from hinge_desktop.core.mechanics.chain import Bends, chain
from hinge_desktop.core.mechanics.load_arm import Held
from hinge_desktop.core.mechanics.masses import Mass, Masses, masses_of
from hinge_desktop.core.mechanics.posture import Arms, Point, Posture


@dataclass(frozen=True, slots=True)
class Moments:
    """N·m about each joint, both sides together; positive flexes, so the extensors hold it.

    At the knee positive means that the back of the leg holds it, negative the quadriceps; at the
    shoulder positive means that the lats pull the load back.
    """

    hip: float
    l5s1: float
    knee: float
    ankle: float
    shoulder: float
    hips_sharing: int
    """How many hips carry `hip`."""

    @property
    def each_hip(self) -> float:
        """The share of one hip, in N·m."""
        return self.hip / self.hips_sharing


def moments(posture: Posture, body: Body = BODY) -> Moments:
    """Return the moments of a posture that stands still."""
    masses, joints = masses_in(posture, body), posture.joints
    above_l5s1 = (*masses.trunk, masses.arms, masses.load)
    above_hip = (*above_l5s1, masses.pelvis, *masses.free_leg)
    above_knee = (*above_hip, masses.thighs)
    g = body.gravity
    return Moments(
        hip=_moment(above_hip, joints.hip, g),
        l5s1=_moment(above_l5s1, joints.l5s1, g),
        knee=_moment(above_knee, joints.knee, g),
        ankle=_moment((*above_knee, masses.shanks), joints.ankle, g),
        shoulder=-_moment((masses.arms, masses.load), joints.shoulder, g),
        hips_sharing=1 if posture.task.is_single_leg else 2,
    )


def masses_in(posture: Posture, body: Body = BODY) -> Masses:
    """Return the masses of a posture at their places."""
    build, angles, joints = posture.build, posture.angles, posture.joints
    lengths = Segments.of(build, body)
    bends = Bends(radians(angles.knee), radians(angles.hip), None, radians(angles.lumbar))
    links = chain(lengths, bends, radians(angles.shank))
    share = 0.5 if posture.task.arms is Arms.ON_BACK else body.arm_centre
    start, end = joints.shoulder, joints.load
    centre = Point(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
    held = Held(joints.load, radians(angles.arm), centre, is_reached=True)
    return masses_of(build, lengths, body, posture.task, links, held)


def tempo_factor(travel_m: float, seconds: float, gravity: float = BODY.gravity) -> float:
    """Return by how much moving the bar so far in so long raises the moments at most.

    For a travel that is eased in and out (hinge-model 5); 1 is standing still.
    """
    return 1 + pi**2 / 2 * travel_m / (seconds**2 * gravity)


def _moment(above: Iterable[Mass], joint: Point, gravity: float) -> float:
    return gravity * sum(one.kg * (one.centre.x - joint.x) for one in above)
