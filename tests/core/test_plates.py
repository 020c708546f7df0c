import itertools
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.equipment import (
    Bar,
    BarKind,
    BarUse,
    Collar,
    Dumbbells,
    Equipment,
    Kettlebell,
    PlateStock,
    assumed_bar,
    assumed_plates,
)
from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.loads import FixedLoads, bar_loads, loads_for
from hinge_desktop.core.plates import BarLoads, PlateChanges, PlateLoad, side_changes
from hinge_desktop.core.weights import Unit, Weight
from tests.core.training_builders import kg, lb, picture_bar, stocks

LB_BAR = Bar("bar", 0, "", lb(45))


def load_of(loads: BarLoads, weight: Weight) -> PlateLoad:
    load = loads.plate_load(weight)
    assert load is not None
    return load


@pytest.mark.parametrize(
    ("at_most", "built"),
    [(56.25, 55), (63, 62.5), (57, 55), (24, 22.5), (48, 47.5), (20, 20), (500, 97.5)],
)
def test_rounds_down_to_what_the_plates_make(at_most: float, built: float) -> None:
    assert picture_bar().heaviest_buildable(kg(at_most)) == kg(built)


def test_nothing_is_lighter_than_the_bar() -> None:
    assert picture_bar().heaviest_buildable(kg(19.999)) is None
    assert picture_bar().plate_load(kg(19)) is None
    assert picture_bar().next_buildable(kg(10)) == kg(20)


def test_next_load_up() -> None:
    assert picture_bar().next_buildable(kg(60)) == kg(62.5)
    assert picture_bar().next_buildable(kg(97.5)) is None


def test_plates_of_the_picture() -> None:
    assert load_of(picture_bar(), kg(62.5)).per_side == (kg(20), kg(1.25))
    assert load_of(picture_bar(), kg(55)).per_side == (kg(10), kg(5), kg(2.5))


def changes_of_picture(before_kg: float, after_kg: float) -> PlateChanges:
    loads = [load_of(picture_bar(), kg(one)) for one in (before_kg, after_kg)]
    return side_changes(loads[0].per_side, loads[1].per_side)


def test_changes_of_the_picture_count_every_plate() -> None:
    changes = changes_of_picture(62.5, 55)
    assert changes.off == (kg(1.25), kg(20))
    assert changes.on == (kg(10), kg(5), kg(2.5))
    assert changes.moved == 10


def test_inner_plates_stay_on() -> None:
    changes = changes_of_picture(62.5, 65)
    assert (changes.off, changes.on) == ((kg(1.25),), (kg(2.5),))


def test_pound_plates_make_135_exactly() -> None:
    loads = BarLoads(LB_BAR, stocks(lb(45), lb(2.5)), Unit.LB)
    assert loads.heaviest_buildable(lb(135)) == lb(135)
    assert loads.next_buildable(loads.lightest) == lb(50)


def test_an_odd_plate_stays_on_the_floor() -> None:
    loads = BarLoads(assumed_bar(), stocks(kg(10), count=3))
    assert loads.heaviest_buildable(kg(100)) == kg(40)
    assert BarLoads(assumed_bar(), stocks(kg(10), count=1)).next_buildable(kg(20)) is None


def test_two_entries_of_one_weight_make_a_pair() -> None:
    plates = (PlateStock("a", kg(10), 1), PlateStock("b", kg(10), 1))
    assert BarLoads(assumed_bar(), plates).heaviest_buildable(kg(100)) == kg(40)


def test_collars_count() -> None:
    loads = BarLoads(assumed_bar(), stocks(kg(10)), collar=kg(2.5))
    assert loads.lightest == kg(25)
    assert loads.heaviest_buildable(kg(50)) == kg(45)


def test_mixed_total_finds_itself_again() -> None:
    loads = BarLoads(assumed_bar(), stocks(lb(45), kg(10)))
    total = loads.heaviest_buildable(kg(62))
    assert total == Weight(60_824, Unit.KG)  # 20 kg + 90 lb = 60.8233133 kg
    assert loads.heaviest_buildable(total) == total
    assert load_of(loads, total).per_side == (lb(45),)


PLATE_WEIGHTS = st.sampled_from(
    [kg(w) for w in (25, 20, 15, 10, 5, 2.5, 1.25, 0.5)] + [lb(w) for w in (45, 35, 10, 2.5)]
)
PLATES = st.dictionaries(PLATE_WEIGHTS, st.integers(0, 5), max_size=5).map(
    lambda owned: tuple(PlateStock(str(weight), weight, n) for weight, n in owned.items())
)


