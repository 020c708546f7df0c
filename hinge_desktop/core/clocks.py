"""The three clocks of the program, each handed in: tempo, rest and labels need different ones."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from datetime import time as time_of_day

from hinge_desktop.core.sleep_check import ClockReading


@dataclass(frozen=True, slots=True)
class LocalMoment:
    """A date and time as the lifter's wall clock showed them; imports know less than we do."""

    date: date
    time: time_of_day | None = None
    offset_minutes: int | None = None
    """Minutes east of UTC at that moment, None where nobody knows."""

    @classmethod
    def of(cls, moment: datetime) -> LocalMoment:
        """Take the label of a zone-aware (or naive) datetime, to the second."""
        offset = moment.utcoffset()
        minutes = None if offset is None else round(offset / timedelta(minutes=1))
        return cls(moment.date(), moment.time().replace(microsecond=0, tzinfo=None), minutes)

    def is_before(self, other: LocalMoment) -> bool:
        """Whether this came first, zones counted; False where a time or an offset is unknown."""
        mine, others = self._in_utc(), other._in_utc()
        return mine is not None and others is not None and mine < others

    def _in_utc(self) -> datetime | None:
        if self.time is None or self.offset_minutes is None:
            return None
        return datetime.combine(self.date, self.time) - timedelta(minutes=self.offset_minutes)


def seconds_counting_sleep() -> float:
    """Return seconds on a clock that goes on while the computer sleeps, where there is one.

    Linux's monotonic clock stands still during suspend, its boot clock does not. On macOS the
    clock of that name goes on, and the one that Python reads does not. Windows has no other.
    """
    name = "CLOCK_MONOTONIC" if sys.platform == "darwin" else "CLOCK_BOOTTIME"
    clock = getattr(time, name, None)
    return time.monotonic() if clock is None else time.clock_gettime(clock)


def local_now() -> datetime:
    """Return the wall clock with its zone's offset."""
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Clocks:
    """What the time is, in the three senses that the program needs."""

    monotonic: Callable[[], float] = time.monotonic
    """Seconds for the tempo of a set."""
    counting_sleep: Callable[[], float] = seconds_counting_sleep
    """Seconds for rests, which go on while the lid is closed."""
    wall: Callable[[], datetime] = local_now
    """Labels only: never used to measure."""

    def reading(self) -> ClockReading:
        """Read both running clocks."""
        return ClockReading(self.counting_sleep(), self.monotonic())

    def now(self) -> LocalMoment:
        """Return the wall clock's label for this moment."""
        return LocalMoment.of(self.wall())

    def utc_ms(self) -> int:
        """Return the wall clock as Unix time in milliseconds, 0 where it shows less.

        One that has lost its battery shows 1970, and a journal takes nothing before that.
        """
        return max(0, round(self.wall().timestamp() * 1000))

    def today(self) -> date:
        """Return the local date."""
        return self.wall().date()
