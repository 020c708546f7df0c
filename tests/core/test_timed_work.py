import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId
from hinge_desktop.core.plan import ExercisePreference, Plan
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase, Tempo
from hinge_desktop.core.tempo_run import HoldPart, Moment, RepsPart
from hinge_desktop.core.timed_work import (
    CountBy,
    TimedWork,
    WarmUpItem,
    from_stored,
    to_stored,
    work_for_exercise,
    work_for_warm_up,
)
from hinge_desktop.core.training import Side
from tests.core.test_tempo import tempos

works = st.builds(
    TimedWork,
    exercise_id=st.none() | st.just(ExerciseId("squat")),
    warm_up=st.none() | st.sampled_from(WarmUpItem),
    count_by=st.sampled_from(CountBy),
    tempo=tempos(),
    starts_with=st.sampled_from([Phase.LOWER, Phase.STAND]),
    reps=st.integers(1, 100),
    hold_seconds=st.integers(1, 600),
    is_each_side=st.booleans(),
    sets=st.integers(1, 20),
    rest_seconds=st.integers(0, 900),
    lead_in_seconds=st.integers(0, 60),
    goes_on=st.booleans(),
)


def exercise(slug: str) -> Exercise:
    return next(one for one in BUILT_IN_EXERCISES if one.id == slug)


@given(works)
def test_what_is_stored_comes_back(work: TimedWork) -> None:
    assert from_stored(json.loads(json.dumps(to_stored(work)))) == work


@pytest.mark.parametrize(
    "stored",
    [
        {},
        {"unknown": 1},
        {"reps": 0},
        {"sets": "many"},
        {"tempo": "3-1"},
        {"tempo": 3},
        {"starts_with": "hold"},
        {"count_by": "steps"},
        {"warm_up": "nap"},
        {"hold_seconds": 601},
        {"rest_seconds": -1},
        {"lead_in_seconds": None},
    ],
)
def test_rubbish_is_nothing(stored: dict[str, object]) -> None:
    assert from_stored(stored) is None


def test_what_is_missing_has_its_default() -> None:
    assert from_stored({"reps": 5}) == TimedWork(reps=5)


@given(works)
def test_every_work_can_be_counted(work: TimedWork) -> None:
    run = work.run()
    sides = [Side.LEFT, Side.RIGHT] if work.is_each_side else [None]
    assert [part.side for part in run.parts] == sides
    assert run.lead_in_ms == work.lead_in_seconds * 1000
    counted = HoldPart if work.count_by is CountBy.TIME else RepsPart
    assert all(isinstance(part, counted) for part in run.parts)
    assert run.at(run.total_ms).moment is Moment.DONE


def test_an_exercise_brings_its_tempo_its_start_and_its_sides() -> None:
    deadlift = work_for_exercise(exercise("deadlift"), Plan(), ())
    assert (deadlift.tempo, deadlift.starts_with) == (DEFAULT_TEMPO, Phase.STAND)
    assert (deadlift.sets, deadlift.reps, deadlift.rest_seconds) == (3, 8, 150)
    assert work_for_exercise(exercise("step_down"), Plan(), ()).is_each_side


def test_the_lifters_own_way_comes_before_the_plan() -> None:
    own = ExercisePreference(ExerciseId("squat"), Tempo.parse("2-1-X-0"), rest_seconds=0)
    other = replace(own, exercise_id=ExerciseId("deadlift"))
    squat = work_for_exercise(exercise("squat"), Plan(), (other, own))
    assert (squat.tempo, squat.rest_seconds) == (Tempo.parse("2-1-X-0"), 0)


@pytest.mark.parametrize(
    ("item", "what"),
    [
        (WarmUpItem.HIP_FLEXOR_RELEASE, (CountBy.TIME, 60, True, 1)),
        (WarmUpItem.HIP_FLEXOR_STRETCH, (CountBy.TIME, 45, True, 1)),
        (WarmUpItem.GLUTE_BRIDGE, (CountBy.REPS, 10, False, 2)),
        (WarmUpItem.ROTATORS, (CountBy.REPS, 10, True, 1)),
        (WarmUpItem.BRACE, (CountBy.TIME, 30, False, 1)),
        (WarmUpItem.WALL_HINGE, (CountBy.REPS, 8, False, 1)),
        (WarmUpItem.DOWEL_HINGE, (CountBy.REPS, 8, False, 1)),
    ],
)
def test_the_warm_up_as_the_rules_have_it(
    item: WarmUpItem, what: tuple[CountBy, int, bool, int]
) -> None:
    work = work_for_warm_up(item, Plan(lead_in_seconds=20))
    amount = work.hold_seconds if work.count_by is CountBy.TIME else work.reps
    assert (work.count_by, amount, work.is_each_side, work.sets) == what
    assert (work.warm_up, work.exercise_id, work.lead_in_seconds) == (item, None, 20)
