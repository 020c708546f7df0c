"""The last sessions with an exercise, newest first, the running one among them."""

from __future__ import annotations

from typing import Protocol

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.last_sets import LastSession, last_sets
from hinge_desktop.core.training import DayKind, LoggedSession


class LastSetsStore(Protocol):
    """What is asked of a store; every `Journal` is one."""

    def open_session(self) -> LoggedSession | None:
        """Return the session that was started and not ended."""

    def last_sessions_with(
        self, exercise_id: ExerciseId, limit: int, day_kind: DayKind | None = None
    ) -> tuple[LoggedSession, ...]:
        """Return the last ended sessions with saved sets of an exercise, newest first."""


class LastSets:
    """Reads a few sessions; use a worker, as each session is asked where there are too few."""

    def __init__(self, journal: LastSetsStore) -> None:
        self._journal = journal

    def of(self, exercise_id: ExerciseId, limit: int) -> tuple[LastSession, ...]:
        """Return the last sessions with working sets of an exercise, newest first.

        Raise `JournalError` when the store is in trouble.
        """
        running = self._journal.open_session()
        ended = self._journal.last_sessions_with(exercise_id, limit)
        sessions = ended if running is None else (running, *ended)
        return tuple(last_sets(sessions, exercise_id)[:limit])
