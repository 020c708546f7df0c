"""The lifter's own exercises: added, renamed and put away."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.given_names import given_name
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.tempo import Phase
from hinge_desktop.services.journal_changes import JournalChanges


@dataclass(frozen=True, slots=True)
class OwnExercise:
    """What the lifter tells of an exercise of their own."""

    name: str
    family: Family = Family.OTHER
    load_kind: LoadKind = LoadKind.OTHER
    is_one_sided: bool = False
    is_paced: bool = False
    starts_with: Phase = Phase.LOWER


class OwnExercises:
    """Every change is one act that is undone. Calls raise `JournalError` when the store fails."""

    def __init__(self, journal: Journal, changes: JournalChanges, new_id: IdSource) -> None:
        self._journal = journal
        self._changes = changes
        self._new_id = new_id

    def add(self, told: OwnExercise) -> Exercise:
        """Add an exercise; raise `NameTextError` for a name that cannot be."""
        exercise = Exercise(
            ExerciseId(self._new_id()),
            told.family,
            told.load_kind,
            given_name(told.name, self._names()),
            is_paced=told.is_paced,
            is_one_sided=told.is_one_sided,
            starts_with=told.starts_with,
        )
        self._changes.make(Change(Act.CHANGE_EXERCISE, added(exercise)))
        return exercise

    def rename(self, exercise: Exercise, name: str) -> Exercise:
        """Give an own exercise another name; raise `NameTextError` for one that cannot be."""
        others = self._names() - {exercise.name or ""}
        return self._change(exercise, replace(exercise, name=given_name(name, others)))

    def archive(self, exercise: Exercise) -> Exercise:
        """Put an own exercise away: what was done with it stays, it is only not offered."""
        return self._change(exercise, replace(exercise, is_archived=True))

    def _change(self, before: Exercise, after: Exercise) -> Exercise:
        if before.is_built_in:
            raise ValueError(before.id)
        if after != before:
            self._changes.make(Change(Act.CHANGE_EXERCISE, (Edit(before, after),)))
        return after

    def _names(self) -> set[str]:
        own = (one for one in self._journal.exercises() if not one.is_archived)
        return {one.name for one in own if one.name is not None}
