"""Frequency, recovery, soreness and volume: coaching-rules 6, with technique-first weeks of 1."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.day_plan import DayInputs, DayVerdict, WeeklySets, plan_for
from hinge_desktop.core.equipment import Equipment, assumed_bar
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, ExerciseId
from hinge_desktop.core.ladder import LadderMove, LadderPlace, MoveReason, Rung, Stage
from hinge_desktop.core.ladder_places import TRAP_BAR
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.missed_days import MovedSession
from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.training import DayKind, LoggedSession
from hinge_desktop.core.training_days import RestCode
from hinge_desktop.core.weekly_sets import half_sets_done
from tests.core.training_builders import RDL, kg, make_session, make_set, rdl, stocks

IRON = Equipment(bars=(assumed_bar(),), plates=stocks(kg(20), kg(10), kg(5), kg(2.5), kg(1.25)))
TUESDAY = date(2026, 11, 17)
WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = (TUESDAY + timedelta(days=n) for n in (1, 2, 3, 4))
TUESDAYS_AND_SATURDAYS = (PlanDay(1), PlanDay(5))
HEAVY_AND_LIGHT = (PlanDay(1, DayKind.HEAVY), PlanDay(5, DayKind.LIGHT))
LOADED = DayInputs(LadderPlace(Rung.BAR, Stage.LOADED), IRON, Profile(), Plan())


def after(*sessions: LoggedSession, **changes: object) -> DayInputs:
    inputs = replace(LOADED, recent=sessions, last_session=sessions[0] if sessions else None)
    return replace(inputs, **changes)  # type: ignore[arg-type]  # fields named by the tests


def clean(day: date, load: float, reps: int, kind: DayKind | None = None) -> LoggedSession:
    return rdl(day, load, (reps,) * 3, (3,) * 3, day_kind=kind)


@pytest.mark.parametrize(
    ("kind", "days", "verdict"),
    [
        (None, 1, DayVerdict.REST),
        (None, 2, DayVerdict.TRAIN),
        (DayKind.LIGHT, 2, DayVerdict.TRAIN),
        (DayKind.HEAVY, 2, DayVerdict.REST),
        (DayKind.HEAVY, 3, DayVerdict.TRAIN),
    ],
)
def test_rule_6_recovery_is_48_hours_and_72_after_a_heavy_day(
    kind: DayKind | None, days: int, verdict: DayVerdict
) -> None:
    plan = plan_for(TUESDAY + timedelta(days=days), after(clean(TUESDAY, 60, 8, kind)))
    assert plan.verdict is verdict


def test_rule_6_heavy_and_light_days_progress_apart() -> None:
    """Heavy 6 to 8 with 2 in reserve, light 10 to 12 with 3, each against its own last."""
    heavy = clean(TUESDAY - timedelta(days=7), 70, 7, DayKind.HEAVY)
    light = clean(SATURDAY - timedelta(days=7), 60, 11, DayKind.LIGHT)
    inputs = after(light, heavy, plan_days=HEAVY_AND_LIGHT)
    on_tuesday = plan_for(TUESDAY, inputs).exercises[0]
    on_saturday = plan_for(SATURDAY, inputs).exercises[0]
    assert [(one.load, one.reps) for one in on_tuesday.work_sets] == [(kg(70), 8)] * 3
    assert on_tuesday.reps_left == 2
    assert [(one.load, one.reps) for one in on_saturday.work_sets] == [(kg(60), 12)] * 3
    assert on_saturday.reps_left == 3


def test_rule_6_the_first_light_day_is_a_tenth_lighter_than_the_heavy_one() -> None:
    heavy = clean(TUESDAY, 70, 8, DayKind.HEAVY)
    main = plan_for(SATURDAY, after(heavy, plan_days=HEAVY_AND_LIGHT)).exercises[0]
    assert [(one.load, one.reps) for one in main.work_sets] == [(kg(62.5), 10)] * 3


@pytest.mark.parametrize(("soreness", "is_light"), [(None, False), (4, False), (5, True)])
def test_rule_6_sore_from_5_of_10_makes_a_light_day(
    soreness: int | None, *, is_light: bool
) -> None:
    inputs = after(clean(TUESDAY, 60, 8), readiness=Readiness(soreness=soreness))
    plan = plan_for(SATURDAY, inputs)
    assert plan.is_light_for_soreness is is_light
    assert plan.day_kind is (DayKind.LIGHT if is_light else None)
    assert plan.exercises[0].work_sets[0].load == (kg(52.5) if is_light else kg(60))


def test_rule_6_a_light_day_for_soreness_is_no_deliberate_reduction() -> None:
    usual = clean(TUESDAY, 60, 8)
    light = clean(SATURDAY, 52.5, 10, DayKind.LIGHT)
    plan = plan_for(SATURDAY + timedelta(days=3), after(light, usual))
    assert plan.exercises[0].work_sets[0].load == kg(60)


def test_rule_6_more_than_eight_hinge_sets_in_a_week_are_named() -> None:
    session = make_session(TUESDAY, [make_set(kg(60))] * 6)
    plan = plan_for(SATURDAY, after(session, last_week=(session,)))
    assert plan.too_many_sets == WeeklySets(halves=18, most=8)
    few = make_session(TUESDAY, [make_set(kg(60))] * 5)
    assert plan_for(SATURDAY, after(few, last_week=(few,))).too_many_sets is None


@pytest.mark.parametrize(
    ("exercise", "halves"),
    [
        (RDL, 6),
        ("deadlift", 6),
        ("good_morning", 6),
        ("leg_curl", 3),
        ("hip_thrust", 3),
        ("squat", 3),
        ("calf_raise", 0),
        ("wall_hinge", 0),
    ],
)
def test_rule_6_hinges_count_together_and_other_work_half(exercise: str, halves: int) -> None:
    session = make_session(TUESDAY, [make_set(kg(60))] * 3, ExerciseId(exercise))
    assert half_sets_done([session], BUILT_IN_EXERCISES) == halves


def test_a_missed_session_moves_to_the_next_day_with_room() -> None:
    last = clean(SATURDAY - timedelta(days=7), 60, 8)
    inputs = after(last, plan_days=TUESDAYS_AND_SATURDAYS)
    for day in (WEDNESDAY, THURSDAY):
        plan = plan_for(day, inputs)
        assert (plan.verdict, plan.moved) == (DayVerdict.TRAIN, MovedSession(TUESDAY))


def test_a_missed_session_does_not_crowd_the_next_one() -> None:
    last = clean(SATURDAY - timedelta(days=7), 60, 8)
    plan = plan_for(FRIDAY, after(last, plan_days=TUESDAYS_AND_SATURDAYS))
    assert plan.verdict is DayVerdict.REST
    assert plan.moved is None
    assert plan.rest is not None
    assert (plan.rest.code, plan.rest.next_day) == (RestCode.NOT_A_PLAN_DAY, SATURDAY)


def test_a_missed_heavy_session_stays_heavy_where_it_moves() -> None:
    last = clean(SATURDAY - timedelta(days=7), 60, 10, DayKind.LIGHT)
    plan = plan_for(WEDNESDAY, after(last, plan_days=HEAVY_AND_LIGHT))
    assert plan.moved == MovedSession(TUESDAY, DayKind.HEAVY)
    assert plan.day_kind is DayKind.HEAVY
    assert plan_for(THURSDAY, after(last, plan_days=HEAVY_AND_LIGHT)).moved is None


def test_nothing_was_missed_before_the_first_session_or_after_the_day_was_done() -> None:
    assert plan_for(WEDNESDAY, replace(LOADED, plan_days=TUESDAYS_AND_SATURDAYS)).moved is None
    done = after(clean(TUESDAY, 60, 8), plan_days=TUESDAYS_AND_SATURDAYS)
    assert plan_for(THURSDAY, done).moved is None


def test_rule_1_no_load_is_added_in_the_first_three_weeks_on_the_bar() -> None:
    arrived = LadderMove(
        "m", 1, LocalMoment(TUESDAY), Rung.BAR, MoveReason.GATE_PASSED, Stage.LIGHT, Rung.DOWEL
    )
    light = LadderPlace(Rung.BAR, Stage.LIGHT)
    done = rdl(TUESDAY + timedelta(days=18), 30, (8,) * 3, (3,) * 3)
    inputs = after(done, place=light, moves=(arrived,))
    held = plan_for(TUESDAY + timedelta(days=20), inputs)
    free = plan_for(TUESDAY + timedelta(days=21), inputs)
    assert (held.why.code, held.exercises[0].work_sets[0].load) == (ReasonCode.FIRST_WEEKS, kg(30))
    assert free.why.code is ReasonCode.ALL_SETS_AT_THE_TOP
    assert free.exercises[0].work_sets[0].load == kg(32.5)


def test_a_move_that_says_what_to_begin_with_is_a_fresh_start() -> None:
    placed = LadderMove(
        "m", 5, LocalMoment(SATURDAY), Rung.BAR, MoveReason.PLACEMENT, Stage.LOADED,
        first_load=kg(41),
    )  # fmt: skip
    plan = plan_for(SATURDAY, after(clean(TUESDAY, 60, 8), moves=(placed,)))
    assert plan.exercises[0].work_sets[0].load == kg(40)
    assert plan.why.code is ReasonCode.FRESH_START


def test_a_first_load_of_the_trap_bar_is_none_of_the_bar_rdl() -> None:
    light = LadderPlace(Rung.BAR, Stage.LIGHT)
    with_trap_bar = LadderMove(
        "m1", 5, LocalMoment(TUESDAY), Rung.BAR, MoveReason.PLACEMENT, Stage.LIGHT,
        exercise_id=TRAP_BAR, first_load=kg(60),
    )  # fmt: skip
    back = LadderMove(
        "m2", 6, LocalMoment(SATURDAY), Rung.BAR, MoveReason.BY_CHOICE, Stage.LIGHT,
        exercise_id=RDL,
    )  # fmt: skip
    moves = (with_trap_bar, back)
    new = plan_for(SATURDAY, after(place=light, moves=moves))
    assert (new.main.exercise_id, new.main.work_sets[0].load) == (RDL, kg(20))
    assert new.why.code is ReasonCode.FIRST_TIME
    known = plan_for(SATURDAY, after(clean(TUESDAY, 40, 8), place=light, moves=moves))
    assert known.main.work_sets[0].load == kg(40)
    trap = plan_for(SATURDAY, after(place=light, moves=(with_trap_bar,)))
    assert (trap.main.exercise_id, trap.why.code) == (TRAP_BAR, ReasonCode.FRESH_START)
