"""How long the lifter rests after the work sets of an exercise, where the rules say otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.plan import ExercisePreference, preference_of
from hinge_desktop.core.training import LoggedExercise, SetKind, SetState, WorkSet
from hinge_desktop.services.journal_changes import JournalChanges


class PreferenceStore(Protocol):
    """What is asked of a store; every `Journal` is one."""

    def exercise_preferences(self) -> tuple[ExercisePreference, ...]:
        """Return the lifter's own ways with exercises."""


class OwnRests:
    """Keeps a rest for an exercise, for good."""

    def __init__(self, journal: PreferenceStore, changes: JournalChanges) -> None:
        self._journal = journal
        self._changes = changes

    def keep(self, exercise: LoggedExercise, seconds: int) -> None:
        """Rest so long after this exercise's work sets, from those that wait on.

        Raises `JournalError` when it cannot be stored.
        """
        before = self._preference(exercise)
        frame = before or ExercisePreference(exercise.entry.exercise_id)
        edits = [Edit(before, replace(frame, rest_seconds=seconds))]
        edits += [
            Edit(one, replace(one, rest_planned_seconds=seconds))
            for one in exercise.sets
            if _waits_for_a_rest(one)
        ]
        self._changes.make(Change(Act.CHANGE_REST, tuple(edits)))

    def _preference(self, exercise: LoggedExercise) -> ExercisePreference | None:
        return preference_of(exercise.entry.exercise_id, self._journal.exercise_preferences())


def _waits_for_a_rest(one: WorkSet) -> bool:
    is_work = one.kind is not SetKind.WARM_UP
    return one.state is SetState.PLANNED and is_work and one.rest_planned_seconds is not None
