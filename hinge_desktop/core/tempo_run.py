"""A paced set laid out on a line of time: where it stands after any time, without counting ticks.

A set is a lead-in and one or more parts: reps by a tempo, or a hold for some seconds; between two
parts there is time to change sides.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from math import cos, pi
from typing import Final, TypeAlias

from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.training import Side

DEFAULT_LEAD_IN_MS: Final = 10_000
DEFAULT_CHANGE_MS: Final = 10_000
"""Time to change sides (DEFAULT)."""
_MOVING: Final = frozenset({Phase.LOWER, Phase.STAND})


class Moment(StrEnum):
    """Which part of a set the clock is in."""

    LEAD_IN = "lead_in"
    REPS = "reps"
    HOLDING = "holding"
    """A part that is timed and has no reps: a stretch, a plank."""
    CHANGE_SIDES = "change_sides"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class RepsPart:
    """Reps by a tempo, of one side where the exercise has two."""

    tempo: Tempo
    reps: int
    starts_with: Phase = Phase.LOWER
    side: Side | None = None

    @property
    def milliseconds(self) -> int:
        """How long it takes."""
        return self.reps * self.tempo.rep_ms

    @property
    def rest_position(self) -> float:
        """Where the bar is before the first rep and after the last: 0 at the top, 1 below."""
        return 1.0 if self.starts_with in (Phase.STAND, Phase.HOLD) else 0.0


@dataclass(frozen=True, slots=True)
class HoldPart:
    """A hold for some time; it counts as one rep when it is over."""

    milliseconds: int
    side: Side | None = None
    reps: int = 1
    rest_position: float = 0.0


Part: TypeAlias = RepsPart | HoldPart


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a set in which nothing changes but the time."""

    start_ms: int
    end_ms: int
    moment: Moment
    part: int
    """Index of the part; of the coming one in the lead-in and while sides change."""
    phase: Phase | None = None
    """Given while reps are done."""
    rep: int = 0
    """The running rep of the part, from 1; 0 where none runs."""
    full_reps: int = 0
    """Reps of the part that are complete: no lowering or standing is left of them."""

    @property
    def milliseconds(self) -> int:
        """How long it lasts."""
        return self.end_ms - self.start_ms


