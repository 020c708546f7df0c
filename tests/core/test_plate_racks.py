"""Which totals a rack makes, against trying every choice of plates on 2,000 random racks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import pytest

from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.weights import Unit, Weight
from tests.core.plate_trials import every_side, exact_total, random_loads, seeded
from tests.core.training_builders import kg

RACKS = 2000
PARTS = 8
"""Racks are tried in so many tests, so that a failure names its share."""
SLACK = kg(0.001).exact
"""Where kg meet lb, a total is written as the next full thousandth."""


@pytest.mark.parametrize("part", range(PARTS))
def test_totals_agree_with_trying_every_choice(part: int) -> None:
    chance = seeded(part)
    for _ in range(RACKS // PARTS):
        loads = random_loads(chance)
        totals = sorted({exact_total(loads, side) for side in every_side(loads)})
        assert abs(loads.lightest.exact - totals[0]) < SLACK
        for _ in range(4):
            check(loads, totals, Weight(chance.randint(0, 250_000), chance.choice(list(Unit))))


def check(loads: BarLoads, totals: list[int], asked: Weight) -> None:
    place = bisect_right(totals, asked.exact)
    below, load = loads.heaviest_buildable(asked), loads.plate_load(asked)
    above = loads.next_buildable(asked)
    if place == 0:
        assert below is None
        assert load is None
    else:
        assert below is not None
        assert load is not None
        assert load.total == below
        assert 0 <= below.exact - totals[place - 1] < SLACK
        assert exact_total(loads, load.per_side) == totals[place - 1]
        owned = {one.weight: one.count // 2 for one in loads.plates}
        assert all(load.per_side.count(plate) <= owned[plate] for plate in load.per_side)
    if place == len(totals):
        assert above is None
    else:
        assert above is not None
        assert 0 <= above.exact - totals[place] < SLACK


def test_rule_5_5_what_is_built_can_be_asked_for_again() -> None:
    """A load never sinks because its own total is asked for again: nothing freezes by rounding."""
    chance = seeded(338)
    built = climbed = 0
    for _ in range(RACKS // PARTS):
        loads = random_loads(chance)
        load = loads.heaviest_buildable(Weight(chance.randint(0, 250_000), Unit.KG))
        if load is None:
            continue
        built += 1
        assert loads.heaviest_buildable(load) == load
        higher = loads.next_buildable(load)
        if higher is not None:
            climbed += 1
            assert higher.exact > load.exact
            assert loads.heaviest_buildable(higher) == higher
    assert min(built, climbed) > RACKS // PARTS // 4


def test_every_step_of_a_rack_is_reached_from_below() -> None:
    """Going up by the next load meets each total once, in both units, whatever it is rounded to."""
    chance = seeded(5)
    for _ in range(100):
        loads = random_loads(chance, most_kinds=4, most_plates=4)
        totals = sorted({exact_total(loads, side) for side in every_side(loads)})
        climbed = [loads.lightest]
        while (above := loads.next_buildable(climbed[-1])) is not None:
            climbed.append(above)
        written = [one.exact for one in climbed]
        assert written == sorted(set(written))
        for total in totals:
            place = bisect_left(written, total)
            assert place < len(written)
            assert written[place] - total < SLACK
