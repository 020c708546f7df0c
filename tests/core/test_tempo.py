import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hinge_desktop.core.tempo import (
    DEFAULT_TEMPO,
    LONGEST_PHASE_MS,
    WRITTEN_ORDER,
    Phase,
    Tempo,
    TempoProblem,
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


def test_rule_6_tension_leaves_out_the_top() -> None:
    assert DEFAULT_TEMPO.tension_ms == 5000
    assert Tempo.parse("3-1-X-4").tension_ms == 5000


def test_rule_6_the_default_tempo_is_3_1_1_1() -> None:
    """Lowering, bottom, lifting, top: 8 reps are 40 s under tension without the top."""
    assert str(DEFAULT_TEMPO) == "3-1-1-1"
    assert 8 * DEFAULT_TEMPO.tension_ms == 40_000
