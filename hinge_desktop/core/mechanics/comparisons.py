"""What changes when one thing changes: two postures side by side, and what sets them apart.

Computed for the lifter's own build and load. Comparisons only: no number here is a limit
(hinge-model 8, 9). The words for the codes are made where they are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.assumptions import BODY, COMPARED, Body, Compared
from hinge_desktop.core.mechanics.balance import balanced
from hinge_desktop.core.mechanics.build import Build, Segments
from hinge_desktop.core.mechanics.fault_pictures import Picture
from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep
from hinge_desktop.core.mechanics.lifts import RECIPES, Bottom, Lift, Recipe
from hinge_desktop.core.mechanics.moments import moments
from hinge_desktop.core.mechanics.posture import Arms, Posture, Shape, Task
from hinge_desktop.core.mechanics.reach import (
    Target,
    bar_above_knee_m,
    load_height_m,
    lowered,
    own_hip_limit_deg,
    reach,
)


class Comparison(StrEnum):
    """A question that two pictures answer."""

    BAR_AWAY = "bar_away"
    """The bar some centimetres off the legs, with the same bend of the hips."""
    KNEES_BENT = "knees_bent"
    """Bent knees in place of soft ones, at the same height of the bar."""
    THIGHS = "thighs"
    """Long thighs beside short ones, at the same stature."""
    OWN_RANGE = "own_range"
    """How low the bar gets with a long spine, by the straight-leg raise."""
    GOOD_MORNING = "good_morning"
    """The bar on the back in place of the hands, with the same load and lean."""


class Figure(StrEnum):
    """What is told of a picture."""

    HIPS_BACK_CM = "hips_back_cm"
    """From standing with soft knees."""
    HIPS_DOWN_CM = "hips_down_cm"
    BAR_FROM_MIDDLE_CM = "bar_from_middle_cm"
    """In front of the middle of the foot; negative is behind it."""
    KNEES_HELD_BEHIND = "knees_held_behind"
    """The back of the leg holds the knee."""
    KNEES_HELD_IN_FRONT = "knees_held_in_front"
    """The quadriceps hold the knee."""
    TRUNK_DEG = "trunk_deg"
    """Lean of the trunk from the vertical."""
    HIP_DEG = "hip_deg"
    """Bend of the hip before the back would round."""
    BAR_ABOVE_KNEE_CM = "bar_above_knee_cm"
    """Negative is below it."""
    HIPS_PERCENT = "hips_percent"
    """How much more the hips hold than in the other picture."""


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a picture; `value` is None where the figure itself says it all."""

    figure: Figure
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two pictures."""

    lift: Lift
    recipe: Recipe
    picture: Picture
    told: tuple[Told, ...] = ()
    straight_leg_raise_deg: float | None = None
    """Whose range ends it, in the comparison of ranges."""


@dataclass(frozen=True, slots=True)
class RangeStep:
    """How low the bar gets for one straight-leg raise."""

    straight_leg_raise_deg: float
    bar_above_knee_cm: int
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two pictures, and by how much the second asks more of the low back.

    Of lifts that are pictures only (hinge-model 10) nothing is told in numbers.
    """

    comparison: Comparison
    usual: Side
    changed: Side
    low_back_percent: int | None = None
    """More (or less) at L5/S1 in the changed picture, in whole percent."""
    ranges: tuple[RangeStep, ...] = ()


def comparisons_of(lift: Lift) -> tuple[Comparison, ...]:
    """Return what can be compared in a lift; nothing for lifts where nothing would change."""
    return tuple(one for one in Comparison if _is_shown(one, lift))


def contrast(
    comparison: Comparison,
    lift: Lift,
    lifter: Lifter,
    compared: Compared = COMPARED,
    body: Body = BODY,
) -> Contrast:
    """Return a comparison of `comparisons_of` for one lifter; raises `PostureError`."""
    return _CONTRASTS[comparison](_Bench(lift, lifter, compared, body))


def percent_more(usual: float, changed: float) -> int:
    """Return by how many whole percent something grows; negative where it shrinks."""
    return round((changed / usual - 1) * 100)


