"""Reads a block of weeks, or a year, for paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family
from hinge_desktop.core.journal import Journal, SessionLine
from hinge_desktop.core.papers.block_paper import (
    BlockPaper,
    BlockWeek,
    Month,
    YearPaper,
    has_points,
    planned_of_weeks,
)
from hinge_desktop.core.papers.shares import share_within
from hinge_desktop.core.session_summary import SessionSummary, summary_of
from hinge_desktop.core.training_figures import (
    TrainingFigures,
    WeekFigures,
    time_under_tension_ms,
    volume_kg,
)
from hinge_desktop.services.papers.asked_charts import AskedCharts, Charts, Check
from hinge_desktop.services.papers.stretch_sums import figures_of, read_sums

_MOST_ESTIMATES: Final = 2
_LOADED_HINGES: Final = frozenset({Family.HINGE, Family.SINGLE_LEG_HINGE})
_WEEK: Final = timedelta(weeks=1)
_SESSIONS_AT_ONCE: Final = 60


class BlockReading:
    """Reads in short pieces; `check` is called between them."""

    def __init__(self, journal: Journal, charts: Charts, made: date, check: Check) -> None:
        self._journal = journal
        self._charts = charts
        self._made = made
        self._check = check
        self._exercises = journal.exercises()

    def block(self, first: date, last: date) -> BlockPaper:
        """Read everything from one day to another, both included."""
        read = read_sums(self._journal, first, last, self._check)
        figures = figures_of(self._journal, read, self._check)
        asked = AskedCharts(self._charts, first, last, self._made, self._check)
        charts = (*asked.of_estimates(self._estimated(figures)), *asked.of_hinges())
        return BlockPaper(
            first=first,
            last=last,
            figures=figures,
            weeks=tuple(self._weeks(figures, asked)),
            lines=tuple(self._lines(first, last))[::-1],
            charts=tuple(one for one in charts if has_points(one)),
            exercises=self._exercises,
            made=self._made,
        )

    def year(self, year: int) -> YearPaper:
        """Read a calendar year by its months."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        read = read_sums(self._journal, first, last, self._check)
        figures = figures_of(self._journal, read, self._check)
        shown = min(last, max(self._made, first))
        asked = AskedCharts(self._charts, first, shown, self._made, self._check)
        charts = (*asked.of_estimates(self._estimated(figures)), *asked.of_hinges())
        return YearPaper(
            year=year,
            figures=figures,
            months=tuple(self._months(year, asked)),
            charts=tuple(one for one in charts if has_points(one)),
            exercises=self._exercises,
            made=self._made,
        )

    def _estimated(self, figures: TrainingFigures) -> tuple[ExerciseId, ...]:
        """Return the hinges with an estimate, by their sets."""
        known = {one.id: one for one in self._exercises}
        return tuple(
            one.exercise_id
            for one in figures.exercises
            if one.best_e1rm_kg is not None and _is_loaded_hinge(known.get(one.exercise_id))
        )[:_MOST_ESTIMATES]

    def _weeks(self, figures: TrainingFigures, asked: AskedCharts) -> Iterator[BlockWeek]:
        if not figures.weeks:
            return
        clean = asked.ask(Metric.CLEAN_REPS)
        kept = asked.ask(Metric.TEMPO_KEPT)
        planned = planned_of_weeks(asked.ask(Metric.SESSIONS, rollup=Rollup.WEEK))
        done = {one.start: one for one in figures.weeks}
        start, end = figures.weeks[0].start, figures.weeks[-1].start
        while start <= end:
            week = done.get(start, WeekFigures(start, 0, 0, 0, 0.0))
            sunday = start + _WEEK - timedelta(days=1)
            yield BlockWeek(
                start=start,
                sessions=week.workouts,
                planned_sessions=planned.get(start),
                sets=week.sets,
                reps=week.reps,
                volume_kg=week.volume_kg,
                clean_reps=share_within(clean, start, sunday),
                kept=share_within(kept, start, sunday),
            )
            start += _WEEK

    def _months(self, year: int, asked: AskedCharts) -> Iterator[Month]:
        clean = asked.ask(Metric.CLEAN_REPS)
        for month in range(1, 13):
            self._check()
            first = date(year, month, 1)
            last = _first_of_next(first) - timedelta(days=1)
            sums = self._journal.set_sums(None, first, last)
            work = [one for one in sums if not one.is_warm_up]
            yield Month(
                first_day=first,
                sessions=self._journal.session_span(None, first, last).sessions,
                sets=sum(one.sets for one in work),
                reps=sum(one.reps for one in work),
                volume_kg=volume_kg(work),
                tension_s=time_under_tension_ms(work) / 1000,
                clean_reps=share_within(clean, first, last),
            )

    def _lines(self, first: date, last: date) -> Iterator[SessionSummary]:
        """Give the sessions of the block, newest first, a few at a time."""
        before: SessionLine | None = None
        while True:
            self._check()
            lines = self._journal.session_lines(_SESSIONS_AT_ONCE, before)
            within = [one for one in lines if first <= one.day <= last]
            if within:
                days = [one.day for one in within]
                logged = self._journal.sessions_between(min(days), max(days))
                known = {one.session.id: one for one in logged}
                yield from (summary_of(one, known.get(one.id)) for one in within)
            if len(lines) < _SESSIONS_AT_ONCE or lines[-1].day < first:
                return
            before = lines[-1]


def _is_loaded_hinge(exercise: Exercise | None) -> bool:
    return exercise is not None and exercise.family in _LOADED_HINGES


def _first_of_next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)
