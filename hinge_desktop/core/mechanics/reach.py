"""How deep one gets to a bar height, and how deep the own range lets one (hinge-model 6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from hinge_desktop.core.mechanics.assumptions import BODY, Body
from hinge_desktop.core.mechanics.balance import balanced
from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.posture import Obstacle, Posture, PostureError, Shape, Task
from hinge_desktop.core.mechanics.root import last_true, root_between

MOST_HIP_DEG: Final = 150.0
MOST_LUMBAR_DEG: Final = 90.0
_NEAR_ENOUGH_M: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Reach:
    """A posture with the bar at a wanted height."""

    posture: Posture
    hip_needed_deg: float
    """With the back as it is; more than the limit means that the back gave the rest."""

    @property
    def exceeds_own_range(self) -> bool:
        """Whether the low back had to round for it."""
        return self.hip_needed_deg > self.posture.angles.hip + 1e-6


def own_hip_limit_deg(straight_leg_raise_deg: float, knee_deg: float, body: Body = BODY) -> float:
    """Return how far the hip flexes with this knee bend before the back rounds (assumed)."""
    return straight_leg_raise_deg + body.range_from_knee * knee_deg


def bar_above_knee_m(posture: Posture) -> float:
    """Return the height of the load over the centre of the knee; negative below it."""
    return posture.joints.load.y - posture.joints.knee.y


def load_height_m(posture: Posture) -> float:
    """Return the height of the load over the floor."""
    return posture.joints.load.y


def reach(
    build: Build,
    task: Task,
    shape: Shape,
    target_above_knee_m: float,
    hip_limit_deg: float | None = None,
    body: Body = BODY,
) -> Reach:
    """Bring the bar to a height over the knee; `shape` gives everything but the hip.

    Past the limit the hip stays there and the low back rounds until the bar is down. Raises
    `PostureError` where the height is out of reach.
    """
    target = Target(bar_above_knee_m, target_above_knee_m)
    return lowered(build, task, shape, target, hip_limit_deg, body)


@dataclass(frozen=True, slots=True)
class Target:
    """A height to get to, measured in one way; it falls as the hip or the back bends."""

    height_of: Callable[[Posture], float]
    height_m: float

    def still_to_go_m(self, posture: Posture) -> float:
        """Return how much further down the target is; negative where the posture is below it."""
        return self.height_of(posture) - self.height_m

    def checked(self, posture: Posture) -> Posture:
        """Return a posture that is there; raises `PostureError` for another one."""
        if abs(self.height_of(posture) - self.height_m) > _NEAR_ENOUGH_M:
            raise PostureError(Obstacle.OUT_OF_REACH)
        return posture


def lowered(
    build: Build,
    task: Task,
    shape: Shape,
    target: Target,
    hip_limit_deg: float | None = None,
    body: Body = BODY,
) -> Reach:
    """Bend the hip until the target is met, and past the limit the low back; see `reach`."""
    bent = replace(shape, pelvis=None, hip=shape.knee)

    def with_hip(hip: float) -> Posture:
        return balanced(build, task, replace(bent, hip=hip), body)

    needed = _where_down(with_hip, target, shape.knee, MOST_HIP_DEG)
    if hip_limit_deg is None or needed <= hip_limit_deg:
        return Reach(target.checked(with_hip(needed)), needed)

    def with_lumbar(lumbar: float) -> Posture:
        limited = replace(bent, hip=hip_limit_deg, lumbar=lumbar)
        return balanced(build, task, limited, body)

    lumbar = _where_down(with_lumbar, target, 0.0, MOST_LUMBAR_DEG)
    return Reach(target.checked(with_lumbar(lumbar)), needed)


def _where_down(
    posture_at: Callable[[float], Posture], target: Target, least: float, most: float
) -> float:
    """Return how far to bend until the target is met."""
    try:
        bend = root_between(lambda bend: target.still_to_go_m(posture_at(bend)), least, most)
    except PostureError:
        bend = None
    return _last_above(posture_at, target, least, most) if bend is None else bend


def _last_above(
    posture_at: Callable[[float], Posture], target: Target, least: float, most: float
) -> float:
    """Return how far to bend at the most, where not every bend is a posture."""

    def is_above(bend: float) -> bool:
        try:
            return target.still_to_go_m(posture_at(bend)) > 0
        except PostureError:
            return False

    return last_true(is_above, least, most)
