from dataclasses import replace
from datetime import date, timedelta

import pytest

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.day_plan import DayInputs, DayVerdict, plan_for
from hinge_desktop.core.equipment import Equipment, Kettlebell, assumed_bar
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import LadderMove, LadderPlace, MoveReason, Rung, Stage
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.one_thing import OneThing, OneThingCode
from hinge_desktop.core.plan import ExercisePreference, Plan, PlanDay
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.rung_work import first_bell, training_place
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.training import (
    BackAnswer,
    DayKind,
    LoggedExercise,
    LoggedSession,
    Quality,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetKind,
    Side,
    TempoAnswer,
)
from hinge_desktop.core.training_days import RestCode
from hinge_desktop.core.wall_distance import clean_reps, next_wall_distance_mm, wall_goal_mm
from tests.core.training_builders import RDL, TODAY, kg, make_session, make_set, rdl, stocks

LAST = date(2026, 11, 17)
WALL = ExerciseId("wall_hinge")
LOADED = LadderPlace(Rung.BAR, Stage.LOADED)
LIGHT = LadderPlace(Rung.BAR, Stage.LIGHT)
PICTURE_IRON = Equipment(
    bars=(assumed_bar(),), plates=stocks(kg(20), kg(10), kg(5), kg(2.5), kg(1.25))
)
FRESH = DayInputs(LadderPlace(), Equipment(), Profile(), Plan())
TUESDAY_SATURDAY = (PlanDay(1), PlanDay(5))


def picture_session() -> LoggedSession:
    """17 November: 12, 12, 12 at 60 kg, rushed in two sets, then leg curls and calf raises."""
    answers = (TempoAnswer.RUSHED, TempoAnswer.KEPT, TempoAnswer.RUSHED)
    main = make_session(LAST, [make_set(kg(60), 12, 2, tempo_answer=one) for one in answers])
    return replace(
        main, exercises=(*main.exercises, other("leg_curl", 10, 30), other("calf_raise", 12, 40))
    )


def other(slug: str, reps: int, load: float) -> LoggedExercise:
    entry = SessionExercise(
        SessionExerciseId(slug), SessionId("s"), 1, ExerciseId(slug), rest_seconds=150
    )
    return LoggedExercise(entry, (make_set(kg(load), reps),) * 3)


def picture_inputs() -> DayInputs:
    session = picture_session()
    return replace(
        FRESH,
        place=LOADED,
        equipment=PICTURE_IRON,
        recent=(session,),
        last_session=session,
        plan_days=TUESDAY_SATURDAY,
    )


def written(exercise: PlannedExercise) -> list[str]:
    """The strip of boxes: "25 x 6"."""
    return [f"{one.load.plain() if one.load else ''} x {one.reps}" for one in exercise.sets]


def test_a_fresh_journal_starts_at_the_wall() -> None:
    plan = plan_for(TODAY, FRESH)
    main = plan.exercises[0]
    assert plan.verdict is DayVerdict.TRAIN
    assert (main.exercise_id, main.is_paced, main.rest_seconds) == (WALL, True, 60)
    assert [(one.kind, one.reps, one.load) for one in main.sets] == [(SetKind.DRILL, 10, None)] * 2
    assert (main.wall_distance_mm, main.reps_left, str(main.tempo)) == (100, None, "3-1-1-1")
    assert (plan.why.code, plan.one_thing, plan.rest) == (ReasonCode.FIRST_TIME, None, None)
    assert (plan.minutes, plan.warm_up_minutes) == (5, None)


def test_the_day_of_the_pictures() -> None:
    plan = plan_for(TODAY, picture_inputs())
    main, *then = plan.exercises
    assert plan.verdict is DayVerdict.TRAIN
    assert written(main) == ["25 x 6", "37.5 x 4", "50 x 6", "62.5 x 8", "62.5 x 8", "62.5 x 8"]
    assert (main.reps_left, main.rest_seconds) == (2, 150)
    assert [written(one) for one in then] == [["30 x 10"] * 3, ["40 x 12"] * 3]
    assert plan.why.code is ReasonCode.ALL_SETS_AT_THE_TOP
    assert plan.one_thing == OneThing(OneThingCode.RUSHED, LAST, 2, 3)
    assert (plan.minutes, plan.warm_up_minutes, plan.dowel_reps) == (50, 8, 8)


