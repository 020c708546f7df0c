"""The model's table of assumptions in words, and how far to trust it (hinge-model 2, 7, 9)."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.mechanics.assumptions import Assumption, Basis, Measure
from hinge_desktop.words.numbers import number

translate = QCoreApplication.translate
_CONTEXT = "Assumptions"

NAMES: Final = {
    "foot": QT_TRANSLATE_NOOP("Assumptions", "Foot, heel to toe"),
    "ankle_height": QT_TRANSLATE_NOOP("Assumptions", "Ankle over the floor"),
    "ankle_from_heel": QT_TRANSLATE_NOOP("Assumptions", "Ankle in front of the heel"),
    "shank": QT_TRANSLATE_NOOP("Assumptions", "Shin"),
    "thigh": QT_TRANSLATE_NOOP("Assumptions", "Thigh"),
    "pelvis": QT_TRANSLATE_NOOP("Assumptions", "Hip to the lowest back joint (L5/S1)"),
    "trunk": QT_TRANSLATE_NOOP("Assumptions", "Lowest back joint to shoulder"),
    "lumbar": QT_TRANSLATE_NOOP("Assumptions", "Low back"),
    "shoulder_to_c7": QT_TRANSLATE_NOOP("Assumptions", "Shoulder to base of the neck"),
    "c7_to_vertex": QT_TRANSLATE_NOOP("Assumptions", "Base of the neck to top of the head"),
    "arm": QT_TRANSLATE_NOOP("Assumptions", "Arm, shoulder to bar"),
    "feet_mass": QT_TRANSLATE_NOOP("Assumptions", "Weight of the feet"),
    "shanks_mass": QT_TRANSLATE_NOOP("Assumptions", "Weight of the shins"),
    "thighs_mass": QT_TRANSLATE_NOOP("Assumptions", "Weight of the thighs"),
    "pelvis_mass": QT_TRANSLATE_NOOP("Assumptions", "Weight of the pelvis"),
    "trunk_mass": QT_TRANSLATE_NOOP("Assumptions", "Weight of the trunk"),
    "head_mass": QT_TRANSLATE_NOOP("Assumptions", "Weight of the head"),
    "arms_mass": QT_TRANSLATE_NOOP("Assumptions", "Weight of the arms"),
    "foot_centre": QT_TRANSLATE_NOOP("Assumptions", "Centre of the foot, from the heel"),
    "shank_centre": QT_TRANSLATE_NOOP("Assumptions", "Centre of the shin, from the knee"),
    "thigh_centre": QT_TRANSLATE_NOOP("Assumptions", "Centre of the thigh, from the hip"),
    "pelvis_centre": QT_TRANSLATE_NOOP("Assumptions", "Centre of the pelvis, from the hip"),
    "trunk_centre": QT_TRANSLATE_NOOP("Assumptions", "Centre of the trunk, from L5/S1"),
    "head_centre": QT_TRANSLATE_NOOP("Assumptions", "Centre of the head, from the neck"),
    "arm_centre": QT_TRANSLATE_NOOP("Assumptions", "Centre of the arm, from the shoulder"),
    "ankle_front": QT_TRANSLATE_NOOP("Assumptions", "Ankle joint to front of the leg"),
    "knee_front": QT_TRANSLATE_NOOP("Assumptions", "Knee joint to front of the leg"),
    "hip_front": QT_TRANSLATE_NOOP("Assumptions", "Hip joint to front of the leg"),
    "hip_back": QT_TRANSLATE_NOOP("Assumptions", "Hip joint to back of the buttocks"),
    "bar_above_shoulder": QT_TRANSLATE_NOOP("Assumptions", "Bar on the back, over the shoulder"),
    "bar_behind_shoulder": QT_TRANSLATE_NOOP("Assumptions", "Bar on the back, behind the shoulder"),
    "ball_of_foot": QT_TRANSLATE_NOOP("Assumptions", "Front end of what you stand on"),
    "bar_radius": QT_TRANSLATE_NOOP("Assumptions", "Half the thickness of the bar"),
    "plate_radius": QT_TRANSLATE_NOOP("Assumptions", "Half the height of a plate"),
    "gravity": QT_TRANSLATE_NOOP("Assumptions", "Gravity"),
    "range_from_knee": QT_TRANSLATE_NOOP("Assumptions", "Hip bend won by each degree at the knee"),
    "back_to_down_fine": QT_TRANSLATE_NOOP("Assumptions", "Hips back to hips down: fine above"),
    "back_to_down_fault": QT_TRANSLATE_NOOP("Assumptions", "Hips back to hips down: squat below"),
    "knee_change_fine": QT_TRANSLATE_NOOP("Assumptions", "Knees bend in the rep: fine up to"),
    "knee_change_fault": QT_TRANSLATE_NOOP("Assumptions", "Knees bend in the rep: fault above"),
    "shank_back": QT_TRANSLATE_NOOP("Assumptions", "Shins tip back: up to"),
    "shank_back_good_morning": QT_TRANSLATE_NOOP(
        "Assumptions", "Shins tip back in a good morning: up to"
    ),
    "shank_forward": QT_TRANSLATE_NOOP("Assumptions", "Shins tip forward: up to"),
    "gap_fine": QT_TRANSLATE_NOOP("Assumptions", "Bar off the legs: fine below"),
    "gap_fault": QT_TRANSLATE_NOOP("Assumptions", "Bar off the legs: drifting above"),
    "lumbar_extended": QT_TRANSLATE_NOOP("Assumptions", "Low back arched: fine up to"),
    "lumbar_fine": QT_TRANSLATE_NOOP("Assumptions", "Low back rounded: fine up to"),
    "lumbar_fault": QT_TRANSLATE_NOOP("Assumptions", "Low back rounded: fault above"),
    "lumbar_hyperextended": QT_TRANSLATE_NOOP("Assumptions", "Low back arched at the top: fault"),
    "trunk_upright": QT_TRANSLATE_NOOP("Assumptions", "Upright at the top: within"),
    "trunk_leaned_back": QT_TRANSLATE_NOOP("Assumptions", "Leaned back at the top: fault"),
    "bar_from_middle_fine": QT_TRANSLATE_NOOP("Assumptions", "Bar from mid-foot: fine within"),
    "bar_from_middle_fault": QT_TRANSLATE_NOOP("Assumptions", "Bar from mid-foot: fault above"),
    "upper_back_fine": QT_TRANSLATE_NOOP("Assumptions", "Upper back rounded: marked above"),
    "neck_fine": QT_TRANSLATE_NOOP("Assumptions", "Head against the trunk: marked above"),
    "lowest_below_knee": QT_TRANSLATE_NOOP("Assumptions", "“Just below the knee” ends at"),
    "gap_compared": QT_TRANSLATE_NOOP("Assumptions", "Compared: gap between bar and legs"),
    "bar_below_knee": QT_TRANSLATE_NOOP("Assumptions", "Compared: bar below the knee"),
    "knee_soft": QT_TRANSLATE_NOOP("Assumptions", "Compared: soft knees"),
    "knee_of_squat": QT_TRANSLATE_NOOP("Assumptions", "Compared: bent knees"),
    "thigh_long": QT_TRANSLATE_NOOP("Assumptions", "Compared: long thighs, of the average"),
    "thigh_short": QT_TRANSLATE_NOOP("Assumptions", "Compared: short thighs, of the average"),
    "raise_stiff": QT_TRANSLATE_NOOP("Assumptions", "Compared: low straight-leg raise"),
    "raise_middling": QT_TRANSLATE_NOOP("Assumptions", "Compared: middling straight-leg raise"),
    "raise_usual": QT_TRANSLATE_NOOP("Assumptions", "Compared: usual straight-leg raise"),
    "lean_compared": QT_TRANSLATE_NOOP("Assumptions", "Compared: lean of the pelvis"),
    "load_of_deadlift": QT_TRANSLATE_NOOP("Assumptions", "Load without one of your own"),
    "load_of_good_morning": QT_TRANSLATE_NOOP("Assumptions", "The same, on the back"),
}
"""By the name of each number of the table."""

_MASS_SOURCE = QT_TRANSLATE_NOOP("Assumptions", "measured: de Leva 1996")
_LENGTH_SOURCE = QT_TRANSLATE_NOOP("Assumptions", "measured: ANSUR II 2012")
_GYM_SOURCE = QT_TRANSLATE_NOOP("Assumptions", "measured: standard equipment")
_NATURE_SOURCE = QT_TRANSLATE_NOOP("Assumptions", "measured: standard gravity")
_ASSUMED = QT_TRANSLATE_NOOP("Assumptions", "assumed")
_LIMITS = (
    QT_TRANSLATE_NOOP(
        "Assumptions",
        "The model is a stick figure that stands still. Fast or all-out lifts ask about a fifth"
        " more, at times half more.",
    ),
    QT_TRANSLATE_NOOP(
        "Assumptions",
        "Against published figures the low back comes out 5 to 6 % lower in one table, the hips"
        " between 18 % lower and 1 % higher. One model of heavy deadlifts gives twice as much for"
        " the low back.",
    ),
    QT_TRANSLATE_NOOP(
        "Assumptions",
        "Nobody sees from outside where the lowest back joint is. One or two centimetres change"
        " its figure by 10 to 15 %.",
    ),
    QT_TRANSLATE_NOOP(
        "Assumptions",
        "Shoulder blades and upper back do not move in it. In life you reach the same height"
        " with 5 to 8° less lean.",
    ),
    QT_TRANSLATE_NOOP(
        "Assumptions",
        "So take the numbers as comparisons between two pictures. They are no limit, and they say"
        " nothing about what is safe for you.",
    ),
    QT_TRANSLATE_NOOP(
        "Assumptions",
        "Rounding hardly changes these numbers; it changes which tissues carry them. Whether it"
        " leads to injury is not settled. Coaches teach a long spine, and so does Hinge, without"
        " a promise.",
    ),
)


def assumption_name(assumption: Assumption) -> str:
    """Name a number of the table."""
    return _say(NAMES[assumption.name])


def assumption_value(assumption: Assumption) -> str:
    """Write a number with its unit: "15.3 % of your height"."""
    value, measure = assumption.value, assumption.measure
    shares = {
        Measure.STATURE: translate(_CONTEXT, "%1 % of height"),
        Measure.BODY_MASS: translate(_CONTEXT, "%1 % of body weight"),
        Measure.FOOT: translate(_CONTEXT, "%1 % of the foot"),
        Measure.SEGMENT: translate(_CONTEXT, "%1 % of its length"),
    }
    if measure in shares:
        return shares[measure].replace("%1", _plain(value * 100))
    if measure is Measure.METRE:
        return translate(_CONTEXT, "%1 cm").replace("%1", _plain(value * 100))
    units = {
        Measure.DEGREE: translate(_CONTEXT, "%1°"),
        Measure.KILOGRAM: translate(_CONTEXT, "%1 kg"),
        Measure.METRE_PER_SECOND_SQUARED: translate(_CONTEXT, "%1 m/s²"),
        Measure.RATIO: translate(_CONTEXT, "%1 times"),
    }
    return units[measure].replace("%1", _plain(value))


def assumption_source(assumption: Assumption) -> str:
    """Say where a number comes from."""
    if assumption.basis is Basis.ASSUMED:
        return _say(_ASSUMED)
    if assumption.measure is Measure.METRE:
        return _say(_GYM_SOURCE)
    if assumption.measure is Measure.METRE_PER_SECOND_SQUARED:
        return _say(_NATURE_SOURCE)
    is_mass = assumption.measure is Measure.BODY_MASS or assumption.name.endswith("_centre")
    return _say(_MASS_SOURCE if is_mass else _LENGTH_SOURCE)


def honest_limits() -> tuple[str, ...]:
    """Say how far the model is to be trusted, the most important last but one."""
    return tuple(_say(text) for text in _LIMITS)


def _plain(value: float) -> str:
    """Write a number with as many decimals as it has, at most two."""
    rounded = round(value, 2)
    decimals = next(places for places in (0, 1, 2) if rounded == round(rounded, places))
    return number(rounded, decimals)


def _say(text: object) -> str:
    return translate(_CONTEXT, str(text))
