"""The two halves of a one-sided set in the log: no rest between them, and each with its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.measured_tempo import TapPlace, TapPlan, measure_taps
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.session_progress import Progress, Step
from hinge_desktop.core.stop_rules import Complaint
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.training import SetState, Side, WorkSet
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.stop_log import StoppedSet
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_one_leg

NO_PAIN = Complaint(None, None)


class Halves:
    """A session on one leg, started, and the clock it runs by."""

    def __init__(self, file: Path) -> None:
        self.clock = FakeClock()
        self.journal = open_journal(file)
        self.desk = TrainingDesk.over(self.journal, self.clock.clocks(), numbered_ids())
        self.log.start(self.desk.planner.plan().exercises)

    @property
    def log(self) -> SessionLog:
        return self.desk.log

    @property
    def sets(self) -> tuple[WorkSet, ...]:
        running = self.log.running
        assert running is not None
        return running.sets

    @property
    def progress(self) -> Progress:
        assert self.log.progress is not None
        return self.log.progress

    @property
    def where(self) -> tuple[Step, Side | None]:
        one = self.progress.current
        return self.progress.step, None if one is None else one.side

    def change_sides(self, reps: int = 8) -> None:
        self.log.begin_set(self.sets[0].id)
        self.clock.advance(58)
        self.log.change_sides(self.sets[0].id, reps, self.sets[1].id)

    def count_both(self) -> None:
        self.change_sides()
        self.clock.advance(58)
        self.log.end_set(self.sets[1].id, 7)

    def stored(self) -> tuple[WorkSet, ...]:
        session = self.journal.session(self.journal.session_lines(10)[0].id)
        assert session is not None
        return session.sets


@pytest.fixture
def halves(tmp_path: Path) -> Iterator[Halves]:
    place_on_one_leg(tmp_path / "journal.hinge")
    halves = Halves(tmp_path / "journal.hinge")
    yield halves
    assert halves.journal.check() == ()
    halves.journal.close()


def test_sides_change_in_one_act(halves: Halves) -> None:
    seen: list[Change] = []
    halves.log.begin_set(halves.sets[0].id)
    halves.desk.board.subscribe(seen.append)
    halves.log.change_sides(halves.sets[0].id, 8, halves.sets[1].id)
    assert len(seen) == 1
    left, right, *_ = halves.stored()
    assert (left.state, left.reps) == (SetState.DRAFT, 8)
    assert (right.state, right.reps) == (SetState.DRAFT, None)
    assert right.start is not None


def test_nothing_rests_between_the_halves(halves: Halves) -> None:
    halves.change_sides()
    assert halves.log.rest is None
    left = halves.sets[0]
    rest = (left.rest_planned_seconds, left.rest_taken_seconds, left.rest_started_utc_ms)
    assert rest == (None, None, None)


def test_a_second_change_of_sides_keeps_the_last_tap_and_nothing_else(halves: Halves) -> None:
    halves.change_sides()
    left, right, *_ = halves.sets
    seen: list[Change] = []
    halves.desk.board.subscribe(seen.append)
    halves.clock.advance(30)
    halves.log.change_sides(left.id, 8, right.id)
    assert seen == []
    measure = measure_taps(
        TapPlan(DEFAULT_TEMPO, TapPlace.BOTTOM), [3000 + 6000 * rep for rep in range(8)]
    )
    halves.log.change_sides(left.id, 8, right.id, measure)
    assert halves.sets[0].phase_taps == measure.phase_taps
    assert halves.sets[1] == right


def test_both_are_logged_left_first_while_one_rest_runs(halves: Halves) -> None:
    halves.count_both()
    left, right, second_left, *_ = halves.sets
    assert halves.where == (Step.TO_LOG, Side.LEFT)
    assert (halves.progress.following, halves.progress.last_ended) == (second_left, right)
    rest = halves.log.rest
    assert isinstance(rest, RestRun)
    halves.clock.advance(20)
    halves.log.save_set(left.id, SetAnswers(8))
    assert halves.where == (Step.TO_LOG, Side.RIGHT)
    assert halves.log.rest == rest
    halves.log.save_set(right.id, SetAnswers(7))
    assert halves.where == (Step.READY, Side.LEFT)
    assert halves.log.rest == rest


def test_what_was_rested_is_stored_with_the_second_half(halves: Halves) -> None:
    halves.count_both()
    for one in halves.sets[:2]:
        halves.log.save_set(one.id, SetAnswers(8))
    halves.clock.advance(90)
    halves.log.begin_set(halves.sets[2].id)
    assert [one.rest_taken_seconds for one in halves.stored()[:2]] == [None, 90]


def test_a_rest_after_two_halves_can_be_made_longer_before_they_are_logged(halves: Halves) -> None:
    halves.count_both()
    halves.log.extend_rest()
    assert [one.rest_planned_seconds for one in halves.sets[:3]] == [None, 180, 150]


def test_after_a_crash_between_the_halves_left_is_logged_and_right_begins_again(
    halves: Halves,
) -> None:
    halves.change_sides(6)
    left, right = halves.sets[:2]
    assert halves.where == (Step.TO_LOG, Side.LEFT)
    assert halves.progress.following == right
    halves.log.save_set(left.id, SetAnswers(6))
    assert halves.where == (Step.IN_SET, Side.RIGHT)
    assert halves.log.rest is None
    halves.clock.advance(3600)
    halves.log.begin_set(right.id)
    halves.log.end_set(right.id, 8)
    halves.log.save_set(right.id, SetAnswers(8))
    assert halves.where == (Step.READY, Side.LEFT)
    assert halves.sets[0].rest_taken_seconds is None


def test_a_stop_in_the_second_half_keeps_both(halves: Halves) -> None:
    halves.change_sides(8)
    left, right = halves.sets[:2]
    stopped = [StoppedSet(left.id, SetAnswers(8)), StoppedSet(right.id, SetAnswers(3))]
    halves.desk.stops.stop_session(NO_PAIN, stopped)
    kept = [(one.side, one.reps, one.state) for one in halves.stored()]
    assert kept == [(Side.LEFT, 8, SetState.SAVED), (Side.RIGHT, 3, SetState.SAVED)]


def test_a_stop_before_the_first_rep_of_the_second_half_keeps_the_first(halves: Halves) -> None:
    halves.change_sides(8)
    left, right = halves.sets[:2]
    entry = left.session_exercise_id
    stopped = [StoppedSet(left.id, SetAnswers(8)), StoppedSet(right.id, SetAnswers(0))]
    halves.desk.stops.end_exercise(entry, NO_PAIN, stopped)
    (one,) = halves.stored()
    assert (one.side, one.reps, one.rest_planned_seconds) == (Side.LEFT, 8, 150)
