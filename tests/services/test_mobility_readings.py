"""Readings of mobility checks in a real file: today's trials, corrected and taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from hinge_desktop.core.changes import Act
from hinge_desktop.core.measures import (
    MeasureUnit,
    MobilityTest,
    Reading,
    StraightLegRaise,
    straight_leg_raise,
)
from hinge_desktop.core.training import Side
from hinge_desktop.services.mobility_readings import MobilityReadings
from hinge_desktop.store.sql_journal import SqlJournal
from tests.services.watched_changes import WatchedChanges

RAISE, DROP, GAP = MobilityTest
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def degrees(*amounts: float) -> tuple[Reading, ...]:
    return tuple(Reading.degrees(one) for one in amounts)


class Desk(WatchedChanges):
    """The readings over a real file."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.readings = MobilityReadings(
            self.journal, self.changes, lambda: self.today, self.new_id
        )


@pytest.fixture
def desk(journal: SqlJournal) -> Desk:
    return Desk(journal)


def test_two_trials_a_side_are_one_change(desk: Desk) -> None:
    trials = {LEFT: degrees(70, 74), RIGHT: degrees(80, 81)}
    desk.readings.store(RAISE, trials)
    assert desk.readings.of_today(RAISE) == trials
    assert [one.act for one in desk.made] == [Act.ADD_MEASURE]
    raised = straight_leg_raise(desk.journal.mobility_checks())
    assert raised == StraightLegRaise(72.0, 80.5)


@pytest.mark.parametrize(
    ("test", "reading"),
    [(DROP, Reading.degrees(-4.5)), (GAP, Reading(3500, MeasureUnit.CENTIMETRES))],
)
def test_every_check_can_be_kept(desk: Desk, test: MobilityTest, reading: Reading) -> None:
    desk.readings.store(test, {RIGHT: (reading,)})
    assert desk.readings.of_today(test) == {RIGHT: (reading,)}
    assert straight_leg_raise(desk.journal.mobility_checks()) == StraightLegRaise()


def test_what_stands_already_makes_no_change(desk: Desk) -> None:
    desk.readings.store(RAISE, {LEFT: degrees(70)})
    desk.readings.store(RAISE, {LEFT: degrees(70)})
    assert len(desk.made) == 1


def test_a_second_time_in_a_day_corrects_the_first(desk: Desk) -> None:
    desk.readings.store(RAISE, {LEFT: degrees(70, 72), RIGHT: degrees(80)})
    desk.readings.store(RAISE, {LEFT: degrees(75)})
    assert desk.readings.of_today(RAISE) == {LEFT: degrees(75), RIGHT: degrees(80)}
    assert len(desk.journal.mobility_checks()) == 2


def test_another_day_keeps_what_was_read_before(desk: Desk) -> None:
    desk.readings.store(RAISE, {LEFT: degrees(70)})
    desk.today += timedelta(days=7)
    assert desk.readings.of_today(RAISE) == {}
    desk.readings.store(RAISE, {LEFT: degrees(76)})
    assert len(desk.journal.mobility_checks()) == 2


def test_a_reading_can_be_taken_back(desk: Desk) -> None:
    desk.readings.store(RAISE, {LEFT: degrees(70)})
    desk.changes.make(desk.made[0].inverse())
    assert desk.readings.of_today(RAISE) == {}