@dataclass(frozen=True, slots=True)
class TempoState:
    """Where a set stands: everything that a screen, a figure or a voice needs."""

    moment: Moment
    phase: Phase
    """The running phase; the top where none runs."""
    rep: int
    """The running rep of the part, from 1; 0 in the lead-in; the last one when done."""
    planned_reps: int
    """The reps of the part."""
    full_reps: int
    """Reps of the part that are complete: no lowering or standing is left of them."""
    phase_elapsed_ms: int
    phase_ms: int
    next_moment: Moment
    """What comes after this span."""
    next_phase: Phase | None
    """The phase that comes after this one, None where another moment comes."""
    next_ms: int
    """How long that takes."""
    bar_position: float
    """0 at the top, 1 at the lowest point, eased as a body moves (hinge-model 6)."""
    part: int = 0
    """Index of the part that runs or comes."""
    side: Side | None = None

    @property
    def seconds_left(self) -> int:
        """Whole seconds to show, counting down within the span: 3, 2, 1."""
        return -(-(self.phase_ms - self.phase_elapsed_ms) // 1000)


@dataclass(frozen=True)
class TempoRun:
    """A paced set: answers where it is after any time. It has no timer and never counts ticks."""

    parts: tuple[Part, ...]
    lead_in_ms: int = DEFAULT_LEAD_IN_MS
    change_ms: int = DEFAULT_CHANGE_MS

    def __post_init__(self) -> None:
        """Hold that there is something to do."""
        if not self.parts or any(part.milliseconds <= 0 for part in self.parts):
            raise ValueError("a set has parts that take time")

    @classmethod
    def of_reps(
        cls,
        tempo: Tempo,
        reps: int,
        starts_with: Phase = Phase.LOWER,
        lead_in_ms: int = DEFAULT_LEAD_IN_MS,
        *,
        sides: tuple[Side, ...] = (),
    ) -> TempoRun:
        """Return a set of reps, once or once a side."""
        one = RepsPart(tempo, reps, starts_with)
        parts = tuple(replace(one, side=side) for side in sides)
        return cls(parts or (one,), lead_in_ms)

    @classmethod
    def of_time(
        cls,
        milliseconds: int,
        lead_in_ms: int = DEFAULT_LEAD_IN_MS,
        *,
        sides: tuple[Side, ...] = (),
    ) -> TempoRun:
        """Return a timed set, once or once a side."""
        parts = tuple(HoldPart(milliseconds, side) for side in sides)
        return cls(parts or (HoldPart(milliseconds),), lead_in_ms)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The whole set in order, without gaps; the last span ends at `total_ms`."""
        return tuple(self._laid_out())

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start_ms for span in self.spans)

    @property
    def total_ms(self) -> int:
        """From the start of the lead-in to the end of the last part."""
        return self.spans[-1].end_ms

    @cached_property
    def part_starts_ms(self) -> tuple[int, ...]:
        """When each part begins, after the lead-in and the changes of side."""
        first: dict[int, int] = {}
        for span in self.spans:
            if span.moment in (Moment.REPS, Moment.HOLDING):
                first.setdefault(span.part, span.start_ms)
        return tuple(first[index] for index in range(len(self.parts)))

    def at(self, elapsed_ms: int) -> TempoState:
        """Return the state after `elapsed_ms` of running time (pauses not counted)."""
        if elapsed_ms >= self.total_ms:
            return self._done()
        at_ms = max(0, elapsed_ms)
        index = bisect_right(self._starts, at_ms) - 1
        span, part = self.spans[index], self.parts[self.spans[index].part]
        after = self.spans[index + 1] if index + 1 < len(self.spans) else None
        share = (at_ms - span.start_ms) / span.milliseconds
        return TempoState(
            span.moment,
            span.phase or Phase.TOP,
            span.rep,
            part.reps,
            span.full_reps,
            at_ms - span.start_ms,
            span.milliseconds,
            Moment.DONE if after is None else after.moment,
            None if after is None else after.phase,
            0 if after is None else after.milliseconds,
            part.rest_position if span.phase is None else bar_position(span.phase, share),
            span.part,
            part.side,
        )

    def shift_for_rep(self, elapsed_ms: int, by: int) -> int:
        """Return how far to move in time for another running rep; 0 where there is none."""
        state, part = self.at(elapsed_ms), self.parts[self.at(elapsed_ms).part]
        is_there = state.moment is Moment.REPS and 1 <= state.rep + by <= part.reps
        return by * part.tempo.rep_ms if is_there and isinstance(part, RepsPart) else 0

    def _laid_out(self) -> Iterator[Span]:
        at_ms = 0
        for index, part in enumerate(self.parts):
            moment = Moment.CHANGE_SIDES if index else Moment.LEAD_IN
            wait_ms = self.change_ms if index else self.lead_in_ms
            if wait_ms:
                yield Span(at_ms, at_ms + wait_ms, moment, index)
            at_ms += wait_ms
            if isinstance(part, RepsPart):
                yield from _rep_spans(part, index, at_ms)
            else:
                yield Span(at_ms, at_ms + part.milliseconds, Moment.HOLDING, index)
            at_ms += part.milliseconds

    def _done(self) -> TempoState:
        last = self.parts[-1]
        return TempoState(
            Moment.DONE, Phase.TOP, last.reps, last.reps, last.reps,
            phase_elapsed_ms=0, phase_ms=0, next_moment=Moment.DONE, next_phase=None, next_ms=0,
            bar_position=last.rest_position, part=len(self.parts) - 1, side=last.side,
        )  # fmt: skip


def bar_position(phase: Phase, share: float) -> float:
    """Return where the bar is after a share of a phase: 0 at the top, 1 at the lowest point."""
    if phase is Phase.LOWER:
        return (1 - cos(pi * share)) / 2
    if phase is Phase.STAND:
        return (1 + cos(pi * share)) / 2
    return 1.0 if phase is Phase.HOLD else 0.0


def _rep_spans(part: RepsPart, index: int, start_ms: int) -> Iterator[Span]:
    phases = part.tempo.phases_from(part.starts_with)
    at_ms = start_ms
    for rep in range(1, part.reps + 1):
        for place, phase in enumerate(phases):
            end_ms = at_ms + part.tempo.milliseconds(phase)
            is_full = not _MOVING.intersection(phases[place:])
            full_reps = rep if is_full else rep - 1
            yield Span(at_ms, end_ms, Moment.REPS, index, phase, rep, full_reps)
            at_ms = end_ms
