"""The lifter: build, units and body mass over time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.weights import Unit, Weight

PROFILE_ID = "lifter"
"""A journal holds one lifter."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Stature, build scales (thousandths of the average, hinge-model 2) and units."""

    id: str = PROFILE_ID
    unit: Unit = Unit.KG
    stature_mm: int | None = None
    femur_permille: int | None = None
    torso_permille: int | None = None
    shank_permille: int | None = None
    arm_permille: int | None = None


@dataclass(frozen=True, slots=True)
class BodyMass:
    """What the lifter weighed on a day."""

    id: str
    day: date
    weight: Weight
