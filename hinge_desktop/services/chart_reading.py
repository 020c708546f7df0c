"""What the charts page reads: a chart's answer, what it is compared with, and its asides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.comparison import PeriodComparison
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport, line_of, newest_with_fault
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.plan import plan_day_of
from hinge_desktop.services.chart_events import ChartEvents
from hinge_desktop.services.period_comparison import PeriodComparer
from hinge_desktop.services.record_review import RecordBook, RecordReview

Progress = Callable[[float], None]
"""Told which share of the work is done, 0 to 1; it raises where nobody waits any more."""


class Charts(Protocol):
    """Answers questions about training, one chart at a time."""

    def answer(self, question: ChartQuestion, progress: Progress | None = None) -> ChartAnswer:
        """Return what a chart draws."""

    def exercises(self) -> tuple[Exercise, ...]:
        """Return the exercises with work, hinges first."""


class ChartReading:
    """Reads for the charts page. Every call may take longer than a frame."""

    def __init__(
        self,
        charts: Charts,
        events: ChartEvents,
        periods: PeriodComparer,
        records: RecordReview,
        journal: Journal,
    ) -> None:
        self._charts = charts
        self._events = events
        self._periods = periods
        self._records = records
        self._journal = journal

    def exercises(self) -> tuple[Exercise, ...]:
        """Return the exercises with work, hinges first."""
        return self._charts.exercises()

    def report(
        self, question: ChartQuestion, earlier: ChartQuestion | None, progress: Progress
    ) -> ChartReport:
        """Return what a chart or a tile shows."""
        share = 1.0 if earlier is None else 0.5
        answer = self._charts.answer(question, lambda done: progress(done * share))
        compared = None
        if earlier is not None:
            compared = self._charts.answer(earlier, lambda done: progress(0.5 + done / 2))
        return ChartReport(
            answer,
            compared,
            self._last_fault(answer) if question.metric is Metric.CLEAN_REPS else None,
            is_session_due=question.metric is Metric.SESSIONS and self._is_due(question.today),
        )

    def with_events(self, report: ChartReport, progress: Progress) -> ChartReport:
        """Return the report with what explains the turns of its lines."""
        question = report.answer.question
        events = self._events.between(question.first, question.last, question.exercise_id, progress)
        return replace(report, answer=replace(report.answer, events=events), has_events=True)

    def comparison(
        self, earlier: Days, shown: Days, exercise_id: ExerciseId | None, progress: Progress
    ) -> PeriodComparison:
        """Return how two stretches of days differ; None is all hinges together."""
        return self._periods.compare(earlier, shown, exercise_id, progress)

    def records(self, exercise_id: ExerciseId | None, progress: Progress) -> RecordBook:
        """Return what stands as a record; None is all hinges together."""
        return self._records.book(exercise_id, progress)

    def _last_fault(self, answer: ChartAnswer) -> date | None:
        """Return the day of the newest fault; that of a week is read session by session."""
        question = answer.question
        newest = newest_with_fault(line_of(answer))
        if newest is None or question.rollup is Rollup.SESSION:
            return None if newest is None else newest.day
        within = replace(
            question,
            first=newest.day if question.first is None else max(newest.day, question.first),
            last=min(newest.day + timedelta(days=6), question.last),
            rollup=Rollup.SESSION,
        )
        found = newest_with_fault(line_of(self._charts.answer(within)))
        return newest.day if found is None else found.day

    def _is_due(self, today: date) -> bool:
        """Whether the plan has a session today that was not done yet."""
        is_planned = plan_day_of(today, self._journal.plan_days()) is not None
        return is_planned and not self._journal.sessions_between(today, today)
