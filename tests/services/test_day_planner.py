"""Planning a day and the next set from a real journal."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.day_plan import DayVerdict
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import ROUNDING, Fault, RepFault
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.last_fault import LastFault
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.next_set import NextSet, NextSetReason
from hinge_desktop.core.planned_work import PlannedSet
from hinge_desktop.core.training import (
    BackAnswer,
    Quality,
    RepsLeft,
    SessionExercise,
    SetKind,
    SetState,
    WorkSet,
)
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged, make_entry, make_session, make_set
from tests.empty_journal import write_empty_journal
from tests.fakes import FakeClock
from tests.placed_journal import CREATED, place_on_the_bar

EMPTY_BAR = kg(20)
YESTERDAY = date(2026, 11, 20)


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Journal]:
    file = tmp_path / "journal.hinge"
    write_empty_journal(file, journal_id="fresh", app_version="0.1.0", created=CREATED)
    journal = open_journal(file)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def on_the_bar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """A journal that no test writes to."""
    file = tmp_path_factory.mktemp("placed") / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def planner(on_the_bar: Journal) -> DayPlanner:
    return planner_over(on_the_bar)


def planner_over(journal: Journal) -> DayPlanner:
    return DayPlanner(journal, FakeClock().clocks())


def bar_entry() -> SessionExercise:
    return make_entry(make_session(), planned_reps_left=RepsLeft.of(3))


def waiting_set(entry: SessionExercise, load: Weight | None) -> WorkSet:
    return make_set(
        entry, position=1, state=SetState.PLANNED, load=load, planned_load=load,
        planned_reps=8, reps=None, reps_left=None,
    )  # fmt: skip


def test_a_fresh_journal_starts_at_the_wall(fresh: Journal) -> None:
    plan = planner_over(fresh).plan()
    (exercise,) = plan.exercises
    assert exercise.exercise_id == "wall_hinge"
    assert exercise.sets == (PlannedSet(SetKind.DRILL, 10),) * 2
    assert (plan.verdict, plan.why.code) == (DayVerdict.TRAIN, ReasonCode.FIRST_TIME)
    assert planner_over(fresh).place().rung is Rung.WALL


def test_placement_on_the_bar_gives_the_empty_bar(planner: DayPlanner) -> None:
    plan = planner.plan()
    (exercise,) = plan.exercises
    assert exercise.exercise_id == "romanian_deadlift"
    assert exercise.sets == (PlannedSet(SetKind.WORK, 8, EMPTY_BAR),) * 3
    assert exercise.reps_left == 3
    assert (planner.place().rung, planner.place().stage) == (Rung.BAR, Stage.LIGHT)


def test_a_stiff_back_keeps_one_more_rep_and_warms_up_longer(planner: DayPlanner) -> None:
    plan = planner.plan(BackAnswer.STIFF)
    (exercise,) = plan.exercises
    assert exercise.reps_left == 4
    assert exercise.work_sets == (PlannedSet(SetKind.WORK, 8, EMPTY_BAR),) * 3
    warm_ups = [one for one in exercise.sets if one.kind is SetKind.WARM_UP]
    assert [one.load for one in warm_ups] == [EMPTY_BAR]
    assert plan.has_extra_warm_up
    assert plan.verdict is DayVerdict.TRAIN


def test_a_painful_back_gets_no_load(planner: DayPlanner) -> None:
    plan = planner.plan(BackAnswer.PAINFUL)
    assert (plan.verdict, plan.why.code) == (DayVerdict.STOPPED, ReasonCode.STOP_PAIN)
    assert {one.load for exercise in plan.exercises for one in exercise.sets} == {None}


def test_a_painful_back_takes_the_load_of_other_exercises_too(fresh: Journal) -> None:
    fresh.apply(log_change(logged(YESTERDAY, exercise="leg_curl")))
    curl = planner_over(fresh).plan().exercises[1]
    assert curl.exercise_id == "leg_curl"
    assert {one.load for one in curl.sets} == {kg(60)}
    stopped = planner_over(fresh).plan(BackAnswer.PAINFUL).exercises[1]
    assert {one.load for one in stopped.sets} == {None}


@pytest.mark.parametrize(
    ("day", "verdict"),
    [(YESTERDAY, DayVerdict.REST), (date(2026, 11, 19), DayVerdict.TRAIN)],
)
def test_two_days_after_a_hinge_are_training_again(
    tmp_path: Path, day: date, verdict: DayVerdict
) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    journal = open_journal(tmp_path / "journal.hinge")
    journal.apply(log_change(logged(day)))
    plan = planner_over(journal).plan()
    journal.close()
    assert plan.verdict is verdict
    assert plan.exercises[0].work_sets


def test_a_session_that_still_runs_is_not_repeated(fresh: Journal) -> None:
    fresh.apply(log_change(logged(YESTERDAY, exercise="leg_curl", end=None)))
    assert [one.exercise_id for one in planner_over(fresh).plan().exercises] == ["wall_hinge"]


@pytest.mark.parametrize("fault", sorted(ROUNDING))
def test_a_rounded_back_lowers_the_next_set_by_about_a_tenth(
    planner: DayPlanner, fault: Fault
) -> None:
    entry = bar_entry()
    done = make_set(entry, load=kg(62.5), faults=(RepFault(fault),))
    change = planner.next_set(done, waiting_set(entry, kg(62.5)), entry)
    # A tenth less is 56.25 kg; one pair of each plate makes 55 kg and then 57.5 kg.
    assert change == NextSet(kg(55), NextSetReason.ROUNDED_BACK, fault)


def test_a_hard_set_lowers_the_next_one(planner: DayPlanner) -> None:
    entry = bar_entry()
    done = make_set(entry, load=kg(60), reps=8, reps_left=RepsLeft.of(0))
    change = planner.next_set(done, waiting_set(entry, kg(60)), entry)
    # Effort asks for 53.97 kg, a tenth less at most is 54 kg; the plates make 52.5 kg of it.
    assert change == NextSet(kg(52.5), NextSetReason.TOO_HARD)


@pytest.mark.parametrize("fault", [Fault.BAR_DRIFTED, Fault.KNEES_FIRST])
def test_other_faults_leave_the_load(planner: DayPlanner, fault: Fault) -> None:
    entry = bar_entry()
    done = make_set(entry, load=kg(60), reps_left=RepsLeft.of(3), faults=(RepFault(fault),))
    change = planner.next_set(done, waiting_set(entry, kg(60)), entry)
    assert change == NextSet(kg(60), NextSetReason.AS_PLANNED)


def test_a_warm_up_never_lowers_a_work_set(planner: DayPlanner) -> None:
    entry = bar_entry()
    done = make_set(
        entry, kind=SetKind.WARM_UP, load=kg(40), reps_left=RepsLeft.of(0),
        faults=(RepFault(Fault.ROUNDED_LOW_BACK),),
    )  # fmt: skip
    change = planner.next_set(done, waiting_set(entry, kg(62.5)), entry)
    assert change == NextSet(kg(62.5), NextSetReason.AS_PLANNED)


def test_another_exercise_never_lowers_a_set(planner: DayPlanner) -> None:
    done = make_set(bar_entry(), load=kg(62.5), faults=(RepFault(Fault.ROUNDED_LOW_BACK),))
    entry = bar_entry()
    change = planner.next_set(done, waiting_set(entry, kg(62.5)), entry)
    assert change == NextSet(kg(62.5), NextSetReason.AS_PLANNED)


@pytest.mark.parametrize("load", [None, EMPTY_BAR])
def test_what_cannot_get_lighter_waits_as_it_is(planner: DayPlanner, load: Weight | None) -> None:
    entry = bar_entry()
    done = make_set(entry, load=load, faults=(RepFault(Fault.ROUNDED_LOW_BACK),))
    change = planner.next_set(done, waiting_set(entry, load), entry)
    assert change == NextSet(load, NextSetReason.AS_PLANNED)


def test_before_the_first_set_the_load_waits_as_planned(planner: DayPlanner) -> None:
    entry = bar_entry()
    change = planner.next_set(None, waiting_set(entry, kg(40)), entry)
    assert change == NextSet(kg(40), NextSetReason.AS_PLANNED)


@given(
    done_kg=st.integers(0, 60),
    waiting_kg=st.integers(0, 60),
    reps=st.integers(0, 20),
    left=st.none() | st.integers(0, 4),
    faults=st.lists(st.sampled_from(Fault), max_size=2, unique=True),
)
def test_the_next_set_never_gets_heavier(
    planner: DayPlanner,
    done_kg: int,
    waiting_kg: int,
    reps: int,
    left: int | None,
    faults: list[Fault],
) -> None:
    entry = bar_entry()
    done = make_set(
        entry, load=kg(2.5 * done_kg), reps=reps,
        reps_left=None if left is None else RepsLeft.of(left),
        faults=tuple(RepFault(fault) for fault in faults),
    )  # fmt: skip
    waiting = waiting_set(entry, kg(2.5 * waiting_kg))
    change = planner.next_set(done, waiting, entry)
    assert change.load is not None
    assert waiting.load is not None
    assert change.load.exact <= waiting.load.exact


def test_an_exercise_that_is_not_there_is_an_error(planner: DayPlanner) -> None:
    with pytest.raises(LookupError):
        planner.exercise(ExerciseId("no_such_exercise"))


def test_the_last_fault_is_that_of_today_before_that_of_another_day(fresh: Journal) -> None:
    planner = planner_over(fresh)
    rdl = ExerciseId("romanian_deadlift")
    drifted = {"faults": (RepFault(Fault.KNEES_FIRST), RepFault(Fault.BAR_DRIFTED, 5))}
    rounded = {"faults": (RepFault(Fault.ROUNDED_LOW_BACK),)}
    assert planner.last_fault(rdl, None) is None
    fresh.apply(log_change(logged(YESTERDAY, sets=(drifted, {}))))
    unanswered, faulty = logged(sets=({},)), logged(sets=(rounded, {}))
    clean = logged(sets=({"quality": Quality.CLEAN},))
    assert planner.last_fault(rdl, None) == LastFault(Fault.BAR_DRIFTED, (5,))
    assert planner.last_fault(rdl, unanswered) == LastFault(Fault.BAR_DRIFTED, (5,))
    assert planner.last_fault(rdl, faulty) == LastFault(Fault.ROUNDED_LOW_BACK)
    assert planner.last_fault(rdl, clean) is None
    assert planner.last_fault(ExerciseId("deadlift"), faulty) is None
