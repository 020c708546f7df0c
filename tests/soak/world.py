"""A computer with three clocks, one timer and a lid, whose time the test moves."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Protocol

from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.rest_watch import RestEvent
from hinge_desktop.core.sleep_check import ClockReading

_START = datetime(2026, 11, 21, 8, 0, tzinfo=UTC)
_LATEST_TIMER_SECONDS = 0.02


class Alarm(Protocol):
    """What a world drives: it tells events, and wants to be rung again."""

    def watch(self, rest: RestRun) -> None:
        """Watch this rest instead of the one before."""

    def stop(self) -> None:
        """Watch nothing."""

    def ring(self) -> None:
        """The timer went off."""

    def wait_s(self) -> float | None:
        """Return how long the timer was set for, None while it is off."""

    def told(self) -> Iterator[RestEvent]:
        """Give out the events since the last call."""


class World:
    """Real time passes; while the lid is closed only some clocks follow, and no timer runs."""

    def __init__(self, dice: random.Random, sleeps: list[tuple[float, float]]) -> None:
        self.dice = dice
        self.sleeps = sorted(sleeps)
        """Awake second at which the lid closes, and for how long."""
        self.real_s = 0.0
        self.awake_s = 0.0
        self.wall_offset_s = 0.0
        self.woke_at_s: list[float] = []

    def reading(self) -> ClockReading:
        """Read the clock that counts sleep and the one that does not."""
        return ClockReading(5000.0 + self.real_s, 700.0 + self.awake_s)

    def wall(self) -> datetime:
        """Read the clock on the wall, which somebody may have set."""
        return _START + timedelta(seconds=self.real_s + self.wall_offset_s)

    def utc_ms(self) -> int:
        """Read it as the journal stores it."""
        return round(self.wall().timestamp() * 1000)

    def pass_awake(self, seconds: float, alarm: Alarm) -> Iterator[RestEvent]:
        """Let awake time pass, with the sleeps and timers that fall into it."""
        end_s = self.awake_s + seconds
        while True:
            wait_s = alarm.wait_s()
            late_s = self.dice.uniform(0, _LATEST_TIMER_SECONDS)
            rings_s = end_s if wait_s is None else self.awake_s + wait_s + late_s
            self._move_to(min(rings_s, end_s))
            if wait_s is None or rings_s >= end_s:
                return
            alarm.ring()
            yield from alarm.told()

    def _move_to(self, awake_s: float) -> None:
        while self.sleeps and self.sleeps[0][0] <= awake_s:
            at_s, seconds = self.sleeps.pop(0)
            self._move(max(0.0, at_s - self.awake_s))
            self.real_s += seconds
            self.woke_at_s.append(self.real_s)
        self._move(max(0.0, awake_s - self.awake_s))

    def _move(self, seconds: float) -> None:
        self.real_s += seconds
        self.awake_s += seconds
