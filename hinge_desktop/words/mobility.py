"""The mobility checks in words: what is read, what a reading means, and what it cannot tell.

Their bands and caveats are those of coaching-rules 8.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.measures import MeasureUnit, MobilityTest
from hinge_desktop.core.mobility_bands import UNITS, Band, are_sides_apart, band_of
from hinge_desktop.core.training import Side
from hinge_desktop.words import numbers

translate = QCoreApplication.translate


def check_name(test: MobilityTest) -> str:
    """Name a check."""
    return {
        MobilityTest.STRAIGHT_LEG_RAISE: translate("Mobility", "Straight-leg raise"),
        MobilityTest.LEG_DROP: translate("Mobility", "Leg drop off a bench"),
        MobilityTest.KNEE_TO_GLUTE: translate("Mobility", "Knee to glute, face down"),
    }[test]


def how_to_read(test: MobilityTest) -> str:
    """Say which number to write down."""
    return {
        MobilityTest.STRAIGHT_LEG_RAISE: translate(
            "Mobility",
            "The angle between the raised leg and the floor, just before the pelvis rolls.",
        ),
        MobilityTest.LEG_DROP: translate(
            "Mobility",
            "The angle of the hanging thigh to the bench: 0 is level, below it counts as plus,"
            " above it as minus.",
        ),
        MobilityTest.KNEE_TO_GLUTE: translate(
            "Mobility", "The gap between heel and buttock, while the hips stay down."
        ),
    }[test]


def what_it_cannot_tell(test: MobilityTest) -> str:
    """Say how far a reading can be trusted; none of them is a diagnosis."""
    return {
        MobilityTest.STRAIGHT_LEG_RAISE: translate(
            "Mobility",
            "Less than 4° more or less than last time says nothing; with another helper, 10°."
            " No check is a diagnosis.",
        ),
        MobilityTest.LEG_DROP: translate(
            "Mobility",
            "It only counts while the low back stays flat on the bench. No check is a diagnosis.",
        ),
        MobilityTest.KNEE_TO_GLUTE: translate(
            "Mobility",
            "This one varies from try to try. If a hip lifts, it is tight, whatever the gap."
            " No check is a diagnosis.",
        ),
    }[test]


def amount(test: MobilityTest, value: float) -> str:
    """Write a reading with its unit: "72.5°", "4 cm"."""
    number = numbers.decimal(round(value * 1000))
    if UNITS[test] is MeasureUnit.DEGREES:
        return f"{number}\N{DEGREE SIGN}"
    return translate("Mobility", "%1 cm").replace("%1", number)


def band_words(test: MobilityTest, value: float) -> str:
    """Say what a reading means."""
    band = band_of(test, value)
    return {
        MobilityTest.STRAIGHT_LEG_RAISE: {
            Band.SHORT: translate("Mobility", "short"),
            Band.MIDDLE: translate("Mobility", "in the middle"),
            Band.LONG: translate("Mobility", "long"),
        },
        MobilityTest.LEG_DROP: {
            Band.SHORT: translate("Mobility", "short: stretch the front of the hip longer"),
            Band.MIDDLE: translate("Mobility", "all right"),
            Band.LONG: translate("Mobility", "good"),
        },
        MobilityTest.KNEE_TO_GLUTE: {
            Band.SHORT: translate("Mobility", "tight"),
            Band.MIDDLE: translate("Mobility", "nearly there"),
            Band.LONG: translate("Mobility", "all right"),
        },
    }[test][band]


def reading_words(test: MobilityTest, means: Mapping[Side, float]) -> str:
    """Sum both sides up: "Left 72°, in the middle. Right 81°, long."; "" where nothing is read."""
    patterns = {
        Side.LEFT: translate("Mobility", "Left %1, %2."),
        Side.RIGHT: translate("Mobility", "Right %1, %2."),
    }
    sentences = [
        patterns[side]
        .replace("%1", amount(test, means[side]))
        .replace("%2", band_words(test, means[side]))
        for side in Side
        if side in means
    ]
    if are_sides_apart(test, means):
        apart = translate("Mobility", "The sides are more than 10° apart, which is worth watching.")
        sentences.append(apart)
    return " ".join(sentences)
