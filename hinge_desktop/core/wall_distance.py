"""How far from the wall the heels stand: further as the hips learn to find it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import LoggedSession, Quality, WorkSet

START_MM: Final = 100
STEP_MM: Final = 50
GOAL_MM: Final = 200
GOAL_PERMILLE_OF_STATURE: Final = 115
"""Nobody is asked for more than this share of the stature (coaching-rules 1)."""


def next_wall_distance_mm(
    sessions: Iterable[LoggedSession],
    exercise_id: ExerciseId,
    stature_mm: int | None,
    goal_mm: int = GOAL_MM,
) -> int:
    """Return the distance to try: 10 cm, then 5 cm more after each session with 8 of 10 clean.

    `sessions` come newest first. A set without an answer is not clean; the goal is 20 cm, or less
    for the short.
    """
    goal = wall_goal_mm(stature_mm, goal_mm)
    for session in sessions:
        sets = [
            one
            for exercise in session.exercises
            if exercise.entry.exercise_id == exercise_id
            for one in exercise.saved()
            if one.wall_distance_mm is not None
        ]
        if sets:
            return min(goal, _distance(sets) + (STEP_MM if _are_clean(sets) else 0))
    return min(goal, START_MM)


def wall_goal_mm(stature_mm: int | None, goal_mm: int = GOAL_MM) -> int:
    """Return 20 cm, or 11.5 % of the stature in whole centimetres where that is less."""
    if stature_mm is None:
        return goal_mm
    return min(goal_mm, stature_mm * GOAL_PERMILLE_OF_STATURE // 10_000 * 10)


def _distance(sets: Sequence[WorkSet]) -> int:
    return max(one.wall_distance_mm or 0 for one in sets)


def _are_clean(sets: Sequence[WorkSet]) -> bool:
    answered = [one for one in sets if one.quality is not None]
    return bool(answered) and all(
        clean_reps(one) * 10 >= 8 * (one.planned_reps or one.reps or 1) for one in answered
    )


def clean_reps(one: WorkSet) -> int:
    """Return how many reps of a set were clean; a fault of the set as a whole leaves none."""
    if one.quality is None or one.reps is None:
        return 0
    if one.quality is Quality.CLEAN:
        return one.reps
    faulty = {fault.rep for fault in one.faults}
    return 0 if not faulty or None in faulty else max(0, one.reps - len(faulty))