def _is_shown(comparison: Comparison, lift: Lift) -> bool:
    recipe = RECIPES[lift]
    return {
        Comparison.BAR_AWAY: recipe.arms is Arms.ON_LEGS,
        Comparison.KNEES_BENT: recipe.bottom is Bottom.BELOW_KNEE,
        Comparison.THIGHS: recipe.bottom in {Bottom.BELOW_KNEE, Bottom.HANDS_AT},
        Comparison.OWN_RANGE: recipe.bottom is Bottom.BELOW_KNEE,
        Comparison.GOOD_MORNING: lift in {Lift.ROMANIAN_DEADLIFT, Lift.GOOD_MORNING},
    }[comparison]


@dataclass(frozen=True, slots=True)
class _Bench:
    """What every comparison is worked out with."""

    lift: Lift
    lifter: Lifter
    compared: Compared
    body: Body

    @property
    def recipe(self) -> Recipe:
        return RECIPES[self.lift]

    @property
    def has_figures(self) -> bool:
        return self.recipe.has_figures

    @property
    def build(self) -> Build:
        return self.lifter.build

    @property
    def bar(self) -> Task:
        """The bar RDL with the lifter's load."""
        own = self.lifter.load_kg
        return Task(Arms.ON_LEGS, self.compared.load_of_deadlift if own is None else own)

    def at_target(self, build: Build) -> Posture:
        """Lower the bar to just below the knee, with soft knees and a long spine.

        As far as the lifter's own range lets it.
        """
        shape = Shape(knee=self.compared.knee_soft, hip=0.0)
        below = -self.compared.bar_below_knee
        found = reach(build, self.bar, shape, below, body=self.body)
        raised = self.lifter.straight_leg_raise_deg
        if raised is None:
            return found.posture
        limit = own_hip_limit_deg(raised, shape.knee, self.body)
        if found.hip_needed_deg <= limit:
            return found.posture
        return self.shaped(build, self.bar, replace(shape, hip=limit))

    def shaped(self, build: Build, task: Task, shape: Shape) -> Posture:
        return balanced(build, task, shape, self.body)

    def drawn(
        self,
        posture: Posture,
        *told: Told,
        lift: Lift | None = None,
        fault: Fault | None = None,
    ) -> Side:
        shown = self.lift if lift is None else lift
        recipe = RECIPES[shown]
        picture = Picture(posture, 1.0, fault)
        return Side(shown, recipe, picture, told if recipe.has_figures else ())

    def low_back(self, posture: Posture) -> float:
        return moments(posture, self.body).l5s1


def _bar_away(bench: _Bench) -> Contrast:
    """Keep hips and knees as they are and move the bar alone; the rest follows from balance."""
    if bench.has_figures:
        near = bench.at_target(bench.build)
    else:
        near = lift_rep(bench.lift, bench.lifter, bench.body).at(1.0)
    angles = near.angles
    gap = bench.compared.gap_compared
    shape = Shape(knee=angles.knee, hip=angles.hip, lumbar=angles.lumbar, drift_m=gap)
    away = bench.shaped(near.build, near.task, shape)
    more = percent_more(bench.low_back(near), bench.low_back(away))
    return Contrast(
        Comparison.BAR_AWAY,
        bench.drawn(near),
        bench.drawn(away, fault=Fault.BAR_DRIFTED),
        more if bench.has_figures else None,
    )


def _knees_bent(bench: _Bench) -> Contrast:
    soft = bench.at_target(bench.build)
    shape = Shape(knee=bench.compared.knee_of_squat, hip=0.0)
    target = Target(load_height_m, soft.joints.load.y)
    bent = lowered(bench.build, bench.bar, shape, target, body=bench.body).posture
    upright = Shape(knee=bench.compared.knee_soft, pelvis=0.0)
    standing = bench.shaped(bench.build, bench.bar, upright)
    return Contrast(
        Comparison.KNEES_BENT,
        bench.drawn(soft, *_ways_of_hips(bench, standing, soft)),
        bench.drawn(bent, *_ways_of_hips(bench, standing, bent), fault=Fault.BECAME_A_SQUAT),
        percent_more(bench.low_back(soft), bench.low_back(bent)),
    )


