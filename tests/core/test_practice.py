"""Practice beside the plan: what is asked for, when, and what it leaves alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hinge_desktop.core.day_plan import DayInputs, DayVerdict, plan_for
from hinge_desktop.core.equipment import Equipment, Kettlebell, assumed_bar
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.plan import ExercisePreference, Plan
from hinge_desktop.core.practice import (
    PracticeVerdict,
    is_practice,
    is_unloaded_practice,
    practice_minutes,
    practice_plan,
    practice_verdict,
    rest_day_drill,
)
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.rest_rules import LEARNING_REST_SECONDS
from hinge_desktop.core.rung_work import RungInputs
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.training import LoggedSession, SetKind, Side
from hinge_desktop.core.week_summary import summarise_week
from tests.core.training_builders import RDL, TODAY, kg, make_session, make_set, rdl

DOWEL, WALL, BENCH = (ExerciseId(f"{name}_hinge") for name in ("dowel", "wall", "bench"))
ON_THE_BAR = LadderPlace(Rung.BAR, Stage.LOADED)
AT = RungInputs(ON_THE_BAR, (), (), Equipment(bars=(assumed_bar(),)), Profile(), Plan())
YESTERDAY = TODAY - timedelta(days=1)


def exercise(slug: str) -> Exercise:
    return next(one for one in BUILT_IN_EXERCISES if one.id == slug)


def drilled(day: date, exercise_id: ExerciseId = DOWEL) -> LoggedSession:
    return make_session(day, [make_set(reps=8, kind=SetKind.DRILL)] * 2, exercise_id)


def planned_by_the_ladder(logged: LoggedSession, rung: Rung) -> LoggedSession:
    one = logged.exercises[0]
    return replace(logged, exercises=(replace(one, entry=replace(one.entry, rung=rung)),))


def test_a_dowel_practice_is_what_its_rung_asks_for_but_of_no_rung() -> None:
    plan = practice_plan(TODAY, exercise("dowel_hinge"), AT)
    assert [(one.kind, one.reps, one.load) for one in plan.sets] == [(SetKind.DRILL, 8, None)] * 2
    assert (plan.exercise_id, plan.rung, plan.stage) == (DOWEL, None, None)
    assert plan.rest_seconds == LEARNING_REST_SECONDS
    assert plan.is_paced
    assert practice_minutes(plan) == 4


def test_a_wall_practice_stands_where_the_last_one_led() -> None:
    done = make_set(reps=10, kind=SetKind.DRILL, wall_mm=100, planned_reps=10)
    inputs = replace(AT, recent=(make_session(YESTERDAY, [done], WALL),))
    assert practice_plan(TODAY, exercise("wall_hinge"), AT).wall_distance_mm == 100
    assert practice_plan(TODAY, exercise("wall_hinge"), inputs).wall_distance_mm == 150


def test_the_bench_drill_is_the_wall_drill_without_a_wall() -> None:
    plan = practice_plan(TODAY, exercise("bench_hinge"), AT)
    assert plan.exercise_id == BENCH
    assert [one.reps for one in plan.sets] == [10, 10]
    assert plan.wall_distance_mm is None


def test_a_kettlebell_practice_takes_the_bell_that_is_owned_or_none() -> None:
    owning = replace(AT, equipment=Equipment(kettlebells=(Kettlebell("a", kg(12)),)))
    plan = practice_plan(TODAY, exercise("kettlebell_deadlift"), owning)
    assert [(one.reps, one.load) for one in plan.sets] == [(10, kg(12)), (10, kg(12))]
    plan = practice_plan(TODAY, exercise("kettlebell_deadlift"), AT)
    assert plan.exercise_id == "kettlebell_deadlift"
    assert [one.load for one in plan.sets] == [None, None]


@pytest.mark.parametrize(
    ("place", "reps_left"), [(LadderPlace(Rung.WALL), 3), (ON_THE_BAR, 2)], ids=["new", "loaded"]
)
def test_a_bar_practice_is_light_for_who_has_not_come_to_the_bar(
    place: LadderPlace, reps_left: int
) -> None:
    plan = practice_plan(TODAY, exercise("romanian_deadlift"), replace(AT, place=place))
    assert plan.reps_left == reps_left
    assert {one.load for one in plan.work_sets} == {kg(20)}


def test_off_the_ladder_it_is_what_was_done_last_time_or_two_sets_without_a_load() -> None:
    morning = exercise("good_morning")
    first = practice_plan(TODAY, morning, AT)
    assert [(one.reps, one.load) for one in first.sets] == [(8, None), (8, None)]
    done = make_session(YESTERDAY, [make_set(kg(30), 6)] * 3, morning.id)
    again = practice_plan(TODAY, morning, replace(AT, recent=(done,)))
    assert [(one.reps, one.load) for one in again.sets] == [(6, kg(30))] * 3
    step_down = practice_plan(TODAY, exercise("step_down"), AT)
    assert [one.side for one in step_down.sets] == [Side.LEFT, Side.RIGHT] * 2


def test_the_lifters_own_tempo_and_rest_win() -> None:
    own = ExercisePreference(DOWEL, tempo=Tempo.parse("5-0-1-0"), rest_seconds=30)
    plan = practice_plan(TODAY, exercise("dowel_hinge"), AT, own)
    assert (plan.tempo, plan.rest_seconds) == (own.tempo, 30)


@pytest.mark.parametrize(
    ("slug", "is_stopped", "step", "verdict"),
    [
        ("dowel_hinge", False, None, PracticeVerdict.READY),
        ("dowel_hinge", True, None, PracticeVerdict.ADVISED),
        ("bench_hinge", False, Step.READY, PracticeVerdict.READY),
        ("wall_hinge", False, Step.TO_LOG, PracticeVerdict.AFTER_SET),
        ("wall_hinge", True, Step.IN_SET, PracticeVerdict.AFTER_SET),
        ("kettlebell_deadlift", False, None, PracticeVerdict.READY),
        ("kettlebell_deadlift", True, None, PracticeVerdict.STOPPED),
        ("romanian_deadlift", True, Step.TO_LOG, PracticeVerdict.STOPPED),
        ("good_morning", False, Step.READY, PracticeVerdict.AFTER_SESSION),
        ("leg_press", False, None, PracticeVerdict.NO_DRILL),
        ("glute_bridge", False, None, PracticeVerdict.READY),
    ],
)
def test_when_something_can_be_practised(
    slug: str, step: Step | None, verdict: PracticeVerdict, *, is_stopped: bool
) -> None:
    assert practice_verdict(exercise(slug), is_stopped=is_stopped, step=step) is verdict


def test_the_lifters_own_exercises_are_no_drills() -> None:
    own = replace(exercise("dowel_hinge"), id=ExerciseId("own"), name="Broom hinge")
    verdict = practice_verdict(own, is_stopped=False, step=None)
    assert verdict is PracticeVerdict.NO_DRILL


def test_a_session_is_a_practice_when_the_ladder_did_not_ask_for_its_one_drill() -> None:
    assert is_practice(drilled(TODAY))
    assert not is_practice(planned_by_the_ladder(drilled(TODAY), Rung.DOWEL))
    imported = drilled(TODAY)
    session = replace(imported.session, import_source_id="file")
    assert not is_practice(replace(imported, session=session))
    assert not is_practice(make_session(TODAY, [make_set(kg(30))], ExerciseId("leg_curl")))
    assert is_practice(rdl(TODAY, 60, [8], [2]))
    assert is_unloaded_practice(drilled(TODAY))
    assert not is_unloaded_practice(rdl(TODAY, 60, [8], [2]))


@pytest.mark.parametrize("rung", list(Rung))
def test_a_day_of_rest_has_the_drill_that_the_lifter_knows(rung: Rung) -> None:
    assert rest_day_drill(LadderPlace(rung)) == (WALL if rung is Rung.WALL else DOWEL)


def test_at_the_wall_a_practice_does_not_take_the_place_of_the_planned_session() -> None:
    inputs = DayInputs(LadderPlace(), AT.equipment, Profile(), Plan())
    practised = replace(inputs, recent=(drilled(TODAY, WALL),))
    assert plan_for(TODAY, practised).verdict is DayVerdict.TRAIN
    trained = replace(inputs, recent=(planned_by_the_ladder(drilled(TODAY, WALL), Rung.WALL),))
    assert plan_for(TODAY, trained).verdict is DayVerdict.REST


def test_loaded_practice_is_recovered_from_like_any_loaded_work() -> None:
    inputs = DayInputs(ON_THE_BAR, AT.equipment, Profile(), Plan())
    practised = replace(inputs, recent=(rdl(YESTERDAY, 20, [8], [4]),))
    assert plan_for(TODAY, practised).verdict is DayVerdict.REST


def test_the_seven_days_end_with_today_once_it_was_trained() -> None:
    before = (rdl(TODAY - timedelta(days=7), 60, [8], [2]), drilled(TODAY))
    week = summarise_week(TODAY, before, RDL)
    assert (week.days[0], week.sessions) == ((TODAY - timedelta(days=7), True), 1)
    week = summarise_week(TODAY, (*before, rdl(TODAY, 60, [8, 8], [2, 2])), RDL)
    assert (week.days[-1], week.sessions, week.volume_kg) == ((TODAY, True), 1, 960)
    assert week.reps == 16


def test_a_week_counts_its_sessions_without_the_practices() -> None:
    sessions = (drilled(YESTERDAY), rdl(TODAY - timedelta(days=3), 60, [8], [2]))
    week = summarise_week(TODAY, sessions, RDL)
    assert week.sessions == 1
    assert [day for day, is_trained in week.days if is_trained] == [TODAY - timedelta(days=3)]
