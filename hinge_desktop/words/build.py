"""What is said about a lifter's build: its measures, what follows from it, what to check."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.build_choices import Length
from hinge_desktop.core.lifter_build import SecondLook, Slip, build_of
from hinge_desktop.core.mechanics.build import Build, Hint, Segment, TapeMeasures
from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import lengths, numbers

translate = QCoreApplication.translate
_NAMED_FROM: Final = {Segment.FEMUR: 0.03, Segment.ARM: 0.02}
"""How far from average a segment is before its effect is worth a sentence (our default)."""


def length_name(length: Length) -> str:
    """Return what a segment is called."""
    return {
        Length.SHORT: translate("Build", "Short"),
        Length.AVERAGE: translate("Build", "Average"),
        Length.LONG: translate("Build", "Long"),
    }[length]


def summary(profile: Profile, weight: Weight | None) -> str:
    """Sum a build up in one line: 172 cm, 72 kg, thighs 5 % long."""
    parts = []
    if profile.stature_mm is not None:
        parts.append(lengths.height(profile.stature_mm, profile.length_unit))
    if weight is not None:
        parts.append(numbers.weight(weight))
    if profile.is_build_given:
        build = build_of(profile)
        parts += [_scale_words(segment, scale) for segment, scale in _named_scales(profile, build)]
    return ", ".join(parts) if parts else translate("Build", "Not given yet, average")


def share(scale: float) -> str:
    """Write how far a scale is from average, with its sign: +5 %; "" for average."""
    percent = round((scale - 1) * 100)
    if percent == 0:
        return ""
    sign = "+" if percent > 0 else "\N{MINUS SIGN}"
    return f"{sign}{numbers.number(abs(percent))}\N{NO-BREAK SPACE}%"


def trunk_dimension(profile: Profile, build: Build) -> str:
    """Name the trunk with its length: Trunk 51 cm."""
    text = translate("Build", "Trunk %1")
    measured = TapeMeasures.of(build).torso_m
    return text.replace("%1", _length(profile.torso_mm, measured, profile.length_unit))


def thigh_dimension(profile: Profile, build: Build) -> str:
    """Name the thigh with its length: Thigh 44 cm."""
    text = translate("Build", "Thigh %1")
    measured = TapeMeasures.of(build).thigh_m
    return text.replace("%1", _length(profile.thigh_mm, measured, profile.length_unit))


def shape_words(build: Build) -> tuple[str, ...]:
    """Say what the build changes in a hinge; empty for an average one."""
    found = []
    thighs, arms = (build.femur - 1, build.arm - 1)
    if thighs >= _NAMED_FROM[Segment.FEMUR]:
        found.append(
            translate("Build", "With long thighs your chest leans lower at the same bar height.")
        )
    elif thighs <= -_NAMED_FROM[Segment.FEMUR]:
        found.append(
            translate("Build", "With short thighs your chest stays higher at the same bar height.")
        )
    if arms >= _NAMED_FROM[Segment.ARM]:
        found.append(
            translate("Build", "With long arms the bar gets down with less lean of your chest.")
        )
    elif arms <= -_NAMED_FROM[Segment.ARM]:
        found.append(
            translate("Build", "With short arms your chest leans lower to bring the bar down.")
        )
    if found:
        found.append(translate("Build", "That is your shape, not a fault."))
    return tuple(found)


def look_words(look: SecondLook) -> str:
    """Say what is worth measuring again, and why."""
    words: dict[SecondLook, str] = {
        Hint.THIGHS_LONG: translate(
            "Build", "Fewer than 1 in 40 people have thighs this long for their trunk."
        ),
        Hint.THIGHS_SHORT: translate(
            "Build", "Fewer than 1 in 40 people have thighs this short for their trunk."
        ),
        Hint.ARMS_LONG: translate(
            "Build", "Fewer than 1 in 40 people have arms this long for their trunk."
        ),
        Hint.ARMS_SHORT: translate(
            "Build", "Fewer than 1 in 40 people have arms this short for their trunk."
        ),
        Slip.STATURE: translate("Build", "Nobody is that tall or that small."),
        Slip.THIGHS: translate(
            "Build",
            "No body of this height has such thighs. The figure has the nearest ones that can be.",
        ),
        Slip.TORSO: translate(
            "Build",
            "No body of this height has such a trunk. The figure has the nearest one that can be.",
        ),
        Slip.ARMS: translate(
            "Build",
            "No body of this height has such arms. The figure has the nearest ones that can be.",
        ),
    }
    return words[look]


def measure_again_words() -> str:
    """Say what to do about what is worth a second look."""
    return translate("Build", "Measure again if it surprises you.")


def _length(measured_mm: int | None, built_m: float | None, unit: LengthUnit) -> str:
    if measured_mm is not None:
        return lengths.length(measured_mm, unit)
    return lengths.rough_length(round((built_m or 0.0) * 1000), unit)


def _named_scales(profile: Profile, build: Build) -> list[tuple[Segment, float]]:
    """Return the segments that the lifter gave and that are not average."""
    given = (
        (Segment.FEMUR, build.femur, profile.thigh_mm, profile.femur_permille),
        (Segment.TORSO, build.torso, profile.torso_mm, profile.torso_permille),
        (Segment.ARM, build.arm, profile.arm_mm, profile.arm_permille),
    )
    return [
        (segment, scale)
        for segment, scale, measured, called in given
        if (measured is not None or called is not None) and share(scale)
    ]


def _scale_words(segment: Segment, scale: float) -> str:
    texts = {
        Segment.FEMUR: (
            translate("Build", "thighs %1 % long"),
            translate("Build", "thighs %1 % short"),
        ),
        Segment.TORSO: (
            translate("Build", "trunk %1 % long"),
            translate("Build", "trunk %1 % short"),
        ),
        Segment.ARM: (translate("Build", "arms %1 % long"), translate("Build", "arms %1 % short")),
    }
    longer, shorter = texts[segment]
    text = longer if scale > 1 else shorter
    percent = numbers.number(abs(round((scale - 1) * 100)))
    return text.replace("%1 %", f"{percent}\N{NO-BREAK SPACE}%")
