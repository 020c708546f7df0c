"""Readings of mobility checks in a real file: today's trials, corrected and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.measures import (
    MeasureUnit,
    MobilityTest,
    Reading,
    StraightLegRaise,
    straight_leg_raise,
)
from hinge_desktop.core.training import Side
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.mobility_readings import MobilityReadings
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal

RAISE, DROP, GAP = MobilityTest
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def degrees(*amounts: float) -> tuple[Reading, ...]:
    return tuple(Reading.degrees(one) for one in amounts)


@dataclass
class Desk:
    """The readings over a real file, on a day that the test moves."""

    journal: SqlJournal
    today: date = date(2026, 11, 21)
    made: list[Change] = field(default_factory=list)

    def __post_init__(self) -> None:
        board = NoticeBoard()
        board.subscribe(self.made.append)
        numbers = count(1)
        self.changes = JournalChanges(self.journal, board)
        self.readings = MobilityReadings(
            self.journal, self.changes, lambda: self.today, lambda: f"id-{next(numbers)}"
        )


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    file = tmp_path / "journal.hinge"
    created = datetime(2026, 11, 1, tzinfo=UTC)
    create_journal(file, journal_id="journal-1", app_version="0.1.0", created=created)
    journal = open_journal(file)
    yield Desk(journal)
    journal.close()


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
