"""Every number the model takes for granted, in one table that can be shown (hinge-model 2, 7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Final


class Basis(StrEnum):
    """Where a number comes from."""

    MEASURED = "measured"
    """Mean of a survey: ANSUR II for lengths, de Leva 1996 for masses."""
    ASSUMED = "assumed"
    """Chosen for the model; changing it changes the pictures."""


class Measure(StrEnum):
    """What a number is a multiple of."""

    STATURE = "stature"
    BODY_MASS = "body_mass"
    FOOT = "foot"
    SEGMENT = "segment"
    """Of the length of the segment itself."""
    METRE = "metre"
    KILOGRAM = "kilogram"
    METRE_PER_SECOND_SQUARED = "metre_per_second_squared"
    DEGREE = "degree"
    RATIO = "ratio"


_TOLD: Final = "told"


def _measured(value: float, measure: Measure) -> float:
    return field(default=value, metadata={_TOLD: (measure, Basis.MEASURED)})


def _assumed(value: float, measure: Measure) -> float:
    return field(default=value, metadata={_TOLD: (measure, Basis.ASSUMED)})


@dataclass(frozen=True, slots=True)
class Body:
    """An average body; lengths and masses are of both sides together (hinge-model 2)."""

    foot: float = _measured(0.153, Measure.STATURE)
    ankle_height: float = _measured(0.040, Measure.STATURE)
    ankle_from_heel: float = _assumed(0.25, Measure.FOOT)
    shank: float = _measured(0.243, Measure.STATURE)
    thigh: float = _measured(0.233, Measure.STATURE)
    pelvis: float = _assumed(0.060, Measure.STATURE)
    trunk: float = _measured(0.224, Measure.STATURE)
    lumbar: float = _measured(0.100, Measure.STATURE)
    shoulder_to_c7: float = _measured(0.059, Measure.STATURE)
    c7_to_vertex: float = _measured(0.140, Measure.STATURE)
    arm: float = _measured(0.371, Measure.STATURE)

    feet_mass: float = _measured(0.0266, Measure.BODY_MASS)
    shanks_mass: float = _measured(0.0914, Measure.BODY_MASS)
    thighs_mass: float = _measured(0.2894, Measure.BODY_MASS)
    pelvis_mass: float = _measured(0.0755, Measure.BODY_MASS)
    trunk_mass: float = _measured(0.3548, Measure.BODY_MASS)
    head_mass: float = _measured(0.0681, Measure.BODY_MASS)
    arms_mass: float = _measured(0.0942, Measure.BODY_MASS)

    foot_centre: float = _measured(0.42, Measure.FOOT)
    shank_centre: float = _measured(0.437, Measure.SEGMENT)
    """From the knee."""
    thigh_centre: float = _measured(0.385, Measure.SEGMENT)
    """From the hip."""
    pelvis_centre: float = _measured(0.42, Measure.SEGMENT)
    """From the hip."""
    trunk_centre: float = _measured(0.623, Measure.SEGMENT)
    """From L5/S1, of the straight trunk."""
    head_centre: float = _measured(0.071, Measure.STATURE)
    """From C7."""
    arm_centre: float = _measured(0.473, Measure.SEGMENT)
    """From the shoulder to the load."""

    ankle_front: float = _assumed(0.025, Measure.STATURE)
    """From the joint line to the front of the leg, level."""
    knee_front: float = _assumed(0.036, Measure.STATURE)
    hip_front: float = _assumed(0.045, Measure.STATURE)
    hip_back: float = _assumed(0.075, Measure.STATURE)
    """From the hip to the back of the buttocks."""
    bar_above_shoulder: float = _assumed(0.029, Measure.STATURE)
    """Of a bar on the back, along the trunk."""
    bar_behind_shoulder: float = _assumed(0.035, Measure.STATURE)

    ball_of_foot: float = _assumed(0.74, Measure.FOOT)
    """The front end of what one stands on."""
    bar_radius: float = _measured(0.014, Measure.METRE)
    plate_radius: float = _measured(0.225, Measure.METRE)
    gravity: float = _measured(9.81, Measure.METRE_PER_SECOND_SQUARED)
    range_from_knee: float = _assumed(0.5, Measure.RATIO)
    """Degrees of hip flexion won by each degree of knee bend beyond the straight-leg raise."""


BODY: Final = Body()


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where a read-out turns from fine to a warning to a fault (hinge-model 7); all adjustable."""

    back_to_down_fine: float = _assumed(5.0, Measure.RATIO)
    back_to_down_fault: float = _assumed(2.0, Measure.RATIO)
    knee_change_fine: float = _assumed(10.0, Measure.DEGREE)
    knee_change_fault: float = _assumed(20.0, Measure.DEGREE)
    shank_back: float = _assumed(-8.0, Measure.DEGREE)
    shank_back_good_morning: float = _assumed(-16.0, Measure.DEGREE)
    shank_forward: float = _assumed(10.0, Measure.DEGREE)
    gap_fine: float = _assumed(0.02, Measure.METRE)
    gap_fault: float = _assumed(0.04, Measure.METRE)
    lumbar_extended: float = _assumed(-5.0, Measure.DEGREE)
    lumbar_fine: float = _assumed(15.0, Measure.DEGREE)
    lumbar_fault: float = _assumed(25.0, Measure.DEGREE)
    lumbar_hyperextended: float = _assumed(-10.0, Measure.DEGREE)
    """At the top only."""
    trunk_upright: float = _assumed(5.0, Measure.DEGREE)
    trunk_leaned_back: float = _assumed(-8.0, Measure.DEGREE)
    bar_from_middle_fine: float = _assumed(0.06, Measure.METRE)
    bar_from_middle_fault: float = _assumed(0.09, Measure.METRE)
    upper_back_fine: float = _assumed(10.0, Measure.DEGREE)
    neck_fine: float = _assumed(15.0, Measure.DEGREE)
    """Of the head against the trunk."""
    lowest_below_knee: float = _assumed(0.08, Measure.METRE)
    """"Just below the knee" ends here."""


