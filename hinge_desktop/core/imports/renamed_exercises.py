"""Exercises that a later export names otherwise: in another language, or since they were split."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, TypeAlias, TypeVar

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileSet, FileWorkout
from hinge_desktop.core.imports.set_matching import match_sets, said_by_file, said_by_journal
from hinge_desktop.core.training import LoggedSession, WorkSet

KnownWorkout: TypeAlias = tuple[Sequence[ExerciseId], FileWorkout, LoggedSession]
"""The exercises of a workout's blocks, the workout, and the session that it is."""
_Set = TypeVar("_Set")
_LEAST_SPLIT: Final = 3
"""Workouts in which an exercise that is still named must agree with its other name."""


def renamed_exercises(
    workouts: Iterable[KnownWorkout], named: Collection[ExerciseId]
) -> Mapping[ExerciseId, ExerciseId]:
    """Return which exercise of the journal stands for one of the file, by their sets.

    Only an exercise that the session lacks can be a new name, and only one that the file never
    names (`named`) can be what it stood for. Both must have the same sets where they meet on one
    day, so that two exercises with equal numbers on one day are not taken for each other.
    One that the file still names elsewhere was split in two; it takes `_LEAST_SPLIT` workouts to
    say so, and it holds for workouts without it alone.
    """
    known = tuple(workouts)
    split = _alike(known, None, _LEAST_SPLIT)
    return {**split, **_alike(known, named, 1)}


def _alike(
    workouts: Iterable[KnownWorkout], named: Collection[ExerciseId] | None, least: int
) -> Mapping[ExerciseId, ExerciseId]:
    """Compare names with exercises that are not `named`, by None those that a workout lacks."""
    agreeing: Counter[tuple[ExerciseId, ExerciseId]] = Counter()
    meeting: Counter[ExerciseId] = Counter()
    for exercises, workout, session in workouts:
        had = exercises_in(session)
        kept = set(exercises) if named is None else named
        if had.issubset(kept):
            continue
        gone = _sets_of(
            (one.entry.exercise_id, one.sets)
            for one in session.exercises
            if one.entry.exercise_id not in kept
        )
        pairs = zip(exercises, workout.blocks, strict=True)
        new = _sets_of((one, block.sets) for one, block in pairs if one not in had)
        for exercise, sets in new.items():
            meeting[exercise] += 1
            agreed = _most_alike(sets, gone)
            if agreed is not None:
                agreeing[exercise, agreed] += 1
                del gone[agreed]
    return _likeliest(agreeing, meeting, least)


def _sets_of(
    exercises: Iterable[tuple[ExerciseId, Sequence[_Set]]],
) -> dict[ExerciseId, list[_Set]]:
    """Return the sets of each exercise of one workout, in all the places where it stands."""
    found: dict[ExerciseId, list[_Set]] = {}
    for exercise, sets in exercises:
        found.setdefault(exercise, []).extend(sets)
    return found


def _most_alike(
    sets: Sequence[FileSet], gone: Mapping[ExerciseId, Sequence[WorkSet]]
) -> ExerciseId | None:
    """Return the exercise with most of the same sets, at least half of all; None without one.

    That half stays one when the exercise grows by the others, so that a file that comes again
    finds it again.
    """
    best, most = None, (0, 0)
    for exercise, logged in gone.items():
        file = [said_by_file(one, exercise) for one in sets]
        journal = [said_by_journal(one, exercise) for one in logged]
        same = sum(one is not None and not one.is_other for one in match_sets(file, journal))
        alike = same, -len(journal)
        if same * 2 >= max(len(file), len(journal)) and (best is None or alike > most):
            best, most = exercise, alike
    return best


def exercises_in(session: LoggedSession) -> set[ExerciseId]:
    """Return the exercises of a session."""
    return {one.entry.exercise_id for one in session.exercises}


def _likeliest(
    agreeing: Counter[tuple[ExerciseId, ExerciseId]], meeting: Counter[ExerciseId], least: int
) -> Mapping[ExerciseId, ExerciseId]:
    """Give each name the exercise that it agrees with most often, and more often than not."""
    found: dict[ExerciseId, ExerciseId] = {}
    for (name, exercise), count in agreeing.most_common():
        if count >= least and count * 2 > meeting[name] and name not in found:
            found[name] = exercise
    return found
