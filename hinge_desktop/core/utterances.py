"""Which word is said when in a set: beside the tones, never in their place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from hinge_desktop.core.cue_choices import CueChoices, Speech
from hinge_desktop.core.cues import LAST_REP_AFTER_MS, has_last_rep_cue
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import Moment, RepsPart, Span, TempoRun

HIGHEST_COUNT: Final = 50
"""Reps beyond it are not counted aloud."""
AFTER_TONE_MS: Final = 140
AFTER_LAST_REP_MS: Final = LAST_REP_AFTER_MS + 220
AFTER_DONE_MS: Final = 600
TAIL_MS: Final = 2000
"""How long after the end of a set a tone or a word may still be heard."""
_COUNT_IN_MS: Final = 3000
_FAULT_BEFORE_END_MS: Final = 7000


class Word(StrEnum):
    """A word or two that is said whole; rep counts are plain numbers, fault cues are faults."""

    LOWER = "lower"
    HOLD = "hold"
    STAND = "stand"
    TOP = "top"
    GET_SET = "get_set"
    BREATHE_BRACE = "breathe_brace"
    LAST_REP = "last_rep"
    CHANGE_SIDES = "change_sides"
    DONE = "done"


Said: TypeAlias = Word | Fault | int
"""A word, the cue against a fault, or the number of a rep."""
WORD_OF_PHASE: Final = {
    Phase.LOWER: Word.LOWER,
    Phase.HOLD: Word.HOLD,
    Phase.STAND: Word.STAND,
    Phase.TOP: Word.TOP,
}


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something said from `at_ms` on, or after the word before it; left out if too long."""

    at_ms: int
    word: Said
    until_ms: int


def set_utterances(
    run: TempoRun, choices: CueChoices, fault: Fault | None = None
) -> tuple[Utterance, ...]:
    """Return the words of a whole set in the order in which they are said."""
    said = [word for span in run.spans for word in _span_words(run, span, choices.speech, fault)]
    if Speech.PHASE_WORDS in choices.speech:
        end = run.total_ms
        said.append(Utterance(end + AFTER_DONE_MS, Word.DONE, end + TAIL_MS))
    return tuple(said)


def _span_words(
    run: TempoRun, span: Span, speech: frozenset[Speech], fault: Fault | None
) -> Iterator[Utterance]:
    if span.moment in (Moment.LEAD_IN, Moment.CHANGE_SIDES):
        yield from _waiting_words(run, span, speech, fault)
        return
    word = _phase_word(run, span, speech)
    if word is not None:
        after_ms = AFTER_LAST_REP_MS if has_last_rep_cue(run, span) else AFTER_TONE_MS
        yield Utterance(span.start_ms + after_ms, word, span.end_ms)
    if _is_breath(run, span) and Speech.BREATHE_BRACE in speech:
        yield Utterance(span.start_ms + AFTER_TONE_MS, Word.BREATHE_BRACE, span.end_ms)


def _waiting_words(
    run: TempoRun, span: Span, speech: frozenset[Speech], fault: Fault | None
) -> Iterator[Utterance]:
    until_ms = span.end_ms - _COUNT_IN_MS
    is_cued = fault is not None and Speech.FAULT_CUE in speech
    # A short lead-in has no time for both, and the cue says more.
    has_time = span.milliseconds >= _FAULT_BEFORE_END_MS or span.moment is Moment.CHANGE_SIDES
    if Speech.PHASE_WORDS in speech and (has_time or not is_cued):
        word = Word.CHANGE_SIDES if span.moment is Moment.CHANGE_SIDES else Word.GET_SET
        after_ms = AFTER_DONE_MS if span.moment is Moment.CHANGE_SIDES else AFTER_TONE_MS
        yield Utterance(span.start_ms + after_ms, word, until_ms)
    at_ms = max(span.start_ms + AFTER_TONE_MS, span.end_ms - _FAULT_BEFORE_END_MS)
    if fault is not None and is_cued:
        yield Utterance(at_ms, fault, until_ms)
    if Speech.BREATHE_BRACE in speech and isinstance(run.parts[span.part], RepsPart):
        yield Utterance(at_ms, Word.BREATHE_BRACE, until_ms)


def _phase_word(run: TempoRun, span: Span, speech: frozenset[Speech]) -> Said | None:
    """Return the count at the top, "last rep" where that begins, else the phase."""
    if Speech.REP_COUNTS in speech:
        if has_last_rep_cue(run, span):
            return Word.LAST_REP
        if span.phase is Phase.TOP and span.rep <= HIGHEST_COUNT:
            return span.rep
    if Speech.PHASE_WORDS not in speech:
        return None
    return Word.HOLD if span.phase is None else WORD_OF_PHASE[span.phase]


def _is_breath(run: TempoRun, span: Span) -> bool:
    """Whether this is a top with another rep, or the lift of this one, still to come."""
    is_last = span.rep == run.parts[span.part].reps
    return span.phase is Phase.TOP and not (is_last and span.full_reps == span.rep)
