import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.measured_tempo import Cycle, TapPlace, TapPlan, measure_taps
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase, Tempo
from hinge_desktop.core.training import PhaseTap, TempoAnswer

LEAD_IN_MS = 10_000
RDL = TapPlan(DEFAULT_TEMPO, TapPlace.BOTTOM, start_ms=LEAD_IN_MS)
"""3-1-1-1, tapped on reaching the lowest point: 3 s into each rep of 6 s."""
DEADLIFT = TapPlan(DEFAULT_TEMPO, TapPlace.BOTTOM, Phase.STAND, LEAD_IN_MS)

tempos = st.builds(Tempo, *[st.integers(0, 8000)] * 4).filter(lambda tempo: tempo.rep_ms > 0)
plans = st.builds(
    TapPlan, tempos, st.sampled_from(TapPlace), st.sampled_from(Phase), st.integers(0, 60_000)
)


def on_the_count(plan: TapPlan, reps: int) -> list[int]:
    return [plan.planned_ms(rep) for rep in range(1, reps + 1)]


@pytest.mark.parametrize(
    ("place", "starts_with", "first_tap_ms"),
    [
        (TapPlace.BOTTOM, Phase.LOWER, 3000),
        (TapPlace.TOP, Phase.LOWER, 5000),
        (TapPlace.BOTTOM, Phase.STAND, 5000),
        (TapPlace.TOP, Phase.STAND, 1000),
        (TapPlace.TOP, Phase.TOP, 6000),
        (TapPlace.BOTTOM, Phase.HOLD, 6000),
    ],
)
def test_the_place_of_the_tap_in_a_rep(
    place: TapPlace, starts_with: Phase, first_tap_ms: int
) -> None:
    assert TapPlan(DEFAULT_TEMPO, place, starts_with).first_ms == first_tap_ms


def test_taps_on_the_count_measure_the_plan() -> None:
    measure = measure_taps(RDL, on_the_count(RDL, 8))
    assert measure.cycles[0] == Cycle(1, 3000, 3000, is_whole=False)
    assert measure.cycles[1:] == tuple(Cycle(rep, 6000, 6000, is_whole=True) for rep in range(2, 9))
    assert (measure.rep_ms, measure.last_rep_ms, measure.late_ms) == (6000, 6000, 0)
    assert (measure.slower_by_ms, measure.tapped_rep) == (0, 8)
    assert measure.answer(8) is TempoAnswer.KEPT
    # Seven whole reps of 5 s and the lowering of the eighth: nothing after the last tap.
    assert measure.tension_ms == 7 * 5000 + 3000


def test_a_cycle_is_shared_over_its_phases_as_planned() -> None:
    measure = measure_taps(RDL, [LEAD_IN_MS + 2400, LEAD_IN_MS + 2400 + 4500])
    assert measure.phase_taps == (
        PhaseTap(1, Phase.LOWER, 2400),
        PhaseTap(1, Phase.HOLD, 750),
        PhaseTap(1, Phase.STAND, 750),
        PhaseTap(1, Phase.TOP, 750),
        PhaseTap(2, Phase.LOWER, 2250),
    )
    assert measure.tension_ms == 2400 + 750 + 750 + 2250
    assert measure.phase_taps_within(1) == measure.phase_taps[:4]


def test_a_floor_deadlift_is_measured_from_the_floor() -> None:
    measure = measure_taps(DEADLIFT, on_the_count(DEADLIFT, 2))
    assert [(one.rep, one.phase) for one in measure.phase_taps] == [
        (1, Phase.STAND), (1, Phase.TOP), (1, Phase.LOWER),
        (1, Phase.HOLD), (2, Phase.STAND), (2, Phase.TOP), (2, Phase.LOWER),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rep_seconds", "answer"),
    [
        ([6, 6, 6, 6, 6], TempoAnswer.KEPT),
        ([7, 8, 7, 8, 9], TempoAnswer.KEPT),
        ([5.4, 5.4, 5.4, 5.4, 5.4], TempoAnswer.KEPT),
        ([6, 6, 6, 6, 4], TempoAnswer.KEPT),
        ([6, 6, 6, 4, 4], TempoAnswer.RUSHED),
        ([5.3, 5.3, 5.3, 5.3, 5.3], TempoAnswer.RUSHED),
    ],
)
def test_kept_or_rushed(rep_seconds: list[float], answer: TempoAnswer) -> None:
    at_ms = LEAD_IN_MS + 3000
    taps = [at_ms]
    for seconds in rep_seconds:
        at_ms += round(seconds * 1000)
        taps.append(at_ms)
    assert measure_taps(RDL, taps).answer(6) is answer


