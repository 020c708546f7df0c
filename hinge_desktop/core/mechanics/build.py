"""A lifter's build: stature, body mass and how long the segments are against the average."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from hinge_desktop.core.mechanics.assumptions import BODY, Body

AVERAGE_STATURE_M: Final = 1.75
AVERAGE_MASS_KG: Final = 80.0
LEAST_SCALE, MOST_SCALE = 0.8, 1.2
"""Measured scales outside are taken for a slip of the tape."""
_LANDMARK: Final = 0.020
"""Of stature, between a landmark that can be felt and the joint below it."""
_STATURE_KEPT: Final = 0.82


class Segment(StrEnum):
    """A segment whose length the lifter can give."""

    FEMUR = "femur"
    TORSO = "torso"
    SHANK = "shank"
    ARM = "arm"


SLIDER_RANGES: Final = {
    Segment.FEMUR: (0.90, 1.10),
    Segment.TORSO: (0.90, 1.10),
    Segment.SHANK: (0.92, 1.08),
    Segment.ARM: (0.94, 1.06),
}
"""Two standard deviations of the population to each side (hinge-model 2)."""
FEMUR_TO_TORSO: Final = (0.64, 0.92)
ARM_TO_TORSO: Final = (1.10, 1.42)
"""What 95 % of people have, by landmarks."""


@dataclass(frozen=True, slots=True)
class Build:
    """Scales are against the average of people as tall; 1 is average."""

    stature_m: float = AVERAGE_STATURE_M
    mass_kg: float = AVERAGE_MASS_KG
    femur: float = 1.0
    torso: float = 1.0
    shank: float = 1.0
    arm: float = 1.0

    def with_femur(self, femur: float) -> Build:
        """Return this build with other thighs and the torso that keeps its stature."""
        return replace(self, femur=femur, torso=1 - _STATURE_KEPT * (femur - 1))


@dataclass(frozen=True, slots=True)
class TapeMeasures:
    """What a tape says, in metres; None where nobody measured (hinge-model 2)."""

    thigh_m: float | None = None
    """Trochanter to the outer knee."""
    torso_m: float | None = None
    """Acromion to trochanter."""
    arm_m: float | None = None
    """Acromion to the centre of a stick that hangs in the fingers."""

    @classmethod
    def of(cls, build: Build, body: Body = BODY) -> TapeMeasures:
        """Return what a tape would say of a build."""
        tall = build.stature_m
        return cls(
            thigh_m=build.femur * body.thigh * tall,
            torso_m=(build.torso * (body.pelvis + body.trunk) + _LANDMARK) * tall,
            arm_m=(build.arm * body.arm + _LANDMARK) * tall,
        )

    def scales(self, stature_m: float) -> dict[Segment, float]:
        """Return the scales of what was measured, as they come out."""
        scales: dict[Segment, float] = {}
        if self.thigh_m is not None:
            scales[Segment.FEMUR] = self.thigh_m / stature_m / BODY.thigh
        if self.torso_m is not None:
            torso = BODY.pelvis + BODY.trunk
            scales[Segment.TORSO] = (self.torso_m / stature_m - _LANDMARK) / torso
        if self.arm_m is not None:
            scales[Segment.ARM] = (self.arm_m / stature_m - _LANDMARK) / BODY.arm
        return scales


def clamped(scale: float) -> float:
    """Return the nearest scale that a body can have; another one is worth a warning."""
    return min(max(scale, LEAST_SCALE), MOST_SCALE)


class Hint(StrEnum):
    """A ratio that fewer than one in forty have on that side; worth measuring again."""

    THIGHS_LONG = "thighs_long"
    THIGHS_SHORT = "thighs_short"
    ARMS_LONG = "arms_long"
    ARMS_SHORT = "arms_short"


def hints(build: Build, body: Body = BODY) -> tuple[Hint, ...]:
    """Return what is rare about a build's ratios; no judgement, a reason to measure again."""
    torso = build.torso * (body.pelvis + body.trunk) + _LANDMARK
    thigh_ratio = build.femur * body.thigh / torso
    arm_ratio = (build.arm * body.arm + _LANDMARK) / torso
    found = (
        (Hint.THIGHS_SHORT, thigh_ratio < FEMUR_TO_TORSO[0]),
        (Hint.THIGHS_LONG, thigh_ratio > FEMUR_TO_TORSO[1]),
        (Hint.ARMS_SHORT, arm_ratio < ARM_TO_TORSO[0]),
        (Hint.ARMS_LONG, arm_ratio > ARM_TO_TORSO[1]),
    )
    return tuple(hint for hint, is_so in found if is_so)


@dataclass(frozen=True, slots=True)
class Segments:
    """Lengths of one lifter in metres."""

    foot: float
    ankle_x: float
    ankle_y: float
    shank: float
    thigh: float
    pelvis: float
    trunk: float
    lumbar: float
    arm: float

    @classmethod
    def of(cls, build: Build, body: Body = BODY) -> Segments:
        """Scale the average body to a build."""
        tall = build.stature_m
        foot = body.foot * tall
        return cls(
            foot=foot,
            ankle_x=body.ankle_from_heel * foot,
            ankle_y=body.ankle_height * tall,
            shank=body.shank * tall * build.shank,
            thigh=body.thigh * tall * build.femur,
            pelvis=body.pelvis * tall * build.torso,
            trunk=body.trunk * tall * build.torso,
            lumbar=body.lumbar * tall * build.torso,
            arm=body.arm * tall * build.arm,
        )
