"""The last seven days in four figures, for the page that says what to do today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.practice import is_unloaded_practice
from hinge_desktop.core.session_figures import set_tension_ms
from hinge_desktop.core.training import (
    Felt,
    LoggedExercise,
    LoggedSession,
    Quality,
    SetKind,
    WorkSet,
)
from hinge_desktop.core.weights import total_kg

DAYS = 7
_FELT_RIGHT = frozenset({Felt.HAMSTRINGS, Felt.GLUTES})


@dataclass(frozen=True, slots=True)
class WeekSummary:
    """Seven days that end before a day, or with it; answers count only where they were given."""

    days: tuple[tuple[date, bool], ...]
    """Each day, oldest first, and whether a session has saved sets on it; drills beside the plan
    are no session."""
    sessions: int
    reps: int
    """Of drills and work sets."""
    volume_kg: float
    tension_ms: int
    """Tapped time, else planned time where the count was kept, without the top (contract)."""
    clean_sets: int
    judged_sets: int
    felt_right: int
    """Exercises felt in hamstrings or glutes."""
    felt_given: int


def summarise_week(
    today: date, sessions: Sequence[LoggedSession], exercise_id: ExerciseId
) -> WeekSummary:
    """Sum one exercise over seven days; other work only marks its day.

    They end with `today` once there was a session, with the day before until then.
    """
    counted = [one for one in sessions if any(_saved(one)) and not is_unloaded_practice(one)]
    is_trained_today = any(one.session.start.date == today for one in counted)
    end = today + timedelta(days=1) if is_trained_today else today
    first = end - timedelta(days=DAYS)
    within = [one for one in sessions if first <= one.session.start.date < end]
    sessions_done = [one for one in counted if first <= one.session.start.date < end]
    trained = {one.session.start.date for one in sessions_done}
    done = [
        exercise
        for one in within
        for exercise in one.exercises
        if exercise.entry.exercise_id == exercise_id
    ]
    work = [one for exercise in done for one in _work(exercise)]
    judged = [one for one in work if one.quality is not None]
    felt = [exercise.entry.felt for exercise in done if exercise.entry.felt]
    return WeekSummary(
        days=tuple(
            (day, day in trained) for day in (first + timedelta(days=n) for n in range(DAYS))
        ),
        sessions=len(sessions_done),
        reps=sum(one.reps or 0 for one in work),
        volume_kg=total_kg(
            [(one.load, one.reps or 0) for one in work if one.load and not one.is_assisted]
        ),
        tension_ms=sum(set_tension_ms(one) for one in work),
        clean_sets=sum(one.quality is Quality.CLEAN for one in judged),
        judged_sets=len(judged),
        felt_right=sum(bool(_FELT_RIGHT.intersection(answers)) for answers in felt),
        felt_given=len(felt),
    )


def _saved(logged: LoggedSession) -> list[WorkSet]:
    return [one for exercise in logged.exercises for one in exercise.saved()]


def _work(exercise: LoggedExercise) -> list[WorkSet]:
    return [one for one in exercise.saved() if one.kind is not SetKind.WARM_UP]
