"""Keys made of what a file says, so that the same set has the same key in every later export.

A key comes from the app, the start and title of the workout, and the numbers of the block and the
set in it (reliability 1.10). Names of exercises are left out: other programs translate them. Our
own files bring the keys of their journal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from typing import Final
from uuid import UUID, uuid5

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileWorkout
from hinge_desktop.core.training import SessionExerciseId, SessionId, SetId

_OURS: Final = UUID("6f0e3a52-8c1d-5b7e-9f43-2d1a7c5e8b90")
"""The namespace of all keys made here; another one would make every old import new."""


def session_keys(
    app: str, workouts: Iterable[FileWorkout]
) -> Iterator[tuple[SessionId, FileWorkout]]:
    """Yield each workout with its key; workouts of one start and title are told apart by order."""
    seen: Counter[str] = Counter()
    for workout in workouts:
        if workout.key is not None:
            yield SessionId(workout.key), workout
            continue
        said = _workout_text(app, workout)
        seen[said] += 1
        yield SessionId(_key(f"{said}\n{seen[said]}")), workout


def entry_key(session_id: SessionId, block: int) -> SessionExerciseId:
    """Return the key of a block of a workout; blocks count from 0."""
    return SessionExerciseId(_key(f"{session_id}\n{block}"))


def set_key(entry_id: SessionExerciseId, place: int) -> SetId:
    """Return the key of a set of a block; sets count from 0."""
    return SetId(_key(f"{entry_id}\n{place}"))


def free_key(key: str, taken: Container[str]) -> str:
    """Return a key, or one made of it where it is given to something else already."""
    number = 0
    free = key
    while free in taken:
        number += 1
        free = _key(f"{key}\nagain {number}")
    return free


def own_exercise_key(folded_name: str) -> ExerciseId:
    """Return the key of an exercise that is added because a file names it."""
    return ExerciseId(_key(f"exercise\n{folded_name}"))


def _workout_text(app: str, workout: FileWorkout) -> str:
    start = workout.start
    clock = "" if start.time is None else start.time.isoformat()
    zone = "" if start.offset_minutes is None else str(start.offset_minutes)
    return "\n".join((app, start.date.isoformat(), clock, zone, workout.title or ""))


def _key(text: str) -> str:
    return uuid5(_OURS, text).hex
