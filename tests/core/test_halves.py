"""Which sets are counted in one: the left and the right set of one number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hinge_desktop.core.asymmetry import one_sided_sets
from hinge_desktop.core.halves import counted_together, next_to_come, other_half, run_of
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    SetKind,
    SetState,
    Side,
    WorkSet,
)
from tests.builders import kg, make_entry, make_session, make_set

SESSION = make_session()
ENTRY = make_entry(SESSION, "single_leg_romanian_deadlift")
REP_MS = DEFAULT_TEMPO.rep_ms


def planned(position: int, side: Side | None, kind: SetKind = SetKind.WORK) -> WorkSet:
    return make_set(
        ENTRY,
        position=position,
        side=side,
        kind=kind,
        state=SetState.PLANNED,
        reps=None,
        planned_reps=8,
        tempo=DEFAULT_TEMPO,
    )


def of(*sets: WorkSet) -> LoggedExercise:
    return LoggedExercise(ENTRY, sets)


@pytest.fixture
def exercise() -> LoggedExercise:
    return of(*(planned(position, list(Side)[position % 2]) for position in range(4)))


def test_the_halves_of_a_number_know_each_other(exercise: LoggedExercise) -> None:
    first_left, first_right, second_left, second_right = exercise.sets
    assert other_half(first_left, exercise) == first_right
    assert other_half(second_right, exercise) == second_left


def test_a_set_of_both_legs_has_no_other_half() -> None:
    exercise = of(planned(0, None), planned(1, None))
    assert other_half(exercise.sets[0], exercise) is None
    assert counted_together(exercise.sets[0], exercise) == (exercise.sets[0],)


def test_a_warm_up_is_not_the_other_half_of_a_work_set() -> None:
    exercise = of(planned(0, Side.LEFT, SetKind.WARM_UP), planned(1, Side.RIGHT))
    assert other_half(exercise.sets[0], exercise) is None


def test_the_left_set_brings_the_right_one_and_not_the_other_way_round(
    exercise: LoggedExercise,
) -> None:
    left, right, *_ = exercise.sets
    assert counted_together(left, exercise) == (left, right)
    assert counted_together(right, exercise) == (right,)


@pytest.mark.parametrize(
    "right",
    [
        replace(planned(1, Side.RIGHT), load=kg(10)),
        replace(planned(1, Side.RIGHT), state=SetState.SAVED, reps=8),
        replace(planned(1, Side.RIGHT), state=SetState.DRAFT),
    ],
)
def test_a_right_set_that_is_another_one_or_begun_is_counted_apart(right: WorkSet) -> None:
    left = planned(0, Side.LEFT)
    apart = of(left, right)
    assert counted_together(left, apart) == (left,)


def test_each_side_has_its_own_reps_and_there_is_no_second_lead_in() -> None:
    left, right = planned(0, Side.LEFT), replace(planned(1, Side.RIGHT), planned_reps=6)
    run = run_of((left, right), Phase.LOWER, 10_000)
    assert run.total_ms == 10_000 + 8 * REP_MS + run.change_ms + 6 * REP_MS
    between = run.at(10_000 + 8 * REP_MS)
    assert (between.moment, between.side) == (Moment.CHANGE_SIDES, Side.RIGHT)


def test_a_plan_takes_one_lead_in_and_one_rest_for_both_sides() -> None:
    one_leg = PlannedExercise(
        ENTRY.exercise_id,
        tuple(PlannedSet(SetKind.WORK, 8, kg(12), side) for side in Side) * 3,
        is_paced=True,
        tempo=DEFAULT_TEMPO,
        rest_seconds=150,
        lead_in_seconds=10,
    )
    assert one_leg.seconds == 3 * (10 + 8 * 6 + 10 + 8 * 6 + 150)


def test_the_next_count_leaves_out_both_halves_that_run(exercise: LoggedExercise) -> None:
    left, right, *others = exercise.sets
    waiting = LoggedSession(SESSION, (exercise,))
    running = LoggedSession(SESSION, (of(replace(left, state=SetState.DRAFT), right, *others),))
    to_come, after = next_to_come(waiting), next_to_come(running)
    assert to_come is not None
    assert after is not None
    assert (to_come[1], after[1]) == ((left, right), tuple(others))


def test_nothing_comes_after_the_last_set(exercise: LoggedExercise) -> None:
    *others, left, right = exercise.sets
    done = [replace(one, state=SetState.SAVED, reps=8) for one in others]
    running = replace(left, state=SetState.DRAFT)
    assert next_to_come(LoggedSession(SESSION, (of(*done, running, right),))) is None


def test_rule_10_both_legs_get_equal_time_and_a_cue_to_change_whichever_begins() -> None:
    sides = [one.side for one in one_sided_sets((8, 8), None, Side.RIGHT)]
    exercise = of(*(planned(position, side) for position, side in enumerate(sides)))
    first = counted_together(exercise.sets[0], exercise)
    assert [one.side for one in first] == [Side.RIGHT, Side.LEFT]
    run = run_of(first, Phase.LOWER, lead_in_ms=10_000)
    assert [part.milliseconds for part in run.parts] == [8 * REP_MS, 8 * REP_MS]
    assert run.at(10_000 + 8 * REP_MS + 1).moment is Moment.CHANGE_SIDES
    extra = exercise.sets[-1]
    assert counted_together(extra, exercise) == (extra,)
    assert extra.side is Side.RIGHT
