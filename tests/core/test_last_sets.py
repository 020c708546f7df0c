"""The last sets of an exercise: warm-ups and other exercises left out, what was answered kept."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.last_sets import last_sets
from hinge_desktop.core.session_summary import LoadRun, Verdict
from hinge_desktop.core.training import LoggedSession, Quality, RepsLeft, SetKind, SetState
from tests.builders import kg, logged, make_entry, make_session, make_set

RDL = ExerciseId("romanian_deadlift")
CLEAN = {"quality": Quality.CLEAN}


def test_working_sets_come_with_day_loads_and_answers() -> None:
    warm_up = {"kind": SetKind.WARM_UP, "load": kg(20)}
    lighter = CLEAN | {"load": kg(55), "reps": 12, "reps_left": RepsLeft.of(4)}
    (one,) = last_sets([logged(date(2026, 11, 17), sets=(warm_up, CLEAN, CLEAN, lighter))], RDL)
    assert one.day == date(2026, 11, 17)
    assert one.runs == (LoadRun(kg(60), False, (8, 8)), LoadRun(kg(55), False, (12,)))
    assert one.verdict is Verdict.CLEAN
    assert one.reps_left == RepsLeft(40, or_more=True)
    assert (one.faults, one.is_running) == ((), False)


def test_each_fault_is_named_once_and_missing_answers_stay_missing() -> None:
    first = {"faults": (RepFault(Fault.TOO_DEEP, 3), RepFault(Fault.KNEES_FIRST))}
    second = {"faults": (RepFault(Fault.TOO_DEEP, 7),), "reps_left": None}
    (one,) = last_sets([logged(sets=(first, second))], RDL)
    assert one.faults == (Fault.TOO_DEEP, Fault.KNEES_FIRST)
    assert one.reps_left == RepsLeft.of(2)
    (silent,) = last_sets([logged(sets=({"reps_left": None},))], RDL)
    assert (silent.reps_left, silent.verdict) == (None, Verdict.NOT_GIVEN)


def test_sessions_without_such_sets_are_left_out_and_the_order_stays() -> None:
    waiting = {"state": SetState.PLANNED, "reps": None}
    running = logged(date(2026, 11, 21), sets=({}, waiting), end=None)
    older = logged(date(2026, 11, 14))
    found = last_sets([running, logged(exercise="squat"), logged(sets=(waiting,)), older], RDL)
    assert [(one.day, len(one.sets), one.is_running) for one in found] == [
        (date(2026, 11, 21), 1, True),
        (date(2026, 11, 14), 3, False),
    ]


def test_an_exercise_that_came_twice_counts_as_one() -> None:
    whole, again = logged(sets=({},)), make_session()
    entry = make_entry(again, position=1)
    (second,) = logged(sets=()).exercises
    twice = LoggedSession(
        whole.session, (*whole.exercises, type(second)(entry, (make_set(entry, reps=5),)))
    )
    (one,) = last_sets([twice], RDL)
    assert [each.reps for each in one.sets] == [8, 5]
