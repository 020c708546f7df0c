"""The build that a profile describes, and what about it is worth a second look."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeAlias

from hinge_desktop.core.mechanics.build import (
    AVERAGE_MASS_KG,
    AVERAGE_STATURE_M,
    Build,
    Hint,
    Segment,
    TapeMeasures,
    clamped,
    hints,
)
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.weights import Weight

POSSIBLE_STATURE_MM: Final = (1200, 2300)
"""A stature outside is taken for a slip, such as inches in a field for centimetres (assumed)."""


class Slip(StrEnum):
    """A length that no body has; a segment is drawn with the nearest one that a body can have."""

    STATURE = "stature"
    THIGHS = "thighs"
    TORSO = "torso"
    ARMS = "arms"


SecondLook: TypeAlias = Slip | Hint
"""Something to measure again."""

_SLIPS: Final = {
    Segment.FEMUR: Slip.THIGHS,
    Segment.TORSO: Slip.TORSO,
    Segment.ARM: Slip.ARMS,
}


def build_of(profile: Profile, weight: Weight | None = None) -> Build:
    """Return the build that a profile and a body mass describe.

    A measured length wins over a scale; what nobody has given is average, the torso excepted:
    unless it is given, it keeps the stature for these thighs (hinge-model 2).
    """
    measured = {segment: clamped(scale) for segment, scale in _measured(profile).items()}
    femur = measured.get(Segment.FEMUR, _scale(profile.femur_permille))
    build = Build(
        stature_m=_stature_m(profile),
        mass_kg=AVERAGE_MASS_KG if weight is None else weight.in_kg(),
        femur=femur,
        torso=measured.get(Segment.TORSO, _scale(profile.torso_permille)),
        shank=_scale(profile.shank_permille),
        arm=measured.get(Segment.ARM, _scale(profile.arm_permille)),
    )
    is_torso_given = Segment.TORSO in measured or profile.torso_permille is not None
    return build if is_torso_given else build.with_femur(femur)


def second_looks(profile: Profile) -> tuple[SecondLook, ...]:
    """Return what is worth measuring again: slips, and only without any, rare ratios.

    The scales of measured segments hang on the stature, so an impossible one stands alone.
    """
    least, most = POSSIBLE_STATURE_MM
    if profile.stature_mm is not None and not least <= profile.stature_mm <= most:
        return (Slip.STATURE,)
    scales = _measured(profile)
    slips = [_SLIPS[segment] for segment, scale in scales.items() if clamped(scale) != scale]
    return tuple(slips) or _hints(profile)


def _hints(profile: Profile) -> tuple[Hint, ...]:
    """Return what is rare, but nothing about arms that nobody gave beside a torso worked out."""
    given = (profile.arm_mm, profile.arm_permille, profile.torso_mm, profile.torso_permille)
    has_arms = any(one is not None for one in given)
    about_arms = (Hint.ARMS_LONG, Hint.ARMS_SHORT)
    return tuple(one for one in hints(build_of(profile)) if has_arms or one not in about_arms)


def _measured(profile: Profile) -> dict[Segment, float]:
    tape = TapeMeasures(_m(profile.thigh_mm), _m(profile.torso_mm), _m(profile.arm_mm))
    return tape.scales(_stature_m(profile))


def _stature_m(profile: Profile) -> float:
    return _m(profile.stature_mm) or AVERAGE_STATURE_M


def _m(millimetres: int | None) -> float | None:
    return None if millimetres is None else millimetres / 1000


def _scale(permille: int | None) -> float:
    return 1.0 if permille is None else permille / 1000
