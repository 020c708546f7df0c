"""What a rung of the ladder aims at on a day, and from which session its load goes on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, LadderMove, LadderPlace, Rung, Stage
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import DayKind, LoggedSession

WALL_REPS: Final = 10
"""Eight good ones of ten: the tens are the measure (coaching-rules 1)."""
WALL_SETS: Final = 2
_DAY_RANGES: Final = {
    DayKind.HEAVY: (Rule.HEAVY_LOWEST_REPS, Rule.HEAVY_HIGHEST_REPS, Rule.HEAVY_REPS_LEFT),
    DayKind.LIGHT: (Rule.LIGHT_LOWEST_REPS, Rule.LIGHT_HIGHEST_REPS, Rule.LIGHT_REPS_LEFT),
}
"""Lowest and highest reps and reps in reserve of the two kinds of day (coaching-rules 6)."""


def drill_reps(rung: Rung, numbers: Thresholds) -> tuple[int, ...] | None:
    """Return the reps of each set of an unloaded rung, as its gate asks; None for loaded ones."""
    if rung is Rung.WALL:
        return (WALL_REPS,) * WALL_SETS
    if rung is Rung.DOWEL:
        return (numbers[Rule.DOWEL_REPS],) * numbers[Rule.DOWEL_SETS]
    return None


def progression_of(
    day: date,
    place: LadderPlace,
    day_kind: DayKind | None,
    plan: Plan,
    moves: Sequence[LadderMove],
    numbers: Thresholds,
) -> Progression:
    """Return how the exercise of a loaded place is meant to grow on a day of this kind."""
    if place.rung is Rung.KETTLEBELL:
        reps = numbers[Rule.BELL_REPS]
        left = numbers[Rule.BELL_REPS_LEFT]
        return Progression(numbers[Rule.BELL_SETS], reps, reps, left, is_load_held=True)
    if place.stage is Stage.LIGHT:
        reps = numbers[Rule.LIGHT_BAR_REPS]
        left = numbers[Rule.LIGHT_BAR_REPS_LEFT]
        is_new = _is_new_on_the_bar(day, moves, numbers)
        return Progression(numbers[Rule.LIGHT_BAR_SETS], reps, reps, left, is_load_held=is_new)
    lowest, highest, left = plan.lowest_reps, plan.highest_reps, plan.target_reps_left
    if day_kind is not None:
        lowest, highest, left = (numbers[rule] for rule in _DAY_RANGES[day_kind])
    return Progression(plan.work_sets, lowest, max(lowest, highest), left)


def _is_new_on_the_bar(day: date, moves: Sequence[LadderMove], numbers: Thresholds) -> bool:
    """Whether the lifter came to the bar rung from another one less than three weeks ago."""
    arrivals = [
        move.made.date
        for move in moves
        if move.to_rung is Rung.BAR and move.from_rung is not Rung.BAR
    ]
    weeks = timedelta(weeks=numbers[Rule.FIRST_WEEKS])
    return bool(arrivals) and day - max(arrivals) < weeks


def fresh_start(moves: Sequence[LadderMove], exercise_id: ExerciseId) -> LadderMove | None:
    """Return the last move that says what to begin an exercise with, None without any.

    It goes by the exercise: a first load of the trap bar says nothing of the bar RDL, although both
    train one rung.
    """
    told = [
        move for move in moves if move.first_load is not None and _exercise_of(move) == exercise_id
    ]
    return max(told, key=lambda move: move.sequence, default=None)


def _exercise_of(move: LadderMove) -> ExerciseId:
    return move.exercise_id or EXERCISE_OF_RUNG[move.to_rung]


def since(sessions: Sequence[LoggedSession], start: LadderMove | None) -> tuple[LoggedSession, ...]:
    """Return the sessions after a fresh start: what was lifted before it is no base any more."""
    if start is None:
        return tuple(sessions)
    return tuple(one for one in sessions if one.session.sequence > start.sequence)


def on_days_like(
    sessions: Sequence[LoggedSession], day_kind: DayKind | None
) -> tuple[tuple[LoggedSession, ...], tuple[LoggedSession, ...]]:
    """Return the sessions on days of this kind, and the others: each progresses for itself.

    On a day of no kind those of light days stand aside, since their loads are lower on purpose.
    """
    if day_kind is None:
        same = [one for one in sessions if one.session.day_kind is not DayKind.LIGHT]
    else:
        same = [one for one in sessions if one.session.day_kind is day_kind]
    return tuple(same), tuple(one for one in sessions if one not in same)
