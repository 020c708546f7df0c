"""The four locks of a load: it rises when all are open, and each says what opens it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hinge_desktop.core.work_done import WorkDone


class Lock(StrEnum):
    """What holds a load where it is."""

    REPS = "reps"
    """Every planned set reached the top of the range."""
    LEFT = "left"
    """At least one rep was left after every set."""
    CLEAN = "clean"
    """No fault, no pain."""
    BUILDABLE = "buildable"
    """The next load can be built."""


class LockState(StrEnum):
    """An unanswered lock holds like a shut one, but an answer may open it."""

    OPEN = "open"
    SHUT = "shut"
    UNANSWERED = "unanswered"


class Opener(StrEnum):
    """What opens a lock."""

    ALL_SETS = "all_sets"
    """Do `count` sets at the load."""
    MORE_REPS = "more_reps"
    """Reach `count` reps in every set."""
    KEEP_LEFT = "keep_left"
    """Keep `count` reps in reserve in every set."""
    ANSWER_REPS = "answer_reps"
    """Say how many reps `count` sets had."""
    ANSWER_LEFT = "answer_left"
    """Say how many reps were left after `count` sets."""
    ANSWER_CLEAN = "answer_clean"
    """Say of `count` sets whether they were clean."""
    CLEAN_SESSION = "clean_session"
    """Do a session without a fault, and feel it where it belongs."""
    LIFT_STOP = "lift_stop"
    """Confirm both conditions of the stop."""
    HEAVIER_IRON = "heavier_iron"
    """Own something heavier."""


@dataclass(frozen=True, slots=True)
class LockReading:
    """How one lock stands; an open one needs no opener."""

    lock: Lock
    state: LockState = LockState.OPEN
    opener: Opener | None = None
    count: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it lets the load rise."""
        return self.state is LockState.OPEN


@dataclass(frozen=True, slots=True)
class LoadLocks:
    """All four, in the order in which they are looked at."""

    reps: LockReading = LockReading(Lock.REPS)
    left: LockReading = LockReading(Lock.LEFT)
    clean: LockReading = LockReading(Lock.CLEAN)
    buildable: LockReading = LockReading(Lock.BUILDABLE)

    @property
    def all(self) -> tuple[LockReading, ...]:
        """The four readings."""
        return self.reps, self.left, self.clean, self.buildable

    @property
    def are_open(self) -> bool:
        """Whether the load may rise."""
        return all(one.is_open for one in self.all)

    @property
    def unanswered(self) -> LockReading | None:
        """The first lock that an answer may open."""
        return next((one for one in self.all if one.state is LockState.UNANSWERED), None)

    def are_others_open(self, reading: LockReading) -> bool:
        """Whether this one alone holds the load."""
        return all(one.is_open for one in self.all if one.lock is not reading.lock)


def read_locks(
    last: WorkDone, sets: int, top_reps: int, *, has_heavier: bool, is_stopped: bool = False
) -> LoadLocks:
    """Read the locks from the last session: `sets` were planned, of `top_reps` at the end."""
    return LoadLocks(
        _reps_lock(last, sets, top_reps),
        _left_lock(last),
        _clean_lock(last, is_stopped=is_stopped),
        _buildable_lock(has_heavier=has_heavier),
    )


def _reps_lock(last: WorkDone, sets: int, top_reps: int) -> LockReading:
    if last.sets_without_reps:
        return _unanswered(Lock.REPS, Opener.ANSWER_REPS, last.sets_without_reps)
    if len(last.reps) < sets:
        return LockReading(Lock.REPS, LockState.SHUT, Opener.ALL_SETS, sets)
    if min(last.reps, default=0) < top_reps:
        return LockReading(Lock.REPS, LockState.SHUT, Opener.MORE_REPS, top_reps)
    return LockReading(Lock.REPS)


def _left_lock(last: WorkDone) -> LockReading:
    if last.has_failure:
        return LockReading(Lock.LEFT, LockState.SHUT, Opener.KEEP_LEFT, 1)
    if last.sets_without_left:
        return _unanswered(Lock.LEFT, Opener.ANSWER_LEFT, last.sets_without_left)
    if not last.has_at_least_left(1):
        return LockReading(Lock.LEFT, LockState.SHUT, Opener.KEEP_LEFT, 1)
    return LockReading(Lock.LEFT)


def _clean_lock(last: WorkDone, *, is_stopped: bool) -> LockReading:
    if is_stopped:
        return LockReading(Lock.CLEAN, LockState.SHUT, Opener.LIFT_STOP)
    if last.has_fault or last.is_felt_in_back:
        return LockReading(Lock.CLEAN, LockState.SHUT, Opener.CLEAN_SESSION)
    if last.sets_without_judgement:
        return _unanswered(Lock.CLEAN, Opener.ANSWER_CLEAN, last.sets_without_judgement)
    return LockReading(Lock.CLEAN)


def _buildable_lock(*, has_heavier: bool) -> LockReading:
    if has_heavier:
        return LockReading(Lock.BUILDABLE)
    return LockReading(Lock.BUILDABLE, LockState.SHUT, Opener.HEAVIER_IRON)


def _unanswered(lock: Lock, opener: Opener, count: int) -> LockReading:
    return LockReading(lock, LockState.UNANSWERED, opener, count)
