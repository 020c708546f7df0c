"""Cues come exactly where the spans of a set begin, and words beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.cue_choices import CueChoices, Speech, Tones
from hinge_desktop.core.cues import (
    KIND_OF_PHASE,
    KINDS_OF_TONES,
    REST_LEAD_MS,
    Cue,
    CueKind,
    rest_cues,
    sample_cues,
    set_cues,
)
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.tempo_run import Moment, TempoRun
from hinge_desktop.core.training import Side
from hinge_desktop.core.utterances import Word, set_utterances

ALL = CueChoices(speech=frozenset(Speech))
FIRST = TempoRun.of_reps(Tempo.parse("3-1-1-1"), 3, lead_in_ms=10_000)


@st.composite
def tempos(draw: st.DrawFn) -> Tempo:
    phase = st.sampled_from((0, 100, 400, 500, 1000, 1500, 2500, 3000, 4000))
    values = draw(st.tuples(phase, phase, phase, phase).filter(any))
    return Tempo(*values)


@st.composite
def runs(draw: st.DrawFn) -> TempoRun:
    lead_in_ms = draw(st.sampled_from((0, 1000, 2500, 5000, 10_000)))
    sides = draw(st.sampled_from(((), (Side.LEFT, Side.RIGHT))))
    if draw(st.booleans()):
        return TempoRun.of_time(draw(st.integers(500, 60_000)), lead_in_ms, sides=sides)
    tempo, reps = draw(tempos()), draw(st.integers(1, 12))
    starts_with = draw(st.sampled_from(tuple(Phase)))
    return TempoRun.of_reps(tempo, reps, starts_with, lead_in_ms, sides=sides)


@given(runs())
def test_each_phase_begins_with_its_tone_and_no_other_time_has_one(run: TempoRun) -> None:
    kinds = set(KIND_OF_PHASE.values())
    heard = [
        (cue.at_ms, cue.kind, cue.rep)
        for cue in set_cues(run, ALL)
        if cue.kind in kinds and cue.rep
    ]
    spans = [span for span in run.spans if span.phase is not None]
    assert heard == [(s.start_ms, KIND_OF_PHASE[s.phase], s.rep) for s in spans if s.phase]


@given(runs())
def test_cues_are_in_order_and_never_two_at_one_time(run: TempoRun) -> None:
    times = [cue.at_ms for cue in set_cues(run, ALL)]
    assert times == sorted(set(times))
    assert times[0] >= 0
    assert times[-1] == run.total_ms


@given(runs())
def test_a_tick_comes_whole_seconds_before_the_end_of_its_span(run: TempoRun) -> None:
    for cue in set_cues(run, ALL):
        if cue.kind is CueKind.TICK:
            span = next(s for s in run.spans if s.start_ms < cue.at_ms < s.end_ms)
            assert (span.end_ms - cue.at_ms) % 1000 == 0


@given(runs(), st.sets(st.sampled_from(tuple(Tones))))
def test_what_is_turned_off_is_not_heard_and_moves_nothing_else(
    run: TempoRun, tones: set[Tones]
) -> None:
    kinds = {kind for one in tones for kind in KINDS_OF_TONES[one]}
    chosen = set_cues(run, CueChoices(frozenset(tones)))
    assert chosen == tuple(cue for cue in set_cues(run, ALL) if cue.kind in kinds)


@given(runs())
def test_words_begin_in_their_span_and_must_end_in_it(run: TempoRun) -> None:
    for one in set_utterances(run, ALL, Fault.TOO_DEEP):
        assert one.until_ms in {s.end_ms for s in run.spans} | {
            s.end_ms - 3000 for s in run.spans
        } | {run.total_ms + 2000}


def kinds_at(run: TempoRun) -> dict[int, CueKind]:
    return {cue.at_ms: cue.kind for cue in set_cues(run, ALL)}


def test_a_set_of_three_reps_in_full() -> None:
    at = kinds_at(FIRST)
    assert [at[ms] for ms in (1000, 6000)] == [CueKind.TICK] * 2
    assert [at[ms] for ms in (7000, 8000, 9000)] == [CueKind.COUNT_IN] * 3
    rep = [CueKind.LOWER, CueKind.TICK, CueKind.TICK, CueKind.HOLD, CueKind.STAND, CueKind.TOP]
    assert [at[10_000 + second * 1000] for second in range(6)] == rep
    assert at[22_200] is CueKind.LAST_REP
    assert at[28_000] is CueKind.DONE
    assert list(at.values()).count(CueKind.LAST_REP) == 1


def test_a_set_of_one_rep_has_no_last_one() -> None:
    assert CueKind.LAST_REP not in kinds_at(TempoRun.of_reps(Tempo.parse("3111"), 1)).values()


def test_a_phase_too_short_for_two_tones_keeps_its_own() -> None:
    run = TempoRun.of_reps(Tempo.parse("0.4-0-1-0"), 4)
    assert CueKind.LAST_REP not in kinds_at(run).values()


def test_the_change_of_sides_is_said_and_counted_in() -> None:
    run = TempoRun.of_reps(Tempo.parse("1-0-1-0"), 2, lead_in_ms=0, sides=(Side.LEFT, Side.RIGHT))
    at = kinds_at(run)
    change = next(span for span in run.spans if span.moment is Moment.CHANGE_SIDES)
    assert at[change.start_ms] is CueKind.CHANGE_SIDES
    counted = [at[change.end_ms - ms] for ms in (3000, 2000, 1000)]
    assert counted == [CueKind.COUNT_IN] * 3


def test_half_seconds_tick_where_the_digit_changes() -> None:
    run = TempoRun.of_reps(Tempo.parse("2.5-0-1-0"), 1, lead_in_ms=0)
    ticks = [cue.at_ms for cue in set_cues(run, ALL) if cue.kind is CueKind.TICK]
    assert ticks == [500, 1500]


def test_the_end_of_a_rest() -> None:
    assert rest_cues(ALL) == (
        Cue(REST_LEAD_MS - 10_000, CueKind.REST_SOON),
        Cue(REST_LEAD_MS - 3000, CueKind.REST_COUNT),
        Cue(REST_LEAD_MS - 2000, CueKind.REST_COUNT),
        Cue(REST_LEAD_MS - 1000, CueKind.REST_COUNT),
        Cue(REST_LEAD_MS, CueKind.REST_OVER),
    )


@pytest.mark.parametrize("tones", list(Tones))
def test_a_group_is_tried_out_with_each_of_its_tones(tones: Tones) -> None:
    assert tuple(cue.kind for cue in sample_cues(tones)) == KINDS_OF_TONES[tones]


def test_every_kind_belongs_to_one_group() -> None:
    kinds = [kind for group in KINDS_OF_TONES.values() for kind in group]
    assert sorted(kinds) == sorted(CueKind)


def words_of(run: TempoRun, *speech: Speech, fault: Fault | None = None) -> list[object]:
    choices = CueChoices(speech=frozenset(speech))
    return [one.word for one in set_utterances(run, choices, fault)]


def test_nothing_is_said_until_it_is_asked_for() -> None:
    assert words_of(FIRST, fault=Fault.KNEES_FIRST) == []


def test_the_count_is_said_at_the_top_in_place_of_its_word() -> None:
    counts = words_of(FIRST, Speech.REP_COUNTS)
    assert counts == [1, 2, Word.LAST_REP, 3]
    both = words_of(FIRST, Speech.REP_COUNTS, Speech.PHASE_WORDS)
    assert Word.TOP not in both
    assert both[:5] == [Word.GET_SET, Word.LOWER, Word.HOLD, Word.STAND, 1]
    assert both[-1] is Word.DONE


def test_the_last_fault_is_cued_before_the_count_in() -> None:
    cued = set_utterances(FIRST, CueChoices(speech=frozenset({Speech.FAULT_CUE})), Fault.TOO_DEEP)
    assert [(one.word, one.until_ms) for one in cued] == [(Fault.TOO_DEEP, 7000)]


def test_a_short_lead_in_keeps_its_time_for_the_cue() -> None:
    speech = (Speech.FAULT_CUE, Speech.PHASE_WORDS)
    short = TempoRun.of_reps(Tempo.parse("2111"), 2, Phase.LOWER, 5000)
    assert words_of(short, *speech, fault=Fault.TOO_DEEP)[:2] == [Fault.TOO_DEEP, Word.LOWER]
    assert words_of(short, *speech)[:2] == [Word.GET_SET, Word.LOWER]
    assert words_of(FIRST, *speech, fault=Fault.TOO_DEEP)[:2] == [Word.GET_SET, Fault.TOO_DEEP]


def test_breathing_belongs_to_a_top_with_a_rep_to_come() -> None:
    said = words_of(FIRST, Speech.BREATHE_BRACE)
    assert said == [Word.BREATHE_BRACE] * 3  # before the first rep, and after the first two
    lift_first = TempoRun.of_reps(Tempo.parse("2111"), 2, Phase.STAND, 0)
    assert words_of(lift_first, Speech.BREATHE_BRACE) == [Word.BREATHE_BRACE] * 2
