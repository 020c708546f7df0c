"""Clocks and keys that tests own."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import count

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import IdSource

_START = datetime(2026, 11, 21, 18, 0, tzinfo=timezone(timedelta(hours=1)))


class FakeClock:
    """All three clocks: `advance` moves them together, `sleep` and `set_wall` apart."""

    def __init__(self, start: datetime = _START) -> None:
        self._start = start
        self.seconds = 0.0
        self.slept_seconds = 0.0
        self.wall_set_by_seconds = 0.0

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds

    def sleep(self, seconds: float) -> None:
        """Close the lid: one clock stands still."""
        self.seconds += seconds
        self.slept_seconds += seconds

    def set_wall(self, by_seconds: float) -> None:
        """Set the clock on the wall."""
        self.wall_set_by_seconds += by_seconds

    def reading(self) -> float:
        """Return seconds since the clock was made, sleep counted."""
        return 1000.0 + self.seconds

    def awake(self) -> float:
        """Return seconds since the clock was made, sleep left out."""
        return 1000.0 + self.seconds - self.slept_seconds

    def now(self) -> datetime:
        """Return the wall clock."""
        passed = timedelta(seconds=self.seconds + self.wall_set_by_seconds)
        return (self._start.astimezone(UTC) + passed).astimezone(self._start.tzinfo)

    def clocks(self) -> Clocks:
        """Return the three clocks as the program takes them."""
        return Clocks(self.awake, self.reading, self.now)


def numbered_ids(prefix: int = 0) -> IdSource:
    """Return a source of keys that are the same in every run."""
    numbers = count(1)
    return lambda: f"{prefix:016x}{next(numbers):016x}"
