"""A paced set on its line of time: where it stands after any time, with sides and holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase, Tempo
from hinge_desktop.core.tempo_run import HoldPart, Moment, TempoRun
from hinge_desktop.core.training import Side
from hinge_desktop.services.paced_set import PacedSet
from tests.core.test_tempo import tempos
from tests.fakes import FakeClock

BOTH = (Side.LEFT, Side.RIGHT)


def test_seconds_count_down_within_a_phase() -> None:
    run = TempoRun.of_reps(DEFAULT_TEMPO, 2, lead_in_ms=0)
    assert [run.at(ms).seconds_left for ms in (0, 999, 1000, 1001, 2999)] == [3, 3, 2, 2, 1]


def test_a_set_from_lead_in_to_done() -> None:
    run = TempoRun.of_reps(DEFAULT_TEMPO, 2)
    lead_in, first, last, done = run.at(9_999), run.at(10_000), run.at(21_999), run.at(22_000)
    assert (lead_in.moment, lead_in.rep, lead_in.seconds_left) == (Moment.LEAD_IN, 0, 1)
    assert (lead_in.next_phase, first.phase, first.rep) == (Phase.LOWER, Phase.LOWER, 1)
    assert (first.next_phase, first.full_reps) == (Phase.HOLD, 0)
    assert (last.phase, last.rep, last.full_reps, last.next_phase) == (Phase.TOP, 2, 2, None)
    assert (done.moment, done.full_reps, done.seconds_left) == (Moment.DONE, 2, 0)
    assert run.total_ms == 22_000


def test_before_the_start_is_the_lead_in() -> None:
    assert TempoRun.of_reps(DEFAULT_TEMPO, 1).at(-500).seconds_left == 10


def test_a_deadlift_starts_at_the_floor() -> None:
    run = TempoRun.of_reps(DEFAULT_TEMPO, 1, Phase.STAND, 0)
    phases = [span.phase for span in run.spans]
    assert phases == [Phase.STAND, Phase.TOP, Phase.LOWER, Phase.HOLD]
    assert run.at(0).bar_position == 1.0
    assert run.at(1500).bar_position == 0.0
    assert run.at(run.total_ms).bar_position == 1.0


@given(
    st.sampled_from(["3-1-1-1", "3-0-1-0", "2.5-0-X-0", "1-2-3-4"]),
    st.sampled_from([Phase.LOWER, Phase.STAND]),
    st.integers(1, 5),
    st.integers(0, 60_000),
)
def test_the_bar_never_jumps_and_reps_never_go_back(
    text: str, first: Phase, reps: int, at_ms: int
) -> None:
    run = TempoRun.of_reps(Tempo.parse(text), reps, first, 2000)
    here, soon = run.at(at_ms), run.at(at_ms + 10)
    assert abs(soon.bar_position - here.bar_position) < 0.02
    assert soon.full_reps >= here.full_reps
    assert 0.0 <= here.bar_position <= 1.0


@pytest.mark.parametrize(
    ("starts_with", "phase", "full_reps"),
    [
        (Phase.LOWER, Phase.STAND, 0),
        (Phase.LOWER, Phase.TOP, 1),
        (Phase.STAND, Phase.LOWER, 0),
        (Phase.STAND, Phase.HOLD, 1),
    ],
)
def test_a_rep_is_full_once_nothing_moves_any_more(
    starts_with: Phase, phase: Phase, full_reps: int
) -> None:
    run = TempoRun.of_reps(DEFAULT_TEMPO, 2, starts_with, lead_in_ms=0)
    reached = next(run.at(ms) for ms in range(0, 6_000, 100) if run.at(ms).phase is phase)
    assert reached.full_reps == full_reps


@given(
    tempos(), st.integers(1, 4), st.sampled_from(Phase), st.integers(0, 3), st.booleans(),
    st.sampled_from([(), BOTH]),
)  # fmt: skip
def test_spans_cover_the_set_without_gaps(
    tempo: Tempo,
    reps: int,
    first: Phase,
    lead_in_s: int,
    with_change: bool,
    sides: tuple[Side, ...],
) -> None:
    one = TempoRun.of_reps(tempo, reps, first, lead_in_s * 1000, sides=sides)
    run = TempoRun(one.parts, one.lead_in_ms, 5000 if with_change else 0)
    assert run.spans[0].start_ms == 0
    assert all(a.end_ms == b.start_ms for a, b in zip(run.spans, run.spans[1:], strict=False))
    assert all(span.milliseconds > 0 for span in run.spans)
    done = [span for span in run.spans if span.moment is Moment.REPS]
    assert sum(span.milliseconds for span in done) == max(1, len(sides)) * reps * tempo.rep_ms


def test_sides_change_after_the_first_half() -> None:
    run = TempoRun.of_reps(DEFAULT_TEMPO, 2, sides=BOTH)
    assert run.part_starts_ms == (10_000, 32_000)
    last_top, change, second = run.at(21_500), run.at(22_000), run.at(32_000)
    assert (last_top.next_moment, last_top.side) == (Moment.CHANGE_SIDES, Side.LEFT)
    assert (change.moment, change.side, change.rep) == (Moment.CHANGE_SIDES, Side.RIGHT, 0)
    assert (change.next_phase, change.next_ms, change.seconds_left) == (Phase.LOWER, 3000, 10)
    assert (second.moment, second.side, second.rep, second.part) == (
        Moment.REPS, Side.RIGHT, 1, 1,
    )  # fmt: skip


def test_a_stretch_is_held_on_each_side() -> None:
    run = TempoRun.of_time(45_000, 5000, sides=BOTH)
    held = run.at(20_000)
    assert (held.moment, held.seconds_left, held.side) == (Moment.HOLDING, 30, Side.LEFT)
    assert run.total_ms == 5000 + 45_000 + 10_000 + 45_000
    assert run.at(run.total_ms).full_reps == 1


def test_a_set_without_anything_to_do_is_refused() -> None:
    with pytest.raises(ValueError, match="take time"):
        TempoRun(())
    with pytest.raises(ValueError, match="take time"):
        TempoRun((HoldPart(0),))


@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(0, 20_000)), max_size=8))
def test_pauses_at_any_instants_change_no_sum_of_running_time(
    stretches: list[tuple[int, int]],
) -> None:
    clock = FakeClock()
    paced = PacedSet(TempoRun.of_reps(DEFAULT_TEMPO, 1000), clock.reading)
    for running_ms, paused_ms in stretches:
        clock.advance(running_ms / 1000)
        paced.pause()
        clock.advance(paused_ms / 1000)
        paced.resume()
    assert abs(paced.elapsed_ms - sum(running_ms for running_ms, _ in stretches)) <= 1


def test_an_hour_of_counting_is_off_by_nothing() -> None:
    clock = FakeClock()
    run = TempoRun.of_reps(DEFAULT_TEMPO, 600, lead_in_ms=0)
    paced = PacedSet(run, clock.reading)
    for span in run.spans:
        clock.seconds = span.start_ms / 1000
        state = paced.state
        assert (state.phase, state.rep, state.phase_elapsed_ms) == (span.phase, span.rep, 0)
    assert run.total_ms == 3_600_000
