"""The five gates to single-leg, with the one example that runs through the pictures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.gate_evidence import GateInputs
from hinge_desktop.core.gate_rules import gates_from
from hinge_desktop.core.gates import EvidenceKind, Gate, GateCode, GateReport, GateVerdict
from hinge_desktop.core.ladder import MoveReason
from hinge_desktop.core.ladder_places import LIGHT_BAR, LOADED_BAR
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule
from hinge_desktop.core.training import Felt, LoggedSession, TempoAnswer
from tests.core.ladder_builders import (
    KEPT,
    ON_ONE_LEG,
    RUSHED,
    a_move,
    a_session,
    a_set,
    balance,
)

TODAY = date(2026, 11, 21)
NOTHING = GateInputs()
TUESDAYS_AND_SATURDAYS = (PlanDay(1), PlanDay(5))


def _gates(
    *sessions: LoggedSession, day: date = TODAY, inputs: GateInputs = NOTHING
) -> dict[GateCode, Gate]:
    given_inputs = GateInputs(
        sessions=sessions,
        moves=inputs.moves,
        balance=inputs.balance,
        plan_days=inputs.plan_days,
        last_session=sessions[-1] if sessions else None,
        is_stopped=inputs.is_stopped,
    )
    report = gates_from(LOADED_BAR, given_inputs, DEFAULT_THRESHOLDS, day)
    return {gate.code: gate for gate in report.gates}


def _session(
    month: int,
    day: int,
    kept: Sequence[TempoAnswer | None] = (KEPT, KEPT, KEPT),
    fault: Fault | None = None,
    felt: tuple[Felt, ...] = (Felt.HAMSTRINGS,),
) -> LoggedSession:
    faults = [[fault] if fault and place == 0 else [] for place in range(len(kept))]
    sets = [a_set(kept=one, faults=own) for one, own in zip(kept, faults, strict=True)]
    return a_session(date(2026, month, day), *sets, felt=felt)


def _picture_sessions() -> list[LoggedSession]:
    october = [_session(10, 10), _session(10, 13, fault=Fault.BAR_DRIFTED)]
    october += [_session(10, day) for day in (17, 20, 24, 27, 31)]
    november = [_session(11, day) for day in (3, 7, 10, 14)]
    return [*october, *november, _session(11, 17, (KEPT, RUSHED, RUSHED))]


def picture_report() -> GateReport:
    """Return the report of the picture of the ladder."""
    inputs = GateInputs(
        sessions=tuple(_picture_sessions()),
        balance=balance(date(2026, 11, 17), 30, 27.3),
        plan_days=TUESDAYS_AND_SATURDAYS,
        last_session=_picture_sessions()[-1],
    )
    return gates_from(LOADED_BAR, inputs, DEFAULT_THRESHOLDS, TODAY)


def test_rule_1_single_leg_the_one_example_of_the_design_four_of_five_are_met() -> None:
    report = picture_report()
    assert (report.met, len(report.gates), report.is_open) == (4, 5, False)
    assert report.following == ON_ONE_LEG
    weeks, spine, felt, even, count = report.gates
    assert (weeks.code, weeks.have, weeks.since) == (
        GateCode.CLEAN_WEEKS,
        5,
        date(2026, 10, 17),
    )
    assert [row.day.day for row in spine.evidence] == [10, 14, 17]
    assert (spine.have, spine.want) == (3, 3)
    assert (felt.have, felt.want, felt.of) == (10, 8, 10)
    assert [(row.day.day, row.amount) for row in felt.evidence] == [
        (7, 1),
        (10, 3),
        (14, 3),
        (17, 3),
    ]
    assert (even.have, even.want, even.since) == (9, 15, date(2026, 11, 17))
    assert (count.have, count.want, count.verdict) == (0, 3, GateVerdict.NOT_YET)
    assert [(row.day.day, row.kind) for row in count.evidence] == [
        (10, EvidenceKind.PASSED),
        (14, EvidenceKind.PASSED),
        (17, EvidenceKind.RUSHED),
    ]
    assert report.earliest == date(2026, 11, 28)  # today, Tuesday 24th, Saturday 28th


def test_without_sessions_there_is_no_data_and_a_day_can_be_named() -> None:
    gates = _gates(inputs=GateInputs(plan_days=TUESDAYS_AND_SATURDAYS))
    assert {gate.verdict for gate in gates.values()} == {GateVerdict.NO_DATA}
    assert gates[GateCode.LONG_SPINE].earliest == date(2026, 11, 28)
    assert gates[GateCode.FELT].earliest == date(2026, 11, 28)  # three sets a session: 3 sessions
    assert gates[GateCode.CLEAN_WEEKS].earliest == TODAY + timedelta(weeks=4)


def test_rule_1_single_leg_clean_weeks_count_from_the_first_clean_session_after_a_fault() -> None:
    days = [date(2026, 10, 13) + timedelta(days=3 * number) for number in range(14)]
    faulty = a_session(days[0], a_set(faults=[Fault.BECAME_A_SQUAT]))
    gates = _gates(faulty, *(a_session(day, a_set()) for day in days[1:]))
    assert gates[GateCode.CLEAN_WEEKS].since == days[1]
    assert gates[GateCode.CLEAN_WEEKS].is_met


def test_a_week_off_neither_counts_nor_starts_anew() -> None:
    first = date(2026, 10, 3)
    done = [a_session(first + timedelta(weeks=week), a_set()) for week in (0, 1, 4, 5)]
    gate = _gates(*done, day=first + timedelta(weeks=6))[GateCode.CLEAN_WEEKS]
    assert (gate.have, gate.since, gate.is_met) == (4, first, True)
    one_less = _gates(*done[:3], day=first + timedelta(weeks=6))[GateCode.CLEAN_WEEKS]
    assert (one_less.have, one_less.verdict) == (3, GateVerdict.NOT_YET)


def test_waiting_for_four_weeks_shows_nothing() -> None:
    gate = _gates(a_session(date(2026, 9, 1), a_set()))[GateCode.CLEAN_WEEKS]
    assert (gate.have, gate.is_met) == (1, False)


def test_something_off_is_a_fault_and_an_unanswered_set_leaves_the_spine_open() -> None:
    unnamed = a_session(date(2026, 11, 17), a_set(quality=None), a_set(faults=[Fault.TOO_DEEP]))
    gates = _gates(unnamed)
    assert gates[GateCode.CLEAN_WEEKS].evidence[-1].kind is EvidenceKind.FAULT
    assert gates[GateCode.LONG_SPINE].verdict is GateVerdict.NO_DATA


def test_unanswered_is_neither_clean_nor_faulty_the_gate_waits() -> None:
    clean = [_session(11, day) for day in (7, 10)]
    silent = a_session(date(2026, 11, 14), a_set(quality=None, kept=None), felt=())
    before, after = _gates(*clean), _gates(*clean, silent)
    for code in (GateCode.LONG_SPINE, GateCode.ON_THE_COUNT, GateCode.FELT):
        assert (after[code].have, after[code].verdict) == (before[code].have, before[code].verdict)
    assert _gates(*clean, silent, _session(11, 17))[GateCode.LONG_SPINE].is_met


@pytest.mark.parametrize("fault", [Fault.ROUNDED_LOW_BACK, Fault.ROUNDED_UPPER_BACK])
def test_rule_1_single_leg_a_rounded_back_starts_the_running_sessions_anew(fault: Fault) -> None:
    done = [_session(11, 7), _session(11, 10), _session(11, 14, fault=fault), _session(11, 17)]
    assert _gates(*done)[GateCode.LONG_SPINE].have == 1


def test_another_fault_leaves_the_spine_long() -> None:
    done = [_session(11, day, fault=Fault.BAR_DRIFTED) for day in (10, 14, 17)]
    assert _gates(*done)[GateCode.LONG_SPINE].is_met


def test_rule_1_single_leg_felt_looks_at_the_last_ten_answered_sets() -> None:
    back = (Felt.LOW_BACK,)
    done = [_session(11, 3, felt=back), *(_session(11, day) for day in (7, 10, 14))]
    felt = _gates(*done)[GateCode.FELT]
    assert (felt.have, felt.of, felt.is_met) == (9, 10, True)
    done.append(_session(11, 17, felt=(Felt.NOT_SURE,)))
    felt = _gates(*done)[GateCode.FELT]
    assert (felt.have, felt.verdict) == (7, GateVerdict.NOT_YET)
    assert felt.evidence[-1].kind is EvidenceKind.ELSEWHERE


@pytest.mark.parametrize(
    ("left", "right", "gap", "is_met"),
    [(30, 25.5, 15, True), (30, 25.4, 16, False), (20, 30, 33, False), (30, 30, 0, True)],
)
def test_rule_1_single_leg_even_sides_compare_the_best_of_two_a_side(
    left: float, right: float, gap: int, is_met: bool
) -> None:
    day = date(2026, 11, 17)
    checks = (*balance(day, left, right), *balance(day, left - 5, right - 5, 2))
    gate = _gates(inputs=GateInputs(balance=checks))[GateCode.EVEN_SIDES]
    assert (gate.have, gate.is_met) == (gap, is_met)


def test_a_check_of_one_side_is_no_data_and_leaves_the_one_before() -> None:
    whole = balance(date(2026, 11, 10), 30, 29)
    half = balance(date(2026, 11, 17), 30, 29)[:1]
    assert _gates(inputs=GateInputs(balance=half))[GateCode.EVEN_SIDES].earliest == TODAY
    gate = _gates(inputs=GateInputs(balance=whole + half))[GateCode.EVEN_SIDES]
    assert (gate.since, gate.is_met) == (date(2026, 11, 10), True)


def test_sessions_on_the_light_bar_and_before_a_step_down_do_not_count() -> None:
    light = a_session(date(2026, 11, 3), a_set(), place=LIGHT_BAR)
    before = _session(11, 7)
    moves = (a_move(date(2026, 11, 7), LIGHT_BAR, MoveReason.FELL_BACK, LOADED_BAR),)
    after = _session(11, 17)
    gates = _gates(light, before, after, inputs=GateInputs(moves=moves))
    assert gates[GateCode.ON_THE_COUNT].have == 1
    assert _gates(light, before, after)[GateCode.ON_THE_COUNT].have == 2


def test_work_without_a_stage_belongs_to_the_stage_on_which_the_lifter_stood() -> None:
    moves = (a_move(date(2026, 11, 7), LOADED_BAR, MoveReason.PLACEMENT),)
    by_hand = [a_session(date(2026, 11, day), a_set(), is_practice=True) for day in (3, 10, 14)]
    assert _gates(*by_hand, inputs=GateInputs(moves=moves))[GateCode.ON_THE_COUNT].have == 2


def test_rule_7_under_a_stop_no_day_is_named() -> None:
    gates = _gates(*_picture_sessions(), inputs=GateInputs(is_stopped=True))
    assert gates[GateCode.ON_THE_COUNT].earliest is None
    assert gates[GateCode.LONG_SPINE].is_met


def test_every_number_of_the_gates_can_be_changed() -> None:
    numbers = DEFAULT_THRESHOLDS
    for rule in (Rule.KEPT_COUNT_SESSIONS, Rule.LONG_SPINE_SESSIONS, Rule.FELT_SETS):
        numbers = numbers.having(rule, 1, a_move(TODAY, LIGHT_BAR).made)
    inputs = GateInputs(sessions=(_session(11, 17),))
    report = gates_from(LOADED_BAR, inputs, numbers, TODAY)
    assert [gate.want for gate in report.gates] == [4, 1, 1, 15, 1]
    assert report.met == 3


_ANSWERS = st.sampled_from([KEPT, RUSHED, None])
_FAULTS = st.sampled_from([None, None, Fault.ROUNDED_LOW_BACK, Fault.BAR_DRIFTED])


@given(st.lists(st.tuples(_ANSWERS, _FAULTS, st.booleans()), max_size=12))
def test_a_clean_session_never_takes_a_met_gate_away(
    done: list[tuple[TempoAnswer | None, Fault | None, bool]],
) -> None:
    days = [date(2026, 9, 1) + timedelta(days=3 * number) for number in range(len(done))]
    sessions = [
        _session(day.month, day.day, (kept,), fault, (Felt.GLUTES if right else Felt.QUADS,))
        for day, (kept, fault, right) in zip(days, done, strict=True)
    ]
    before = _gates(*sessions)
    after = _gates(*sessions, _session(11, 21))
    for code, gate in before.items():
        assert after[code].is_met or not gate.is_met
        assert after[code].have >= gate.have or code is GateCode.FELT


@given(st.lists(st.tuples(_ANSWERS, _FAULTS), max_size=8), st.integers(0, 13))
def test_the_earliest_day_is_never_past_and_good_sessions_meet_the_gate_by_it(
    done: list[tuple[TempoAnswer | None, Fault | None]], later: int
) -> None:
    days = [date(2026, 10, 1) + timedelta(days=3 * number) for number in range(len(done))]
    sessions = [
        _session(day.month, day.day, (kept,), fault)
        for day, (kept, fault) in zip(days, done, strict=True)
    ]
    day = date(2026, 10, 28) + timedelta(days=later)
    inputs = GateInputs(plan_days=TUESDAYS_AND_SATURDAYS)
    for code, gate in _gates(*sessions, day=day, inputs=inputs).items():
        if gate.is_met or code is GateCode.EVEN_SIDES:
            continue
        assert gate.earliest is not None
        assert gate.earliest >= day
        good = _good_until(gate.earliest, day, sessions)
        assert _gates(*sessions, *good, day=gate.earliest)[code].is_met


def _good_until(last: date, first: date, before: Sequence[LoggedSession]) -> list[LoggedSession]:
    recovered = first if not before else before[-1].session.start.date + timedelta(days=2)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [
        _session(day.month, day.day) for day in days if day.weekday() in (1, 5) and day >= recovered
    ]
