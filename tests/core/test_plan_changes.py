"""The lifter's changes put over a day's plan, and the rules that go on from them."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.day_plan import DayInputs, DayPlan, plan_for
from hinge_desktop.core.easy_weeks import EasyReason, EasyWeek
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, ExerciseId
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.plan_changes import KeptChanges, changed_plan
from hinge_desktop.core.plan_lines import PlanLine, lines_of, moved, overrides_between
from hinge_desktop.core.plan_overrides import OverrideAct, PlanChange, PlanOverride
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.training import BackAnswer, LoggedSession, SetKind, Side
from hinge_desktop.core.training_days import RestCode
from hinge_desktop.core.weights import Weight
from tests.core.test_day_plan import FRESH, LAST, LOADED, WALL, other, picture_inputs
from tests.core.training_builders import RDL, TODAY, kg, make_session, make_set, rdl

SQUAT = ExerciseId("squat")
CURL = ExerciseId("leg_curl")
CALF = ExerciseId("calf_raise")
ONE_LEG = ExerciseId("step_down")
_ids = count(1)


def override(
    exercise_id: ExerciseId, act: OverrideAct = OverrideAct.CHANGE, **fields: object
) -> PlanOverride:
    values: dict[str, object] = {"day": TODAY, "position": None} | fields
    return PlanOverride(f"o{next(_ids)}", exercise_id=exercise_id, act=act, **values)  # type: ignore[arg-type]


def changed(inputs: DayInputs, *overrides: PlanOverride, day: date = TODAY) -> DayPlan:
    return changed_plan(plan_for(day, inputs), day, inputs, KeptChanges(overrides))


def written(plan: DayPlan) -> list[str]:
    """Each exercise with its work sets: "leg_curl 10 10 10 at 30"."""
    lines = []
    for one in plan.exercises:
        reps = " ".join(str(each.reps) for each in one.work_sets)
        load = one.work_sets[0].load
        lines.append(f"{one.exercise_id} {reps}" + (f" at {load.plain()}" if load else ""))
    return lines


def ids(plan: DayPlan) -> list[ExerciseId]:
    return [one.exercise_id for one in plan.exercises]


def loads(plan: DayPlan, kind: SetKind) -> list[Weight | None]:
    return [one.load for one in plan.main.sets if one.kind is kind]


def test_nothing_changed_leaves_the_plan_as_it_is() -> None:
    inputs = picture_inputs()
    assert changed(inputs) == plan_for(TODAY, inputs)


def test_an_exercise_is_added_after_the_others() -> None:
    plan = changed(
        picture_inputs(),
        override(SQUAT, OverrideAct.ADD, planned_sets=3, planned_reps=8, planned_load=kg(50)),
    )
    assert written(plan)[-1] == "squat 8 8 8 at 50"
    assert not plan.exercises[-1].is_paced
    assert plan.change is PlanChange.TODAY


def test_an_added_exercise_of_one_side_is_done_on_both() -> None:
    plan = changed(picture_inputs(), override(ONE_LEG, OverrideAct.ADD, planned_sets=2))
    assert [one.side for one in plan.exercises[-1].sets] == [*Side, *Side]


def test_an_exercise_is_removed() -> None:
    assert ids(changed(picture_inputs(), override(CURL, OverrideAct.REMOVE))) == [RDL, CALF]


def test_the_exercises_are_ordered() -> None:
    plan = changed(
        picture_inputs(),
        override(SQUAT, OverrideAct.ADD, position=0),
        override(RDL, position=1),
        override(CALF, position=2),
        override(CURL, position=3),
    )
    assert ids(plan) == [SQUAT, RDL, CALF, CURL]
    assert plan.main.exercise_id == RDL


def test_sets_reps_tempo_rest_and_count_are_changed() -> None:
    tempo = Tempo.parse("4-0-1-0")
    plan = changed(
        picture_inputs(),
        override(
            CURL,
            planned_sets=4,
            planned_reps=12,
            tempo=tempo,
            rest_seconds=60,
            is_paced=True,
        ),
    )
    curl = plan.exercises[1]
    assert written(plan)[1] == "leg_curl 12 12 12 12 at 30"
    assert (curl.tempo, curl.rest_seconds, curl.is_paced) == (tempo, 60, True)


def test_fewer_sets_keep_the_reps_of_the_first_ones() -> None:
    inputs = picture_inputs()
    last = rdl(LAST, 60, (12, 11, 10), (2, 2, 2))
    inputs = replace(inputs, recent=(last,), last_session=last)
    plan = changed(inputs, override(RDL, planned_sets=2))
    assert written(plan) == ["romanian_deadlift 12 12 at 60"]
    assert written(changed(inputs, override(RDL, planned_sets=4))) == [
        "romanian_deadlift 12 12 11 11 at 60"
    ]


def test_rule_9_the_ramp_follows_a_changed_load() -> None:
    plan = changed(picture_inputs(), override(RDL, planned_load=kg(80)))
    assert loads(plan, SetKind.WORK) == [kg(80)] * 3
    assert loads(plan, SetKind.WARM_UP) == [kg(30), kg(47.5), kg(62.5)]
    assert plan.why.code is ReasonCode.BY_HAND


def test_rule_9_a_stiff_back_keeps_its_extra_warm_up_under_a_changed_load() -> None:
    inputs = replace(picture_inputs(), readiness=Readiness(BackAnswer.STIFF))
    plan = changed(inputs, override(RDL, planned_load=kg(80)))
    assert loads(plan, SetKind.WARM_UP) == [kg(30), kg(30), kg(47.5), kg(62.5)]


def test_rule_7_a_stop_still_suggests_nothing_loaded() -> None:
    inputs = replace(picture_inputs(), is_stopped=True)
    plan = changed(
        inputs,
        override(RDL, planned_load=kg(80)),
        override(CURL, planned_load=kg(40)),
        override(SQUAT, OverrideAct.ADD, planned_load=kg(50)),
    )
    assert SQUAT in ids(plan)
    assert {one.load for each in plan.exercises for one in each.sets} == {None}
    assert plan.why.code is ReasonCode.STOP_PAIN


def test_rule_5_7_a_load_by_hand_is_the_new_base() -> None:
    """Lowered by hand to 55 and lifted: the rules go on from 55, with no jump back to 62.5."""
    inputs = picture_inputs()
    by_hand = override(RDL, planned_load=kg(55))
    assert loads(changed(inputs, by_hand), SetKind.WORK) == [kg(55)] * 3
    lifted = rdl(TODAY, 55, (8, 8, 8), (2, 2, 2))
    later = TODAY + timedelta(days=4)
    after = replace(inputs, recent=(lifted, *inputs.recent), last_session=lifted)
    plan = changed(after, by_hand, day=later)
    assert written(plan) == ["romanian_deadlift 9 9 9 at 55"]
    assert plan.change is PlanChange.NONE


def test_rule_5_7_a_load_is_never_pinned_for_good() -> None:
    plan = changed(picture_inputs(), override(RDL, day=None, planned_load=kg(80)))
    assert loads(plan, SetKind.WORK) == [kg(62.5)] * 3


def test_a_change_for_today_is_gone_tomorrow() -> None:
    inputs = replace(picture_inputs(), recent=(), last_session=None)
    today_only = override(SQUAT, OverrideAct.ADD)
    assert ids(changed(inputs, today_only)) == [RDL, SQUAT]
    assert ids(changed(inputs, today_only, day=TODAY + timedelta(days=1))) == [RDL]


def test_a_change_for_good_holds_and_one_for_today_goes_over_it() -> None:
    standing = override(CURL, day=None, planned_sets=4, planned_reps=8)
    plan = changed(picture_inputs(), standing)
    assert written(plan)[1] == "leg_curl 8 8 8 8 at 30"
    assert plan.change is PlanChange.FOR_GOOD
    plan = changed(picture_inputs(), standing, override(CURL, planned_sets=2))
    assert written(plan)[1] == "leg_curl 8 8 at 30"
    assert plan.change is PlanChange.TODAY


def test_an_empty_plan_never_comes_out() -> None:
    plan = changed(replace(FRESH), override(WALL, OverrideAct.REMOVE, day=None))
    assert ids(plan) == [WALL]
    assert plan.change is PlanChange.NONE


def test_a_change_of_an_exercise_that_is_not_planned_waits() -> None:
    bell = ExerciseId("kettlebell_deadlift")
    assert changed(picture_inputs(), override(bell, planned_sets=5)) == plan_for(
        TODAY, picture_inputs()
    )


def test_without_the_exercise_of_the_ladder_the_plan_is_the_lifters_own() -> None:
    plan = changed(picture_inputs(), override(RDL, OverrideAct.REMOVE))
    assert plan.main.exercise_id == CURL
    assert plan.why.code is ReasonCode.OWN_PLAN
    assert plan.one_thing is None


def test_the_minutes_follow() -> None:
    before = plan_for(TODAY, picture_inputs())
    plan = changed(picture_inputs(), override(SQUAT, OverrideAct.ADD, planned_sets=5))
    assert plan.minutes > before.minutes


LAST_ADDED = override(CURL, OverrideAct.ADD, day=LAST)
LAST_REMOVED = override(SQUAT, OverrideAct.REMOVE, day=LAST)
LAST_SHORTER = override(CALF, day=LAST, planned_sets=1)


def test_what_was_added_for_one_day_does_not_come_again() -> None:
    assert ids(changed(picture_inputs(), LAST_ADDED)) == [RDL, CALF]


def test_what_was_added_for_good_too_comes_again() -> None:
    for_good = override(CURL, OverrideAct.ADD, day=None)
    assert CURL in ids(changed(picture_inputs(), LAST_ADDED, for_good))


def test_what_was_left_out_or_changed_for_one_day_comes_back() -> None:
    inputs = picture_inputs()
    earlier = {SQUAT: other("squat", 8, 50), CALF: other("calf_raise", 15, 40)}
    kept = KeptChanges((LAST_REMOVED, LAST_SHORTER), earlier)
    plan = changed_plan(plan_for(TODAY, inputs), TODAY, inputs, kept)
    assert written(plan)[1:] == [
        "leg_curl 10 10 10 at 30",
        "calf_raise 15 15 15 at 40",
        "squat 8 8 8 at 50",
    ]
    assert plan.change is PlanChange.NONE


def test_recovery_counts_a_hinge_that_was_added_for_one_day() -> None:
    """Rule 6: 48 hours after any hinge, whether or not it comes again."""
    yesterday = TODAY - timedelta(days=1)
    morning = ExerciseId("good_morning")
    last = make_session(yesterday, [make_set(kg(30))] * 3, morning)
    inputs = replace(FRESH, place=LOADED, last_session=last)
    plan = changed(inputs, override(morning, OverrideAct.ADD, day=yesterday))
    assert ids(plan) == [RDL]
    assert plan.rest is not None
    assert plan.rest.code is RestCode.RECOVERY


def test_lines_move_up_and_down_and_stay_at_the_ends() -> None:
    lines = lines_of(plan_for(TODAY, picture_inputs()).exercises)
    assert [one.exercise_id for one in moved(lines, 0, 1)] == [CURL, RDL, CALF]
    assert [one.exercise_id for one in moved(lines, 2, -1)] == [RDL, CALF, CURL]
    assert moved(lines, 0, -1) == lines
    assert moved(lines, 2, 1) == lines


_lines = st.builds(
    PlanLine,
    exercise_id=st.sampled_from([one.id for one in BUILT_IN_EXERCISES]),
    sets=st.integers(1, 6),
    reps=st.integers(1, 30),
    load=st.none(),
    tempo=st.sampled_from([Tempo.parse("3-1-1-1"), Tempo.parse("4-0-1-0")]),
    rest_seconds=st.integers(0, 300),
    is_paced=st.booleans(),
)


def _session(plan_reps: int) -> LoggedSession:
    last = rdl(LAST, 60, (plan_reps,) * 3, (2, 2, 2))
    return replace(last, exercises=(*last.exercises, other("leg_curl", 10, 30)))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(_lines, min_size=1, max_size=6, unique_by=lambda one: one.exercise_id),
    st.integers(6, 12),
    st.booleans(),
)
def test_the_changes_between_a_plan_and_lines_make_the_plan_those_lines(
    wanted: list[PlanLine], reps: int, is_for_good: bool
) -> None:
    last = _session(reps)
    inputs = DayInputs(
        LadderPlace(Rung.BAR, Stage.LOADED), Equipment(), Profile(), Plan(), (), (last,), last
    )
    plan = plan_for(TODAY, inputs)
    present = {one.exercise_id: one for one in lines_of(plan.exercises)}
    loaded = [
        replace(one, load=present[one.exercise_id].load) if one.exercise_id in present else one
        for one in wanted
    ]
    day = None if is_for_good else TODAY
    rows = overrides_between(plan.exercises, loaded, day, lambda: f"o{next(_ids)}")
    assert lines_of(changed(inputs, *rows).exercises) == tuple(loaded)


def test_rule_6_the_easy_week_wins_over_sets_that_are_changed_for_good() -> None:
    always = [override(one, day=None, planned_sets=4) for one in (RDL, CURL)]
    always.append(override(SQUAT, OverrideAct.ADD, day=None, planned_sets=5))
    week = EasyWeek("e", TODAY, EasyReason.BY_CHOICE, is_taken=True)
    easy = replace(picture_inputs(), easy_weeks=(week,))

    def sets(plan: DayPlan) -> list[int]:
        of = {one.exercise_id: len(one.work_sets) for one in plan.exercises}
        return [of[one] for one in (RDL, CURL, SQUAT)]

    assert sets(changed(picture_inputs(), *always)) == [4, 4, 5]
    assert sets(changed(easy, *always)) == [2, 2, 3]
    for_today = override(RDL, planned_sets=4)
    assert sets(changed(easy, *always, for_today)) == [4, 2, 3]


def test_rule_6_the_weekly_sets_are_counted_with_the_changes() -> None:
    inputs = replace(picture_inputs(), last_week=(rdl(LAST, 60, (8,) * 3, (2,) * 3),))
    assert plan_for(TODAY, inputs).too_many_sets is None
    more = changed(inputs, override(RDL, planned_sets=6))
    assert more.too_many_sets is not None
    fewer = replace(inputs, last_week=(rdl(LAST, 60, (8,) * 6, (2,) * 6),))
    assert plan_for(TODAY, fewer).too_many_sets is not None
    assert changed(fewer, override(RDL, OverrideAct.REMOVE)).too_many_sets is None
