"""The rep of a lift for one build: solved down to where the lift, or the own range, ends."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from hinge_desktop.core.mechanics.assumptions import BODY, Body
from hinge_desktop.core.mechanics.balance import balanced
from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.lifts import (
    RECIPES,
    USUAL_STRAIGHT_LEG_RAISE_DEG,
    Bottom,
    Lift,
    Recipe,
)
from hinge_desktop.core.mechanics.posture import Posture, Shape
from hinge_desktop.core.mechanics.reach import (
    Target,
    bar_above_knee_m,
    load_height_m,
    lowered,
    own_hip_limit_deg,
)
from hinge_desktop.core.mechanics.rep import Rep, rep_to

_MOST_KNEE_DEG: Final = 100.0
_KNEE_STEP_DEG: Final = 5.0


@dataclass(frozen=True, slots=True)
class Lifter:
    """Who lifts: build, own range and load, each None where it is not known."""

    build: Build = field(default_factory=Build)
    straight_leg_raise_deg: float | None = None
    load_kg: float | None = None
    wall_m: float | None = None
    """From the heels to the wall, in the wall hinge."""


@dataclass(frozen=True, slots=True)
class LiftRep:
    """A lift as one lifter does it; depth 1 is its own lowest point with a long spine."""

    lift: Lift
    recipe: Recipe
    rep: Rep
    ends_at_own_range: bool
    """Whether the own range ends it before the lift does."""

    def at(self, depth: float) -> Posture:
        """Return the posture at a depth of 0 to 1."""
        return self.rep.at(depth)

    @property
    def wall_m(self) -> float | None:
        """How far behind the heels the wall is that the lowest point touches; None without one."""
        if self.recipe.bottom is not Bottom.WALL:
            return None
        return behind_heels_m(self.at(1.0))


def lift_rep(lift: Lift, lifter: Lifter, body: Body = BODY) -> LiftRep:
    """Return the rep of a lift; raises `PostureError` where a build cannot do it."""
    recipe, lowest = _lowest_with_knees(RECIPES[lift], lifter, body)
    build, task = recipe.seen(lifter.build), recipe.task(lifter.load_kg)
    needed = lowest.angles.hip
    limit = _own_limit(recipe, lifter, body)
    is_limited = limit is not None and needed > limit
    hip = limit if limit is not None and is_limited else needed
    bottom = Shape(knee=recipe.knee_bottom, hip=hip)
    rep = rep_to(build, task, bottom, recipe.knee_top, body)
    return LiftRep(lift, recipe, rep, is_limited)


def _own_limit(recipe: Recipe, lifter: Lifter, body: Body) -> float | None:
    """Return where the own range ends a lift: measured ones always, a guess with straight legs."""
    raised = lifter.straight_leg_raise_deg
    is_straight = recipe.knee_bottom == recipe.knee_top
    if raised is None and not is_straight:
        return None
    known = USUAL_STRAIGHT_LEG_RAISE_DEG if raised is None else raised
    return own_hip_limit_deg(known, recipe.knee_bottom, body)


def _lowest_with_knees(recipe: Recipe, lifter: Lifter, body: Body) -> tuple[Recipe, Posture]:
    """Return where a lift ends, the knees bent further where it would lean too far (assumed)."""
    lowest = _lowest(recipe, lifter, body)
    may_bend = recipe.bottom is Bottom.HANDS_AT and recipe.knee_bottom > recipe.knee_top
    while (
        may_bend
        and recipe.knee_bottom < _MOST_KNEE_DEG
        and lowest.angles.trunk > recipe.most_lean_deg
    ):
        recipe = replace(recipe, knee_bottom=recipe.knee_bottom + _KNEE_STEP_DEG)
        lowest = _lowest(recipe, lifter, body)
    return recipe, lowest


def _lowest(recipe: Recipe, lifter: Lifter, body: Body) -> Posture:
    """Return the posture in which a lift ends, whatever the own range says."""
    build, task = recipe.seen(lifter.build), recipe.task(lifter.load_kg)
    if recipe.bottom is Bottom.LEAN:
        lean = Shape(knee=recipe.knee_bottom, pelvis=recipe.amount)
        return balanced(build, task, lean, body)
    bent = Shape(knee=recipe.knee_bottom, hip=0.0)
    return lowered(build, task, bent, _target(recipe, lifter, body), body=body).posture


def _target(recipe: Recipe, lifter: Lifter, body: Body) -> Target:
    if recipe.bottom is Bottom.BELOW_KNEE:
        return Target(bar_above_knee_m, recipe.amount)
    if recipe.bottom is Bottom.HANDS_AT:
        return Target(load_height_m, recipe.amount)
    wall_m = recipe.amount if lifter.wall_m is None else lifter.wall_m

    def from_wall(posture: Posture) -> float:
        return wall_m - behind_heels_m(posture, body)

    return Target(from_wall, 0.0)


def behind_heels_m(posture: Posture, body: Body = BODY) -> float:
    """Return how far the buttocks are behind the heels (hinge-model 7, wall drill)."""
    return -posture.joints.hip.x + body.hip_back * posture.build.stature_m


def frames(rep: LiftRep, count: int = 121) -> tuple[Posture, ...]:
    """Return the postures at even depths from 0 to 1; raises `PostureError`."""
    return tuple(rep.at(step / (count - 1)) for step in range(count))
