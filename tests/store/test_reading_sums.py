"""Sums made by SQL equal sums made by hand over the same sets."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.training import (
    LoggedSession,
    PhaseTap,
    RepsLeft,
    SetKind,
    SetState,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.training_sums import BestSet, SessionSpan, SetSum, WeekSum
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, lb, log_change, logged

MONDAY = date(2026, 3, 2)
RDL = ExerciseId("romanian_deadlift")
_LB = Fraction(45_359_237, 100_000_000)

_sets = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(SetKind),
        "state": st.sampled_from(SetState),
        "load": st.none() | st.sampled_from([kg(0), kg(60), kg(62.5), lb(135), lb(137.789)]),
        "is_assisted": st.booleans(),
        "reps": st.none() | st.integers(0, 15),
        "reps_left": st.none()
        | st.sampled_from([RepsLeft(0), RepsLeft(5), RepsLeft(20), RepsLeft(40), RepsLeft.of(4)]),
        "tempo": st.sampled_from([None, Tempo.parse("3-1-1-1"), Tempo.parse("2-0-X-0")]),
        "tempo_answer": st.none() | st.sampled_from(TempoAnswer),
        "faults": st.sampled_from([(), (RepFault(Fault.TOO_DEEP, 1),)]),
        "phase_taps": st.lists(
            st.builds(PhaseTap, st.just(1), st.sampled_from(Phase), st.integers(0, 4000)),
            max_size=3,
        ).map(tuple),
    }
)
_sessions = st.builds(
    lambda days, exercise, sets: logged(MONDAY + timedelta(days), exercise=exercise, sets=sets),
    st.integers(-300, 300),
    st.sampled_from([RDL, "squat"]),
    st.lists(_sets, max_size=4),
)
_spans = st.tuples(
    st.sampled_from([None, RDL]),
    st.none() | st.integers(-250, 0).map(lambda days: MONDAY + timedelta(days)),
    st.none() | st.integers(0, 250).map(lambda days: MONDAY + timedelta(days)),
)

Chosen = list[tuple[LoggedSession, list[WorkSet]]]
Span = tuple[ExerciseId | None, date | None, date | None]


def _chosen(sessions: list[LoggedSession], span: Span) -> Chosen:
    exercise, first, last = span
    return [
        (one, [each for each in one.sets if each.state is SetState.SAVED])
        for one in sessions
        if exercise in (None, one.exercises[0].entry.exercise_id)
        and (first is None or one.session.start.date >= first)
        and (last is None or one.session.start.date <= last)
    ]


def _lifted(sets: list[WorkSet], unit: Unit) -> int:
    return sum(
        one.load.thousandths * one.reps
        for one in sets
        if one.load and one.reps and one.load.unit is unit and not one.is_assisted
    )


def _figures(sets: list[WorkSet]) -> tuple[int, int, int, int]:
    reps = sum(one.reps or 0 for one in sets)
    return len(sets), reps, _lifted(sets, Unit.KG), _lifted(sets, Unit.LB)


def _set_sums(chosen: Chosen) -> set[SetSum]:
    groups: dict[Any, list[WorkSet]] = defaultdict(list)
    for session, sets in chosen:
        for one in sets:
            exercise = session.exercises[0].entry.exercise_id
            is_warm_up = one.kind is SetKind.WARM_UP
            groups[exercise, is_warm_up, one.tempo, one.tempo_answer].append(one)
    return {SetSum(*(*key, *_figures(sets), *_tapped(sets))) for key, sets in groups.items()}


def _tapped(sets: list[WorkSet]) -> tuple[int, int, int]:
    below_top = {
        one.id: [tap.milliseconds for tap in one.phase_taps if tap.phase is not Phase.TOP]
        for one in sets
    }
    timed = [one for one in sets if below_top[one.id]]
    reps = sum(one.reps or 0 for one in timed)
    return len(timed), reps, sum(sum(below_top[one.id]) for one in timed)


def _week_sums(chosen: Chosen) -> list[WeekSum]:
    weeks: dict[date, list[list[WorkSet]]] = defaultdict(list)
    for session, sets in chosen:
        work = [one for one in sets if one.kind is not SetKind.WARM_UP]
        day = session.session.start.date
        if work:
            weeks[day - timedelta(day.weekday())].append(work)
    return [
        WeekSum(monday, len(parts), *_figures([one for part in parts for one in part]))
        for monday, parts in sorted(weeks.items())
    ]


def _estimate(one: WorkSet) -> Fraction | None:
    counts = one.kind in (SetKind.WORK, SetKind.DROP, SetKind.FAILURE) and not one.is_assisted
    if not counts or one.load is None or not one.reps or one.reps_left is None:
        return None
    n = one.reps + Fraction(one.reps_left.tenths, 10)
    if one.reps_left.or_more or one.reps_left.tenths > 40 or n > 12:
        return None
    load = one.load.thousandths * (Fraction(1) if one.load.unit is Unit.KG else _LB)
    return load if n == 1 else load * (1 + n / 30)


def _best_sets(chosen: Chosen) -> list[BestSet]:
    found = []
    for session, sets in chosen:
        scores = [score for one in sets if (score := _estimate(one)) is not None]
        if not scores:
            continue
        best = next(one for one in sets if _estimate(one) == max(scores))
        assert best.load is not None
        assert best.reps is not None
        assert best.reps_left is not None
        day, has_fault = session.session.start.date, any(one.faults for one in sets)
        place = (day, session.session.sequence)
        values = (best.id, best.load, best.reps, best.reps_left, has_fault)
        found.append((place, BestSet(session.session.id, day, *values)))
    return [best for _, best in sorted(found, key=lambda pair: pair[0])]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(sessions=st.lists(_sessions, max_size=5), span=_spans)
def test_sums_equal_those_made_by_hand(
    journal: SqlJournal, sessions: list[LoggedSession], span: Span
) -> None:
    change = log_change(*sessions)
    journal.apply(change)
    chosen = _chosen(sessions, span)
    days = [one.session.start.date for one, sets in chosen if sets]
    assert journal.session_span(*span) == SessionSpan(
        len(days), min(days, default=None), max(days, default=None)
    )
    sums = journal.set_sums(*span)
    assert len(sums) == len(set(sums))
    assert set(sums) == _set_sums(chosen)
    assert journal.week_sums(*span) == _week_sums(chosen)
    only = [pair for pair in chosen if pair[0].exercises[0].entry.exercise_id == RDL]
    assert journal.best_sets(RDL, span[1], span[2]) == _best_sets(only)
    journal.apply(change.inverse())


@pytest.mark.parametrize(
    ("sets", "best"),
    [
        ([{"load": kg(100), "reps": 5}, {"load": kg(100), "reps": 5}], 0),
        ([{"load": kg(60), "reps": 9}, {"load": kg(62.5), "reps": 8}], 1),
        ([{"load": kg(100), "reps": 1, "reps_left": RepsLeft(0)}, {"load": kg(80), "reps": 6}], 1),
        ([{"load": lb(220), "reps": 5}, {"load": kg(100), "reps": 5}], 1),
        ([{"load": lb(221), "reps": 5}, {"load": kg(100), "reps": 5}], 0),
        ([{"reps": 11}, {"reps": 10}], 1),
        ([{"reps_left": RepsLeft.of(4)}, {"load": kg(40)}], 1),
        ([{"load": Weight(5_000_000, Unit.KG), "reps": 10}, {}], 0),
    ],
)
def test_the_best_set_of_a_session(
    journal: SqlJournal, sets: list[dict[str, Any]], best: int
) -> None:
    session = logged(sets=sets)
    journal.apply(log_change(session))
    (found,) = journal.best_sets(RDL, None, None)
    assert found.set_id == session.sets[best].id
