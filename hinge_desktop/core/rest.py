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

    def extended(self, seconds: int = EXTENSION_SECONDS) -> RestRun:
        """Return the same rest with a later deadline."""
        return replace(self, planned_seconds=self.planned_seconds + seconds)

    def at(self, now_s: float) -> RestState:
        """Return the state at a time of the same clock."""
        elapsed = self._elapsed(now_s)
        left = self.planned_seconds - elapsed
        share = min(1.0, elapsed / self.planned_seconds) if self.planned_seconds > 0 else 1.0
        return RestState(max(0, ceil(left)), max(0, floor(-left)), share)

    def taken_seconds(self, now_s: float) -> int:
        """Return whole seconds rested so far."""
        return floor(self._elapsed(now_s))

    def _elapsed(self, now_s: float) -> float:
        return max(0.0, now_s - self.started_s)
