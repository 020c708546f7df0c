"""The figures behind charts and `hinge-desktop stats`, from sums over saved sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.effort import estimate
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import TempoAnswer
from hinge_desktop.core.training_sums import BestSet, SessionSpan, SetSum, WeekSum
from hinge_desktop.core.weights import EXACT_PER_KG, exact_from_sums


@dataclass(frozen=True, slots=True)
class ExerciseFigures:
    """One exercise: working sets only, drills among them."""

    exercise_id: ExerciseId
    sets: int
    reps: int
    volume_kg: float
    best_e1rm_kg: float | None
    """None where no set allows an estimate."""
    time_under_tension_s: float


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """The working sets of the week from Monday `start`."""

    start: date
    workouts: int
    sets: int
    reps: int
    volume_kg: float


@dataclass(frozen=True, slots=True)
class TrainingFigures:
    """Everything that `stats` reports: working sets, with warm-ups only in their own volume."""

    workouts: int
    sets: int
    reps: int
    volume_kg: float
    """Sum of reps x load, exact, rounded to 0.01 kg at the end."""
    warmup_volume_kg: float
    first_date: date | None
    last_date: date | None
    exercises: tuple[ExerciseFigures, ...]
    weeks: tuple[WeekFigures, ...]


@dataclass(frozen=True, slots=True)
class EstimatePoint:
    """A point of the estimated 1RM's line, with the set behind it."""

    day: date
    weight_kg: float
    is_rough: bool
    has_fault: bool
    """Whether any set of the session's exercise carried a fault."""
    best: BestSet


def training_figures(
    span: SessionSpan,
    sums: Sequence[SetSum],
    weeks: Iterable[WeekSum],
    best_sets: Mapping[ExerciseId, Sequence[BestSet]],
) -> TrainingFigures:
    """Join the sums of a stretch of time; exercises keep the order in which they come."""
    work = [one for one in sums if not one.is_warm_up]
    return TrainingFigures(
        workouts=span.sessions,
        sets=sum(one.sets for one in work),
        reps=sum(one.reps for one in work),
        volume_kg=volume_kg(work),
        warmup_volume_kg=volume_kg(one for one in sums if one.is_warm_up),
        first_date=span.first_day,
        last_date=span.last_day,
        exercises=tuple(
            _exercise_figures(exercise_id, work, best_sets.get(exercise_id, ()))
            for exercise_id in dict.fromkeys(one.exercise_id for one in sums)
        ),
        weeks=tuple(_week_figures(week) for week in weeks),
    )


def volume_kg(sums: Iterable[SetSum | WeekSum]) -> float:
    """Return reps x load in kilograms: each unit summed by itself, joined and rounded once."""
    kg = lb = 0
    for one in sums:
        kg += one.kg_thousandths
        lb += one.lb_thousandths
    # Rounded half up among whole numbers: a float's own half would already be off.
    hundredth = EXACT_PER_KG // 100
    return ((exact_from_sums(kg, lb) + hundredth // 2) // hundredth) / 100


def time_under_tension_ms(sums: Iterable[SetSum]) -> int:
    """Return tapped time, plus the planned tension of other sets where the count was kept.

    Sets that were rushed, not answered or not paced add nothing (contract). Warm-ups are left out.
    """
    return sum(_tension_ms(one) for one in sums if not one.is_warm_up)


def estimate_points(best_sets: Iterable[BestSet]) -> tuple[EstimatePoint, ...]:
    """Return the points of the estimated 1RM; sets that allow no estimate give none."""
    points: list[EstimatePoint] = []
    for best in best_sets:
        value = estimate(best.load, best.reps, best.reps_left)
        if value is not None:
            points.append(
                EstimatePoint(best.day, value.weight_kg, value.is_rough, best.has_fault, best)
            )
    return tuple(points)


def _tension_ms(one: SetSum) -> int:
    if one.tempo is None or one.tempo_answer is not TempoAnswer.KEPT:
        return one.tapped_ms
    return one.tapped_ms + (one.reps - one.tapped_reps) * one.tempo.tension_ms


def _exercise_figures(
    exercise_id: ExerciseId, work: Iterable[SetSum], best_sets: Iterable[BestSet]
) -> ExerciseFigures:
    own = [one for one in work if one.exercise_id == exercise_id]
    estimates = [point.weight_kg for point in estimate_points(best_sets)]
    return ExerciseFigures(
        exercise_id=exercise_id,
        sets=sum(one.sets for one in own),
        reps=sum(one.reps for one in own),
        volume_kg=volume_kg(own),
        best_e1rm_kg=max(estimates, default=None),
        time_under_tension_s=time_under_tension_ms(own) / 1000,
    )


def _week_figures(week: WeekSum) -> WeekFigures:
    return WeekFigures(week.start, week.sessions, week.sets, week.reps, volume_kg([week]))
