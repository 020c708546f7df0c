"""How far from the wall the heels stand: further as the hips learn to find it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule, Thresholds
from hinge_desktop.core.training import LoggedSession, Quality, WorkSet

START_MM: Final = 100
STEP_MM: Final = 50
GOAL_MM: Final = 200
GOAL_PERMILLE_OF_STATURE: Final = 115
"""Nobody is asked for more than this share of the stature (coaching-rules 1)."""
_OF_REPS: Final = 10


@dataclass(frozen=True, slots=True)
class _Tried:
    """What one session showed of the distances stood at; a set without an answer shows nothing."""

    furthest_mm: int
    passed: frozenset[int]
    failed: frozenset[int]

    @property
    def is_clean(self) -> bool:
        return bool(self.passed) and not self.failed

    def has_failed_within(self, above_mm: int, until_mm: int) -> bool:
        return any(above_mm < one <= until_mm for one in self.failed)


def next_wall_distance_mm(
    sessions: Iterable[LoggedSession],
    exercise_id: ExerciseId,
    stature_mm: int | None,
    numbers: Thresholds = DEFAULT_THRESHOLDS,
) -> int:
    """Return the distance to try: 10 cm, then 5 cm more after each session with 8 of 10 clean.

    `sessions` come newest first. A set without an answer is not clean; the goal is 20 cm, less for
    the short, and the own limit where one was found. A distance missed in two sessions running
    brings the heels 5 cm nearer, to find where it works.
    """
    goal = wall_goal_mm(stature_mm, numbers[Rule.WALL_GOAL_MM])
    tries = _tries(sessions, exercise_id, numbers)
    if not tries:
        return min(goal, START_MM)
    limit = _limit(tries, goal, numbers)
    if limit is not None:
        return limit  # Of now: whoever reached further since goes on from there.
    here = tries[0].furthest_mm
    if tries[0].is_clean:
        return min(goal, here + STEP_MM)
    missed = len(list(takewhile(lambda one: here in one.failed, tries)))
    is_too_far = missed >= numbers[Rule.WALL_LIMIT_SESSIONS]
    return min(goal, max(STEP_MM, here - STEP_MM) if is_too_far else here)


def own_wall_limit_mm(
    sessions: Iterable[LoggedSession],
    exercise_id: ExerciseId,
    stature_mm: int | None,
    numbers: Thresholds = DEFAULT_THRESHOLDS,
) -> int | None:
    """Return the own limit below the goal, None where none was found (DEFAULT).

    It is the furthest distance with 8 of 10 clean, once the next 5 cm were missed in two sessions
    since. The first that was found stays: reaching further later takes no day away that was earned
    at it. `sessions` come newest first.
    """
    goal = wall_goal_mm(stature_mm, numbers[Rule.WALL_GOAL_MM])
    tries = _tries(sessions, exercise_id, numbers)
    by_then = (_limit(tries[place:], goal, numbers) for place in reversed(range(len(tries))))
    return next((limit for limit in by_then if limit is not None), None)


def wall_goal_mm(stature_mm: int | None, goal_mm: int = GOAL_MM) -> int:
    """Return 20 cm, or 11.5 % of the stature in whole centimetres where that is less."""
    if stature_mm is None:
        return goal_mm
    return min(goal_mm, stature_mm * GOAL_PERMILLE_OF_STATURE // 10_000 * 10)


def clean_reps(one: WorkSet) -> int:
    """Return how many reps of a set were clean; a fault of the set as a whole leaves none."""
    if one.quality is None or one.reps is None:
        return 0
    if one.quality is Quality.CLEAN:
        return one.reps
    faulty = {fault.rep for fault in one.faults}
    return 0 if not faulty or None in faulty else max(0, one.reps - len(faulty))


def is_clean_enough(one: WorkSet, numbers: Thresholds) -> bool:
    """Whether so many of ten planned reps were clean."""
    planned = max(one.planned_reps or one.reps or 1, 1)
    return clean_reps(one) * _OF_REPS >= numbers[Rule.WALL_CLEAN_REPS] * planned


def _limit(tries: Sequence[_Tried], goal_mm: int, numbers: Thresholds) -> int | None:
    furthest = max((mm for one in tries for mm in one.passed), default=goal_mm)
    if furthest >= goal_mm:
        return None
    first = max(place for place, one in enumerate(tries) if furthest in one.passed)
    beyond = furthest + STEP_MM
    missed = sum(one.has_failed_within(furthest, beyond) for one in tries[: first + 1])
    return furthest if missed >= numbers[Rule.WALL_LIMIT_SESSIONS] else None


def _tries(
    sessions: Iterable[LoggedSession], exercise_id: ExerciseId, numbers: Thresholds
) -> tuple[_Tried, ...]:
    found = (_tried(session, exercise_id, numbers) for session in sessions)
    return tuple(one for one in found if one is not None)


def _tried(session: LoggedSession, exercise_id: ExerciseId, numbers: Thresholds) -> _Tried | None:
    stood = [
        (one.wall_distance_mm, one)
        for exercise in session.exercises
        if exercise.entry.exercise_id == exercise_id
        for one in exercise.saved()
        if one.wall_distance_mm is not None
    ]
    if not stood:
        return None
    answered = [(mm, one) for mm, one in stood if one.quality is not None and one.reps is not None]
    failed = frozenset(mm for mm, one in answered if not is_clean_enough(one, numbers))
    passed = frozenset(mm for mm, _ in answered) - failed
    return _Tried(max(mm for mm, _ in stood), passed, failed)