def test_a_stiff_back_warms_up_longer_and_keeps_one_more_rep() -> None:
    plan = plan_for(TODAY, replace(picture_inputs(), readiness=Readiness(BackAnswer.STIFF)))
    main = plan.exercises[0]
    assert written(main)[:2] == ["25 x 6", "25 x 6"]
    assert len(main.sets) == 7
    assert (main.work_sets[0].load, main.reps_left) == (kg(62.5), 3)
    assert plan.has_extra_warm_up


@pytest.mark.parametrize("place", [LadderPlace(), LIGHT])
def test_a_stiff_back_gets_a_warm_up_where_there_is_no_ramp(place: LadderPlace) -> None:
    main = plan_for(
        TODAY, replace(FRESH, place=place, readiness=Readiness(BackAnswer.STIFF))
    ).exercises[0]
    assert [one.kind for one in main.sets].count(SetKind.WARM_UP) == 1


@pytest.mark.parametrize(
    "inputs",
    [
        replace(picture_inputs(), readiness=Readiness(BackAnswer.PAINFUL)),
        replace(picture_inputs(), is_stopped=True),
    ],
    ids=["painful", "stopped_before"],
)
def test_rule_7_pain_suggests_no_load_and_keeps_recording_possible(inputs: DayInputs) -> None:
    plan = plan_for(TODAY, inputs)
    assert (plan.verdict, plan.why.code) == (DayVerdict.STOPPED, ReasonCode.STOP_PAIN)
    assert len(plan.exercises) == 3
    assert {one.load for exercise in plan.exercises for one in exercise.sets} == {None}


@pytest.mark.parametrize(
    ("day", "verdict", "code", "next_day"),
    [
        (date(2026, 11, 17), DayVerdict.REST, RestCode.RECOVERY, date(2026, 11, 21)),
        (date(2026, 11, 18), DayVerdict.REST, RestCode.RECOVERY, date(2026, 11, 21)),
        (date(2026, 11, 19), DayVerdict.REST, RestCode.NOT_A_PLAN_DAY, date(2026, 11, 21)),
        (date(2026, 11, 21), DayVerdict.TRAIN, None, None),
    ],
)
def test_days_of_rest(
    day: date, verdict: DayVerdict, code: RestCode | None, next_day: date | None
) -> None:
    plan = plan_for(day, picture_inputs())
    assert plan.verdict is verdict
    assert (plan.rest and plan.rest.code) == code
    assert (plan.rest and plan.rest.next_day) == next_day
    assert written(plan.exercises[0])[-1] == "62.5 x 8"


@pytest.mark.parametrize(("kind", "days"), [(None, 2), (DayKind.LIGHT, 2), (DayKind.HEAVY, 3)])
def test_recovery_without_plan_days(kind: DayKind | None, days: int) -> None:
    session = rdl(LAST, 60, (8,) * 3, (2,) * 3, day_kind=kind)
    inputs = replace(picture_inputs(), recent=(session,), last_session=session, plan_days=())
    early = plan_for(LAST + timedelta(days=days - 1), inputs)
    assert early.rest is not None
    assert early.rest.next_day == LAST + timedelta(days=days)
    assert plan_for(LAST + timedelta(days=days), inputs).verdict is DayVerdict.TRAIN


def test_another_hinge_needs_recovery_too() -> None:
    deadlift = make_session(TODAY - timedelta(days=1), [make_set(kg(80))], ExerciseId("deadlift"))
    plan = plan_for(TODAY, replace(FRESH, place=LIGHT, last_session=deadlift))
    assert plan.verdict is DayVerdict.REST


