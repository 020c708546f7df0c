"""What a running rest has to say, and when to look at it again: every alarm exactly once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.sleep_check import ClockReading

SOON_SECONDS: Final = 10
COUNT_SECONDS: Final = (3, 2, 1)
LONGEST_LOOK_AHEAD_SECONDS: Final = 1.0
"""A timer set before a sleep may ring late by all of it; looking each second meets the wake-up."""
_MARKS: Final = (SOON_SECONDS, *COUNT_SECONDS, 0)
_STALE_AFTER_SECONDS: Final = 0.5


@dataclass(frozen=True, slots=True)
class RestSoon:
    """Ten seconds are left."""


@dataclass(frozen=True, slots=True)
class RestCount:
    """Three, two or one second is left."""

    seconds_left: int


@dataclass(frozen=True, slots=True)
class RestEnd:
    """The rest is over, since `ago_seconds`."""

    ago_seconds: float
    has_slept: bool
    """Whether it ended while the computer slept."""


RestEvent: TypeAlias = RestSoon | RestCount | RestEnd


class RestWatch:
    """Watches one rest against its deadline; a longer rest gets a new watch.

    Marks that lie behind the moment of making are never told: whoever starts, resumes or
    lengthens a rest sees where it stands.
    """

    def __init__(self, rest: RestRun, now: ClockReading) -> None:
        self._rest = rest
        self._last = now
        left_s = rest.left_s(now.counting_sleep_s)
        self._marks = tuple(mark for mark in _MARKS if mark < left_s)

    @property
    def is_done(self) -> bool:
        """Whether everything has been told."""
        return not self._marks

    def look(self, now: ClockReading) -> tuple[RestEvent, ...]:
        """Return what came due since the last look.

        After a jump only what still makes sense is told: a warning that comes late is left out.
        """
        left_s = self._rest.left_s(now.counting_sleep_s)
        due = [mark for mark in self._marks if mark >= left_s]
        self._marks = self._marks[len(due) :]
        has_slept = now.slept_since(self._last)
        self._last = now
        return tuple(
            _event(mark, mark - left_s, has_slept=has_slept)
            for mark in due
            if mark == 0 or mark - left_s <= _STALE_AFTER_SECONDS
        )

    def next_check_s(self, now: ClockReading) -> float | None:
        """Return in how many seconds to look again, None when nothing is left to tell."""
        if not self._marks:
            return None
        due_s = self._rest.left_s(now.counting_sleep_s) - self._marks[0]
        return min(max(due_s, 0.0), LONGEST_LOOK_AHEAD_SECONDS)


def _event(mark: int, late_s: float, *, has_slept: bool) -> RestEvent:
    if mark == 0:
        return RestEnd(late_s, has_slept)
    return RestSoon() if mark == SOON_SECONDS else RestCount(mark)
