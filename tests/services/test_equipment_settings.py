"""Bars, plates, collars, bells and gear: each change is one act, and is taken back whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from hinge_desktop.core.changes import Act
from hinge_desktop.core.equipment import (
    Bar,
    BarKind,
    BarUse,
    Dumbbells,
    Equipment,
    GearKind,
    assumed_bar,
    assumed_plates,
)
from hinge_desktop.core.loads import bar_loads
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.services.equipment_settings import EquipmentSettings
from hinge_desktop.services.lifter_settings import LifterSettings
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.changes import change_words, undone_words
from tests.builders import kg, lb
from tests.services.watched_changes import WatchedChanges
from tests.store.dumps import dump

NB = "\N{NO-BREAK SPACE}"
ADJUSTABLE = Dumbbells("", kg(2), kg(20), kg(2))


class Desk(WatchedChanges):
    """The settings over a real file."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.settings = EquipmentSettings(self.journal, self.changes, self.new_id)

    @property
    def words(self) -> str:
        """What the last change is called."""
        return change_words(self.made[-1])

    def counts(self) -> dict[Weight, int]:
        return {one.weight: one.count for one in self.settings.planned_with.plates}


@pytest.fixture
def desk(journal: SqlJournal) -> Desk:
    return Desk(journal)


def own_bar(desk: Desk, **values: object) -> Bar:
    desk.settings.store_bar(replace(Bar("", 0, "Own bar", kg(18)), **values))  # type: ignore[arg-type]
    return desk.settings.owned.bars[-1]


def test_a_fresh_journal_owns_nothing_and_plans_with_what_is_assumed(desk: Desk) -> None:
    assert desk.settings.owned == Equipment()
    planned = desk.settings.planned_with
    assert (planned.bars, planned.plates) == ((assumed_bar(),), assumed_plates())


def test_who_counts_in_pounds_is_assumed_to_own_pounds(desk: Desk) -> None:
    today = date(2026, 11, 21)
    lifter = LifterSettings(desk.journal, desk.changes, lambda: today, desk.new_id)
    lifter.store(Profile(unit=Unit.LB))
    assert desk.settings.unit is Unit.LB
    assert desk.settings.planned_with.plates == assumed_plates(Unit.LB)


def test_the_first_change_of_plates_keeps_what_was_assumed(desk: Desk) -> None:
    desk.settings.set_plates(kg(20), 4)
    assert desk.counts() == {
        **{one.weight: 2 for one in assumed_plates()},
        kg(20): 4,
    }
    assert [bar.weight for bar in desk.settings.owned.bars] == [kg(20)]
    assert desk.words == f"20{NB}kg plates set to 4"
    before = bar_loads(Equipment(), Unit.KG)
    after = bar_loads(desk.settings.owned, Unit.KG)
    assert after.lightest == before.lightest
    assert after.is_known


def test_the_first_bar_keeps_the_assumed_bar_and_plates(desk: Desk) -> None:
    own_bar(desk, kind=BarKind.TRAP, weight=kg(25))
    assert [bar.weight for bar in desk.settings.owned.bars] == [kg(20), kg(25)]
    assert len(desk.settings.owned.plates) == 6
    assert bar_loads(desk.settings.owned, Unit.KG).lightest == kg(20)


def test_the_assumed_bar_can_be_changed_and_switched_off(desk: Desk) -> None:
    assumed = desk.settings.planned_with.bars[0]
    desk.settings.store_bar(replace(assumed, is_in_use=False))
    assert desk.words == "Bar switched off"
    (bar,) = desk.settings.owned.bars
    assert not bar.is_in_use
    assert bar.id != assumed.id
    assert not desk.settings.owned.has_bar


def test_taking_back_the_first_change_leads_to_the_assumption_again(desk: Desk) -> None:
    before = dump(desk.journal)
    desk.settings.set_plates(kg(7.5), 1)
    desk.changes.make(desk.made[-1].inverse())
    assert dump(desk.journal) == before
    assert desk.settings.owned == Equipment()


ACTS: dict[str, tuple[Callable[[EquipmentSettings], None], str]] = {
    "plates": (lambda one: one.set_plates(kg(20), 3), f"20{NB}kg plates changed from 2 to 3"),
    "odd plate": (lambda one: one.set_plates(lb(45), 1), f"45{NB}lb plates set to 1"),
    "forget plate": (lambda one: one.forget_plates(kg(20)), f"20{NB}kg plates removed"),
    "add bar": (
        lambda one: one.store_bar(Bar("", 0, "Axle", kg(12.3), use=BarUse.WARM_UP, shaft_mm=50)),
        "Axle added",
    ),
    "change bar": (
        lambda one: one.store_bar(replace(one.owned.bars[-1], weight=kg(18.5))),
        "Own bar changed",
    ),
    "switch bar": (
        lambda one: one.store_bar(replace(one.owned.bars[-1], is_in_use=False)),
        "Own bar switched off",
    ),
    "forget bar": (lambda one: one.forget_bar(one.owned.bars[-1].id), "Own bar removed"),
    "collar": (lambda one: one.choose_collar(kg(2.5)), f"Collars: 2.5{NB}kg each"),
    "bell": (lambda one: one.set_kettlebells(kg(14), 1), f"14{NB}kg kettlebell added"),
    "dumbbells": (
        lambda one: one.store_dumbbells(ADJUSTABLE),
        f"Dumbbells 2 to 20{NB}kg in steps of 2{NB}kg added",
    ),
    "gear": (lambda one: one.set_gear(GearKind.DOWEL, is_owned=True), "Dowel or broomstick added"),
    "no iron": (lambda one: one.own_no_iron(), "Bar switched off"),
}


