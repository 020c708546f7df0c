"""Stopping a session, an exercise, and lifting a stop, on a real journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.day_plan import DayVerdict
from hinge_desktop.core.ladder import LadderPlace, MoveReason, Rung
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.safety import Feeling, Place, SafetyReply, StopState
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.stop_rules import Complaint
from hinge_desktop.core.training import LoggedSession, RepsLeft, SetState, WorkSet
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.stop_log import StoppedSet
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

SHARP = Complaint(Place.LOW_BACK, Feeling.SHARP)
THIGH_ACHE = Complaint(Place.BACK_OF_THIGH, Feeling.DULL_ACHE)
TIRED = Complaint(None, Feeling.TIRED_OR_TIGHT)


@dataclass
class Desk:
    """A desk over a real file with leg curls after the hinge, and what was announced."""

    journal: SqlJournal
    desk: TrainingDesk
    clock: FakeClock
    seen: list[Change] = field(default_factory=list)

    def start(self) -> LoggedSession:
        session = self.desk.log.start(self.desk.planner.plan().exercises)
        self.seen.clear()
        return session

    def do(self, one: WorkSet) -> None:
        self.desk.log.begin_set(one.id)
        self.desk.log.end_set(one.id, 8)
        self.desk.log.save_set(one.id, SetAnswers(8))

    def newest(self) -> LoggedSession:
        session = self.journal.session(self.journal.session_lines(1)[0].id)
        assert session is not None
        return session

    def stop(self) -> StopState:
        assert self.desk.stops.active is not None
        return self.desk.stops.active


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal, clock = open_journal(file), FakeClock()
    curls = {"load": kg(30), "reps": 12, "planned_reps": 12}
    journal.apply(log_change(logged(date(2026, 11, 19), exercise="leg_curl", sets=(curls, curls))))
    made = Desk(journal, TrainingDesk.over(journal, clock.clocks(), numbered_ids()), clock)
    made.desk.board.subscribe(made.seen.append)
    yield made
    assert journal.check() == ()
    journal.close()


def test_rule_7_a_pain_answer_saves_the_set_and_ends_the_session_in_one_change(desk: Desk) -> None:
    first, second, *_ = desk.start().sets
    desk.do(first)
    desk.desk.log.begin_set(second.id)
    desk.seen.clear()
    answers = SetAnswers(3, reps_left=RepsLeft.of(1))
    desk.desk.stops.stop_session(SHARP, [StoppedSet(second.id, answers)])
    assert [change.act for change in desk.seen] == [Act.STOP_SESSION]
    session = desk.newest()
    assert session.session.end is not None
    assert [(one.reps, one.state) for one in session.sets] == [
        (8, SetState.SAVED),
        (3, SetState.SAVED),
    ]
    (answer,) = desk.journal.safety_answers()
    assert (answer.place, answer.feeling) == (Place.LOW_BACK, Feeling.SHARP)
    assert (answer.answer, answer.session_id, answer.set_id) == (
        SafetyReply.STOP,
        session.session.id,
        second.id,
    )
    assert desk.stop().answer_id == answer.id
    assert desk.desk.stops.reason_for(desk.stop()) == answer


def test_undo_takes_the_stop_and_the_end_back(desk: Desk) -> None:
    first = desk.start().sets[0]
    desk.desk.log.begin_set(first.id)
    before = desk.desk.log.running
    desk.desk.stops.stop_session(SHARP, [StoppedSet(first.id, SetAnswers(3))])
    desk.desk.changes.make(desk.seen[-1].inverse())
    assert desk.desk.log.running == before
    assert desk.journal.safety_answers() == ()
    assert desk.desk.stops.active is None


def test_a_set_without_a_full_rep_is_left_out_and_the_answer_kept(desk: Desk) -> None:
    first = desk.start().sets[0]
    desk.desk.log.begin_set(first.id)
    desk.desk.stops.stop_session(SHARP, [StoppedSet(first.id, SetAnswers(0))])
    assert desk.desk.log.running is None
    assert len(desk.journal.session_lines(10)) == 1  # only the one from before
    (answer,) = desk.journal.safety_answers()
    assert (answer.session_id, answer.set_id) == (None, None)
    assert desk.desk.stops.active is not None


@pytest.mark.parametrize("complaint", [Complaint(), TIRED])
def test_ending_without_pain_starts_no_stop(desk: Desk, complaint: Complaint) -> None:
    first = desk.start().sets[0]
    desk.desk.log.begin_set(first.id)
    desk.desk.stops.stop_session(complaint, [StoppedSet(first.id, SetAnswers(3))])
    assert desk.newest().sets[0].reps == 3
    assert desk.desk.stops.active is None
    assert len(desk.journal.safety_answers()) == (complaint == TIRED)


def test_an_ache_elsewhere_ends_the_exercise_and_the_next_one_goes_on(desk: Desk) -> None:
    session = desk.start()
    first = session.sets[0]
    desk.desk.log.begin_set(first.id)
    entry = session.exercises[0].entry
    desk.desk.stops.end_exercise(entry.id, THIGH_ACHE, [StoppedSet(first.id, SetAnswers(5))])
    progress = desk.desk.log.progress
    assert progress is not None
    assert (progress.step, progress.current) == (Step.READY, session.exercises[1].sets[0])
    assert desk.desk.stops.active is None
    running = desk.desk.log.running
    assert running is not None
    assert [one.reps for one in running.exercises[0].sets] == [5]
    assert running.sets[0].rest_started_utc_ms is not None


@pytest.mark.parametrize("is_gone", [True, False])
def test_rule_7_an_ache_is_asked_about_once_and_stops_where_it_stayed(
    desk: Desk, is_gone: bool
) -> None:
    session = desk.start()
    desk.desk.stops.end_exercise(session.exercises[0].entry.id, THIGH_ACHE)
    ache = desk.desk.stops.open_ache
    assert ache is not None
    desk.desk.stops.answer_ache(ache, is_gone=is_gone)
    assert desk.desk.stops.open_ache is None
    assert (desk.desk.stops.active is None) is is_gone


def test_rule_7_a_stop_suggests_no_load_and_never_ends_by_time(desk: Desk) -> None:
    desk.desk.stops.answer_painful_back()
    desk.desk.stops.answer_painful_back()
    assert len(desk.journal.stop_states()) == 1
    desk.clock.advance(400 * 24 * 3600)
    plan = desk.desk.planner.plan()
    assert (plan.verdict, plan.why.code) == (DayVerdict.STOPPED, ReasonCode.STOP_PAIN)
    assert {one.load for exercise in plan.exercises for one in exercise.sets} == {None}


def test_rule_7_both_confirmations_lift_it_and_lead_back_to_the_wall(desk: Desk) -> None:
    stops = desk.desk.stops
    stops.answer_painful_back()
    stops.confirm(desk.stop(), symptom_free=True, cleared=False)
    with pytest.raises(ValueError, match="both"):
        stops.lift()
    first_day = desk.stop().symptom_free
    desk.clock.advance(3 * 24 * 3600)
    stops.confirm(desk.stop(), symptom_free=True, cleared=True)
    assert desk.stop().symptom_free == first_day
    stops.lift()
    assert stops.active is None
    assert desk.desk.planner.place() == LadderPlace(Rung.WALL)
    assert desk.journal.ladder_moves()[-1].reason is MoveReason.STOP_RULE
    assert desk.desk.planner.plan().verdict is not DayVerdict.STOPPED


def test_undo_of_lifting_brings_stop_and_place_back(desk: Desk) -> None:
    stops = desk.desk.stops
    stops.answer_painful_back()
    stops.confirm(desk.stop(), symptom_free=True, cleared=True)
    held, place = desk.stop(), desk.desk.planner.place()
    stops.lift()
    desk.desk.changes.make(desk.seen[-1].inverse())
    assert stops.active == held
    assert desk.desk.planner.place() == place


def test_a_confirmation_can_be_taken_back(desk: Desk) -> None:
    stops = desk.desk.stops
    stops.answer_painful_back()
    stops.confirm(desk.stop(), symptom_free=True, cleared=True)
    stops.confirm(desk.stop(), symptom_free=False, cleared=True)
    assert (desk.stop().symptom_free, desk.stop().cleared is None) == (None, False)


@pytest.mark.parametrize(
    ("complaint", "kept", "stops"),
    [(SHARP, 1, True), (THIGH_ACHE, 1, False), (TIRED, 1, False), (Complaint(), 0, False)],
)
def test_an_answer_outside_a_session_is_kept_and_pain_stops(
    desk: Desk, complaint: Complaint, kept: int, stops: bool
) -> None:
    desk.desk.stops.keep_complaint(complaint)
    answers = desk.journal.safety_answers()
    assert len(answers) == kept
    assert all(one.session_id is None and one.set_id is None for one in answers)
    assert (desk.desk.stops.active is not None) is stops
    assert (desk.desk.stops.open_ache is not None) is (complaint is THIGH_ACHE)
