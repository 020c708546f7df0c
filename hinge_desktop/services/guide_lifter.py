"""The lifter of the guide: as the journal knows them, with the load of their last work set."""

from __future__ import annotations

from typing import Protocol

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.training import DayKind, LoggedSession, SetKind, WorkSet
from hinge_desktop.services.drawn_lifter import DrawnLifter, LifterStore


class LiftedStore(LifterStore, Protocol):
    """What is asked of a store; every `Journal` is one."""

    def last_sessions_with(
        self, exercise_id: ExerciseId, limit: int, day_kind: DayKind | None = None
    ) -> tuple[LoggedSession, ...]:
        """Return the last ended sessions with saved sets of an exercise, newest first."""


class GuideLifter:
    """Who is drawn in the guide. A lift that was never done has the load of its picture."""

    def __init__(self, journal: LiftedStore) -> None:
        self._journal = journal
        self._drawn = DrawnLifter(journal)

    def lifting(self, lift: Lift) -> Lifter:
        """Return the lifter with what they lifted last; raises `JournalError`."""
        last = self._last_set(ExerciseId(lift))
        return self._drawn.alone() if last is None else self._drawn.in_set(last)

    def alone(self) -> Lifter:
        """Return the lifter without any load of their own; raises `JournalError`."""
        return self._drawn.alone()

    def _last_set(self, exercise_id: ExerciseId) -> WorkSet | None:
        sets = (
            one
            for session in self._journal.last_sessions_with(exercise_id, 1)
            for exercise in session.exercises
            if exercise.entry.exercise_id == exercise_id
            for one in exercise.saved(SetKind.WORK)
            if one.load is not None and not one.is_assisted
        )
        return max(sets, key=_load_kg, default=None)


def _load_kg(one: WorkSet) -> float:
    return 0.0 if one.load is None else one.load.in_kg()
