"""The straight-leg raise that counts: the last day of each side, and the smaller of the two."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.core.measures import (
    MeasureUnit,
    MobilityCheck,
    MobilityTest,
    Reading,
    StraightLegRaise,
    straight_leg_raise,
)
from hinge_desktop.core.training import Side

MAY, JUNE = date(2026, 5, 3), date(2026, 6, 7)


def raised(side: Side | None, degrees: float, day: date = JUNE, trial: int = 1) -> MobilityCheck:
    test = MobilityTest.STRAIGHT_LEG_RAISE
    return MobilityCheck("one", day, test, side, trial, Reading.degrees(degrees))


GAP = MobilityCheck(
    "gap", JUNE, MobilityTest.KNEE_TO_GLUTE, Side.LEFT, 1, Reading(4000, MeasureUnit.CENTIMETRES)
)


@pytest.mark.parametrize(
    ("checks", "left", "right", "own"),
    [
        ([], None, None, None),
        ([GAP], None, None, None),
        ([raised(Side.LEFT, 85)], 85, None, 85),
        ([raised(Side.LEFT, 85), raised(Side.RIGHT, 83)], 85, 83, 83),
        ([raised(Side.LEFT, 80), raised(Side.LEFT, 85, trial=2)], 82.5, None, 82.5),
        ([raised(Side.LEFT, 90, MAY), raised(Side.LEFT, 70, JUNE), GAP], 70, None, 70),
        ([raised(Side.LEFT, 70, JUNE), raised(Side.LEFT, 90, MAY)], 70, None, 70),
        ([raised(Side.RIGHT, 60, MAY), raised(Side.LEFT, 70, JUNE)], 70, 60, 60),
        ([raised(None, 40)], None, None, None),
    ],
)
def test_the_latest_raise_of_each_side(
    checks: list[MobilityCheck], left: float | None, right: float | None, own: float | None
) -> None:
    latest = straight_leg_raise(checks)
    assert latest == StraightLegRaise(left, right)
    assert latest.own_range_deg == own
    assert (latest.on(Side.LEFT), latest.on(Side.RIGHT)) == (left, right)


def test_an_angle_is_kept_to_the_thousandth() -> None:
    reading = Reading.degrees(82.5)
    assert reading == Reading(82_500, MeasureUnit.DEGREES)
    assert reading.amount == 82.5
