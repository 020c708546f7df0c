"""What the journal knows of a body, in a real file: checks, legs apart, warm-up, reminder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hinge_desktop.core.asymmetry import AsymmetryVerdict
from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.check_reminder import SNOOZE_DAYS, Reminding
from hinge_desktop.core.faults import ONE_LEG_ONLY, Fault, RepFault
from hinge_desktop.core.measures import MobilityTest, Reading
from hinge_desktop.core.safety import AskedWhen, SafetyAnswer, SafetyQuestion, SafetyReply
from hinge_desktop.core.thresholds import Rule, Threshold
from hinge_desktop.core.training import Quality, RepsLeft, SetKind, SetState, Side
from hinge_desktop.core.warm_up_choice import WarmUpItem
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, log_change, logged, make_entry, make_session, make_set
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar

LEFT, RIGHT = Side.LEFT, Side.RIGHT
RAISE, DROP, GAP = MobilityTest


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    yield journal
    journal.close()


@pytest.fixture
def desk(journal: SqlJournal, clock: FakeClock) -> TrainingDesk:
    return TrainingDesk.over(journal, clock.clocks(), numbered_ids(1))


def set_number(desk: TrainingDesk, clock: FakeClock, rule: Rule, number: int) -> None:
    record = Threshold(rule, number * 1000, clock.clocks().now())
    desk.changes.make(Change(Act.CHANGE_THRESHOLD, added(record)))


def train_one_leg(desk: TrainingDesk, clock: FakeClock, left_reps: int, right_reps: int) -> None:
    """Log a session of one set a side at 20 kg with 1 left, today."""
    session = make_session(clock.clocks().today(), sequence=desk.journal.next_sequence())
    entry = make_entry(session, "single_leg_romanian_deadlift")
    sets = [
        make_set(
            entry,
            position=position,
            side=side,
            kind=SetKind.WORK,
            state=SetState.SAVED,
            load=kg(20),
            reps=reps,
            reps_left=RepsLeft(10),
        )
        for position, (side, reps) in enumerate(((LEFT, left_reps), (RIGHT, right_reps)))
    ]
    desk.changes.make(Change(Act.FILL_DEMO, added(session, entry, *sets)))


def test_a_body_of_which_nothing_is_known(desk: TrainingDesk) -> None:
    state = desk.body.state()
    assert list(state.mobility) == [RAISE, DROP, GAP]
    assert not any(state.mobility.values())
    assert (state.balance, state.last_balance, state.sides) == ((), None, None)
    assert desk.body.warm_up_changes() == ()


def test_rule_8_another_helper_is_kept_and_asks_for_a_larger_change(
    desk: TrainingDesk, clock: FakeClock
) -> None:
    desk.mobility.store(RAISE, {LEFT: (Reading.degrees(70),)}, "Ada")
    assert desk.mobility.last_helper == "Ada"
    clock.advance(timedelta(days=31).total_seconds())
    desk.mobility.store(RAISE, {LEFT: (Reading.degrees(76),)}, "Bo")
    change = desk.body.state().mobility[RAISE][LEFT].change
    assert change is not None
    assert change.verdict == "within_error"
    desk.mobility.store(RAISE, {LEFT: (Reading.degrees(76),)}, "Ada")
    change = desk.body.state().mobility[RAISE][LEFT].change
    assert change is not None
    assert change.verdict == "real"
    desk.mobility.store(RAISE, {LEFT: (Reading.degrees(76),)}, "")
    assert desk.mobility.last_helper == ""


def test_rule_10_two_sessions_on_different_days_ask_for_work(
    desk: TrainingDesk, clock: FakeClock
) -> None:
    train_one_leg(desk, clock, 4, 11)
    first = desk.body.state().sides
    assert first is not None
    assert first.verdict is AsymmetryVerdict.NOTICE
    clock.advance(timedelta(days=3).total_seconds())
    train_one_leg(desk, clock, 4, 11)
    second = desk.body.state().sides
    assert second is not None
    assert second.verdict is AsymmetryVerdict.WORK_ON_IT
    assert second.side_to_work_on is LEFT
    set_number(desk, clock, Rule.ASYMMETRY_WORK_PERCENT, 40)
    third = desk.body.state().sides
    assert third is not None
    assert third.verdict is AsymmetryVerdict.NOTICE


def test_rule_10_a_sudden_difference_on_a_day_with_pain_is_no_matter_of_training(
    desk: TrainingDesk, clock: FakeClock
) -> None:
    train_one_leg(desk, clock, 4, 11)
    answer = SafetyAnswer(
        "answer",
        clock.clocks().now(),
        AskedWhen.IN_SET,
        SafetyQuestion.STOP_SHEET,
        SafetyReply.STOP,
    )
    desk.changes.make(Change(Act.ANSWER_SAFETY, added(answer)))
    sides = desk.body.state().sides
    assert sides is not None
    assert sides.verdict is AsymmetryVerdict.STOP


def test_rule_9_jefferson_curls_are_switched_on_in_the_numbers(
    desk: TrainingDesk, clock: FakeClock
) -> None:
    set_number(desk, clock, Rule.JEFFERSON_CURLS, 1)
    assert [one.item for one in desk.body.warm_up_changes()] == [WarmUpItem.JEFFERSON_CURL]


def test_the_reminder_can_be_silenced_for_a_week_and_switched_off(
    desk: TrainingDesk, clock: FakeClock
) -> None:
    assert len(desk.check_reminder.due()) == 3
    desk.check_reminder.not_now()
    assert desk.check_reminder.due() == ()
    clock.advance(timedelta(days=SNOOZE_DAYS).total_seconds())
    assert len(desk.check_reminder.due()) == 3
    desk.check_reminder.not_now()
    until = clock.clocks().today() + timedelta(days=SNOOZE_DAYS)
    assert desk.check_reminder.reminding == Reminding(snoozed_until=until)
    clock.advance(timedelta(days=SNOOZE_DAYS).total_seconds())
    set_number(desk, clock, Rule.CHECK_REMINDER, 0)
    assert desk.check_reminder.due() == ()


@pytest.mark.parametrize("fault", [one for one in Fault if one not in ONE_LEG_ONLY])
@pytest.mark.parametrize("later", [None, Quality.CLEAN])
def test_rule_2_today_and_the_warm_up_name_the_same_drill_after_a_fault(
    desk: TrainingDesk, clock: FakeClock, fault: Fault, later: Quality | None
) -> None:
    """Also where a later set of that session was clean: the session had the fault."""
    day = clock.clocks().today() - timedelta(days=3)
    sets = ({"faults": (RepFault(fault),)}, {"quality": later})
    desk.changes.make(log_change(logged(day, sets=sets)))
    plan = desk.planner.plan()
    assert plan.one_thing is not None
    assert plan.one_thing.fault is fault
    drills = [one.drill for one in desk.body.warm_up_changes() if one.item is WarmUpItem.HINGE]
    assert plan.drill == (drills[0] if drills else "dowel_hinge")
    is_squat = fault in {Fault.BECAME_A_SQUAT, Fault.KNEES_FIRST}
    assert plan.drill == ("wall_hinge" if is_squat else "dowel_hinge")
