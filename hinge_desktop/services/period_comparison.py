"""Compares two periods, by the same sums that charts and `hinge-desktop stats` are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.comparison import (
    PeriodComparison,
    PeriodFigures,
    Share,
    planned_sessions,
)
from hinge_desktop.core.charts.progress import no_progress, part_of
from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.scope import ids_asked
from hinge_desktop.core.charts.sums import BestSum, ChartScope, Progress, RestSum, ShareSum
from hinge_desktop.core.effort import Estimate, estimate
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.training_figures import time_under_tension_ms, volume_kg
from hinge_desktop.core.training_sums import SetSum

_READS: Final = 6
_TENTHS: Final = 10


class PeriodComparer:
    """Reads the figures of periods; a call may take longer than a frame.

    Periods are taken to the day, not in whole weeks: two of one length stay of one length.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def compare(
        self,
        before: Days,
        after: Days,
        exercise_id: ExerciseId | None = None,
        progress: Progress = no_progress,
    ) -> PeriodComparison:
        """Compare two periods; None is for all hinges together. `progress` may raise to stop."""
        return PeriodComparison(
            self.figures(before, exercise_id, part_of(progress, 0, 2)),
            self.figures(after, exercise_id, part_of(progress, 1, 2)),
        )

    def figures(
        self, days: Days, exercise_id: ExerciseId | None, progress: Progress = no_progress
    ) -> PeriodFigures:
        """Return what one period holds."""
        asked = ids_asked(exercise_id, self._journal.exercises())
        scope = ChartScope(asked, days.first, days.last, Rollup.WEEK)
        told: Iterator[Progress] = (part_of(progress, number, _READS) for number in range(_READS))
        reads = self._journal.charts
        work = self._work(asked, days, exercise_id)
        best = () if exercise_id is None else reads.best_sets(scope, next(told))
        return PeriodFigures(
            days=days,
            sessions=sum(one.amount for one in reads.sessions(scope, next(told))),
            sessions_planned=self._planned(days),
            sets=sum(one.sets for one in work),
            reps=sum(one.reps for one in work),
            volume_kg=volume_kg(work),
            tension_ms=time_under_tension_ms(work),
            kept=_share(reads.tempo_kept(scope, next(told))),
            clean=_share(reads.clean_reps(scope, next(told))),
            reps_left=_mean_left(reads.reps_left(scope, next(told))),
            estimate=_best_estimate(best),
            rest_seconds=_mean_rest(reads.rests(scope, next(told))),
        )

    def _work(
        self, asked: tuple[ExerciseId, ...], days: Days, exercise_id: ExerciseId | None
    ) -> list[SetSum]:
        sums = self._journal.set_sums(exercise_id, days.first, days.last)
        return [one for one in sums if one.exercise_id in asked and not one.is_warm_up]

    def _planned(self, days: Days) -> int | None:
        weekdays = {one.weekday for one in self._journal.plan_days()}
        return planned_sessions(days, weekdays, self._journal.charts.first_session_day())


def _share(sums: Sequence[ShareSum]) -> Share:
    return Share(sum(one.part for one in sums), sum(one.whole for one in sums))


def _mean_left(sums: Sequence[ShareSum]) -> float | None:
    share = _share(sums)
    return share.hits / share.of / _TENTHS if share.of else None


def _mean_rest(sums: Sequence[RestSum]) -> float | None:
    rests = sum(one.rests for one in sums)
    return sum(one.taken_seconds for one in sums) / rests if rests else None


def _best_estimate(sums: Sequence[BestSum]) -> Estimate | None:
    estimates = (estimate(one.best.load, one.best.reps, one.best.reps_left) for one in sums)
    known = (one for one in estimates if one is not None)
    return max(known, key=lambda one: one.weight_kg, default=None)