THRESHOLDS: Final = Thresholds()


@dataclass(frozen=True, slots=True)
class Compared:
    """What the comparisons set side by side (hinge-model 8)."""

    gap_compared: float = _assumed(0.05, Measure.METRE)
    bar_below_knee: float = _assumed(0.05, Measure.METRE)
    """The bar's height in every comparison, unless the own range ends the lift before."""
    knee_soft: float = _assumed(15.0, Measure.DEGREE)
    knee_of_squat: float = _assumed(80.0, Measure.DEGREE)
    thigh_long: float = _measured(1.10, Measure.RATIO)
    """Two standard deviations of the population, against people as tall."""
    thigh_short: float = _measured(0.90, Measure.RATIO)
    raise_stiff: float = _assumed(60.0, Measure.DEGREE)
    """Straight-leg raises that are shown beside the lifter's own."""
    raise_middling: float = _assumed(70.0, Measure.DEGREE)
    raise_usual: float = _assumed(80.0, Measure.DEGREE)
    lean_compared: float = _assumed(60.0, Measure.DEGREE)
    """Of the pelvis, in the good morning and in the deadlift beside it."""
    load_of_deadlift: float = _assumed(60.0, Measure.KILOGRAM)
    """Where the lifter has none of their own."""
    load_of_good_morning: float = _assumed(40.0, Measure.KILOGRAM)


COMPARED: Final = Compared()


@dataclass(frozen=True, slots=True)
class Assumption:
    """A line of the table: `name` is the key of its words."""

    name: str
    value: float
    measure: Measure
    basis: Basis


def table(*parts: Body | Thresholds | Compared) -> tuple[Assumption, ...]:
    """Return every number as a line; without `parts` those that the model is used with."""
    return tuple(line for part in parts or (BODY, THRESHOLDS, COMPARED) for line in _lines(part))


def _lines(part: Body | Thresholds | Compared) -> Iterator[Assumption]:
    for one in fields(part):
        measure, basis = one.metadata[_TOLD]
        yield Assumption(one.name, getattr(part, one.name), measure, basis)
