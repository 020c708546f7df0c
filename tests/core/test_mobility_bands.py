"""The bands of the mobility checks at their edges, and sides that differ."""

from __future__ import annotations

import pytest

from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.mobility_bands import UNITS, Band, are_sides_apart, band_of
from hinge_desktop.core.training import Side

RAISE, DROP, GAP = MobilityTest


@pytest.mark.parametrize(
    ("test", "amount", "band"),
    [
        (RAISE, 45, Band.SHORT),
        (RAISE, 60, Band.SHORT),
        (RAISE, 61, Band.MIDDLE),
        (RAISE, 79, Band.MIDDLE),
        (RAISE, 80, Band.LONG),
        (DROP, -0.5, Band.SHORT),
        (DROP, 0, Band.MIDDLE),
        (DROP, 9.5, Band.MIDDLE),
        (DROP, 10, Band.LONG),
        (GAP, 0, Band.LONG),
        (GAP, 0.5, Band.MIDDLE),
        (GAP, 5, Band.MIDDLE),
        (GAP, 5.5, Band.SHORT),
    ],
)
def test_rule_8_bands_at_their_edges(test: MobilityTest, amount: float, band: Band) -> None:
    assert band_of(test, amount) is band


def test_every_check_has_a_unit() -> None:
    assert set(UNITS) == set(MobilityTest)


@pytest.mark.parametrize(
    ("test", "left", "right", "apart"),
    [(RAISE, 70, 80, False), (RAISE, 70, 80.5, True), (RAISE, 85, 70, True), (GAP, 0, 12, False)],
)
def test_rule_8_sides_that_differ(
    test: MobilityTest, left: float, right: float, apart: bool
) -> None:
    assert are_sides_apart(test, {Side.LEFT: left, Side.RIGHT: right}) is apart
    assert not are_sides_apart(test, {Side.LEFT: left})