def test_rule_1_drills_may_be_practised_daily() -> None:
    last = make_session(LAST, [make_set(None, 10, None, kind=SetKind.DRILL)], WALL)
    inputs = replace(FRESH, recent=(last,), last_session=last)
    assert plan_for(LAST, inputs).verdict is DayVerdict.REST
    assert plan_for(LAST + timedelta(days=1), inputs).verdict is DayVerdict.TRAIN


def test_the_dowel() -> None:
    main = plan_for(TODAY, replace(FRESH, place=LadderPlace(Rung.DOWEL))).exercises[0]
    assert written(main) == [" x 8"] * 2
    assert main.wall_distance_mm is None


def test_the_kettlebell_stays_at_the_bell_to_learn_with() -> None:
    bells = tuple(Kettlebell(str(one), kg(one)) for one in (6, 12, 16, 24))
    inputs = replace(
        FRESH, place=LadderPlace(Rung.KETTLEBELL), equipment=Equipment(kettlebells=bells)
    )
    main = plan_for(TODAY, inputs).exercises[0]
    assert written(main) == ["12 x 10"] * 2
    assert main.reps_left == 4
    done = make_session(LAST, [make_set(kg(16), 10, 4)] * 2, main.exercise_id)
    again = plan_for(TODAY, replace(inputs, recent=(done,))).exercises[0]
    assert written(again) == ["16 x 10"] * 2
    assert again.reason is not None
    assert again.reason.code is ReasonCode.DRILL


@pytest.mark.parametrize(
    ("owned", "chosen"), [((6, 24), 6), ((24, 32), 24), ((8, 16), 8), ((), None)]
)
def test_rule_1_kettlebell_which_bell_to_learn_with(
    owned: tuple[int, ...], chosen: int | None
) -> None:
    bells = Equipment(kettlebells=tuple(Kettlebell(str(one), kg(one)) for one in owned))
    assert first_bell(bells) == (None if chosen is None else kg(chosen))


def test_without_a_bell_its_rung_is_skipped() -> None:
    place = LadderPlace(Rung.KETTLEBELL)
    assert training_place(place, Equipment()) == LIGHT
    bells = Equipment(kettlebells=(Kettlebell("a", kg(12)),))
    assert training_place(place, bells) == place


def arrival(days_ago: int, stage: Stage = Stage.LIGHT) -> LadderMove:
    made = LocalMoment(TODAY - timedelta(days=days_ago))
    return LadderMove("m", 1, made, Rung.BAR, MoveReason.GATE_PASSED, stage, Rung.DOWEL)


def test_rule_1_the_light_bar_begins_empty() -> None:
    main = plan_for(TODAY, replace(FRESH, place=LIGHT, moves=(arrival(0),))).exercises[0]
    assert written(main) == ["20 x 8"] * 3
    assert (main.stage, main.reps_left) == (Stage.LIGHT, 3)


@pytest.mark.parametrize(("days", "load"), [(20, "30"), (21, "32.5")])
def test_no_more_load_in_the_first_three_weeks(days: int, load: str) -> None:
    session = rdl(LAST, 30, (8,) * 3, (3,) * 3)
    inputs = replace(FRESH, place=LIGHT, moves=(arrival(days),), recent=(session,))
    assert written(plan_for(TODAY, inputs).exercises[0])[-1] == f"{load} x 8"


def test_light_and_heavy_days_progress_apart() -> None:
    heavy = rdl(LAST, 80, (8,) * 3, (2,) * 3, day_kind=DayKind.HEAVY)
    light = rdl(date(2026, 11, 14), 60, (11,) * 3, (3,) * 3, day_kind=DayKind.LIGHT)
    days = (PlanDay(1, DayKind.HEAVY), PlanDay(5, DayKind.LIGHT))
    inputs = replace(picture_inputs(), recent=(heavy, light), plan_days=days)
    on_light, on_heavy = plan_for(TODAY, inputs), plan_for(date(2026, 11, 24), inputs)
    assert written(on_light.exercises[0])[-1] == "60 x 12"
    assert on_light.exercises[0].reps_left == 3
    assert written(on_heavy.exercises[0])[-1] == "82.5 x 6"
    first_light = plan_for(TODAY, replace(inputs, recent=(heavy,)))
    assert written(first_light.exercises[0])[-1] == "70 x 10"
    assert first_light.why.code is ReasonCode.FIRST_LIGHT_DAY


