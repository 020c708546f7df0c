"""The tempo of a rep: how it is written, and how long each of its four phases takes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Phase(StrEnum):
    """The four phases of a rep, in the order in which a tempo is written."""

    LOWER = "lower"
    HOLD = "hold"
    STAND = "stand"
    TOP = "top"


WRITTEN_ORDER: Final = (Phase.LOWER, Phase.HOLD, Phase.STAND, Phase.TOP)
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
