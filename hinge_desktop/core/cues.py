"""Which tone is heard when: the cues of a set from its spans, and those of a rest from its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.cue_choices import CueChoices, Tones
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.tempo_run import Moment, Span, TempoRun

LAST_REP_AFTER_MS: Final = 200
"""After the tone of the phase, so that each is heard by itself."""
SHORTEST_LAST_REP_PHASE_MS: Final = 500
TICK_APART_MS: Final = 250
"""A tick nearer than this to the tone before it would be lost in it."""
REST_LEAD_MS: Final = 11_000
"""How long before the end of a rest its cues are laid out: the first comes 10 s before."""
REST_SOON_MS: Final = 10_000
_COUNT_SECONDS: Final = (3, 2, 1)
_SECOND_MS: Final = 1000


class CueKind(StrEnum):
    """A tone that is told from every other with eyes shut."""

    LOWER = "lower"
    HOLD = "hold"
    STAND = "stand"
    TOP = "top"
    TICK = "tick"
    COUNT_IN = "count_in"
    LAST_REP = "last_rep"
    CHANGE_SIDES = "change_sides"
    DONE = "done"
    REST_SOON = "rest_soon"
    REST_COUNT = "rest_count"
    REST_OVER = "rest_over"


KIND_OF_PHASE: Final = {
    Phase.LOWER: CueKind.LOWER,
    Phase.HOLD: CueKind.HOLD,
    Phase.STAND: CueKind.STAND,
    Phase.TOP: CueKind.TOP,
}
KINDS_OF_TONES: Final = {
    Tones.PHASES: (CueKind.LOWER, CueKind.HOLD, CueKind.STAND, CueKind.TOP),
    Tones.TICKS: (CueKind.TICK,),
    Tones.LEAD_IN: (CueKind.COUNT_IN, CueKind.CHANGE_SIDES),
    Tones.LAST_REP: (CueKind.LAST_REP, CueKind.DONE),
    Tones.REST: (CueKind.REST_SOON, CueKind.REST_COUNT, CueKind.REST_OVER),
}
"""What is turned on and off together: the lead-in with the change of sides, the last rep with the
end of the set."""


@dataclass(frozen=True, slots=True, order=True)
class Cue:
    """One tone; `at_ms` is running time of a set, or time in the track of a rest."""

    at_ms: int
    kind: CueKind
    rep: int = 0
    """The running rep, 0 where none runs."""


def set_cues(run: TempoRun, choices: CueChoices) -> tuple[Cue, ...]:
    """Return the tones of a whole set in order, never two at one time."""
    cues: dict[int, Cue] = {}
    for cue in (*_main_cues(run), Cue(run.total_ms, CueKind.DONE)):
        cues.setdefault(cue.at_ms, cue)
    for tick in _ticks(run.spans, tuple(cues)):
        cues.setdefault(tick.at_ms, tick)
    return _chosen(cues.values(), choices)


def rest_cues(choices: CueChoices) -> tuple[Cue, ...]:
    """Return the tones of the end of a rest, which is over at `REST_LEAD_MS`."""
    counts = (
        Cue(REST_LEAD_MS - seconds * _SECOND_MS, CueKind.REST_COUNT) for seconds in _COUNT_SECONDS
    )
    soon = Cue(REST_LEAD_MS - REST_SOON_MS, CueKind.REST_SOON)
    return _chosen((soon, *counts, Cue(REST_LEAD_MS, CueKind.REST_OVER)), choices)


def sample_cues(tones: Tones, apart_ms: int = 900) -> tuple[Cue, ...]:
    """Return each tone of a group once, one after the other, to be tried out."""
    kinds = KINDS_OF_TONES[tones]
    return tuple(Cue(index * apart_ms, kind) for index, kind in enumerate(kinds))


def has_last_rep_cue(run: TempoRun, span: Span) -> bool:
    """Whether the last rep is announced in this span: where it begins, if there is time."""
    return (
        span.moment is Moment.REPS
        and span.rep == run.parts[span.part].reps > 1
        and span.milliseconds >= SHORTEST_LAST_REP_PHASE_MS
        and _begins_rep(run, span)
    )


def _begins_rep(run: TempoRun, span: Span) -> bool:
    index = run.spans.index(span)
    return index == 0 or run.spans[index - 1].rep != span.rep


def _chosen(cues: Iterable[Cue], choices: CueChoices) -> tuple[Cue, ...]:
    kinds = {kind for tones in choices.tones for kind in KINDS_OF_TONES[tones]}
    return tuple(sorted(cue for cue in cues if cue.kind in kinds))


def _main_cues(run: TempoRun) -> Iterator[Cue]:
    """Give the starts of the spans first: nothing else may take their place."""
    for span in run.spans:
        yield from _span_start(span)
    for span in run.spans:
        if span.moment in (Moment.LEAD_IN, Moment.CHANGE_SIDES):
            yield from _count_in(span)
        elif has_last_rep_cue(run, span):
            yield Cue(span.start_ms + LAST_REP_AFTER_MS, CueKind.LAST_REP, span.rep)


def _span_start(span: Span) -> Iterator[Cue]:
    if span.phase is not None:
        yield Cue(span.start_ms, KIND_OF_PHASE[span.phase], span.rep)
    elif span.moment is Moment.HOLDING:
        yield Cue(span.start_ms, CueKind.HOLD)
    elif span.moment is Moment.CHANGE_SIDES:
        yield Cue(span.start_ms, CueKind.CHANGE_SIDES)


def _count_in(span: Span) -> Iterator[Cue]:
    for seconds in _COUNT_SECONDS:
        at_ms = span.end_ms - seconds * _SECOND_MS
        if at_ms >= span.start_ms:
            yield Cue(at_ms, CueKind.COUNT_IN)


def _ticks(spans: tuple[Span, ...], taken_ms: tuple[int, ...]) -> Iterator[Cue]:
    """Tick where the digit on the screen changes: whole seconds before the end of the span."""
    taken = set(taken_ms)
    for span in spans:
        for at_ms in range(span.end_ms - _SECOND_MS, span.start_ms, -_SECOND_MS):
            is_clear = taken.isdisjoint(range(at_ms - TICK_APART_MS + 1, at_ms + 1))
            if is_clear and at_ms - span.start_ms >= TICK_APART_MS:
                yield Cue(at_ms, CueKind.TICK, span.rep)
