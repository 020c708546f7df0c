"""The lifter: build, units and body mass over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hinge_desktop.core.weights import Unit, Weight

PROFILE_ID = "lifter"
"""A journal holds one lifter."""


class LengthUnit(StrEnum):
    """The unit in which lengths are entered and shown; the journal keeps millimetres."""

    CENTIMETRES = "cm"
    INCHES = "in"


@dataclass(frozen=True, slots=True)
class Profile:
    """Units, stature and build: scales that the lifter chose, and what a tape said.

    A length that was measured wins over a scale (`core/lifter_build.py`).
    """

    id: str = PROFILE_ID
    unit: Unit = Unit.KG
    length_unit: LengthUnit = LengthUnit.CENTIMETRES
    stature_mm: int | None = None
    femur_permille: int | None = None
    """Scales are thousandths of the average of people as tall (hinge-model 2)."""
    torso_permille: int | None = None
    shank_permille: int | None = None
    arm_permille: int | None = None
    thigh_mm: int | None = None
    """Trochanter to the outer knee."""
    torso_mm: int | None = None
    """Acromion to trochanter."""
    arm_mm: int | None = None
    """Acromion to the centre of a stick that hangs in the fingers."""

    @property
    def is_build_given(self) -> bool:
        """Whether anything about the build was given, so that a figure is the lifter's own."""
        scales = (self.femur_permille, self.torso_permille, self.shank_permille, self.arm_permille)
        measured = (self.stature_mm, self.thigh_mm, self.torso_mm, self.arm_mm)
        return any(one is not None for one in (*scales, *measured))


@dataclass(frozen=True, slots=True)
class BodyMass:
    """What the lifter weighed on a day."""

    id: str
    day: date
    weight: Weight
