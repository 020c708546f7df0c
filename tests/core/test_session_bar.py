"""The bar through a running session: as planned, as it came out, and from exercise to exercise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.loads import FixedLoads, Loads
from hinge_desktop.core.plate_plan import BarSet, plan_plates
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.session_bar import bars_of_session
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    SessionExerciseId,
    SetId,
    SetKind,
)
from hinge_desktop.core.weights import Weight
from tests.core.training_builders import RDL, TODAY, kg, make_session, make_set, picture_bar, stocks

SQUAT = ExerciseId("squat")
CURL = ExerciseId("leg_curl")


def exercise(
    exercise_id: ExerciseId, *loads: float | tuple[float, float], ramp: int = 0
) -> LoggedExercise:
    """Sets with their planned loads, or with what was planned and what was lifted."""
    sets = []
    for place, load in enumerate(loads):
        planned, lifted = load if isinstance(load, tuple) else (load, load)
        kind = SetKind.WARM_UP if place < ramp else SetKind.WORK
        one = make_set(kg(lifted), kind=kind)
        sets.append(
            replace(
                one,
                id=SetId(f"{exercise_id}-{place}"),
                session_exercise_id=SessionExerciseId(exercise_id),
                position=place,
                planned_load=kg(planned),
            )
        )
    entry = make_session(TODAY, []).exercises[0].entry
    entry = replace(entry, id=SessionExerciseId(exercise_id), exercise_id=exercise_id)
    return LoggedExercise(entry, tuple(sets))


def bar_for(
    exercises: list[LoggedExercise],
    waiting: str,
    load: float,
    loads: Mapping[ExerciseId, Loads] | None = None,
) -> BarSet | None:
    session = replace(make_session(TODAY, []), exercises=tuple(exercises))
    bars = {one.entry.exercise_id: picture_bar() for one in exercises}
    return bars_of_session(
        session, SetId(waiting), {**bars, **(loads or {})}, kg(load), plan_plates
    )


def side_of(one: BarSet | None) -> tuple[Weight, ...]:
    assert one is not None
    assert one.load is not None
    return one.load.per_side


def test_as_planned_each_set_is_that_of_the_plan() -> None:
    loads = (25, 37.5, 50, 62.5, 62.5, 62.5)
    rdl = exercise(RDL, *loads, ramp=3)
    plan = plan_plates(picture_bar(), [kg(one) for one in loads])
    shown = [bar_for([rdl], f"{RDL}-{place}", load) for place, load in enumerate(loads)]
    assert shown == list(plan.sets)


def test_a_lower_load_is_built_from_what_is_on_and_holds_for_the_sets_after_it() -> None:
    """Down only (coaching-rules 5.5): what follows is planned with the lower load too."""
    rdl = exercise(RDL, 62.5, 62.5, 62.5)
    lower = bar_for([rdl], f"{RDL}-1", 55)
    assert lower is not None
    assert side_of(lower) == (kg(10), kg(5), kg(2.5))
    assert lower.changes.off == (kg(1.25), kg(20))
    lowered = exercise(RDL, 62.5, (62.5, 55), (62.5, 55))
    after = bar_for([lowered], f"{RDL}-2", 55)
    assert side_of(after) == side_of(lower)
    assert after is not None
    assert after.changes.moved == 0


def test_sets_that_were_done_are_not_thought_over_again() -> None:
    """What a set showed before the load changed is what is on the bar after it."""
    before = exercise(RDL, 25, 37.5, 50, 62.5, ramp=3)
    changed = exercise(RDL, 25, 37.5, 50, (62.5, 45), ramp=3)
    first = bar_for([before], f"{RDL}-2", 50)
    again = bar_for([changed], f"{RDL}-2", 50)
    assert first == again


def test_the_next_exercise_begins_with_what_is_on_the_bar() -> None:
    rdl, squat = exercise(RDL, 40, 60), exercise(SQUAT, 60, 70)
    one = bar_for([rdl, squat], f"{SQUAT}-0", 60)
    assert one is not None
    assert one.changes.moved == 0


def test_a_curl_between_leaves_the_bar_alone() -> None:
    exercises = [exercise(RDL, 60), exercise(CURL, 20), exercise(SQUAT, 60)]
    machine = {CURL: FixedLoads((kg(20),))}
    one = bar_for(exercises, f"{SQUAT}-0", 60, machine)
    assert one is not None
    assert one.changes.moved == 0
    assert bar_for(exercises, f"{CURL}-0", 20, machine) is None


def test_another_bar_begins_empty() -> None:
    exercises = [exercise(RDL, 60), exercise(SQUAT, 60)]
    other = BarLoads(replace(picture_bar().bar, weight=kg(10)), stocks(kg(20), kg(5)))
    one = bar_for(exercises, f"{SQUAT}-0", 60, {SQUAT: other})
    assert one is not None
    assert one.changes.off == ()
    assert one.changes.on == (kg(20), kg(5))
    assert side_of(bar_for(exercises, f"{RDL}-0", 60, {SQUAT: other})) == (kg(20),)


def test_a_session_without_the_set_has_no_bar() -> None:
    assert bar_for([exercise(RDL, 60)], "gone", 60) is None
    empty: LoggedSession = make_session(TODAY, [])
    assert bars_of_session(empty, SetId("x"), {RDL: picture_bar()}, kg(60), plan_plates) is None