def all_sides(plates: tuple[PlateStock, ...]) -> set[int]:
    """Every weight of one side, by trying all choices."""
    counts = [range(stock.count // 2 + 1) for stock in plates]
    return {
        sum(n * stock.weight.exact for n, stock in zip(choice, plates, strict=True))
        for choice in itertools.product(*counts)
    }


@settings(max_examples=150)
@given(PLATES, st.integers(0, 400_000), st.sampled_from(Unit))
def test_agrees_with_trying_every_choice(
    plates: tuple[PlateStock, ...], bound: int, unit: Unit
) -> None:
    loads = BarLoads(assumed_bar(), plates)
    at = Weight(bound, unit)
    totals = {kg(20).exact + 2 * side for side in all_sides(plates)}
    below = max((total for total in totals if total <= at.exact), default=None)
    above = min((total for total in totals if total > at.exact), default=None)
    slack = kg(0.001).exact
    for built, true in (
        (loads.heaviest_buildable(at), below),
        (loads.next_buildable(at), above),
    ):
        assert (built is None) == (true is None)
        assert built is None or true is None or 0 <= built.exact - true < slack


@settings(max_examples=150)
@given(PLATES, st.integers(20_000, 300_000))
def test_plates_add_up_and_are_owned(plates: tuple[PlateStock, ...], bound: int) -> None:
    load = load_of(BarLoads(assumed_bar(), plates), Weight(bound, Unit.KG))
    iron = load.bar.weight.exact + 2 * sum(plate.exact for plate in load.per_side)
    assert 0 <= load.total.exact - iron < kg(0.001).exact
    owned = {stock.weight: stock.count for stock in plates}
    assert all(2 * load.per_side.count(plate) <= owned[plate] for plate in load.per_side)
    assert list(load.per_side) == sorted(load.per_side, key=lambda one: -one.exact)


@pytest.mark.parametrize(
    "kinds",
    [
        [kg(w) for w in (25, 20, 15, 10, 7.5, 5, 2.5, 2, 1.5, 1.25, 1, 0.5)],
        [kg(w) for w in (25, 20, 15, 10, 5, 2.5)] + [lb(w) for w in (45, 35, 25, 10, 5, 2.5)],
        [kg(w) for w in (24.873, 19.991, 15.013, 9.87, 7.501, 4.997, 2.503, 2, 1.5, 1.25, 1, 0.5)],
    ],
    ids=["kilograms", "mixed", "odd_weights"],
)
def test_a_dozen_kinds_of_plate_fit_into_a_frame(kinds: list[Weight]) -> None:
    def ask() -> float:
        begin = perf_counter()
        loads = BarLoads(assumed_bar(), stocks(*kinds, count=8))
        assert loads.plate_load(kg(180)) is not None
        assert loads.next_buildable(kg(180)) is not None
        return perf_counter() - begin

    assert min(ask() for _ in range(3)) < 0.016


def test_iron_is_assumed_until_some_is_entered() -> None:
    loads = bar_loads(Equipment(), Unit.KG)
    assert not loads.is_known
    assert loads.heaviest_buildable(kg(1000)) == kg(127.5)
    assert (loads.lightest, loads.next_buildable(kg(20))) == (kg(20), kg(22.5))
    pounds = bar_loads(Equipment(), Unit.LB)
    assert (pounds.lightest, pounds.next_buildable(lb(45))) == (lb(45), lb(50))


def test_plates_alone_go_on_the_assumed_bar() -> None:
    loads = bar_loads(Equipment(plates=assumed_plates()[:1]), Unit.KG)
    assert loads.is_known
    assert loads.heaviest_buildable(kg(1000)) == kg(60)


def test_the_work_bar_in_use_is_taken() -> None:
    bars = (
        Bar("a", 0, "", kg(10), use=BarUse.WARM_UP),
        Bar("b", 1, "", kg(15), is_in_use=False),
        Bar("c", 2, "", kg(18)),
        Bar("d", 3, "", kg(25), kind=BarKind.TRAP),
    )
    equipment = Equipment(bars=bars, collars=(Collar("x", "", kg(0.5)),))
    assert bar_loads(equipment, Unit.KG).lightest == kg(19)
    assert loads_for(LoadKind.TRAP_BAR, equipment, Unit.KG).lightest == kg(26)


def test_kettlebells_are_fixed_and_never_assumed() -> None:
    owned = Equipment(kettlebells=(Kettlebell("a", kg(16)), Kettlebell("b", lb(26))))
    loads = loads_for(LoadKind.KETTLEBELL, owned, Unit.KG)
    assert loads.lightest == lb(26)
    assert loads.next_buildable(kg(12)) == kg(16)
    assert loads.heaviest_buildable(kg(15)) == lb(26)
    assert loads_for(LoadKind.KETTLEBELL, Equipment(), Unit.KG).lightest is None


def test_adjustable_and_fixed_dumbbells() -> None:
    owned = Equipment(
        dumbbells=(Dumbbells("a", kg(5), kg(10), kg(2.5)), Dumbbells("b", kg(12), kg(12)))
    )
    loads = loads_for(LoadKind.DUMBBELL, owned, Unit.KG)
    assert loads == FixedLoads((kg(5), kg(7.5), kg(10), kg(12)))


def test_machines_go_in_steps_of_their_own_unit() -> None:
    loads = loads_for(LoadKind.OTHER, Equipment(), Unit.KG)
    assert loads.heaviest_buildable(kg(47)) == kg(45)
    assert loads.next_buildable(lb(45)) == lb(47.5)
    assert loads.heaviest_buildable(kg(2)) is None


def test_nothing_is_built_for_drills() -> None:
    assert loads_for(LoadKind.NONE, Equipment(), Unit.KG).lightest is None
