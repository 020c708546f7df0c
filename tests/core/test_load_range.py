"""The strip's figures: from where to where, in which steps, and where the gaps are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.equipment import (
    Bar,
    Equipment,
    Kettlebell,
    PlateStock,
    assumed_bar,
    with_assumed,
)
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.load_range import (
    USUAL_STEP,
    CellState,
    Gap,
    LoadCells,
    cells_of,
    load_range,
)
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.rung_work import training_place
from hinge_desktop.core.weights import Unit, Weight
from tests.core.training_builders import kg, lb, picture_bar, stocks

MANY = (
    *(0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5),
    *(8, 10, 12, 12.5, 15, 17, 18, 20, 22, 25, 30, 50),
)
LB_BAR = Bar("bar", 0, "", lb(45))
SWITCHED_OFF = Bar("bar", 0, "", kg(20), is_in_use=False)


def on_bar(*plates: PlateStock, bar: Bar | None = None, unit: Unit = Unit.KG) -> BarLoads:
    return BarLoads(bar or assumed_bar(), plates, unit)


def states(cells: LoadCells) -> str:
    return "".join({"full": "#", "partly": "-", "empty": "."}[one] for one in cells.states)


def test_the_rack_of_the_picture() -> None:
    loads = load_range(picture_bar())
    assert (loads.lightest, loads.heaviest) == (kg(20), kg(97.5))
    assert (loads.step, loads.gaps) == (kg(2.5), ())
    cells = cells_of(loads, 64)
    assert states(cells) == "#" * 32
    assert cells.place_of(kg(62.5)) == 17
    assert cells.place_of(kg(19)) is None
    assert cells.place_of(kg(100)) is None


def test_gaps_are_empty_cells_and_the_largest_has_a_name() -> None:
    loads = load_range(on_bar(*stocks(kg(20), kg(1.25))))
    assert loads.gaps == (Gap(kg(22.5), kg(60)),)
    assert loads.step == kg(2.5)
    assert states(cells_of(loads, 64)) == "##" + "." * 14 + "##"
    both = load_range(on_bar(*stocks(kg(25), kg(10))))
    assert both.largest_gap == Gap(kg(40), kg(70))
    assert both.step is None


def test_of_gaps_as_wide_the_lightest_is_named() -> None:
    loads = load_range(on_bar(*stocks(kg(10), count=6)))
    assert len(loads.gaps) == 3
    assert loads.largest_gap == Gap(kg(20), kg(40))


def test_steps_that_differ_are_called_the_usual_one_or_less() -> None:
    loads = load_range(on_bar(*stocks(kg(2.5), kg(1.25), kg(0.5))))
    assert loads.step is None
    assert loads.gaps == ()


def test_a_bar_alone_is_one_cell() -> None:
    loads = load_range(on_bar(*stocks(kg(20), count=1)))
    assert loads.lightest == loads.heaviest == kg(20)
    assert states(cells_of(loads, 64)) == "#"


def test_an_odd_plate_is_not_planned() -> None:
    three = load_range(on_bar(*stocks(kg(10), kg(5), kg(2.5), kg(1.25), count=3)))
    two = load_range(on_bar(*stocks(kg(10), kg(5), kg(2.5), kg(1.25), count=2)))
    assert three == two


def test_pounds_stay_pounds() -> None:
    plates = stocks(lb(45), lb(25), lb(10), lb(5), lb(2.5), count=4)
    loads = load_range(on_bar(*plates, bar=LB_BAR, unit=Unit.LB))
    assert (loads.unit, loads.lightest, loads.heaviest) == (Unit.LB, lb(45), lb(395))
    assert loads.usual_step == lb(5)
    assert loads.step == lb(5)
    assert loads.gaps == ()


def test_kilograms_and_pounds_on_one_bar() -> None:
    plates = (*stocks(kg(20), kg(5)), *stocks(lb(45), lb(10)))
    loads = load_range(on_bar(*plates))
    assert loads.unit is Unit.KG
    assert loads.heaviest == kg(119.896)
    assert loads.step is None
    assert loads.largest_gap is not None


def test_twenty_five_kinds_are_cut_into_few_cells() -> None:
    loads = load_range(on_bar(*stocks(*(kg(one) for one in MANY), count=4)))
    assert loads.heaviest == kg(1119)
    assert loads.gaps == ()
    cells = cells_of(loads, 64)
    assert len(cells.states) <= 64
    assert set(cells.states) == {CellState.FULL}
    place = cells.place_of(kg(1119))
    assert place == len(cells.states) - 1


def test_a_cell_of_several_steps_tells_that_some_are_missing() -> None:
    loads = load_range(on_bar(*stocks(kg(50), kg(5), kg(1.25), count=8)))
    assert "-" in states(cells_of(loads, 20))
    assert "-" not in states(cells_of(loads, 1000))


def test_totals_rise_from_the_bar_to_the_heaviest() -> None:
    totals = list(picture_bar().rising())
    assert (totals[0], totals[-1], len(totals)) == (kg(20), kg(97.5), 32)


plate_weights = st.builds(
    Weight, st.integers(1, 200).map(lambda n: n * 250), st.sampled_from(list(Unit))
)
racks = st.lists(
    st.tuples(plate_weights, st.integers(0, 5)), max_size=4, unique_by=lambda pair: pair[0]
)


@given(racks, st.sampled_from(list(Unit)))
@settings(max_examples=60, deadline=None)
def test_gaps_are_those_of_the_whole_list_of_totals(
    rack: list[tuple[Weight, int]], unit: Unit
) -> None:
    plates = tuple(PlateStock(str(n), weight, count) for n, (weight, count) in enumerate(rack))
    loads = BarLoads(assumed_bar(unit), plates, unit)
    found = load_range(loads)
    totals = list(loads.rising())
    usual = USUAL_STEP[found.unit].exact
    # Where kg and lb meet, totals are rounded up to a thousandth: so near, either is right.
    slack = 10**8
    wide = [Gap(*pair) for pair in pairwise(totals) if Gap(*pair).exact > usual + slack]
    allowed = [Gap(*pair) for pair in pairwise(totals) if Gap(*pair).exact > usual - slack]
    assert (totals[0], totals[-1]) == (found.lightest, found.heaviest)
    assert all(gap in found.gaps for gap in wide)
    assert all(gap in allowed for gap in found.gaps)
    cells = cells_of(found, 10_000)
    built = {cells.place_of(total) for total in totals}
    empty = {place for place, state in enumerate(cells.states) if state is CellState.EMPTY}
    assert not built & empty


@pytest.mark.parametrize(
    ("owned", "rung"),
    [
        (Equipment(), Rung.BAR),
        (Equipment(bars=(SWITCHED_OFF,)), Rung.DOWEL),
        (
            Equipment(bars=(SWITCHED_OFF,), kettlebells=(Kettlebell("a", kg(12)),)),
            Rung.KETTLEBELL,
        ),
    ],
)
def test_without_a_bar_the_bell_is_trained_and_without_both_the_dowel(
    owned: Equipment, rung: Rung
) -> None:
    assert training_place(LadderPlace(Rung.BAR, Stage.LOADED), owned).rung is rung


def test_with_nothing_to_load_one_leg_becomes_the_dowel() -> None:
    place = LadderPlace(Rung.SINGLE_LEG)
    assert training_place(place, Equipment(bars=(SWITCHED_OFF,))).rung is Rung.DOWEL
    assert training_place(place, Equipment()) == place


def test_what_was_entered_takes_the_place_of_what_is_assumed() -> None:
    assert with_assumed(Equipment(), Unit.LB).bars[0].weight == lb(45)
    entered = Equipment(bars=(SWITCHED_OFF,))
    assert with_assumed(entered, Unit.KG) is entered
