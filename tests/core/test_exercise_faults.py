"""Which faults can happen in which exercise."""

import pytest

from hinge_desktop.core.exercise_faults import faults_of, faults_of_built_in
from hinge_desktop.core.exercises import (
    BUILT_IN_EXERCISES,
    Exercise,
    ExerciseId,
    Family,
    LoadKind,
)
from hinge_desktop.core.faults import ONE_LEG_ONLY, Fault
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.core.mechanics.lifts import Lift

NEEDS_A_BAR = {Fault.BAR_DRIFTED, Fault.GRIP_GAVE_OUT}


@pytest.mark.parametrize("slug", ["wall_hinge", "dowel_hinge", "bench_hinge", "glute_bridge"])
def test_where_nothing_is_held_nothing_can_slip(slug: str) -> None:
    assert NEEDS_A_BAR.isdisjoint(faults_of_built_in(ExerciseId(slug)))


def test_a_bell_can_slip_but_not_drift_from_the_legs() -> None:
    assert NEEDS_A_BAR & set(faults_of_built_in(ExerciseId("kettlebell_deadlift"))) == {
        Fault.GRIP_GAVE_OUT
    }


def test_the_bar_rdl_has_every_fault_of_two_legs() -> None:
    assert set(faults_of_built_in(ExerciseId("romanian_deadlift"))) == set(Fault) - ONE_LEG_ONLY


@pytest.mark.parametrize("exercise", BUILT_IN_EXERCISES, ids=lambda one: one.id)
def test_every_exercise_has_something_to_mark(exercise: Exercise) -> None:
    faults = faults_of(exercise)
    assert Fault.ROUNDED_LOW_BACK in faults
    assert list(faults) == [fault for fault in Fault if fault in faults]
    assert set(faults) >= ONE_LEG_ONLY or ONE_LEG_ONLY.isdisjoint(faults)
    assert ONE_LEG_ONLY.isdisjoint(faults) is not exercise.is_one_sided


@pytest.mark.parametrize("is_one_sided", [False, True])
def test_of_an_own_exercise_everything_is_possible(*, is_one_sided: bool) -> None:
    own = Exercise(ExerciseId("a1"), Family.OTHER, LoadKind.NONE, "Rows", is_one_sided=is_one_sided)
    assert set(faults_of(own)) == set(Fault) - (frozenset() if is_one_sided else ONE_LEG_ONLY)


@pytest.mark.parametrize("lift", list(Lift))
def test_what_is_drawn_can_happen(lift: Lift) -> None:
    assert set(faults_shown(lift)) <= set(faults_of_built_in(ExerciseId(lift)))