def test_drift_tells_where_the_set_went() -> None:
    gaps = [6000, 6000, 6500, 6500, 7000, 7000]
    taps = [LEAD_IN_MS + 3000 + sum(gaps[:count]) for count in range(7)]
    measure = measure_taps(RDL, taps)
    assert measure.late_ms == 3000
    assert measure.slower_by_ms == 1000
    early = measure_taps(RDL, [LEAD_IN_MS + 3000, LEAD_IN_MS + 8000])
    assert (early.late_ms, early.slower_by_ms) == (-1000, None)


def test_the_second_of_a_double_tap_is_ignored() -> None:
    taps = on_the_count(RDL, 4)
    bounced = [*taps, *(tap + 300 for tap in taps)]
    assert measure_taps(RDL, bounced) == measure_taps(RDL, taps)


def test_a_missed_tap_is_unmeasured_and_not_slow() -> None:
    taps = on_the_count(RDL, 8)
    del taps[3]
    measure = measure_taps(RDL, taps)
    assert [one.rep for one in measure.cycles] == [1, 2, 3, 6, 7, 8]
    assert (measure.rep_ms, measure.late_ms, measure.tapped_rep) == (6000, 0, 8)
    assert measure.answer(8) is TempoAnswer.KEPT
    unmeasured = {(one.rep, one.phase) for one in measure.phase_taps}
    assert (4, Phase.LOWER) not in unmeasured
    assert (3, Phase.HOLD) not in unmeasured


def test_the_last_rep_is_not_known_after_a_missed_tap() -> None:
    taps = on_the_count(RDL, 5)
    assert measure_taps(RDL, [*taps[:3], taps[4]]).last_rep_ms is None


def test_taps_in_the_lead_in_count_nothing() -> None:
    taps = on_the_count(RDL, 3)
    assert measure_taps(RDL, [200, 9_900, *taps]) == measure_taps(RDL, taps)


@pytest.mark.parametrize("taps", [[], [LEAD_IN_MS - 1], [LEAD_IN_MS + 3000]])
def test_too_few_taps_judge_nothing(taps: list[int]) -> None:
    assert measure_taps(RDL, taps).answer(8) is None


def test_no_tap_measures_nothing() -> None:
    measure = measure_taps(RDL, [])
    assert (measure.rep_ms, measure.last_rep_ms, measure.late_ms) == (None, None, None)
    assert (measure.phase_taps, measure.tension_ms, measure.tapped_rep) == ((), 0, 0)


def test_a_short_first_piece_does_not_judge_a_rep() -> None:
    plan = TapPlan(DEFAULT_TEMPO, TapPlace.TOP, Phase.STAND)
    taps = [500, 6500, 12_500]
    assert measure_taps(plan, taps).answer(3) is TempoAnswer.KEPT


@given(plans, st.integers(1, 30))
def test_taps_on_the_count_are_always_kept(plan: TapPlan, reps: int) -> None:
    measure = measure_taps(plan, on_the_count(plan, reps))
    assert measure.answer(reps) in (None, TempoAnswer.KEPT)
    assert (measure.late_ms, measure.tapped_rep) == (0, reps)
    assert all(one.milliseconds == one.planned_ms for one in measure.cycles)
    assert all(one.milliseconds == plan.tempo.milliseconds(one.phase) for one in measure.phase_taps)


@given(plans, st.lists(st.integers(0, 300_000), max_size=40))
def test_whatever_is_tapped_is_measured_at_most_once(plan: TapPlan, taps: list[int]) -> None:
    measure = measure_taps(plan, taps)
    phases = [(one.rep, one.phase) for one in measure.phase_taps]
    assert len(set(phases)) == len(phases)
    assert sum(one.milliseconds for one in measure.phase_taps) == sum(
        one.milliseconds for one in measure.cycles
    )
    assert sum(one.milliseconds for one in measure.cycles) <= max([plan.start_ms, *taps]) - min(
        plan.start_ms, *[plan.start_ms, *taps]
    )
    assert all(one.rep >= 1 and one.milliseconds > 0 for one in measure.phase_taps)
    assert measure == measure_taps(plan, sorted(taps, reverse=True))


@given(plans, st.lists(st.integers(0, 300_000), max_size=20), st.integers(-60_000, 60_000))
def test_a_later_start_changes_nothing(plan: TapPlan, taps: list[int], later_ms: int) -> None:
    moved = TapPlan(plan.tempo, plan.place, plan.starts_with, plan.start_ms + later_ms)
    assert measure_taps(moved, [tap + later_ms for tap in taps]) == measure_taps(plan, taps)
