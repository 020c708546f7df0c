"""Exercises that a later export names in another language than an earlier one did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileBlock, FileWorkout
from hinge_desktop.core.imports.set_matching import match_sets, said_by_file, said_by_journal
from hinge_desktop.core.training import LoggedExercise, LoggedSession

KnownWorkout: TypeAlias = tuple[Sequence[ExerciseId], FileWorkout, LoggedSession]
"""The exercises of a workout's blocks, the workout, and the session that it is."""


def renamed_exercises(
    workouts: Iterable[KnownWorkout], named: Collection[ExerciseId]
) -> Mapping[ExerciseId, ExerciseId]:
    """Return which exercise of the journal stands for one of the file, by their sets.

    Only an exercise that the session lacks can be a new name, and only one that the file never
    names (`named`) can be what it stood for. Both must have the same sets where they meet in one
    place, so that two exercises with equal numbers on one day are not taken for each other.
    """
    agreeing: Counter[tuple[ExerciseId, ExerciseId]] = Counter()
    meeting: Counter[ExerciseId] = Counter()
    for exercises, workout, session in workouts:
        had = exercises_in(session)
        if had.issubset(named):
            continue
        blocks = [
            (exercise, block)
            for exercise, block in zip(exercises, workout.blocks, strict=True)
            if exercise not in had
        ]
        gone = [one for one in session.exercises if one.entry.exercise_id not in named]
        for exercise, block in blocks:
            meeting[exercise] += 1
            agreed = next((one for one in gone if _agrees(block, one)), None)
            if agreed is not None:
                agreeing[exercise, agreed.entry.exercise_id] += 1
                gone.remove(agreed)
    return _likeliest(agreeing, meeting)


def _agrees(block: FileBlock, logged: LoggedExercise) -> bool:
    """Whether at least half of the sets of the two are equal."""
    exercise = logged.entry.exercise_id
    file = [said_by_file(one, exercise) for one in block.sets]
    journal = [said_by_journal(one, exercise) for one in logged.sets]
    same = [one for one in match_sets(file, journal) if one and not one.is_other]
    return len(same) * 2 >= max(len(file), len(journal))


def exercises_in(session: LoggedSession) -> set[ExerciseId]:
    """Return the exercises of a session."""
    return {one.entry.exercise_id for one in session.exercises}


def _likeliest(
    agreeing: Counter[tuple[ExerciseId, ExerciseId]], meeting: Counter[ExerciseId]
) -> Mapping[ExerciseId, ExerciseId]:
    """Give each name the exercise that it agrees with most often, and more often than not."""
    found: dict[ExerciseId, ExerciseId] = {}
    for (name, exercise), count in agreeing.most_common():
        if count * 2 > meeting[name] and name not in found:
            found[name] = exercise
    return found
