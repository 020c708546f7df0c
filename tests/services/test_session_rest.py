"""The rest of a running session: longer, paused, over a restart and over clocks that are set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hinge_desktop.core.rest import PausedRest, RestRun
from hinge_desktop.core.training import WorkSet
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

PLANNED = 150
HOUR = 3600


class Resting:
    """A session whose first set has just ended; `restart` closes and opens the program."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._starts = 0
        self.clock = FakeClock()
        self._open()
        self.sets = self.log.start(self._desk.planner.plan().exercises).sets
        self.log.begin_set(self.sets[0].id)
        self.clock.advance(60)
        self.log.end_set(self.sets[0].id, 8)

    @property
    def log(self) -> SessionLog:
        return self._desk.log

    def save(self) -> None:
        self.log.save_set(self.sets[0].id, SetAnswers(8))

    def restart(self) -> None:
        self.close()
        self._open()

    def close(self) -> None:
        self._journal.close()

    def left(self) -> int:
        rest = self.log.rest
        if isinstance(rest, PausedRest):
            return rest.left_seconds
        assert rest is not None
        return rest.at(self.clock.reading()).left_seconds

    def over(self) -> int:
        rest = self.log.rest
        assert isinstance(rest, RestRun)
        return rest.at(self.clock.reading()).over_seconds

    def stored(self) -> WorkSet:
        assert self.log.running is not None
        return self.log.running.sets[0]

    def _open(self) -> None:
        self._starts += 1
        self._journal = open_journal(self._file)
        ids = numbered_ids(self._starts)
        self._desk = TrainingDesk.over(self._journal, self.clock.clocks(), ids)


@pytest.fixture
def resting(tmp_path: Path) -> Iterator[Resting]:
    place_on_the_bar(tmp_path / "journal.hinge")
    resting = Resting(tmp_path / "journal.hinge")
    yield resting
    resting.close()


def test_the_rest_runs_from_the_end_of_the_set_whatever_is_answered(resting: Resting) -> None:
    resting.clock.advance(20)
    assert resting.left() == PLANNED - 20
    resting.save()
    resting.clock.advance(5)
    assert resting.left() == PLANNED - 25


def test_no_rest_is_waited_for_in_a_set(resting: Resting) -> None:
    resting.save()
    resting.log.begin_set(resting.sets[1].id)
    assert resting.log.rest is None


def test_thirty_seconds_more_while_it_runs_and_when_it_is_over(resting: Resting) -> None:
    resting.clock.advance(100)
    resting.log.extend_rest()
    assert resting.left() == PLANNED - 100 + 30
    resting.clock.advance(400)
    assert resting.over() == 320
    resting.log.extend_rest()
    assert resting.left() == 30
    assert resting.stored().rest_planned_seconds == 530


def test_a_rest_is_never_planned_longer_than_a_day(resting: Resting) -> None:
    resting.clock.advance(30 * 24 * HOUR)
    resting.log.extend_rest()
    assert resting.stored().rest_planned_seconds == 24 * HOUR


@pytest.mark.parametrize("is_saved", [False, True])
def test_a_pause_stands_still_and_goes_on_from_there(resting: Resting, *, is_saved: bool) -> None:
    if is_saved:
        resting.save()
    resting.clock.advance(40.5)
    resting.log.pause_rest()
    resting.clock.advance(2 * HOUR)
    assert resting.left() == PLANNED - 40
    resting.log.resume_rest()
    resting.clock.advance(10)
    assert resting.left() == PLANNED - 50
    assert resting.stored().rest_planned_seconds == PLANNED


def test_a_pause_survives_a_restart_and_a_clock_that_is_set_meanwhile(resting: Resting) -> None:
    resting.clock.advance(40)
    resting.log.pause_rest()
    resting.restart()
    resting.clock.advance(300)
    resting.clock.set_wall(-HOUR)
    assert resting.left() == PLANNED - 40
    resting.log.resume_rest()
    resting.restart()
    resting.clock.advance(10)
    assert resting.left() == PLANNED - 50


def test_a_paused_rest_can_be_longer(resting: Resting) -> None:
    resting.clock.advance(40)
    resting.log.pause_rest()
    resting.log.extend_rest()
    assert isinstance(resting.log.rest, PausedRest)
    assert resting.left() == PLANNED - 40 + 30


def test_pausing_twice_or_after_the_end_changes_nothing(resting: Resting) -> None:
    resting.clock.advance(40)
    resting.log.resume_rest()
    resting.log.pause_rest()
    resting.clock.advance(40)
    resting.log.pause_rest()
    assert resting.left() == PLANNED - 40
    resting.log.resume_rest()
    resting.clock.advance(200)
    before = resting.stored()
    resting.log.pause_rest()
    assert resting.stored() == before


def test_pauses_are_no_rest(resting: Resting) -> None:
    resting.save()
    resting.clock.advance(40)
    resting.log.pause_rest()
    resting.clock.advance(HOUR)
    resting.log.resume_rest()
    resting.clock.advance(50)
    resting.log.begin_set(resting.sets[1].id)
    assert resting.stored().rest_taken_seconds == 90


def test_a_set_that_begins_in_a_pause_ends_the_rest_with_what_it_had(resting: Resting) -> None:
    resting.save()
    resting.clock.advance(40)
    resting.log.pause_rest()
    resting.clock.advance(HOUR)
    resting.log.begin_set(resting.sets[1].id)
    assert resting.stored().rest_taken_seconds == 40


@pytest.mark.parametrize("set_by", [-24 * HOUR, -HOUR, HOUR, 24 * HOUR])
def test_a_wall_clock_that_is_set_moves_no_running_rest(resting: Resting, set_by: int) -> None:
    resting.save()
    assert resting.left() == PLANNED
    resting.clock.set_wall(set_by)
    resting.clock.advance(60)
    assert resting.left() == PLANNED - 60
    resting.log.begin_set(resting.sets[1].id)
    assert resting.stored().rest_taken_seconds == 60


@pytest.mark.parametrize("set_by", [-24 * HOUR, -HOUR, HOUR, 24 * HOUR])
def test_after_a_restart_no_rest_is_longer_than_planned_nor_negative(
    resting: Resting, set_by: int
) -> None:
    resting.save()
    resting.clock.advance(60)
    resting.clock.set_wall(set_by)
    resting.restart()
    assert 0 <= resting.left() <= PLANNED
    resting.log.begin_set(resting.sets[1].id)
    taken = resting.stored().rest_taken_seconds
    assert taken is not None
    assert 0 <= taken <= 24 * HOUR + 60


def test_a_closed_lid_is_rest(resting: Resting) -> None:
    assert resting.left() == PLANNED
    resting.clock.sleep(PLANNED + 720)
    assert resting.over() == 720


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_shows_1970_costs_no_set(tmp_path: Path, hours: int) -> None:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    clock = FakeClock(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(hours=hours))
    journal = open_journal(file)
    log = TrainingDesk.over(journal, clock.clocks(), numbered_ids()).log
    log.start(TrainingDesk.over(journal, clock.clocks(), numbered_ids()).planner.plan().exercises)
    first = log.running.sets[0] if log.running is not None else None
    assert first is not None
    log.begin_set(first.id)
    log.end_set(first.id, 8)
    log.pause_rest()
    log.resume_rest()
    assert log.save_set(first.id, SetAnswers(8)).rest_started_utc_ms in {0, 3_600_000}
    journal.close()
