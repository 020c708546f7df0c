"""The plates of a session: exact loads, and the fewest plates moved between the sets."""

from __future__ import annotations

import random

import pytest

from hinge_desktop.core.equipment import Bar, PlateStock, assumed_bar
from hinge_desktop.core.plate_plan import MOST_SETS, PlatePlan, plan_plates
from hinge_desktop.core.plates import BarLoads, PlateLoad
from hinge_desktop.core.weights import Unit, Weight
from tests.core.plate_trials import (
    every_side,
    exact_total,
    fewest_moves,
    moves,
    random_loads,
    seeded,
)
from tests.core.training_builders import kg, lb, picture_bar, stocks

LB_BAR = Bar("bar", 0, "", lb(45))


def sides(plan: PlatePlan) -> list[tuple[Weight, ...] | None]:
    return [None if one.load is None else one.load.per_side for one in plan.sets]


def built(plan: PlatePlan) -> list[PlateLoad]:
    return [one.load for one in plan.sets if one.load is not None]


def test_the_plates_and_changes_of_the_picture() -> None:
    plan = plan_plates(picture_bar(), [kg(55)], on_bar=(kg(20), kg(1.25)))
    assert sides(plan) == [(kg(10), kg(5), kg(2.5))]
    assert plan.sets[0].changes.off == (kg(1.25), kg(20))
    assert plan.sets[0].changes.on == (kg(10), kg(5), kg(2.5))
    assert plan.moved == 10


def test_three_45_lb_make_135_lb_exactly() -> None:
    """A 45 lb bar and one 45 lb plate on each side: 3 x 45 lb, each plate in its own unit."""
    loads = BarLoads(LB_BAR, stocks(lb(45), lb(25), lb(10), kg(10)), Unit.LB)
    (one,) = plan_plates(loads, [lb(135)]).sets
    assert one.load is not None
    assert (one.load.total, one.load.per_side, one.missing) == (lb(135), (lb(45),), None)


def test_a_load_that_cannot_be_built_names_what_is_left_over() -> None:
    (one,) = plan_plates(picture_bar(), [kg(56.25)]).sets
    assert one.load is not None
    assert (one.load.total, one.missing) == (kg(55), kg(1.25))
    pounds = BarLoads(LB_BAR, stocks(lb(45), lb(10)), Unit.LB)
    (one,) = plan_plates(pounds, [lb(138.5)]).sets
    assert one.load is not None
    assert (one.load.total, one.missing) == (lb(135), lb(3.5))


def test_a_mixed_total_leaves_nothing_over_that_only_rounding_made() -> None:
    loads = BarLoads(assumed_bar(), stocks(lb(45), kg(10)))
    (one,) = plan_plates(loads, [kg(60.824)]).sets  # 20 kg + 90 lb = 60.8233133 kg
    assert one.load is not None
    assert (one.load.per_side, one.missing) == ((lb(45),), None)


def test_below_the_bar_nothing_is_built_and_nothing_is_moved() -> None:
    plan = plan_plates(picture_bar(), [kg(40), kg(15), None, kg(40)])
    assert sides(plan) == [(kg(10),), None, None, (kg(10),)]
    assert [one.changes.moved for one in plan.sets] == [2, 0, 0, 0]


def test_the_order_on_the_sleeve_is_part_of_the_optimum() -> None:
    """A light plate goes inside where it stays: 20 and then 10 outside of it come and go."""
    loads = BarLoads(assumed_bar(), stocks(kg(20), kg(10), kg(5)))
    plan = plan_plates(loads, [kg(70), kg(50), kg(70)])
    assert sides(plan) == [(kg(5), kg(20)), (kg(5), kg(10)), (kg(5), kg(20))]
    assert plan.moved == 12
    plain = [(kg(20), kg(5)), (kg(10), kg(5)), (kg(20), kg(5))]
    assert sum(moves(old, new) for old, new in zip([(), *plain[:-1]], plain, strict=True)) == 20


def test_other_plates_of_the_same_weight_are_part_of_it_too() -> None:
    loads = BarLoads(assumed_bar(), stocks(kg(20), kg(10), count=4))
    plan = plan_plates(loads, [kg(40), kg(60), kg(40)])
    assert sides(plan) == [(kg(10),), (kg(10), kg(10)), (kg(10),)]
    assert plan.moved == 6


def test_of_equal_plans_the_heaviest_plate_is_inside() -> None:
    assert sides(plan_plates(picture_bar(), [kg(97.5)])) == [
        (kg(20), kg(10), kg(5), kg(2.5), kg(1.25))
    ]
    assert sides(plan_plates(picture_bar(), [kg(60), kg(60)])) == [(kg(20),), (kg(20),)]


def test_what_is_on_from_before_stays_where_it_can() -> None:
    loads = BarLoads(assumed_bar(), stocks(kg(20), kg(10), kg(5)))
    plan = plan_plates(loads, [kg(70)], on_bar=(kg(5), kg(10)))
    assert sides(plan) == [(kg(5), kg(20))]
    assert plan.moved == 4


