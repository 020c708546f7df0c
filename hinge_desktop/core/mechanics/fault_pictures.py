"""How each fault of the one list looks, beside the same lift done well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.exercise_faults import faults_of_built_in
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.assumptions import BODY, Body
from hinge_desktop.core.mechanics.balance import balanced
from hinge_desktop.core.mechanics.lift_reps import LiftRep
from hinge_desktop.core.mechanics.lifts import PLATE_HEIGHT_M, RECIPES, Bottom, Lift
from hinge_desktop.core.mechanics.posture import Arms, Posture, Shape
from hinge_desktop.core.mechanics.reach import Target, bar_above_knee_m, load_height_m, lowered

_HIP_GIVEN_UP_DEG: Final = 36.0
"""So much the low back does in place of the hip."""
_ROUNDED_WITHOUT_LOAD_DEG: Final = 36.0
_SQUAT: Final = Shape(knee=75.0, pelvis=42.0)
_KNEES_FIRST: Final = Shape(knee=45.0, pelvis=16.0)
_LEANED_BACK: Final = Shape(knee=0.0, hip=-8.0, lumbar=-20.0)
_DRIFT_M: Final = 0.10
_TOO_DEEP_M: Final = -0.20
"""From the centre of the knee."""
_HEAD_CRANED_DEG: Final = 6.0
_UPPER_BACK_DEG: Final = 30.0
_DROPPED_M: Final = 0.10
_TILT_DEG: Final = 9.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A posture, and what is drawn otherwise than it says."""

    posture: Posture
    depth: float
    fault: Fault | None = None
    head_deg: float | None = None
    """Inclination of the head where it does not follow the trunk."""
    upper_back_deg: float = 0.0
    """Arc between T12 and C7; joints and moments stay (hinge-model 10)."""
    load_below_hands_m: float = 0.0
    tilt_deg: float = 0.0
    """How far the whole lifter has tipped about the ankle: no longer in balance."""
    are_hips_turned: bool = False


@dataclass(frozen=True, slots=True)
class _Case:
    rep: LiftRep
    lowest: Posture
    body: Body

    def shaped(self, shape: Shape) -> Posture:
        return balanced(self.lowest.build, self.lowest.task, shape, self.body)

    def bent_to(self, shape: Shape, target: Target, hip_limit_deg: float | None = None) -> Posture:
        build, task = self.lowest.build, self.lowest.task
        return lowered(build, task, shape, target, hip_limit_deg, self.body).posture


def faults_shown(lift: Lift) -> tuple[Fault, ...]:
    """Return the faults that can happen in a lift and have a picture in it."""
    is_on_legs = _arms(lift) is Arms.ON_LEGS
    unseen = {
        Fault.TOO_DEEP: not is_on_legs or _ends_on_the_floor(lift),
        Fault.BECAME_A_SQUAT: lift is Lift.SINGLE_LEG,
    }
    possible = faults_of_built_in(ExerciseId(lift))
    return tuple(fault for fault in possible if not unseen.get(fault, False))


def good_picture(rep: LiftRep, depth: float) -> Picture:
    """Return a lift done well at a depth; raises `PostureError`."""
    return Picture(rep.at(depth), depth)


def fault_picture(fault: Fault, rep: LiftRep, body: Body = BODY) -> Picture:
    """Return a fault in a lift that shows it (`faults_shown`); raises `PostureError`."""
    return replace(_PICTURES[fault](_Case(rep, rep.at(1.0), body)), fault=fault)


def _rounded_low_back(case: _Case) -> Picture:
    lowest = case.lowest
    limit = lowest.angles.hip - _HIP_GIVEN_UP_DEG
    shape = Shape(knee=lowest.angles.knee, hip=0.0)
    if lowest.task.arms is Arms.ON_LEGS:
        target = Target(load_height_m, lowest.joints.load.y)
        return Picture(case.bent_to(shape, target, limit), 1.0)
    rounded = replace(shape, hip=limit, lumbar=_ROUNDED_WITHOUT_LOAD_DEG)
    return Picture(case.shaped(rounded), 1.0)


def _rounded_upper_back(case: _Case) -> Picture:
    return Picture(case.lowest, 1.0, upper_back_deg=_UPPER_BACK_DEG)


def _became_a_squat(case: _Case) -> Picture:
    return Picture(case.shaped(_SQUAT), 1.0)


def _knees_first(case: _Case) -> Picture:
    return Picture(case.shaped(_KNEES_FIRST), 0.4)


def _bar_drifted(case: _Case) -> Picture:
    lowest = case.lowest
    angles = lowest.angles
    drifted = Shape(knee=angles.knee, hip=angles.hip, lumbar=angles.lumbar, drift_m=_DRIFT_M)
    return Picture(case.shaped(drifted), 1.0)


def _too_deep(case: _Case) -> Picture:
    lowest = case.lowest
    shape = Shape(knee=lowest.angles.knee, hip=0.0)
    below = min(_TOO_DEEP_M, bar_above_knee_m(lowest) - 0.05)
    height = max(lowest.joints.knee.y + below, PLATE_HEIGHT_M)
    target = Target(load_height_m, height)
    return Picture(case.bent_to(shape, target, lowest.angles.hip), 1.0)


def _leaned_back(case: _Case) -> Picture:
    return Picture(case.shaped(_LEANED_BACK), 0.0)


def _neck_craned(case: _Case) -> Picture:
    return Picture(case.lowest, 1.0, head_deg=_HEAD_CRANED_DEG)


def _grip_gave_out(case: _Case) -> Picture:
    depth = 0.85
    return Picture(case.rep.at(depth), depth, load_below_hands_m=_DROPPED_M)


def _lost_balance(case: _Case) -> Picture:
    depth = 0.6
    return Picture(case.rep.at(depth), depth, tilt_deg=_TILT_DEG)


def _hips_turned(case: _Case) -> Picture:
    return Picture(case.lowest, 1.0, are_hips_turned=True)


def _arms(lift: Lift) -> Arms:
    return RECIPES[lift].arms


def _ends_on_the_floor(lift: Lift) -> bool:
    """Whether the plates end a lift before the hips could go too deep."""
    recipe = RECIPES[lift]
    return recipe.bottom is Bottom.HANDS_AT and recipe.knee_bottom > recipe.knee_top


_PICTURES: Final[Mapping[Fault, Callable[[_Case], Picture]]] = MappingProxyType(
    {
        Fault.ROUNDED_LOW_BACK: _rounded_low_back,
        Fault.ROUNDED_UPPER_BACK: _rounded_upper_back,
        Fault.BECAME_A_SQUAT: _became_a_squat,
        Fault.KNEES_FIRST: _knees_first,
        Fault.BAR_DRIFTED: _bar_drifted,
        Fault.TOO_DEEP: _too_deep,
        Fault.LEANED_BACK: _leaned_back,
        Fault.NECK_CRANED: _neck_craned,
        Fault.GRIP_GAVE_OUT: _grip_gave_out,
        Fault.LOST_BALANCE: _lost_balance,
        Fault.HIPS_TURNED: _hips_turned,
    }
)