def test_one_leg_after_the_other() -> None:
    main = plan_for(TODAY, replace(FRESH, place=LadderPlace(Rung.SINGLE_LEG))).exercises[0]
    assert [one.side for one in main.sets] == [Side.LEFT, Side.RIGHT] * 3
    assert {one.reps for one in main.sets} == {8}


def test_the_weaker_leg_sets_the_reps() -> None:
    slug = ExerciseId("single_leg_romanian_deadlift")
    sets = [
        replace(make_set(kg(10), reps), side=side)
        for reps_of_set in ((10, 9), (10, 8))
        for side, reps in zip(Side, reps_of_set, strict=True)
    ]
    done = make_session(LAST, sets, slug, planned_sets=2)
    inputs = replace(FRESH, place=LadderPlace(Rung.SINGLE_LEG), recent=(done,))
    main = plan_for(TODAY, inputs).exercises[0]
    assert [one.reps for one in main.sets] == [10, 10, 9, 9, 9, 9]


def test_the_lifters_own_tempo_and_rest() -> None:
    own = ExercisePreference(RDL, Tempo.parse("4-1-1-1"), 200)
    main = plan_for(TODAY, replace(picture_inputs(), preferences=(own,))).exercises[0]
    assert (str(main.tempo), main.rest_seconds) == ("4-1-1-1", 200)


def test_a_fault_is_the_one_thing_before_a_rushed_count() -> None:
    fault = RepFault(Fault.BAR_DRIFTED, 3)
    rushed = TempoAnswer.RUSHED
    sets = [make_set(kg(60), faults=[fault], tempo_answer=rushed), make_set(kg(60))]
    plan = plan_for(TODAY, replace(picture_inputs(), recent=(make_session(LAST, sets),)))
    assert plan.one_thing == OneThing(OneThingCode.FAULT, LAST, 1, 2, Fault.BAR_DRIFTED)


@pytest.mark.parametrize(
    ("at_mm", "reps", "faults", "quality", "next_mm"),
    [
        (100, 10, (), Quality.CLEAN, 150),
        (150, 10, (1, 2), Quality.SOMETHING_OFF, 200),
        (150, 10, (1, 2, 3), Quality.SOMETHING_OFF, 150),
        (150, 10, (None,), Quality.SOMETHING_OFF, 150),
        (150, 7, (), Quality.CLEAN, 150),
        (150, 10, (), None, 150),
        (200, 10, (), Quality.CLEAN, 200),
    ],
)
def test_rule_1_the_wall_moves_away_after_eight_of_ten(
    at_mm: int, reps: int, faults: tuple[int | None, ...], quality: Quality | None, next_mm: int
) -> None:
    marks = [RepFault(Fault.BECAME_A_SQUAT, rep) for rep in faults]
    one = make_set(
        None,
        reps,
        None,
        kind=SetKind.DRILL,
        faults=marks,
        quality=quality,
        wall_mm=at_mm,
        planned_reps=10,
    )
    sessions = [make_session(LAST, [one, one], WALL)]
    assert next_wall_distance_mm(sessions, WALL, None) == next_mm


def test_the_short_stand_nearer() -> None:
    assert (wall_goal_mm(1600), wall_goal_mm(1750), wall_goal_mm(None)) == (180, 200, 200)


def test_something_off_without_a_fault_leaves_no_clean_rep() -> None:
    assert clean_reps(make_set(None, 10, quality=Quality.SOMETHING_OFF)) == 0
