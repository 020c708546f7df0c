"""The answers before the first day on a real journal: kept, corrected, and what they stop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.core.day_plan import DayVerdict
from hinge_desktop.core.safety import AskedWhen, Feeling, Place, SafetyReply
from hinge_desktop.core.stop_rules import Complaint
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

PAIN, ADVISED, HISTORY = FIRST_QUESTIONS
ALL_NO = ToldSafety(no=frozenset(FIRST_QUESTIONS))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[TrainingDesk]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    yield TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())
    assert journal.check() == ()
    journal.close()


def test_answers_are_kept_as_said(desk: TrainingDesk) -> None:
    desk.safety.keep(ALL_NO.having(HISTORY, True))
    kept = desk.journal.safety_answers()
    assert [(one.question, one.answer) for one in kept] == [
        (PAIN, SafetyReply.NO),
        (ADVISED, SafetyReply.NO),
        (HISTORY, SafetyReply.YES),
    ]
    assert {one.asked_when for one in kept} == {AskedWhen.FIRST_RUN}
    assert desk.safety.told.has_back_history
    assert desk.stops.active is None
    assert desk.planner.plan().verdict is not DayVerdict.STOPPED


@pytest.mark.parametrize("question", [PAIN, ADVISED])
def test_rule_7_a_yes_enters_the_stop_rules(desk: TrainingDesk, question: object) -> None:
    assert question in FIRST_QUESTIONS
    desk.safety.keep(ALL_NO.having(question, True))  # type: ignore[arg-type]
    stop = desk.stops.active
    assert stop is not None
    reason = desk.stops.reason_for(stop)
    assert reason is not None
    assert reason.question is question
    plan = desk.planner.plan()
    assert plan.verdict is DayVerdict.STOPPED
    assert {one.load for one in plan.exercises[0].sets} == {None}


@pytest.mark.parametrize(
    ("feeling", "is_yes"), [(Feeling.SHARP, True), (Feeling.TIRED_OR_TIGHT, False)]
)
def test_a_yes_can_be_told_more_exactly_on_today(
    desk: TrainingDesk, feeling: Feeling, *, is_yes: bool
) -> None:
    desk.safety.keep(ALL_NO.having(PAIN, True))
    stop = desk.stops.active
    assert stop is not None
    desk.stops.correct(stop, Complaint(Place.LOW_BACK, feeling))
    assert desk.safety.told.reply(PAIN) is is_yes
    assert desk.safety.is_stopped is is_yes


def test_two_reasons_make_one_stop(desk: TrainingDesk) -> None:
    desk.safety.keep(ToldSafety(yes=frozenset(FIRST_QUESTIONS)))
    assert len(desk.journal.stop_states()) == 1


def test_the_same_answers_make_no_change(desk: TrainingDesk) -> None:
    assert desk.safety.keep(ALL_NO) is not None
    assert desk.safety.keep(ALL_NO) is None
    assert desk.safety.keep(ToldSafety()) is None
    assert len(desk.journal.safety_answers()) == 3


def test_rule_7_another_answer_later_never_lifts_a_stop(desk: TrainingDesk) -> None:
    desk.safety.keep(ALL_NO.having(PAIN, True))
    desk.safety.keep(ALL_NO)
    assert desk.stops.active is not None
    assert desk.safety.told.reply(PAIN) is False


def test_pain_after_a_lifted_stop_stops_again(desk: TrainingDesk) -> None:
    desk.safety.keep(ALL_NO.having(PAIN, True))
    stop = desk.stops.active
    assert stop is not None
    desk.stops.confirm(stop, symptom_free=True, cleared=True)
    desk.stops.lift()
    assert desk.safety.told.reply(PAIN) is None
    desk.safety.keep(ALL_NO.having(PAIN, True))
    assert desk.stops.active is not None
    assert len(desk.journal.stop_states()) == 2


def test_a_slip_of_the_finger_is_put_right_with_its_stop(desk: TrainingDesk) -> None:
    slip = desk.safety.keep(ALL_NO.having(PAIN, True))
    assert slip is not None
    again = desk.safety.correct(slip, ALL_NO)
    assert again is not None
    assert desk.stops.active is None
    assert desk.journal.stop_states() == ()
    assert desk.safety.told == ALL_NO
    assert len(desk.journal.safety_answers()) == 3
    desk.changes.make(again.inverse())
    assert desk.stops.active is not None


def test_a_slip_that_was_undone_meanwhile_is_left_alone(desk: TrainingDesk) -> None:
    slip = desk.safety.keep(ALL_NO.having(PAIN, True))
    assert slip is not None
    desk.changes.make(slip.inverse())
    desk.safety.correct(slip, ALL_NO)
    assert desk.safety.told == ALL_NO
