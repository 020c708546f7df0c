import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hinge_desktop.core.tempo import (
    DEFAULT_TEMPO,
    LONGEST_PHASE_MS,
    WRITTEN_ORDER,
    Moment,
    Phase,
    Tempo,
    TempoProblem,
    TempoRun,
    TempoTextError,
)


@st.composite
def tempos(draw: st.DrawFn) -> Tempo:
    """Tempos as they can be written; X counts one second."""
    fast = draw(st.frozensets(st.sampled_from(Phase)))
    lower, hold, stand, top = (
        1000 if phase in fast else draw(st.integers(0, LONGEST_PHASE_MS)) for phase in Phase
    )
    assume(lower + hold + stand + top > 0)
    return Tempo(lower, hold, stand, top, fast)


@pytest.mark.parametrize(
    ("text", "lengths", "written"),
    [
        ("3-1-1-1", (3000, 1000, 1000, 1000), "3-1-1-1"),
        ("3 1 X 1", (3000, 1000, 1000, 1000), "3-1-X-1"),
        ("31x0", (3000, 1000, 1000, 0), "3-1-X-0"),
        ("2.5-0-1-0", (2500, 0, 1000, 0), "2.5-0-1-0"),
        ("2,5-0-1-0", (2500, 0, 1000, 0), "2.5-0-1-0"),
        (" 3 - 1 - 1 - 1 ", (3000, 1000, 1000, 1000), "3-1-1-1"),
        ("3\N{EN DASH}1\N{EN DASH}1\N{EN DASH}1", (3000, 1000, 1000, 1000), "3-1-1-1"),
        ("10-0-60-0", (10_000, 0, 60_000, 0), "10-0-60-0"),
    ],
)
def test_reads_what_lifters_write(text: str, lengths: tuple[int, ...], written: str) -> None:
    tempo = Tempo.parse(text)
    assert tuple(tempo.milliseconds(phase) for phase in WRITTEN_ORDER) == lengths
    assert str(tempo) == written


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", TempoProblem.NOT_FOUR_PHASES),
        ("3-1", TempoProblem.NOT_FOUR_PHASES),
        ("3-1-1-1-1", TempoProblem.NOT_FOUR_PHASES),
        ("-1-0-0-0", TempoProblem.NOT_FOUR_PHASES),
        ("99999", TempoProblem.NOT_FOUR_PHASES),
        ("abc", TempoProblem.NOT_FOUR_PHASES),
        ("abcd", TempoProblem.NOT_A_NUMBER),
        ("-1-0-0", TempoProblem.NOT_A_NUMBER),
        ("3-1--1", TempoProblem.NOT_A_NUMBER),
        ("3-1-1e1-1", TempoProblem.NOT_A_NUMBER),
        ("3-1-1.2345-1", TempoProblem.NOT_A_NUMBER),
        ("61-0-0-0", TempoProblem.TOO_LONG),
        ("9999-0-0-0", TempoProblem.TOO_LONG),
        ("0000", TempoProblem.NO_TIME),
        ("0-0-0-0", TempoProblem.NO_TIME),
    ],
)
def test_refuses_what_is_no_tempo_and_says_why(text: str, problem: TempoProblem) -> None:
    with pytest.raises(TempoTextError) as refused:
        Tempo.parse(text)
    assert refused.value.problem is problem


@given(tempos())
def test_what_is_written_is_read_again(tempo: Tempo) -> None:
    assert Tempo.parse(str(tempo)) == tempo


@given(tempos(), st.sampled_from(Phase))
def test_phases_cover_the_rep(tempo: Tempo, first: Phase) -> None:
    phases = tempo.phases_from(first)
    assert sum(tempo.milliseconds(phase) for phase in phases) == tempo.rep_ms
    assert len(set(phases)) == len(phases)


def test_tension_leaves_out_the_top() -> None:
    assert DEFAULT_TEMPO.tension_ms == 5000
    assert Tempo.parse("3-1-X-4").tension_ms == 5000


def test_seconds_count_down_within_a_phase() -> None:
    run = TempoRun(DEFAULT_TEMPO, 2, lead_in_ms=0)
    assert [run.at(ms).seconds_left for ms in (0, 999, 1000, 1001, 2999)] == [3, 3, 2, 2, 1]


def test_a_set_from_lead_in_to_done() -> None:
    run = TempoRun(DEFAULT_TEMPO, 2)
    lead_in, first, last, done = run.at(9_999), run.at(10_000), run.at(21_999), run.at(22_000)
    assert (lead_in.moment, lead_in.rep, lead_in.seconds_left) == (Moment.LEAD_IN, 0, 1)
    assert (lead_in.next_phase, first.phase, first.rep) == (Phase.LOWER, Phase.LOWER, 1)
    assert (first.next_phase, first.full_reps) == (Phase.HOLD, 0)
    assert (last.phase, last.rep, last.full_reps, last.next_phase) == (Phase.TOP, 2, 2, None)
    assert (done.moment, done.full_reps, done.seconds_left) == (Moment.DONE, 2, 0)
    assert run.total_ms == 22_000


def test_before_the_start_is_the_lead_in() -> None:
    assert TempoRun(DEFAULT_TEMPO, 1).at(-500).seconds_left == 10


def test_a_deadlift_starts_at_the_floor() -> None:
    run = TempoRun(DEFAULT_TEMPO, 1, Phase.STAND, 0)
    assert run.phases == (Phase.STAND, Phase.TOP, Phase.LOWER, Phase.HOLD)
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
    run = TempoRun(Tempo.parse(text), reps, first, 2000)
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
    run = TempoRun(DEFAULT_TEMPO, 2, starts_with, lead_in_ms=0)
    reached = next(run.at(ms) for ms in range(0, 6_000, 100) if run.at(ms).phase is phase)
    assert reached.full_reps == full_reps
