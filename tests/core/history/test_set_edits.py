"""Cells of a set table: what lifters type, in any script, and what is refused with its reason."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.history.set_edits import (
    CellProblem,
    CellTextError,
    CellWarning,
    given_note,
    reps_warning,
    with_duration,
    with_fault_on_rep,
    with_fault_turned,
    with_faults,
    with_kind,
    with_load,
    with_quality,
    with_reps,
    with_reps_left,
    with_tempo_answer,
)
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.training import PhaseTap, Quality, RepsLeft, SetKind, TempoAnswer, WorkSet
from hinge_desktop.core.weights import (
    MOST_THOUSANDTHS,
    Unit,
    Weight,
    WeightProblem,
    WeightTextError,
)
from tests.builders import kg, lb, make_entry, make_session, make_set

ONE = make_set(make_entry(make_session()))
UNITS = st.sampled_from(Unit)
WEIGHTS = st.builds(Weight, st.integers(0, MOST_THOUSANDTHS), UNITS)


@pytest.mark.parametrize(("text", "reps"), [("12", 12), (" 0 ", 0), ("1000", 1000), ("٨", 8)])
def test_reps_are_whole(text: str, reps: int) -> None:
    assert with_reps(ONE, text) == replace(ONE, reps=reps)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("12.5", CellProblem.REPS_NOT_WHOLE),
        ("-1", CellProblem.REPS_NOT_WHOLE),
        ("ten", CellProblem.REPS_NOT_WHOLE),
        ("1 2", CellProblem.REPS_NOT_WHOLE),
        ("²", CellProblem.REPS_NOT_WHOLE),
        ("1001", CellProblem.TOO_MANY_REPS),
    ],
)
def test_other_reps_are_refused(text: str, problem: CellProblem) -> None:
    with pytest.raises(CellTextError) as refused:
        with_reps(ONE, text)
    assert refused.value.problem is problem


def test_a_set_keeps_one_result() -> None:
    timed = replace(ONE, duration_ms=30_000)
    assert with_reps(timed, " ").reps is None
    assert with_duration(timed, "").duration_ms is None
    for read, one in ((with_reps, ONE), (with_duration, replace(timed, reps=None))):
        with pytest.raises(CellTextError) as refused:
            read(one, "")
        assert refused.value.problem is CellProblem.NO_RESULT


@given(st.none() | st.integers(0, 1000))
def test_unusual_reps_are_kept_with_a_warning(reps: int | None) -> None:
    one = with_reps(replace(ONE, duration_ms=30_000), "" if reps is None else str(reps))
    is_unusual = reps is not None and not 1 <= reps <= 50
    assert reps_warning(one) == (CellWarning.UNUSUAL_REPS if is_unusual else None)
    assert one.reps == reps


def test_what_was_said_of_reps_that_were_none_goes_with_them() -> None:
    taps = tuple(PhaseTap(rep, Phase.LOWER, 3000) for rep in (6, 7, 8))
    faults = (RepFault(Fault.TOO_DEEP, 8), RepFault(Fault.BAR_DRIFTED, 6))
    one = with_reps(replace(ONE, faults=faults, phase_taps=taps), "7")
    assert one.faults == (RepFault(Fault.TOO_DEEP), RepFault(Fault.BAR_DRIFTED, 6))
    assert one.phase_taps == taps[:2]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("2", RepsLeft(20)),
        ("0", RepsLeft(0)),
        ("1.5", RepsLeft(15)),
        ("1,5", RepsLeft(15)),
        ("1½", RepsLeft(15)),
        ("½", RepsLeft(5)),
        ("4", RepsLeft(40)),
        ("4+", RepsLeft(40, or_more=True)),
        (" 5 + ", RepsLeft(50, or_more=True)),
        ("30", RepsLeft(300)),
        ("", None),
    ],
)
def test_the_reserve_is_whole_half_or_more(text: str, left: RepsLeft | None) -> None:
    assert with_reps_left(ONE, text) == replace(ONE, reps_left=left)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("some", CellProblem.LEFT_NOT_A_NUMBER),
        ("-1", CellProblem.LEFT_NOT_A_NUMBER),
        ("+", CellProblem.LEFT_NOT_A_NUMBER),
        (".", CellProblem.LEFT_NOT_A_NUMBER),
        ("4++", CellProblem.LEFT_NOT_A_NUMBER),
        ("1.3", CellProblem.LEFT_NOT_HALVES),
        ("30.5", CellProblem.TOO_MANY_LEFT),
        ("999999999", CellProblem.TOO_MANY_LEFT),
    ],
)
def test_another_reserve_is_refused(text: str, problem: CellProblem) -> None:
    with pytest.raises(CellTextError) as refused:
        with_reps_left(ONE, text)
    assert refused.value.problem is problem


@pytest.mark.parametrize(
    ("text", "load"),
    [
        ("62.5", kg(62.5)),
        ("62,5", kg(62.5)),
        ("62,5 kg", kg(62.5)),
        ("62.5KG", kg(62.5)),
        ("135 lb", lb(135)),
        ("135lbs.", lb(135)),
        ("\u0661\u0663\u0665\N{NO-BREAK SPACE}lb", lb(135)),
        ("0", kg(0)),
        ("", None),
    ],
)
def test_a_load_keeps_the_unit_of_its_set_unless_one_is_typed(
    text: str, load: Weight | None
) -> None:
    assert with_load(ONE, text, Unit.LB) == replace(ONE, load=load)


def test_a_set_without_a_load_takes_the_unit_of_the_lifter() -> None:
    bare = replace(ONE, load=None)
    assert with_load(bare, "135", Unit.LB).load == lb(135)
    assert with_load(bare, "60 kg", Unit.LB).load == kg(60)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kg", WeightProblem.NOT_A_NUMBER),
        ("heavy", WeightProblem.NOT_A_NUMBER),
        ("1.000,5", WeightProblem.NOT_A_NUMBER),
        ("60 kg lb", WeightProblem.NOT_A_NUMBER),
        ("-5 kg", WeightProblem.NEGATIVE),
        ("62.5001", WeightProblem.TOO_FINE),
        ("5001 lb", WeightProblem.TOO_HEAVY),
    ],
)
def test_what_is_no_load_is_refused(text: str, problem: WeightProblem) -> None:
    with pytest.raises(WeightTextError) as refused:
        with_load(ONE, text, Unit.KG)
    assert (refused.value.problem, refused.value.text) == (problem, text)


@given(WEIGHTS, UNITS, st.sampled_from([".", ","]))
def test_a_load_written_out_is_read_back_unchanged(
    load: Weight, unit: Unit, decimal_sign: str
) -> None:
    one = replace(ONE, load=load)
    text = load.plain().replace(".", decimal_sign)
    assert with_load(one, text, unit) == one
    assert with_load(replace(ONE, load=None), f"{text} {load.unit}", unit) == one


@given(st.integers(0, 60), st.booleans(), st.sampled_from([".", ","]))
def test_a_reserve_written_out_is_read_back_unchanged(
    halves: int, or_more: bool, decimal_sign: str
) -> None:
    whole, half = divmod(halves, 2)
    text = f"{whole}{decimal_sign + '5' if half else ''}{'+' if or_more else ''}"
    assert with_reps_left(ONE, text).reps_left == RepsLeft(halves * 5, or_more)


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [
        ("45", 45_000),
        ("45 s", 45_000),
        ("42,5", 42_500),
        ("1:30", 90_000),
        ("90:00", 5_400_000),
        ("1:05:00", 3_900_000),
        ("86400", 86_400_000),
        ("", None),
    ],
)
def test_a_time_is_seconds_or_as_a_clock_shows_it(text: str, milliseconds: int | None) -> None:
    assert with_duration(ONE, text) == replace(ONE, duration_ms=milliseconds)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("1:75", CellProblem.NOT_A_TIME),
        ("long", CellProblem.NOT_A_TIME),
        ("-4", CellProblem.NOT_A_TIME),
        ("86401", CellProblem.LONGER_THAN_A_DAY),
        ("24:00:01", CellProblem.LONGER_THAN_A_DAY),
    ],
)
def test_another_time_is_refused(text: str, problem: CellProblem) -> None:
    with pytest.raises(CellTextError) as refused:
        with_duration(ONE, text)
    assert refused.value.problem is problem


@pytest.mark.parametrize("read", [with_reps, with_reps_left, with_duration])
@given(text=st.text(max_size=12))
def test_any_text_is_read_once_for_all_or_refused(
    read: Callable[[WorkSet, str], WorkSet], text: str
) -> None:
    try:
        changed = read(ONE, text)
    except CellTextError:
        return
    assert read(changed, text) == changed


@given(st.text(max_size=12))
def test_any_load_is_read_once_for_all_or_refused(text: str) -> None:
    try:
        loaded = with_load(ONE, text, Unit.KG)
    except WeightTextError:
        return
    assert with_load(loaded, text, Unit.LB) == loaded


def test_a_fault_means_something_was_off_and_clean_means_no_fault() -> None:
    faults = (RepFault(Fault.TOO_DEEP, 3),)
    off = with_faults(replace(ONE, quality=Quality.CLEAN), faults)
    assert (off.quality, off.faults) == (Quality.SOMETHING_OFF, faults)
    assert with_faults(off, ()).quality is Quality.SOMETHING_OFF
    assert with_faults(replace(ONE, reps=2), faults).faults == (RepFault(Fault.TOO_DEEP),)
    assert with_faults(replace(ONE, reps=None), faults).faults == faults
    clean = with_quality(off, Quality.CLEAN)
    assert (clean.quality, clean.faults) == (Quality.CLEAN, ())
    assert with_quality(off, None).faults == ()
    assert with_quality(off, Quality.SOMETHING_OFF) == off


def test_a_fault_is_turned_and_its_reps_stand_in_their_order() -> None:
    deep, drifted = Fault.TOO_DEEP, Fault.BAR_DRIFTED
    one = with_fault_turned(with_fault_turned(ONE, deep), drifted)
    for rep in (5, 2):
        one = with_fault_on_rep(one, deep, rep)
    assert one.faults == (RepFault(deep, 2), RepFault(deep, 5), RepFault(drifted))
    assert one.quality is Quality.SOMETHING_OFF
    one = with_fault_on_rep(with_fault_on_rep(one, deep, 2), deep, 5)
    assert one.faults == (RepFault(deep), RepFault(drifted)), "without a rep it is the set's"
    assert with_fault_on_rep(with_fault_on_rep(one, deep, 3), deep, None) == one
    none = with_fault_turned(with_fault_turned(one, deep), drifted)
    assert (none.faults, none.quality) == ((), None)


def test_a_set_keeps_all_but_what_it_was_for() -> None:
    assert with_kind(ONE, SetKind.WARM_UP) == replace(ONE, kind=SetKind.WARM_UP)


def test_an_answer_about_the_count_can_be_taken_back() -> None:
    kept = with_tempo_answer(ONE, TempoAnswer.KEPT)
    assert kept.tempo_answer is TempoAnswer.KEPT
    assert with_tempo_answer(kept, None) == ONE


def test_a_note_is_trimmed_and_an_empty_one_is_none() -> None:
    assert given_note("  Cold garage.\nLonger warm-up. ") == "Cold garage.\nLonger warm-up."
    assert given_note(" \n") is None
    with pytest.raises(CellTextError) as refused:
        given_note("x" * 10_001)
    assert refused.value.problem is CellProblem.NOTE_TOO_LONG