def _ways_of_hips(bench: _Bench, standing: Posture, posture: Posture) -> tuple[Told, ...]:
    start, hip = standing.joints.hip, posture.joints.hip
    middle = posture.task.balance * Segments.of(posture.build, bench.body).foot
    is_held_behind = moments(posture, bench.body).knee > 0
    return (
        Told(Figure.HIPS_BACK_CM, _cm(start.x - hip.x)),
        Told(Figure.HIPS_DOWN_CM, _cm(start.y - hip.y)),
        Told(Figure.BAR_FROM_MIDDLE_CM, _cm(posture.joints.load.x - middle)),
        Told(Figure.KNEES_HELD_BEHIND if is_held_behind else Figure.KNEES_HELD_IN_FRONT),
    )


def _thighs(bench: _Bench) -> Contrast:
    """Compare two lifters of this stature; shanks are average, so that the stature is kept."""
    alike = replace(bench.build, shank=1.0)
    long = alike.with_femur(bench.compared.thigh_long)
    short = alike.with_femur(bench.compared.thigh_short)
    return Contrast(Comparison.THIGHS, _leaning(bench, short), _leaning(bench, long))


def _leaning(bench: _Bench, build: Build) -> Side:
    if bench.has_figures:
        free = replace(bench, lifter=replace(bench.lifter, straight_leg_raise_deg=None))
        posture = free.at_target(build)
    else:
        posture = lift_rep(bench.lift, replace(bench.lifter, build=build), bench.body).at(1.0)
    return bench.drawn(posture, Told(Figure.TRUNK_DEG, round(posture.angles.trunk)))


def _own_range(bench: _Bench) -> Contrast:
    """Show the lifter's own range, or the usual one, beside a stiff one."""
    own = bench.lifter.straight_leg_raise_deg
    compared = bench.compared
    here = compared.raise_usual if own is None else own
    is_stiff = here <= compared.raise_stiff
    other = compared.raise_usual if is_stiff else compared.raise_stiff
    return Contrast(
        Comparison.OWN_RANGE,
        _ending(bench, here),
        _ending(bench, other),
        ranges=_range_steps(bench, own),
    )


def _range_steps(bench: _Bench, own: float | None) -> tuple[RangeStep, ...]:
    compared = bench.compared
    shown = {compared.raise_stiff, compared.raise_middling, compared.raise_usual}
    if own is not None:
        shown.add(own)
    return tuple(
        RangeStep(raised, _cm(bar_above_knee_m(_with_range(bench, raised))), is_own=raised == own)
        for raised in sorted(shown)
    )


def _ending(bench: _Bench, raised: float) -> Side:
    posture = _with_range(bench, raised)
    told = (
        Told(Figure.HIP_DEG, round(posture.angles.hip)),
        Told(Figure.BAR_ABOVE_KNEE_CM, _cm(bar_above_knee_m(posture))),
    )
    return replace(bench.drawn(posture, *told), straight_leg_raise_deg=raised)


def _with_range(bench: _Bench, raised: float) -> Posture:
    ranged = replace(bench, lifter=replace(bench.lifter, straight_leg_raise_deg=raised))
    return ranged.at_target(bench.build)


def _good_morning(bench: _Bench) -> Contrast:
    own = bench.lifter.load_kg
    load_kg = bench.compared.load_of_good_morning if own is None else own
    shape = Shape(knee=bench.compared.knee_soft, pelvis=bench.compared.lean_compared)
    in_hands = bench.shaped(bench.build, Task(Arms.ON_LEGS, load_kg), shape)
    on_back = bench.shaped(bench.build, Task(Arms.ON_BACK, load_kg), shape)
    more = percent_more(bench.low_back(in_hands), bench.low_back(on_back))
    hips = percent_more(moments(in_hands, bench.body).hip, moments(on_back, bench.body).hip)
    return Contrast(
        Comparison.GOOD_MORNING,
        bench.drawn(in_hands, lift=Lift.ROMANIAN_DEADLIFT),
        bench.drawn(on_back, Told(Figure.HIPS_PERCENT, hips), lift=Lift.GOOD_MORNING),
        more,
    )


def _cm(metres: float) -> int:
    return round(metres * 100)


_CONTRASTS: Final[Mapping[Comparison, Callable[[_Bench], Contrast]]] = MappingProxyType(
    {
        Comparison.BAR_AWAY: _bar_away,
        Comparison.KNEES_BENT: _knees_bent,
        Comparison.THIGHS: _thighs,
        Comparison.OWN_RANGE: _own_range,
        Comparison.GOOD_MORNING: _good_morning,
    }
)
