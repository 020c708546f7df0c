"""Whether the computer slept: a clock that counts sleep has then run ahead of one that does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

SLEPT_FROM_SECONDS: Final = 2.0
"""Both clocks are read one after the other, and a busy computer may pause us in between."""


@dataclass(frozen=True, slots=True)
class ClockReading:
    """One moment, in seconds of both clocks."""

    counting_sleep_s: float
    monotonic_s: float

    def slept_seconds_since(self, earlier: ClockReading) -> float:
        """Return how long the computer slept between two moments, never less than 0."""
        passed_s = self.counting_sleep_s - earlier.counting_sleep_s
        awake_s = self.monotonic_s - earlier.monotonic_s
        return max(0.0, passed_s - awake_s)

    def slept_since(self, earlier: ClockReading) -> bool:
        """Whether the clocks drifted apart by more than any pause could explain."""
        return self.slept_seconds_since(earlier) > SLEPT_FROM_SECONDS


class SleepCheck:
    """Tells of each sleep once. Where no clock counts sleep it never tells of any."""

    def __init__(self, read: Callable[[], ClockReading]) -> None:
        self._read = read
        self._last = read()

    def has_slept(self) -> bool:
        """Whether the computer slept since this was asked last (or since it was made)."""
        before, self._last = self._last, self._read()
        return self._last.slept_since(before)
