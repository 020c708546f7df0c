"""Sums over a stretch of days, read in pieces so that no save waits for long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.training_figures import TrainingFigures, training_figures
from hinge_desktop.core.training_sums import BestSet, SessionSpan, SetSum, WeekSum
from hinge_desktop.services.papers.asked_charts import Check


@dataclass(frozen=True, slots=True)
class StretchSums:
    """What the journal sums up of some days, both ends included."""

    span: SessionSpan
    sums: tuple[SetSum, ...]
    weeks: tuple[WeekSum, ...]


def read_sums(journal: Journal, first: date, last: date, check: Check) -> StretchSums:
    """Sum a stretch up, a year at a time; a week over New Year stays one week."""
    span = journal.session_span(None, first, last)
    sums: list[SetSum] = []
    weeks: list[WeekSum] = []
    for start, end in years_of(span):
        check()
        sums.extend(journal.set_sums(None, start, end))
        for week in journal.week_sums(None, start, end):
            is_same = weeks and weeks[-1].start == week.start
            weeks[-1:] = [_joined(weeks[-1], week)] if is_same else [*weeks[-1:], week]
    return StretchSums(span, tuple(sums), tuple(weeks))


def figures_of(journal: Journal, read: StretchSums, check: Check) -> TrainingFigures:
    """Return the figures of `stats` for a stretch, the exercise with the most sets first."""
    best: dict[ExerciseId, list[BestSet]] = {}
    for exercise_id in _by_sets(read.sums):
        best[exercise_id] = []
        for start, end in years_of(read.span):
            check()
            best[exercise_id].extend(journal.best_sets(exercise_id, start, end))
    order = list(best)
    sums = sorted(read.sums, key=lambda one: order.index(one.exercise_id))
    return training_figures(read.span, sums, read.weeks, best)


def years_of(span: SessionSpan) -> Iterator[tuple[date, date]]:
    """Cut a stretch into calendar years."""
    if span.first_day is None or span.last_day is None:
        return
    for year in range(span.first_day.year, span.last_day.year + 1):
        yield (
            max(date(year, 1, 1), span.first_day),
            min(date(year, 12, 31), span.last_day),
        )


def _by_sets(sums: tuple[SetSum, ...]) -> list[ExerciseId]:
    counts: dict[ExerciseId, int] = {}
    for one in sums:
        counts[one.exercise_id] = counts.get(one.exercise_id, 0) + one.sets * (not one.is_warm_up)
    return sorted(counts, key=lambda one: -counts[one])


def _joined(one: WeekSum, other: WeekSum) -> WeekSum:
    """Join two parts of a week that were read apart; no session lies in both."""
    return WeekSum(
        one.start,
        one.sessions + other.sessions,
        one.sets + other.sets,
        one.reps + other.reps,
        one.kg_thousandths + other.kg_thousandths,
        one.lb_thousandths + other.lb_thousandths,
    )
