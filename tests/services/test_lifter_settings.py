"""The lifter's build, body mass and straight-leg raise: one act each, taken back whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.lifter_build import build_of
from hinge_desktop.core.measures import (
    MobilityCheck,
    MobilityTest,
    Reading,
    StraightLegRaise,
)
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.profile import BodyMass, LengthUnit, Profile
from hinge_desktop.core.training import Side
from hinge_desktop.core.weights import Unit
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.services.lifter_settings import LifterSettings
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.changes import change_words, undone_words
from tests.builders import kg, lb
from tests.services.watched_changes import WatchedChanges
from tests.store.dumps import dump

TODAY = date(2026, 11, 21)
TALL = Profile(stature_mm=1810, femur_permille=1050)


class Desk(WatchedChanges):
    """The settings over a real file."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.settings = LifterSettings(self.journal, self.changes, lambda: self.today, self.new_id)


@pytest.fixture
def desk(journal: SqlJournal) -> Desk:
    return Desk(journal)


def masses(desk: Desk) -> list[tuple[str, int]]:
    rows = dump(desk.journal)["body_masses"]
    return [(str(day), int(thousandths or 0)) for _, day, thousandths, _ in rows]


def raised(side: Side, degrees: float, day: date, number: int, trial: int = 1) -> MobilityCheck:
    return MobilityCheck(
        f"check-{number}",
        day,
        MobilityTest.STRAIGHT_LEG_RAISE,
        side,
        trial,
        Reading.degrees(degrees),
    )


def test_a_fresh_journal_knows_nothing_of_the_lifter(desk: Desk) -> None:
    settings = desk.settings
    assert (settings.profile, settings.body_mass) == (Profile(), None)
    assert settings.straight_leg_raise == StraightLegRaise()
    assert settings.straight_leg_raise_deg is None


def test_everything_is_stored_as_one_act_and_taken_back_whole(desk: Desk) -> None:
    before = dump(desk.journal)
    desk.settings.store(TALL, lb(176), StraightLegRaise(85, 82.5))
    assert [change.act for change in desk.made] == [Act.CHANGE_PROFILE]
    assert desk.settings.profile == TALL
    assert desk.settings.body_mass == BodyMass("id-1", TODAY, lb(176))
    assert desk.settings.straight_leg_raise == StraightLegRaise(85, 82.5)
    assert desk.settings.straight_leg_raise_deg == 82.5
    desk.journal.apply(desk.made[0].inverse())
    assert dump(desk.journal) == before


def test_what_stands_already_is_no_change(desk: Desk) -> None:
    desk.settings.store(Profile())
    assert desk.made == []
    assert desk.journal.own_profile() is None
    desk.settings.store(TALL, kg(80), StraightLegRaise(85, 80))
    desk.today += timedelta(days=3)
    desk.settings.store(TALL, kg(80), StraightLegRaise(85, 80))
    desk.settings.store(TALL)
    assert len(desk.made) == 1


def test_only_what_differs_is_written(desk: Desk) -> None:
    desk.settings.store(TALL, kg(80), StraightLegRaise(85, 80))
    desk.today += timedelta(days=1)
    desk.settings.store(replace(TALL, arm_mm=700), kg(80), StraightLegRaise(85, 78))
    assert desk.made[1].kinds == {Profile, MobilityCheck}
    assert [edit.record.id for edit in desk.made[1].edits] == ["lifter", "id-4"]


def test_a_weight_counts_for_its_day_and_is_corrected_on_it(desk: Desk) -> None:
    desk.settings.store(Profile(), kg(80))
    desk.settings.store(Profile(), kg(79.5))
    assert masses(desk) == [("2026-11-21", 79_500)]
    desk.today += timedelta(days=7)
    desk.settings.store(Profile(), kg(79))
    assert masses(desk) == [("2026-11-21", 79_500), ("2026-11-28", 79_000)]
    desk.journal.apply(desk.made[1].inverse())
    assert masses(desk) == [("2026-11-21", 80_000), ("2026-11-28", 79_000)]


def test_a_weight_from_a_clock_that_was_ahead_does_not_outlive_the_next_one(desk: Desk) -> None:
    desk.today = TODAY + timedelta(days=400)
    desk.settings.store(Profile(), kg(80))
    desk.today = TODAY
    desk.settings.store(Profile(), kg(79))
    assert masses(desk) == [("2026-11-21", 79_000)]


def test_a_raise_takes_the_place_of_the_trials_of_its_day(desk: Desk) -> None:
    week_ago = TODAY - timedelta(days=7)
    trials = (
        raised(Side.LEFT, 70, week_ago, 1),
        raised(Side.LEFT, 80, TODAY, 2),
        raised(Side.LEFT, 84, TODAY, 3, trial=2),
        raised(Side.RIGHT, 75, week_ago, 4),
    )
    desk.journal.apply(Change(Act.ADD_MEASURE, added(*trials)))
    assert desk.settings.straight_leg_raise == StraightLegRaise(82, 75)
    desk.settings.store(Profile(), straight_leg_raise=StraightLegRaise(left_deg=86))
    assert desk.settings.straight_leg_raise == StraightLegRaise(86, 75)
    kept = {one.id: one.value.amount for one in desk.journal.mobility_checks()}
    assert kept == {"check-1": 70, "check-2": 86, "check-4": 75}
    desk.journal.apply(desk.made[0].inverse())
    assert set(desk.journal.mobility_checks()) == set(trials)


def test_the_toast_names_what_changed(desk: Desk) -> None:
    store = desk.settings.store
    in_pounds = Profile(unit=Unit.LB, length_unit=LengthUnit.INCHES)
    store(in_pounds)
    store(in_pounds, kg(79.5))
    store(in_pounds, straight_leg_raise=StraightLegRaise(80, 80))
    store(replace(in_pounds, stature_mm=1700))
    store(replace(in_pounds, stature_mm=1710), kg(79))
    assert [change_words(change) for change in desk.made] == [
        "Units changed",
        "Body mass set to 79.5\N{NO-BREAK SPACE}kg",
        "Straight-leg raise changed",
        "Your build changed",
        "Your build changed",
    ]
    for change in desk.made:
        assert undone_words(change) == f"Undone: {change_words(change)}"
        assert change_words(change.inverse()) == change_words(change)


def test_the_drawn_lifter_is_the_one_that_was_told(desk: Desk) -> None:
    drawn = DrawnLifter(desk.journal)
    assert drawn.alone() == Lifter(build_of(Profile()))
    desk.settings.store(TALL, lb(200), StraightLegRaise(71, 74))
    lifter = drawn.alone()
    assert lifter == Lifter(build_of(TALL, lb(200)), straight_leg_raise_deg=71)
    assert lifter.build.mass_kg == pytest.approx(90.718, abs=0.001)
    assert lifter.build.stature_m == 1.81
