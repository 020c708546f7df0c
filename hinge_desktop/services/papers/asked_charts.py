"""Which charts a paper asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final, Protocol

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.charts.sums import Progress
from hinge_desktop.core.exercises import ExerciseId

Check = Callable[[], None]
"""Called between two reads; raises where nobody waits for the paper any more."""
_OF_ALL_HINGES: Final = (
    Metric.VOLUME,
    Metric.CLEAN_REPS,
    Metric.TEMPO_KEPT,
    Metric.REPS_LEFT,
    Metric.TENSION,
    Metric.SESSIONS,
)


class Charts(Protocol):
    """Who answers what a chart asks; raises `JournalError`."""

    def answer(self, question: ChartQuestion, progress: Progress | None = None) -> ChartAnswer:
        """Return everything that the chart draws; `progress` may raise between reads."""


class AskedCharts:
    """Asks the charts for one stretch of days, both ends included."""

    def __init__(self, charts: Charts, first: date, last: date, today: date, check: Check) -> None:
        self._charts = charts
        self._first = first
        self._last = last
        self._today = today
        self._check = check

    def ask(
        self,
        metric: Metric,
        exercise_id: ExerciseId | None = None,
        rollup: Rollup = Rollup.SESSION,
    ) -> ChartAnswer:
        """Ask for one figure; None stands for all hinges together."""
        last = self._last
        question = ChartQuestion(metric, exercise_id, self._first, last, self._today, rollup)
        return self._charts.answer(question, lambda _share: self._check())

    def of_estimates(self, exercise_ids: tuple[ExerciseId, ...]) -> Iterator[ChartAnswer]:
        """Ask for the estimated 1RM of each exercise."""
        for exercise_id in exercise_ids:
            yield self.ask(Metric.ESTIMATE, exercise_id)

    def of_hinges(self) -> Iterator[ChartAnswer]:
        """Ask for the figures of all hinges together, week by week."""
        for metric in _OF_ALL_HINGES:
            yield self.ask(metric, rollup=Rollup.WEEK)
