"""The tempo of a rep: four digits, their phases, and where a run of reps stands at any time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from math import cos, pi
from typing import Final


class Phase(StrEnum):
    """The four phases of a rep, in the order in which a tempo is written."""

    LOWER = "lower"
    HOLD = "hold"
    STAND = "stand"
    TOP = "top"


WRITTEN_ORDER: Final = (Phase.LOWER, Phase.HOLD, Phase.STAND, Phase.TOP)
_MOVING: Final = frozenset({Phase.LOWER, Phase.STAND})
LONGEST_PHASE_MS: Final = 60_000


class TempoProblem(StrEnum):
    """Why a text is no tempo."""

    NOT_FOUR_PHASES = "not_four_phases"
    NOT_A_NUMBER = "not_a_number"
    TOO_LONG = "too_long"
    NO_TIME = "no_time"


class TempoTextError(ValueError):
    """A text that is no tempo; `problem` says why."""

    def __init__(self, text: str, problem: TempoProblem) -> None:
        super().__init__(f"{text!r}: {problem.value}")
        self.text = text
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Tempo:
    """Milliseconds of each phase, in the written order: lowering, bottom, lifting, top."""

    lower_ms: int
    hold_ms: int
    stand_ms: int
    top_ms: int
    fast_phases: frozenset[Phase] = frozenset()
    """Phases written as X: as fast as control allows, counted as 1 s (coaching-rules 6)."""

    @classmethod
    def parse(cls, text: str) -> Tempo:
        """Read "3-1-X-1", "3 1 1 1", "2.5-0-1-0" or "3110"; raise `TempoTextError` else."""
        parts = _split(text)
        if len(parts) != len(WRITTEN_ORDER):
            raise TempoTextError(text, TempoProblem.NOT_FOUR_PHASES)
        values = [_parse_phase(part, text) for part in parts]
        if not any(values):
            raise TempoTextError(text, TempoProblem.NO_TIME)
        fast = frozenset(
            phase for phase, part in zip(WRITTEN_ORDER, parts, strict=True) if part in "xX"
        )
        return cls(values[0], values[1], values[2], values[3], fast)

    def __str__(self) -> str:
        """Write it as lifters do: "3-1-X-1"."""
        return "-".join(
            "X" if phase in self.fast_phases else _seconds_text(self.milliseconds(phase))
            for phase in WRITTEN_ORDER
        )

    def milliseconds(self, phase: Phase) -> int:
        """Return the length of one phase."""
        return {
            Phase.LOWER: self.lower_ms,
            Phase.HOLD: self.hold_ms,
            Phase.STAND: self.stand_ms,
            Phase.TOP: self.top_ms,
        }[phase]

    @property
    def rep_ms(self) -> int:
        """The length of one whole rep."""
        return self.lower_ms + self.hold_ms + self.stand_ms + self.top_ms

    @property
    def tension_ms(self) -> int:
        """Time under tension of one rep: all but the top (coaching-rules 6)."""
        return self.rep_ms - self.top_ms

    def phases_from(self, first: Phase) -> tuple[Phase, ...]:
        """Return the phases that take time, in the order of a rep that starts with `first`."""
        start = WRITTEN_ORDER.index(first)
        order = WRITTEN_ORDER[start:] + WRITTEN_ORDER[:start]
        return tuple(phase for phase in order if self.milliseconds(phase) > 0)


DEFAULT_TEMPO: Final = Tempo(3000, 1000, 1000, 1000)


class Moment(StrEnum):
    """Which part of a set the clock is in."""

    LEAD_IN = "lead_in"
    REPS = "reps"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class TempoState:
    """Where a set stands: everything a screen, a figure or a voice needs."""

    moment: Moment
    phase: Phase
    rep: int
    """The running rep, from 1; 0 in the lead-in; the last one when done."""
    full_reps: int
    """Reps that are complete: no lowering or standing is left of them."""
    phase_elapsed_ms: int
    phase_ms: int
    next_phase: Phase | None
    """What comes after this phase, None when the set ends with it."""
    bar_position: float
    """0 at the top, 1 at the lowest point, eased as a body moves (hinge-model 6)."""

    @property
    def seconds_left(self) -> int:
        """Whole seconds to show, counting down within the phase: 3, 2, 1."""
        return -(-(self.phase_ms - self.phase_elapsed_ms) // 1000)


@dataclass(frozen=True)
class TempoRun:
    """A paced set: answers where it is after any time. It has no timer and never counts ticks."""

    tempo: Tempo
    planned_reps: int
    starts_with: Phase = Phase.LOWER
    lead_in_ms: int = 10_000

    @cached_property
    def phases(self) -> tuple[Phase, ...]:
        """The phases of one rep in their order."""
        return self.tempo.phases_from(self.starts_with)

    @property
    def total_ms(self) -> int:
        """From the start of the lead-in to the end of the last rep."""
        return self.lead_in_ms + self.planned_reps * self.tempo.rep_ms

    def at(self, elapsed_ms: int) -> TempoState:
        """Return the state after `elapsed_ms` of running time (pauses not counted)."""
        if elapsed_ms < self.lead_in_ms:
            return self._lead_in(max(0, elapsed_ms))
        rep_index, in_rep_ms = divmod(elapsed_ms - self.lead_in_ms, self.tempo.rep_ms)
        if rep_index >= self.planned_reps:
            return self._done()
        return self._in_rep(rep_index, in_rep_ms)

    def _lead_in(self, elapsed_ms: int) -> TempoState:
        return TempoState(
            Moment.LEAD_IN,
            Phase.TOP,
            rep=0,
            full_reps=0,
            phase_elapsed_ms=elapsed_ms,
            phase_ms=self.lead_in_ms,
            next_phase=self.phases[0],
            bar_position=self._resting_position(),
        )

    def _done(self) -> TempoState:
        return TempoState(
            Moment.DONE,
            Phase.TOP,
            rep=self.planned_reps,
            full_reps=self.planned_reps,
            phase_elapsed_ms=0,
            phase_ms=0,
            next_phase=None,
            bar_position=self._resting_position(),
        )

    def _in_rep(self, rep_index: int, in_rep_ms: int) -> TempoState:
        for place, phase in enumerate(self.phases):
            length = self.tempo.milliseconds(phase)
            if in_rep_ms < length:
                return TempoState(
                    Moment.REPS,
                    phase,
                    rep=rep_index + 1,
                    full_reps=rep_index + self._is_complete_at(place),
                    phase_elapsed_ms=in_rep_ms,
                    phase_ms=length,
                    next_phase=self._phase_after(rep_index, place),
                    bar_position=_bar_position(phase, in_rep_ms / length),
                )
            in_rep_ms -= length
        raise AssertionError("the phases cover the rep")

    def _is_complete_at(self, place: int) -> bool:
        return not _MOVING.intersection(self.phases[place:])

    def _phase_after(self, rep_index: int, place: int) -> Phase | None:
        if place + 1 < len(self.phases):
            return self.phases[place + 1]
        return self.phases[0] if rep_index + 1 < self.planned_reps else None

    def _resting_position(self) -> float:
        return 1.0 if self.starts_with in (Phase.STAND, Phase.HOLD) else 0.0


def _bar_position(phase: Phase, share: float) -> float:
    if phase is Phase.LOWER:
        return (1 - cos(pi * share)) / 2
    if phase is Phase.STAND:
        return (1 + cos(pi * share)) / 2
    return 1.0 if phase is Phase.HOLD else 0.0


def _split(text: str) -> list[str]:
    cleaned = text.strip().replace("\N{EN DASH}", "-")
    if len(cleaned) == len(WRITTEN_ORDER) and not any(mark in cleaned for mark in "- ."):
        return list(cleaned)
    separator = "-" if "-" in cleaned else None
    return [part.strip() for part in cleaned.split(separator)]


def _parse_phase(part: str, text: str) -> int:
    if part in ("x", "X"):
        return 1000
    whole, _, rest = part.replace(",", ".").partition(".")
    digits = whole + rest
    if not (digits.isascii() and digits.isdigit() and len(rest) <= 3):
        raise TempoTextError(text, TempoProblem.NOT_A_NUMBER)
    if len(whole) > 3:
        raise TempoTextError(text, TempoProblem.TOO_LONG)
    milliseconds = int(whole or "0") * 1000 + int(rest.ljust(3, "0"))
    if milliseconds > LONGEST_PHASE_MS:
        raise TempoTextError(text, TempoProblem.TOO_LONG)
    return milliseconds


def _seconds_text(milliseconds: int) -> str:
    whole, rest = divmod(milliseconds, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".")
