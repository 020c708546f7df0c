"""Random journals: a suggestion keeps to the four locks, can be built, and is always there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.day_plan import DayInputs, plan_for
from hinge_desktop.core.easy_weeks import EasyReason, EasyWeek
from hinge_desktop.core.equipment import Equipment, PlateStock, assumed_bar
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.load_reasons import ReasonCode, Suggestion
from hinge_desktop.core.load_suggestion import suggest_load
from hinge_desktop.core.loads import Loads, bar_loads
from hinge_desktop.core.next_set import SetTarget, next_set_load
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.thresholds import RULE_NUMBERS, Rule, RuleGroup, Threshold, Thresholds
from hinge_desktop.core.training import (
    BackAnswer,
    DayKind,
    Felt,
    LoggedSession,
    Quality,
    SetKind,
    WorkSet,
)
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.core.work_done import all_work_done
from tests.core.training_builders import RDL, felt_in, make_session, make_set, sore

NOW = LocalMoment(date(2026, 11, 21))
RIGHT = {Felt.HAMSTRINGS, Felt.GLUTES}
AMOUNTS = st.sampled_from([500, 1_000, 1_250, 2_500, 5_000, 7_300, 10_000, 15_000, 20_000, 45_000])
UNITS = st.sampled_from(Unit)


@st.composite
def weights(draw: st.DrawFn, most: int = 200_000) -> Weight:
    return Weight(draw(st.integers(1, most // 250)) * 250, draw(UNITS))


@st.composite
def racks(draw: st.DrawFn) -> Equipment:
    """A bar of any weight and up to five kinds of plates, kg and lb mixed, some of them odd."""
    weight = Weight(draw(st.sampled_from([7_500, 10_000, 20_000, 45_000])), draw(UNITS))
    bar = replace(assumed_bar(), weight=weight)
    sizes = draw(st.lists(st.tuples(AMOUNTS, UNITS), max_size=5, unique=True))
    counts = draw(st.lists(st.integers(0, 7), min_size=len(sizes), max_size=len(sizes)))
    plates = tuple(
        PlateStock(str(place), Weight(*size), count)
        for place, (size, count) in enumerate(zip(sizes, counts, strict=True))
    )
    return Equipment(bars=(bar,), plates=plates)


@st.composite
def work_sets(draw: st.DrawFn, load: Weight) -> WorkSet:
    faults = draw(st.lists(st.sampled_from(Fault), max_size=1) | st.just([]))
    return make_set(
        draw(st.just(load) | weights()) if draw(st.integers(0, 5)) == 0 else load,
        draw(st.none() | st.integers(0, 20)),
        draw(st.none() | st.integers(0, 4)),
        quality=draw(st.sampled_from([None, *Quality])),
        faults=[RepFault(one) for one in faults],
        kind=draw(st.sampled_from([SetKind.WORK, SetKind.WORK, SetKind.FAILURE])),
    )


@st.composite
def journals(draw: st.DrawFn) -> list[LoggedSession]:
    """Up to six sessions, newest first, a few days apart, with answers left out and faults."""
    sessions = []
    day = NOW.date
    for _ in range(draw(st.integers(0, 6))):
        day -= timedelta(days=draw(st.integers(1, 9)))
        load = draw(weights())
        sets = draw(st.lists(work_sets(load), min_size=1, max_size=5))
        felt = draw(st.lists(st.sampled_from(Felt), max_size=2, unique=True))
        planned = draw(st.none() | st.integers(1, 5))
        kind = draw(st.none() | st.sampled_from(DayKind))
        session = make_session(day, sets, planned_sets=planned, day_kind=kind)
        sessions.append(sore(felt_in(session, *felt), draw(st.none() | st.integers(0, 10))))
    return sessions


@st.composite
def thresholds(draw: st.DrawFn) -> Thresholds:
    """Any numbers that the lifter may set for loads and weeks."""
    groups = (RuleGroup.LOAD, RuleGroup.WEEK)
    changed = [
        Threshold(one.rule, draw(st.integers(one.lowest, one.highest)) * 1000, NOW)
        for one in RULE_NUMBERS
        if one.group in groups and draw(st.booleans())
    ]
    return Thresholds(tuple(changed))


PROGRESSIONS = st.builds(
    lambda sets, lowest, more, left, held: Progression(
        sets, lowest, lowest + more, left, is_load_held=held
    ),
    st.integers(1, 5),
    st.integers(3, 12),
    st.integers(0, 6),
    st.integers(1, 3),
    st.booleans(),
)


def most_allowed(
    last: LoggedSession, progression: Progression, loads: Loads, numbers: Thresholds
) -> int:
    """Say from the raw answers how heavy the next session may be: the locks, told once more."""
    sets = last.exercises[0].saved()
    base = sets[-1].load
    assert base is not None
    counted = [one for one in sets if one.load is not None and one.load.exact >= base.exact]
    left = [
        0 if one.reps_left is None and one.kind is SetKind.FAILURE
        else -1 if one.reps_left is None else one.reps_left.tenths // 10
        for one in counted
    ]  # fmt: skip
    felt = set(last.exercises[0].entry.felt)
    is_clean = all(one.quality is Quality.CLEAN and not one.faults for one in sets)
    is_clean = is_clean and not (Felt.LOW_BACK in felt and not felt & RIGHT)
    is_answered = all(
        one.reps is not None and (one.reps_left is not None or one.kind is SetKind.FAILURE)
        for one in sets
    )
    planned = last.exercises[0].entry.planned_sets or progression.sets
    reps = [one.reps or 0 for one in counted]
    heavier = loads.next_buildable(base)
    if not (is_clean and is_answered and len(counted) >= planned and heavier is not None):
        return base.exact
    if progression.is_load_held:
        return base.exact
    is_large = heavier.exact * 100 > base.exact * (100 + numbers[Rule.LARGE_STEP_PERCENT])
    extra = numbers[Rule.EXTRA_REPS_BEFORE_A_LARGE_STEP] if is_large else 0
    if min(reps) >= progression.highest_reps + extra and min(left) >= 1:
        return max(heavier.exact, base.exact * (100 + numbers[Rule.UP_PERCENT]) // 100)
    early = progression.target_reps_left + numbers[Rule.EASY_EXTRA_REPS_LEFT]
    if min(reps) >= progression.lowest_reps and min(left) >= early and not is_large:
        return heavier.exact
    return base.exact


def is_buildable(load: Weight, loads: Loads) -> bool:
    found = loads.heaviest_buildable(load)
    return found is not None and found.exact == load.exact


def check(
    suggestion: Suggestion, last: LoggedSession | None, progression: Progression, loads: Loads,
    numbers: Thresholds,
) -> None:  # fmt: skip
    assert suggestion.load is not None
    assert is_buildable(suggestion.load, loads)
    assert suggestion.reps
    if last is None or suggestion.reason.code is ReasonCode.LIGHTEST_LEFT:
        assert suggestion.load == loads.lightest or last is None
        return
    assert suggestion.load.exact <= most_allowed(last, progression, loads, numbers)


@settings(deadline=None, max_examples=150)
@given(journals(), racks(), PROGRESSIONS, thresholds(), st.none() | weights())
def test_rule_5_a_suggestion_exists_can_be_built_and_never_passes_a_lock(
    sessions: list[LoggedSession],
    rack: Equipment,
    progression: Progression,
    numbers: Thresholds,
    first_load: Weight | None,
) -> None:
    loads = bar_loads(rack, Unit.KG)
    history = all_work_done(sessions, RDL)
    suggestion = suggest_load(history, progression, loads, numbers, first_load=first_load)
    check(suggestion, sessions[0] if sessions else None, progression, loads, numbers)


@settings(deadline=None, max_examples=80)
@given(
    journals(),
    racks(),
    thresholds(),
    st.sampled_from(Stage),
    st.builds(Readiness, st.sampled_from([None, *BackAnswer]), st.none() | st.integers(0, 10)),
    st.booleans(),
    st.booleans(),
)
def test_rule_5_every_plan_of_a_day_has_a_load_unless_a_stop_holds(
    sessions: list[LoggedSession],
    rack: Equipment,
    numbers: Thresholds,
    stage: Stage,
    readiness: Readiness,
    is_stopped: bool,
    is_easy: bool,
) -> None:
    weeks = (EasyWeek("week", NOW.date - timedelta(days=3), EasyReason.BY_CHOICE),)
    plan = plan_for(
        NOW.date,
        DayInputs(
            LadderPlace(Rung.BAR, stage), rack, Profile(), Plan(), recent=tuple(sessions),
            last_session=sessions[0] if sessions else None, readiness=readiness,
            is_stopped=is_stopped, easy_weeks=weeks if is_easy else (), numbers=numbers,
        ),
    )  # fmt: skip
    stopped = is_stopped or readiness.back is BackAnswer.PAINFUL
    work = plan.exercises[0].work_sets
    assert work
    for one in work:
        assert (one.load is None) == stopped
        assert one.load is None or is_buildable(one.load, bar_loads(rack, Unit.KG))


@settings(deadline=None, max_examples=100)
@given(weights(), st.data(), racks(), thresholds(), st.integers(1, 15), st.integers(0, 4))
def test_rule_5_5_inside_a_session_a_load_never_rises(
    load: Weight, data: st.DataObject, rack: Equipment, numbers: Thresholds, reps: int, left: int
) -> None:
    done = data.draw(work_sets(load))
    following = next_set_load(done, SetTarget(reps, left), bar_loads(rack, Unit.KG), numbers)
    assert following.load is not None
    assert done.load is not None
    assert following.load.exact <= done.load.exact