@pytest.mark.parametrize("name", list(ACTS))
def test_each_change_has_a_name_and_is_taken_back_whole(desk: Desk, name: str) -> None:
    act, words = ACTS[name]
    own_bar(desk)
    before = dump(desk.journal)
    act(desk.settings)
    change = desk.made[-1]
    assert (change.act, change.is_undoable) == (Act.CHANGE_EQUIPMENT, True)
    assert change_words(change) == words
    after = dump(desk.journal)
    assert after != before
    desk.changes.make(change.inverse())
    assert dump(desk.journal) == before
    assert undone_words(change.inverse()) == f"Undone: {words}"
    desk.changes.make(change)
    assert dump(desk.journal) == after


@pytest.mark.parametrize("name", sorted(ACTS.keys() - {"add bar", "forget bar"}))
def test_what_stands_makes_no_change(desk: Desk, name: str) -> None:
    own_bar(desk)
    act = ACTS[name][0]
    act(desk.settings)
    made = len(desk.made)
    act(desk.settings)
    assert len(desk.made) == made


def test_a_bar_stored_as_it_stands_makes_no_change(desk: Desk) -> None:
    own_bar(desk)
    ACTS["add bar"][0](desk.settings)
    made = len(desk.made)
    desk.settings.store_bar(desk.settings.owned.bars[-1])
    assert len(desk.made) == made


def test_what_is_assumed_stands_too(desk: Desk) -> None:
    desk.settings.set_plates(kg(20), 2)
    desk.settings.store_bar(desk.settings.planned_with.bars[0])
    desk.settings.set_gear(GearKind.BANDS, is_owned=False)
    assert desk.made == []


def test_the_only_bar_cannot_go_since_one_would_be_assumed_again(desk: Desk) -> None:
    desk.settings.set_plates(kg(20), 4)
    (bar,) = desk.settings.owned.bars
    assert not desk.settings.may_forget_bar(bar.id)
    desk.settings.forget_bar(bar.id)
    assert desk.settings.owned.bars == (bar,)
    own_bar(desk)
    assert desk.settings.may_forget_bar(bar.id)
    desk.settings.forget_bar(bar.id)
    assert [one.name for one in desk.settings.owned.bars] == ["Own bar"]


def test_owning_no_iron_leaves_the_drills(desk: Desk) -> None:
    desk.settings.own_no_iron()
    assert desk.settings.owned.has_nothing_to_load
    assert set(desk.counts().values()) == {0}
    desk.settings.set_kettlebells(kg(16), 1)
    assert not desk.settings.owned.has_nothing_to_load


def test_one_pair_of_collars_is_in_use_and_counts(desk: Desk) -> None:
    own_bar(desk)
    for weight in (kg(0), kg(2.5), lb(1)):
        desk.settings.choose_collar(weight)
    in_use = [one.weight for one in desk.settings.owned.collars if one.is_in_use]
    assert in_use == [lb(1)]
    desk.settings.choose_collar(kg(2.5))
    assert len(desk.settings.owned.collars) == 3
    assert bar_loads(desk.settings.owned, Unit.KG).lightest == kg(25)


def test_kettlebells_of_a_weight_are_counted_and_go(desk: Desk) -> None:
    desk.settings.set_kettlebells(lb(35), 1)
    desk.settings.set_kettlebells(lb(35), 2)
    assert desk.words == f"35{NB}lb kettlebell changed from 1 to 2"
    desk.settings.set_kettlebells(lb(35), 0)
    assert desk.words == f"35{NB}lb kettlebell removed"
    assert desk.settings.owned.kettlebells == ()


def test_dumbbells_change_and_go(desk: Desk) -> None:
    desk.settings.store_dumbbells(ADJUSTABLE)
    (kept,) = desk.settings.owned.dumbbells
    desk.settings.store_dumbbells(replace(kept, heaviest=kg(24)))
    assert desk.words.endswith("changed")
    desk.settings.forget_dumbbells(kept.id)
    assert desk.words.endswith("removed")
    assert desk.settings.owned.dumbbells == ()


def test_gear_is_there_or_not(desk: Desk) -> None:
    desk.settings.set_gear(GearKind.BENCH, is_owned=True)
    desk.settings.set_gear(GearKind.BENCH, is_owned=False)
    assert desk.words == "Bench removed"
    (bench,) = desk.settings.owned.gear
    assert not bench.is_owned
