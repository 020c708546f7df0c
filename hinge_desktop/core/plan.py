"""The standing plan: weekdays, rep range, effort and tempo, all adjustable with a default."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Tempo
from hinge_desktop.core.training import DayKind

PLAN_ID = "plan"
"""A journal holds one plan."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a hinge day asks for (coaching-rules 5 and 6; defaults labelled there)."""

    id: str = PLAN_ID
    sessions_per_week: int = 2
    work_sets: int = 3
    lowest_reps: int = 8
    highest_reps: int = 12
    target_reps_left: int = 2
    rest_seconds: int = 150
    lead_in_seconds: int = 10
    tempo: Tempo = DEFAULT_TEMPO


@dataclass(frozen=True, slots=True)
class PlanDay:
    """A weekday on which the lifter trains; Monday is 0."""

    weekday: int
    day_kind: DayKind | None = None

    @property
    def id(self) -> str:
        """The weekday is its own key."""
        return str(self.weekday)


def plan_day_of(day: date, plan_days: Iterable[PlanDay]) -> PlanDay | None:
    """Return the plan's entry for this weekday."""
    return next((one for one in plan_days if one.weekday == day.weekday()), None)


@dataclass(frozen=True, slots=True)
class ExercisePreference:
    """The lifter's own way with one exercise; None means as the plan says."""

    exercise_id: ExerciseId
    tempo: Tempo | None = None
    rest_seconds: int | None = None
    cue: str | None = None
    note: str | None = None

    @property
    def id(self) -> str:
        """One preference an exercise."""
        return self.exercise_id


def preference_of(
    exercise_id: ExerciseId, preferences: Iterable[ExercisePreference]
) -> ExercisePreference | None:
    """Return the lifter's own way with an exercise, None where there is none."""
    return next((one for one in preferences if one.exercise_id == exercise_id), None)
