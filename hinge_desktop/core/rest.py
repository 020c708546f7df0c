"""Rest as a deadline: asked for the time, never counting ticks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Final

EXTENSION_SECONDS: Final = 30


@dataclass(frozen=True, slots=True)
class RestState:
    """Where a rest stands; `left_seconds` and `over_seconds` are whole, as a clock shows them."""

    left_seconds: int
    """Counts 3, 2, 1 and is 0 once the rest is over."""
    over_seconds: int
    share: float
    """How much of the rest is done, 0 to 1."""

    @property
    def is_over(self) -> bool:
        """Whether the planned time has passed."""
        return self.left_seconds == 0


@dataclass(frozen=True, slots=True)
class RestRun:
    """A rest that began at `started_s` on a clock that counts sleep."""

    started_s: float
    planned_seconds: int

    @classmethod
    def resumed(
        cls, started_utc_ms: int, planned_seconds: int, now_utc_ms: int, now_s: float
    ) -> RestRun:
        """Go on with a rest whose start was stored as Unix time, after a restart.

        A start in the future (the wall clock was set back) counts as now.
        """
        elapsed_ms = max(0, now_utc_ms - started_utc_ms)
        return cls(now_s - elapsed_ms / 1000, planned_seconds)

    def extended(self, now_s: float) -> RestRun:
        """Return the same rest with a deadline 30 s later; once it is over, 30 s from now."""
        seconds = EXTENSION_SECONDS + self.at(now_s).over_seconds
        return replace(self, planned_seconds=self.planned_seconds + seconds)

    def paused(self, now_s: float) -> PausedRest:
        """Stand still at the second that a clock shows."""
        rested = self.planned_seconds - self.at(now_s).left_seconds
        return PausedRest(self.planned_seconds, rested)

    def left_s(self, now_s: float) -> float:
        """Return the time left, below zero once it is over."""
        return self.planned_seconds - self._elapsed(now_s)

    def at(self, now_s: float) -> RestState:
        """Return the state at a time of the same clock."""
        left = self.left_s(now_s)
        share = min(1.0, 1 - left / self.planned_seconds) if self.planned_seconds > 0 else 1.0
        return RestState(max(0, ceil(left)), max(0, floor(-left)), share)

    def _elapsed(self, now_s: float) -> float:
        return max(0.0, now_s - self.started_s)


@dataclass(frozen=True, slots=True)
class PausedRest:
    """A rest that stands still."""

    planned_seconds: int
    rested_seconds: int

    @property
    def left_seconds(self) -> int:
        """What is left when it goes on."""
        return self.planned_seconds - self.rested_seconds

    def left_s(self, _now_s: float) -> float:
        """Return the time left, which is the same at any time."""
        return self.left_seconds

    def resumed(self, now_s: float) -> RestRun:
        """Go on from where it stood: the start moves, as if there had been no pause."""
        return RestRun(now_s - self.rested_seconds, self.planned_seconds)


class RestAnchor:
    """Places stored starts on the clock that counts sleep, each once.

    A wall clock that is set while the program runs moves no rest.
    """

    def __init__(self) -> None:
        self._started: tuple[int, float] | None = None

    def run(
        self, started_utc_ms: int, planned_seconds: int, now_utc_ms: int, now_s: float
    ) -> RestRun:
        """Return the rest that began at a stored Unix time."""
        if self._started is None or self._started[0] != started_utc_ms:
            rest = RestRun.resumed(started_utc_ms, planned_seconds, now_utc_ms, now_s)
            self._started = (started_utc_ms, rest.started_s)
        return RestRun(self._started[1], planned_seconds)
