"""For every notation: phases cover the rep, the bar never jumps, and no pause changes a sum."""

from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.tempo_run import Moment, RepsPart, TempoRun
from hinge_desktop.core.training import Side
from hinge_desktop.services.paced_set import PacedSet
from tests.fakes import FakeClock

BOTH = (Side.LEFT, Side.RIGHT)
MOVES = {Phase.LOWER: (0.0, 1.0), Phase.STAND: (1.0, 0.0)}
"""Where the bar is at the start and at the end of a phase that moves it."""

phase_texts = st.one_of(
    st.just("X"),
    st.integers(0, 60).map(str),
    st.decimals(0, 60, allow_nan=False, places=1).map(str),
    st.decimals(0, 60, allow_nan=False, places=3).map(str),
)
separators = st.sampled_from(["-", " ", " - ", "\N{EN DASH}"])


@st.composite
def notations(draw: st.DrawFn) -> str:
    """Every text that lifters may write: "3-1-X-1", "2.5 0 1 0", "3110"."""
    if draw(st.booleans()):
        digits = draw(st.text("0123456789X", min_size=4, max_size=4))
        return digits if digits.strip("0") else "3111"
    parts = [draw(phase_texts) for _ in Phase]
    if not any(Tempo.parse(f"{part}-0-0-1").lower_ms for part in parts):
        parts[0] = "3"
    return draw(separators).join(parts)


@st.composite
def runs(draw: st.DrawFn) -> TempoRun:
    one = TempoRun.of_reps(
        Tempo.parse(draw(notations())),
        draw(st.integers(1, 4)),
        draw(st.sampled_from([Phase.LOWER, Phase.STAND])),
        draw(st.integers(0, 60_000)),
        sides=draw(st.sampled_from([(), BOTH])),
    )
    return TempoRun(one.parts, one.lead_in_ms, draw(st.integers(0, 20_000)))


@given(runs())
def test_phases_cover_every_rep_in_its_order(run: TempoRun) -> None:
    for index, part in enumerate(run.parts):
        assert isinstance(part, RepsPart)
        own = [span for span in run.spans if span.part == index and span.phase is not None]
        for rep in range(1, part.reps + 1):
            spans = [span for span in own if span.rep == rep]
            assert tuple(span.phase for span in spans) == part.tempo.phases_from(part.starts_with)
            assert sum(span.milliseconds for span in spans) == part.tempo.rep_ms


@given(runs(), st.integers(0, 2_000_000))
def test_every_instant_has_one_state_that_fits_its_span(run: TempoRun, at_ms: int) -> None:
    state = run.at(at_ms)
    if at_ms >= run.total_ms:
        assert state.moment is Moment.DONE
        return
    (span,) = [one for one in run.spans if one.start_ms <= at_ms < one.end_ms]
    assert (state.moment, state.rep, state.part) == (span.moment, span.rep, span.part)
    assert state.phase_elapsed_ms == at_ms - span.start_ms
    assert 1 <= state.seconds_left <= -(-span.milliseconds // 1000)


@given(runs())
def test_the_bar_is_where_each_phase_takes_it(run: TempoRun) -> None:
    """Continuous within each phase, and between phases wherever something moves it there."""
    for span in run.spans:
        if span.phase in MOVES:
            start, end = MOVES[span.phase]
            assert run.at(span.start_ms).bar_position == start
            # One millisecond before the end the ease has come as near as its slope allows.
            slope = 3.2 / span.milliseconds
            assert abs(run.at(span.end_ms - 1).bar_position - end) <= slope


@given(runs(), st.floats(0, 1), st.integers(1, 40))
def test_the_bar_moves_no_faster_than_its_phase_allows(
    run: TempoRun, share: float, step_ms: int
) -> None:
    moving = [span for span in run.spans if span.phase in MOVES]
    for span in moving:
        at_ms = span.start_ms + int(share * max(0, span.milliseconds - step_ms - 1))
        if at_ms + step_ms >= span.end_ms:
            continue
        here, soon = run.at(at_ms).bar_position, run.at(at_ms + step_ms).bar_position
        assert abs(soon - here) <= 1.6 * step_ms / span.milliseconds + 1e-9


acts = st.lists(
    st.tuples(st.sampled_from(["run", "pause", "resume", "more", "less", "tap"]),
              st.integers(0, 20_000)),
    max_size=30,
)  # fmt: skip


@given(runs(), acts)
def test_only_running_time_and_corrections_move_a_set(
    run: TempoRun, doings: list[tuple[str, int]]
) -> None:
    """Pausing and resuming at any instants never changes the sum of active time."""
    clock = FakeClock()
    paced = PacedSet(run, clock.reading)
    active_ms = 0
    for act, milliseconds in doings:
        if act == "pause":
            paced.pause()
        elif act == "resume":
            paced.resume()
        elif act == "tap":
            paced.tap()
        elif act in ("more", "less"):
            by = 1 if act == "more" else -1
            active_ms += 0 if paced.is_done else run.shift_for_rep(paced.elapsed_ms, by)
            paced.correct_rep(by)
        if not paced.is_paused:
            active_ms += milliseconds
        clock.advance(milliseconds / 1000)
    assert abs(paced.elapsed_ms - max(0, active_ms)) <= 1
    assert paced.state == run.at(paced.elapsed_ms)
