"""A clock that the script moves, and keys that follow it, so that a seed decides every byte."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import IdSource

# Keys must sort by time from the first day that a journal can hold, before Unix time began.
_EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)


class MadeUpTime:
    """The time of the script, always in UTC: the same on every computer."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    @property
    def clocks(self) -> Clocks:
        """The three clocks of the program, all moved by the script."""
        return Clocks(self._seconds, self._seconds, lambda: self.now)

    def go_on(self, seconds: int) -> None:
        """Let some seconds pass."""
        self.now += timedelta(seconds=seconds)

    def go_to(self, moment: datetime) -> None:
        """Let time pass until a moment; one that has passed already changes nothing."""
        self.now = max(self.now, moment)

    def _seconds(self) -> float:
        return self.now.timestamp()


def seeded_ids(random: Random, time: MadeUpTime) -> IdSource:
    """Return keys shaped like UUID version 7, the random part from a seed.

    Made one after another, they lie near each other in the file as those of real use do.
    """

    def new_id() -> str:
        milliseconds = (time.now - _EARLIEST) // timedelta(milliseconds=1)
        value = (milliseconds << 80) | (0x7 << 76) | (random.getrandbits(12) << 64)
        value |= (0b10 << 62) | random.getrandbits(62)
        return f"{value:032x}"

    return new_id
