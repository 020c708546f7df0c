"""The acts of a session on a real journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.journal import JournalError, JournalProblem, StorageEnvironmentError
from hinge_desktop.core.measured_tempo import TapPlace, TapPlan, measure_taps
from hinge_desktop.core.session_figures import set_tension_ms
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.training import RepsLeft, SetState, TempoAnswer, WorkSet
from hinge_desktop.services.session_rest import LONGEST_REST_SECONDS
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar


@dataclass
class Desk:
    """A desk over a real file, and what was announced."""

    journal: SqlJournal
    desk: TrainingDesk
    clock: FakeClock

    def start(self) -> tuple[WorkSet, ...]:
        return self.desk.log.start(self.desk.planner.plan().exercises).sets

    def do(self, one: WorkSet, reps: int = 8) -> None:
        self.desk.log.begin_set(one.id)
        self.desk.log.end_set(one.id, reps)
        self.desk.log.save_set(one.id, SetAnswers(reps))

    def stored(self) -> tuple[WorkSet, ...]:
        (line,) = self.journal.session_lines(10)
        session = self.journal.session(line.id)
        assert session is not None
        return session.sets


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal, clock = open_journal(file), FakeClock()
    yield Desk(journal, TrainingDesk.over(journal, clock.clocks(), numbered_ids()), clock)
    assert journal.check() == ()
    journal.close()


def test_a_started_session_waits_with_its_planned_sets(desk: Desk) -> None:
    sets = desk.start()
    assert [(one.state, one.planned_reps, one.load) for one in sets] == [
        (SetState.PLANNED, 8, kg(20))
    ] * 3
    assert desk.stored() == sets


def test_a_set_is_a_draft_from_its_start_and_saved_by_its_answers(desk: Desk) -> None:
    log, first = desk.desk.log, desk.start()[0]
    log.begin_set(first.id)
    assert desk.stored()[0].state is SetState.DRAFT
    log.end_set(first.id, 7)
    assert (desk.stored()[0].reps, log.progress and log.progress.step) == (7, Step.TO_LOG)
    log.save_set(first.id, SetAnswers(6, reps_left=RepsLeft.of(1)))
    saved = desk.stored()[0]
    assert (saved.state, saved.reps, saved.reps_left) == (SetState.SAVED, 6, RepsLeft.of(1))
    assert (saved.quality, saved.tempo_answer, saved.faults) == (None, None, ())


def test_the_next_start_ends_the_rest_once(desk: Desk) -> None:
    first, second, third = desk.start()
    desk.do(first)
    desk.clock.advance(95)
    desk.do(second)
    desk.clock.advance(40)
    desk.desk.log.begin_set(third.id)
    assert [one.rest_taken_seconds for one in desk.stored()] == [95, 40, None]


def test_another_load_keeps_the_planned_one(desk: Desk) -> None:
    second = desk.start()[1]
    desk.desk.log.change_load(second.id, kg(15))
    assert (desk.stored()[1].load, desk.stored()[1].planned_load) == (kg(15), kg(20))


def test_the_same_load_again_is_no_change(desk: Desk) -> None:
    second = desk.start()[1]
    seen: list[Change] = []
    desk.desk.board.subscribe(seen.append)
    desk.desk.log.change_load(second.id, kg(20))
    assert seen == []


def test_finishing_leaves_out_what_was_never_saved(desk: Desk) -> None:
    first, second, _ = desk.start()
    desk.do(first)
    desk.desk.log.begin_set(second.id)
    desk.desk.log.finish()
    assert [one.id for one in desk.stored()] == [first.id]
    assert desk.desk.log.running is None


def test_a_session_without_a_saved_set_is_discarded(desk: Desk) -> None:
    desk.start()
    desk.desk.log.finish()
    assert desk.journal.session_lines(10) == ()
    assert desk.desk.log.running is None


def test_a_clock_that_was_set_back_ends_no_session_before_its_start(desk: Desk) -> None:
    first = desk.start()[0]
    desk.do(first)
    desk.clock.advance(-3600)
    session_id = desk.desk.log.finish()
    session = desk.journal.session(session_id)
    assert session is not None
    assert session.session.end == session.session.start


def test_a_session_that_goes_on_weeks_later_has_the_longest_rest(desk: Desk) -> None:
    first, second, _ = desk.start()
    desk.do(first)
    desk.clock.advance(30 * 24 * 3600)
    desk.desk.log.begin_set(second.id)
    assert desk.stored()[0].rest_taken_seconds == LONGEST_REST_SECONDS


def test_a_fault_of_a_rep_that_was_corrected_away_loses_its_number(desk: Desk) -> None:
    log, first = desk.desk.log, desk.start()[0]
    log.begin_set(first.id)
    log.end_set(first.id, 6)
    faults = (RepFault(Fault.TOO_DEEP, 6), RepFault(Fault.KNEES_FIRST, 2))
    log.save_set(first.id, replace(SetAnswers(5), faults=faults))
    assert set(desk.stored()[0].faults) == {
        RepFault(Fault.TOO_DEEP),
        RepFault(Fault.KNEES_FIRST, 2),
    }


def test_what_was_tapped_waits_in_the_draft_and_is_cut_to_the_reps_that_count(desk: Desk) -> None:
    plan = TapPlan(DEFAULT_TEMPO, TapPlace.BOTTOM)
    measure = measure_taps(plan, [plan.planned_ms(rep) for rep in range(1, 9)])
    log, first = desk.desk.log, desk.start()[0]
    log.begin_set(first.id)
    log.end_set(first.id, 8, measure)
    draft = desk.stored()[0]
    assert (draft.phase_taps, draft.tempo_answer) == (measure.phase_taps, TempoAnswer.KEPT)
    log.save_set(first.id, SetAnswers(7, tempo_answer=TempoAnswer.RUSHED))
    saved = desk.stored()[0]
    assert {tap.rep for tap in saved.phase_taps} == set(range(1, 8))
    assert set_tension_ms(saved) == 7 * 5000, "tapped time counts, whatever was answered"
    assert saved.tempo_answer is TempoAnswer.RUSHED


class TestAnActThatWasStoredAndReportedAsFailed:
    """A disk that fails at the very end of a commit; the lifter tries again a while later."""

    @pytest.fixture
    def doubtful(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
        apply = desk.journal.apply

        def apply_and_fail(change: Change) -> None:
            apply(change)
            monkeypatch.setattr(desk.journal, "apply", apply)
            raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

        monkeypatch.setattr(desk.journal, "apply", apply_and_fail)
        return desk

    def test_a_start_makes_no_second_session(self, doubtful: Desk) -> None:
        with pytest.raises(JournalError):
            doubtful.start()
        doubtful.clock.advance(5)
        sets = doubtful.start()
        assert doubtful.stored() == sets

    def test_a_set_goes_on(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        first, log = desk.start()[0], desk.desk.log
        apply = desk.journal.apply
        fails = True

        def apply_and_fail(change: Change) -> None:
            nonlocal fails
            apply(change)
            fails = not fails
            if not fails:
                raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

        monkeypatch.setattr(desk.journal, "apply", apply_and_fail)
        answers = SetAnswers(8)
        acts = (
            lambda: log.begin_set(first.id),
            lambda: log.end_set(first.id, 8),
            lambda: log.save_set(first.id, answers),
            log.finish,
        )
        for act in acts:
            with pytest.raises(JournalError):
                act()
            desk.clock.advance(5)
            act()
        assert (desk.stored()[0].state, desk.stored()[0].reps) == (SetState.SAVED, 8)
        assert log.running is None