def test_a_plate_that_is_owned_no_more_comes_off() -> None:
    loads = BarLoads(assumed_bar(), stocks(kg(20), kg(10)))
    plan = plan_plates(loads, [kg(60)], on_bar=(lb(45), kg(10)))
    assert sides(plan) == [(kg(20),)]
    assert plan.sets[0].changes.off == (kg(10), lb(45))


def test_an_empty_bar_is_stripped() -> None:
    plan = plan_plates(picture_bar(), [kg(20)], on_bar=(kg(10), kg(5)))
    assert sides(plan) == [()]
    assert plan.sets[0].changes.off == (kg(5), kg(10))
    assert plan_plates(BarLoads(assumed_bar(), ()), [kg(40)]).sets[0].missing == kg(20)


SESSIONS = 1600
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_no_plan_moves_fewer_plates(part: int) -> None:
    """Against every order of every choice of plates, from an empty bar and from a loaded one."""
    chance = seeded(part)
    gains = 0
    for _ in range(SESSIONS // PARTS):
        loads = small_loads(chance)
        wanted = wanted_of(chance, loads, chance.randint(1, 6))
        on_bar = on_bar_of(chance, loads)
        plan = plan_plates(loads, wanted, on_bar)
        assert plan.is_fewest
        assert plan.moved == fewest_moves(loads, built(plan), on_bar)
        plain = [load.per_side for one in wanted if (load := loads.plate_load(one))]
        before = [on_bar, *plain[:-1]]
        gains += sum(moves(old, new) for old, new in zip(before, plain, strict=False)) > plan.moved
    assert gains > SESSIONS // PARTS // 5  # the sessions are not all trivial


def small_loads(chance: random.Random) -> BarLoads:
    while True:
        loads = random_loads(chance, most_kinds=4, most_plates=5)
        if 2 <= sum(one.count // 2 for one in loads.plates) <= 6:
            return loads


def wanted_of(chance: random.Random, loads: BarLoads, count: int) -> list[Weight]:
    """Loads that can be built, a little above them, or anything at all."""
    totals = [exact_total(loads, side) for side in every_side(loads)]
    grams = [chance.choice(totals) // 10**8 + chance.choice([1, 1, 400]) for _ in range(count)]
    return [Weight(one, Unit.KG) for one in grams]


def on_bar_of(chance: random.Random, loads: BarLoads) -> tuple[Weight, ...]:
    if chance.random() < 0.5:
        return ()
    plates = list(chance.choice(list(every_side(loads))))
    chance.shuffle(plates)
    return tuple(plates)


def test_large_racks_are_built_exactly_and_moved_as_said() -> None:
    chance = seeded(12)
    for _ in range(60):
        loads = random_loads(chance, most_kinds=12, most_plates=8)
        wanted = [Weight(chance.randint(20_000, 220_000), Unit.KG) for _ in range(6)]
        check_plan(loads, wanted, plan_plates(loads, wanted))


def check_plan(loads: BarLoads, wanted: list[Weight], plan: PlatePlan) -> None:
    owned: dict[Weight, int] = {}
    for stock in loads.plates:
        owned[stock.weight] = owned.get(stock.weight, 0) + stock.count // 2
    before: tuple[Weight, ...] = ()
    for asked, one in zip(wanted, plan.sets, strict=True):
        plain = loads.plate_load(asked)
        if one.load is None or plain is None:
            assert one.load is plain is None
            continue
        side = one.load.per_side
        assert exact_total(loads, side) == exact_total(loads, plain.per_side)
        assert all(side.count(plate) <= owned[plate] for plate in side)
        assert one.changes.moved == moves(before, side)
        kept = len(before) - len(one.changes.off)
        assert before[:kept] + one.changes.on == side
        before = side


def test_a_very_long_session_is_planned_in_parts_and_says_so() -> None:
    loads = BarLoads(assumed_bar(), stocks(kg(20), kg(10), kg(5), kg(2.5), kg(1.25), count=4))
    wanted = [kg(20 + 2.5 * (step * 7 % 24)) for step in range(3 * MOST_SETS)]
    plan = plan_plates(loads, wanted)
    assert not plan.is_fewest
    check_plan(loads, wanted, plan)


@pytest.mark.parametrize(
    "weights",
    [
        [24_873, 19_991, 15_013, 9_871, 7_501, 4_997, 2_503, 2_001, 1_501, 1_251, 1_003, 503],
        [250] * 1,
    ],
    ids=["odd_grams", "many_small_ones"],
)
def test_iron_that_takes_too_long_still_gives_a_plan(weights: list[int]) -> None:
    plates = tuple(PlateStock(str(one), Weight(one, Unit.KG), 100) for one in weights)
    loads = BarLoads(assumed_bar(), (*plates, PlateStock("lb", lb(45), 8)))
    wanted = [kg(one) for one in (45, 82.3, 44.1, 61.7, 44.9)]
    check_plan(loads, wanted, plan_plates(loads, wanted))
