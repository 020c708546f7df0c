"""Records and faults found by SQL equal those found by hand over the same sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.charts.events import FaultCount
from hinge_desktop.core.charts.progress import no_progress
from hinge_desktop.core.charts.records import SetRecordKind, longest_clean_run
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import (
    BackAnswer,
    LoggedSession,
    Quality,
    RepsLeft,
    SetId,
    SetKind,
    SetState,
    Side,
    WorkSet,
)
from hinge_desktop.core.weights import Unit
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, lb, log_change, logged

MONDAY = date(2026, 3, 2)
RDL = ExerciseId("romanian_deadlift")
SQUAT = ExerciseId("squat")
_SHOWS_STRENGTH = (SetKind.WORK, SetKind.DROP, SetKind.FAILURE)
_LB = Fraction(45_359_237, 100_000_000)

_sets = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(SetKind),
        "state": st.sampled_from(SetState),
        "side": st.none() | st.sampled_from(Side),
        # 45.359237 kg is 100 lb to the last digit that a weight has.
        "load": st.none() | st.sampled_from([kg(0), kg(60), kg(45.359), lb(100), lb(137.789)]),
        "is_assisted": st.booleans(),
        "reps": st.none() | st.integers(0, 14),
        "reps_left": st.none() | st.sampled_from([RepsLeft(5), RepsLeft(20), RepsLeft.of(4)]),
        "quality": st.none() | st.sampled_from(Quality),
        "faults": st.sampled_from(
            [
                (),
                (RepFault(Fault.TOO_DEEP, 1), RepFault(Fault.TOO_DEEP, 2)),
                (RepFault(Fault.BAR_DRIFTED), RepFault(Fault.TOO_DEEP)),
            ]
        ),
    }
)
_sessions = st.builds(
    lambda days, exercise, sets, back: logged(
        MONDAY + timedelta(days), exercise=exercise, sets=sets, back=back
    ),
    st.integers(-300, 300),
    st.sampled_from([RDL, SQUAT, "leg_curl"]),
    st.lists(_sets, max_size=5),
    st.none() | st.sampled_from(BackAnswer),
)
_asked = st.sampled_from([(RDL,), (RDL, SQUAT), ()])

Placed = tuple[LoggedSession, WorkSet]


def _saved(sessions: list[LoggedSession], asked: tuple[ExerciseId, ...]) -> Iterator[Placed]:
    """Give the saved sets in their order."""
    for one in sorted(sessions, key=lambda one: (one.session.start.date, one.session.sequence)):
        if one.exercises[0].entry.exercise_id in asked:
            yield from ((one, each) for each in one.sets if each.state is SetState.SAVED)


def _is_faulty(one: WorkSet) -> bool:
    return bool(one.faults) or one.quality is Quality.SOMETHING_OFF


def _kilograms(one: WorkSet) -> Fraction:
    assert one.load is not None
    return one.load.thousandths * (Fraction(1) if one.load.unit is Unit.KG else _LB)


def _heaviness(one: WorkSet) -> tuple[Fraction, int] | None:
    counts = one.kind in _SHOWS_STRENGTH and not one.is_assisted and not _is_faulty(one)
    if not counts or one.load is None or not one.load.thousandths or not one.reps:
        return None
    return _kilograms(one), one.reps


def _estimate(one: WorkSet) -> tuple[Fraction, int] | None:
    counts = one.kind in _SHOWS_STRENGTH and not one.is_assisted
    if not counts or one.load is None or not one.load.thousandths or not one.reps:
        return None
    if one.reps_left is None or one.reps_left.or_more:
        return None
    n = one.reps + Fraction(one.reps_left.tenths, 10)
    return None if n > 12 else (_kilograms(one) * (1 if n == 1 else 1 + n / 30), 0)


_SCORES = {SetRecordKind.HEAVIEST: _heaviness, SetRecordKind.ESTIMATE: _estimate}


def _record(placed: list[Placed], kind: SetRecordKind) -> SetId | None:
    scored = [(_SCORES[kind](one), one.id) for _, one in placed]
    counted = [(score, set_id) for score, set_id in scored if score is not None]
    # `max` keeps the first of equal ones.
    return max(counted, key=lambda pair: pair[0])[1] if counted else None


def _longest_run(placed: list[Placed]) -> tuple[int, SetId] | None:
    best: tuple[int, SetId] | None = None
    count = 0
    for _, one in placed:
        if one.kind is SetKind.WARM_UP or (one.quality is None and not one.faults):
            continue
        count = 0 if _is_faulty(one) else count + 1
        if count > (best[0] if best else 0):
            best = count, one.id
    return best


def _faults(placed: list[Placed]) -> Counter[tuple[date, Fault | None]]:
    found: Counter[tuple[date, Fault | None]] = Counter()
    for session, one in placed:
        day = session.session.start.date
        monday = day - timedelta(day.weekday())
        named = {mark.fault for mark in one.faults}
        if not named and _is_faulty(one):
            found[monday, None] += 1
        found.update((monday, fault) for fault in named)
    return found


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(sessions=st.lists(_sessions, max_size=6), asked=_asked)
def test_records_equal_those_found_by_hand(
    journal: SqlJournal, sessions: list[LoggedSession], asked: tuple[ExerciseId, ...]
) -> None:
    change = log_change(*sessions)
    journal.apply(change)
    placed = list(_saved(sessions, asked))
    for kind in SetRecordKind:
        found = journal.records.best_set(kind, asked, no_progress)
        assert (found and found.set_id) == _record(placed, kind)
    run = longest_clean_run(journal.records.clean_stretches(asked, no_progress))
    assert (run and (run.sets, run.set_id)) == _longest_run(placed)
    counts = journal.events.fault_counts(asked, None, date.max, no_progress)
    assert {(one.monday, one.fault): one.sets for one in counts} == _faults(placed)
    assert [one.monday for one in counts] == sorted(one.monday for one in counts)
    assert [one.id for one in journal.records.side_sets(asked, no_progress)] == [
        one.id
        for _, one in placed
        if one.side is not None
        and one.reps is not None
        and one.kind in (SetKind.WORK, SetKind.FAILURE)
        and not one.is_assisted
    ]
    painful = {one.session.start.date for one in sessions if one.session.back is BackAnswer.PAINFUL}
    assert list(journal.events.painful_days(None, date.max, no_progress)) == sorted(painful)
    journal.apply(
        Change(Act.FILL_DEMO, tuple(Edit(one.after, None) for one in reversed(change.edits)))
    )


def test_a_record_carries_what_the_set_says(journal: SqlJournal) -> None:
    fields = {"load": lb(225), "reps": 5, "reps_left": RepsLeft.of(4), "quality": Quality.CLEAN}
    session = logged(MONDAY, sets=(fields,))
    journal.apply(log_change(session))
    found = journal.records.best_set(SetRecordKind.HEAVIEST, (RDL,), no_progress)
    assert found is not None
    assert (found.session_id, found.set_id) == (session.session.id, session.sets[0].id)
    assert (found.exercise_id, found.day) == (RDL, MONDAY)
    assert (found.load, found.reps, found.reps_left) == (lb(225), 5, RepsLeft.of(4))
    assert found.is_called_clean
    assert found.estimate is None
    assert journal.records.best_set(SetRecordKind.ESTIMATE, (RDL,), no_progress) is None


@pytest.mark.parametrize(
    ("first", "second", "winner"),
    [
        # 100 lb are 45.359237 kg: between these two.
        ({"load": kg(45.359)}, {"load": lb(100)}, 1),
        ({"load": kg(45.36)}, {"load": lb(100)}, 0),
        ({"load": kg(60), "reps": 8}, {"load": kg(60), "reps": 9}, 1),
        ({"load": kg(60), "reps": 1000}, {"load": kg(60.001), "reps": 1}, 1),
        ({"load": kg(60)}, {"load": kg(60)}, 0),
        ({"load": kg(60)}, {"load": kg(80), "is_assisted": True}, 0),
        ({"load": kg(60)}, {"load": kg(80), "quality": Quality.SOMETHING_OFF}, 0),
        ({"load": kg(60)}, {"load": kg(80), "kind": SetKind.WARM_UP}, 0),
        ({"load": kg(60)}, {"load": kg(80), "reps": 0}, 0),
        ({"load": kg(60)}, {"load": kg(5000), "reps": 1000}, 1),
    ],
)
def test_the_heaviest_set_without_a_fault_stands(
    journal: SqlJournal, first: dict[str, object], second: dict[str, object], winner: int
) -> None:
    sessions = (
        logged(MONDAY, sets=(first,)),
        # A year later, so that another piece of the journal holds it.
        logged(MONDAY + timedelta(365), sets=(second,)),
    )
    journal.apply(log_change(*sessions))
    found = journal.records.best_set(SetRecordKind.HEAVIEST, (RDL,), no_progress)
    assert found is not None
    assert found.set_id == sessions[winner].sets[0].id


def test_faults_are_counted_within_the_days_that_are_asked_for(journal: SqlJournal) -> None:
    off = {"faults": (RepFault(Fault.BAR_DRIFTED),), "quality": Quality.SOMETHING_OFF}
    days = [MONDAY, MONDAY + timedelta(6), MONDAY + timedelta(7)]
    journal.apply(log_change(*(logged(day, sets=(off, {})) for day in days)))
    found = journal.events.fault_counts(
        (RDL,), MONDAY + timedelta(1), MONDAY + timedelta(7), no_progress
    )
    assert list(found) == [
        FaultCount(MONDAY, Fault.BAR_DRIFTED, 1),
        FaultCount(MONDAY + timedelta(7), Fault.BAR_DRIFTED, 1),
    ]
