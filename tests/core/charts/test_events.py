"""Which events a chart marks, from the records that tell of them."""

from __future__ import annotations

from datetime import date, timedelta

from hinge_desktop.core.charts.answers import ChartEvent, EventKind
from hinge_desktop.core.charts.events import (
    FaultCount,
    ShownDays,
    easy_week_events,
    fault_week_events,
    gate_events,
    in_order,
    pain_events,
)
from hinge_desktop.core.easy_weeks import EasyReason, EasyWeek
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung, Stage
from hinge_desktop.core.safety import (
    AskedWhen,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from tests.builders import at

MONDAY = date(2026, 3, 2)
WEEK = ShownDays(MONDAY, MONDAY + timedelta(6))


def move(day: date, reason: MoveReason, rung: Rung = Rung.DOWEL) -> LadderMove:
    stage = Stage.LOADED if rung is Rung.BAR else None
    return LadderMove(f"move-{day}-{reason}", 1, at(day), rung, reason, to_stage=stage)


def said(day: date, reply: SafetyReply) -> SafetyAnswer:
    return SafetyAnswer(
        f"answer-{day}-{reply}", at(day), AskedWhen.IN_SET, SafetyQuestion.STOP_SHEET, reply
    )


def test_days_include_both_ends_and_may_have_no_beginning() -> None:
    assert MONDAY in WEEK
    assert MONDAY + timedelta(6) in WEEK
    assert MONDAY - timedelta(1) not in WEEK
    assert MONDAY + timedelta(7) not in WEEK
    assert date(1990, 1, 1) in ShownDays(None, MONDAY)


def test_only_steps_that_were_earned_are_gates() -> None:
    moves = [
        *(move(MONDAY, reason) for reason in MoveReason),
        move(MONDAY + timedelta(1), MoveReason.GATE_PASSED, Rung.BAR),
        move(MONDAY - timedelta(1), MoveReason.GATE_PASSED),
    ]
    assert gate_events(moves, WEEK) == (
        ChartEvent(EventKind.GATE_PASSED, MONDAY, rung=Rung.DOWEL),
        ChartEvent(EventKind.GATE_PASSED, MONDAY + timedelta(1), rung=Rung.BAR, stage=Stage.LOADED),
    )


def test_an_easy_week_that_was_declined_is_no_event() -> None:
    weeks = [
        EasyWeek("taken", MONDAY, EasyReason.MISSES),
        EasyWeek("declined", MONDAY + timedelta(2), EasyReason.MISSES, is_taken=False),
        EasyWeek("later", MONDAY + timedelta(7), EasyReason.MISSES),
    ]
    assert easy_week_events(weeks, WEEK) == (ChartEvent(EventKind.EASY_WEEK, MONDAY),)


def test_pain_counts_once_a_day_and_tiredness_never() -> None:
    answers = [
        said(MONDAY, SafetyReply.STOP),
        said(MONDAY, SafetyReply.PAINFUL),
        said(MONDAY + timedelta(1), SafetyReply.MAY_GO_ON),
        said(MONDAY + timedelta(2), SafetyReply.END_EXERCISE),
        said(MONDAY + timedelta(3), SafetyReply.GONE),
        said(MONDAY + timedelta(4), SafetyReply.STILL_THERE),
        said(MONDAY - timedelta(1), SafetyReply.STOP),
    ]
    stops = [StopState("stop", None, at(MONDAY + timedelta(5)))]
    painful = [MONDAY, MONDAY + timedelta(6), MONDAY + timedelta(7)]
    events = pain_events(answers, stops, painful, WEEK)
    assert [one.day - MONDAY for one in events] == [timedelta(n) for n in (0, 2, 4, 5, 6)]
    assert {one.kind for one in events} == {EventKind.PAIN}


def test_a_fault_week_names_the_fault_that_was_seen_most() -> None:
    later = MONDAY + timedelta(7)
    counts = [
        FaultCount(later, Fault.BAR_DRIFTED, 1),
        FaultCount(MONDAY, Fault.NECK_CRANED, 2),
        FaultCount(MONDAY, Fault.BAR_DRIFTED, 3),
        FaultCount(MONDAY, None, 5),
    ]
    assert fault_week_events(counts) == (
        ChartEvent(EventKind.FAULT_WEEK, MONDAY, fault=Fault.BAR_DRIFTED, sets=3),
        ChartEvent(EventKind.FAULT_WEEK, later, fault=Fault.BAR_DRIFTED, sets=1),
    )


def test_of_two_faults_seen_equally_often_the_one_first_in_the_list_is_named() -> None:
    counts = [
        FaultCount(MONDAY, Fault.NECK_CRANED, 2),
        FaultCount(MONDAY, Fault.ROUNDED_LOW_BACK, 2),
        FaultCount(MONDAY, Fault.GRIP_GAVE_OUT, 2),
    ]
    assert fault_week_events(counts)[0].fault is Fault.ROUNDED_LOW_BACK


def test_a_week_in_which_nobody_said_what_was_off_stays_a_fault_week() -> None:
    event = ChartEvent(EventKind.FAULT_WEEK, MONDAY, fault=None, sets=2)
    assert fault_week_events([FaultCount(MONDAY, None, 2)]) == (event,)
    assert fault_week_events([]) == ()


def test_events_stand_in_the_order_of_days_then_of_kinds() -> None:
    later, gate, pain = (
        ChartEvent(EventKind.GATE_PASSED, MONDAY + timedelta(1)),
        ChartEvent(EventKind.GATE_PASSED, MONDAY),
        ChartEvent(EventKind.PAIN, MONDAY),
    )
    assert in_order([later, pain, gate]) == (gate, pain, later)
