import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.rest import PausedRest, RestAnchor, RestRun


@pytest.mark.parametrize(
    ("now", "left", "over", "is_over"),
    [
        (100.0, 150, 0, False),
        (100.2, 150, 0, False),
        (148.0, 102, 0, False),
        (249.999, 1, 0, False),
        (250.0, 0, 0, True),
        (250.9, 0, 0, True),
        (251.0, 0, 1, True),
        (99.0, 150, 0, False),
    ],
)
def test_counts_down_then_up(now: float, left: int, over: int, *, is_over: bool) -> None:
    state = RestRun(100.0, 150).at(now)
    assert (state.left_seconds, state.over_seconds, state.is_over) == (left, over, is_over)


def test_thirty_seconds_more_also_after_the_end() -> None:
    rest = RestRun(0.0, 60).extended(45.0)
    assert rest.at(70.0).left_seconds == 20
    assert rest.at(45.0).share == 0.5
    assert RestRun(0.0, 60).extended(400.5).at(400.5).left_seconds == 30


def test_a_closed_lid_is_rest() -> None:
    rest = RestRun(1000.0, 150)
    assert rest.at(1010.0).left_seconds == 140
    assert rest.at(1010.0 + 3600).over_seconds == 3460


def test_goes_on_after_a_restart() -> None:
    rest = RestRun.resumed(1_700_000_000_000, 150, 1_700_000_060_500, now_s=5.0)
    assert rest.at(5.0).left_seconds == 90
    assert rest.at(94.5).is_over


def test_a_wall_clock_set_back_starts_the_rest_anew() -> None:
    assert RestRun.resumed(2_000, 150, 1_000, now_s=5.0).at(5.0).left_seconds == 150


def test_no_rest_is_over_at_once() -> None:
    state = RestRun(0.0, 0).at(0.0)
    assert (state.is_over, state.share) == (True, 1.0)


@given(st.floats(0, 1e5), st.integers(0, 600), st.floats(0, 1e4), st.floats(0, 1e4))
def test_never_runs_backwards(start: float, planned: int, first: float, more: float) -> None:
    rest = RestRun(start, planned)
    early, late = rest.at(start + first), rest.at(start + first + more)
    assert late.left_seconds <= early.left_seconds
    assert late.over_seconds >= early.over_seconds
    assert 0 <= early.share <= late.share <= 1


@given(st.floats(0, 600), st.integers(1, 600), st.floats(0, 1e6))
def test_a_pause_of_any_length_keeps_the_second_that_was_shown(
    rested: float, planned: int, pause: float
) -> None:
    rest = RestRun(1000.0, planned)
    shown = rest.at(1000.0 + rested).left_seconds
    paused = rest.paused(1000.0 + rested)
    resumed_at = 1000.0 + rested + pause
    assert paused.left_seconds == shown
    assert paused.resumed(resumed_at).left_s(resumed_at) == pytest.approx(shown, abs=1e-6)


def test_a_rest_that_is_over_pauses_with_nothing_left() -> None:
    assert RestRun(0.0, 60).paused(75.0) == PausedRest(60, 60)


@pytest.mark.parametrize("set_by_ms", [-86_400_000, -3_600_000, 3_600_000, 86_400_000])
def test_a_wall_clock_set_while_the_program_runs_moves_nothing(set_by_ms: int) -> None:
    anchor = RestAnchor()
    first = anchor.run(1_000_000_000, 150, 1_000_000_000, now_s=50.0)
    later = anchor.run(1_000_000_000, 180, 1_000_060_000 + set_by_ms, now_s=110.0)
    assert (first.started_s, later) == (50.0, RestRun(50.0, 180))


def test_the_next_rest_is_placed_anew() -> None:
    anchor = RestAnchor()
    anchor.run(1_000_000_000, 150, 1_000_000_000, now_s=50.0)
    assert anchor.run(1_000_200_000, 90, 1_000_210_000, now_s=260.0) == RestRun(250.0, 90)
