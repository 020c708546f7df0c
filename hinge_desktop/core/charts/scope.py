"""Which exercises a look back is about: one of them, or the hinge family."""

from __future__ import annotations

from collections.abc import Iterable

from hinge_desktop.core.exercises import HINGE_FAMILY, Exercise, ExerciseId


def hinge_ids(exercises: Iterable[Exercise]) -> tuple[ExerciseId, ...]:
    """Return the hinge family among these, own exercises too."""
    return tuple(one.id for one in exercises if one.family in HINGE_FAMILY)


def ids_asked(
    exercise_id: ExerciseId | None, exercises: Iterable[Exercise]
) -> tuple[ExerciseId, ...]:
    """Return the one exercise that was asked for, or for None the hinge family."""
    return hinge_ids(exercises) if exercise_id is None else (exercise_id,)
