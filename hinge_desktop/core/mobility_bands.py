"""What a mobility check says: the band a reading falls into, and how the sides compare.

The bands are those of coaching-rules 8. None of this is a diagnosis.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from hinge_desktop.core.measures import MeasureUnit, MobilityTest
from hinge_desktop.core.training import Side

SHORT_RAISE_DEG: Final = 60.0
"""A straight-leg raise up to here is short (published)."""
LONG_RAISE_DEG: Final = 80.0
"""One from here on is long (published)."""
LEVEL_DROP_DEG: Final = 0.0
"""A thigh that drops to the level of the bench or below it will do (published)."""
GOOD_DROP_DEG: Final = 10.0
"""One that drops this far below it is good (published)."""
TIGHT_GAP_CM: Final = 5.0
"""A wider gap between heel and buttock is tight (DEFAULT)."""
SIDES_APART_DEG: Final = 10.0
"""A wider difference of the sides is pointed out (DEFAULT)."""

UNITS: Final = {
    MobilityTest.STRAIGHT_LEG_RAISE: MeasureUnit.DEGREES,
    MobilityTest.LEG_DROP: MeasureUnit.DEGREES,
    MobilityTest.KNEE_TO_GLUTE: MeasureUnit.CENTIMETRES,
}
"""What each check is read in."""


class Band(StrEnum):
    """What a reading means, for the check that it is of."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"


def band_of(test: MobilityTest, amount: float) -> Band:
    """Return the band of a reading in the unit of its check; more room to move is longer."""
    if test is MobilityTest.STRAIGHT_LEG_RAISE:
        # The published bands are whole degrees: 61 to 79 lie between.
        return _between(amount, SHORT_RAISE_DEG, LONG_RAISE_DEG, is_short_at_low=True)
    if test is MobilityTest.LEG_DROP:
        return _between(amount, LEVEL_DROP_DEG, GOOD_DROP_DEG, is_short_at_low=False)
    if amount > TIGHT_GAP_CM:
        return Band.SHORT
    return Band.LONG if amount <= 0 else Band.MIDDLE


def are_sides_apart(test: MobilityTest, means: Mapping[Side, float]) -> bool:
    """Whether the sides differ by more than is common; told of the straight-leg raise alone."""
    if test is not MobilityTest.STRAIGHT_LEG_RAISE or len(means) < len(Side):
        return False
    return abs(means[Side.LEFT] - means[Side.RIGHT]) > SIDES_APART_DEG


def _between(amount: float, low: float, high: float, *, is_short_at_low: bool) -> Band:
    if amount < low or (is_short_at_low and amount == low):
        return Band.SHORT
    return Band.LONG if amount >= high else Band.MIDDLE
