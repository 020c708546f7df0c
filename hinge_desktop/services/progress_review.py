"""What History and Charts ask of the journal: plain reads that a worker thread can make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.estimate_series import EstimateMark, EstimateSeries
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.journal import Journal, SessionLine
from hinge_desktop.core.session_figures import SessionFigures, session_figures
from hinge_desktop.core.session_summary import working_sets
from hinge_desktop.core.training import (
    LoggedExercise,
    Session,
    SessionExercise,
    SessionId,
    WorkSet,
)
from hinge_desktop.core.training_figures import EstimatePoint, estimate_points
from hinge_desktop.services.history_review import HistoryPage, HistoryReview, known_exercise

MOST_NAMED_FAULTS: Final = 12
"""Sessions with a fault whose faults are named, counted from the newest; others are marked only."""


@dataclass(frozen=True, slots=True)
class ExerciseReview:
    """One exercise of a session with its saved sets and what they add up to."""

    exercise: Exercise
    entry: SessionExercise
    sets: tuple[WorkSet, ...]
    figures: SessionFigures


@dataclass(frozen=True, slots=True)
class SessionReview:
    """One whole session with its figures; while it runs, without exercises that wait."""

    session: Session
    exercises: tuple[ExerciseReview, ...]


class ProgressReview:
    """Reads the journal for the pages that look back. Every call may take longer than a frame."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._history = HistoryReview(journal)

    def history_page(self, limit: int, before: SessionLine | None = None) -> HistoryPage:
        """Return up to `limit` lines of sessions older than `before`."""
        return self._history.page(limit, before)

    def session(self, session_id: SessionId) -> SessionReview | None:
        """Return a session with the figures of each exercise; None where it is gone."""
        logged = self._journal.session(session_id)
        if logged is None:
            return None
        known = {one.id: one for one in self._journal.exercises()}
        is_ended = logged.session.end is not None
        shown = (one for one in logged.exercises if one.saved() or is_ended)
        reviews = (_exercise_review(known, one) for one in shown)
        return SessionReview(logged.session, tuple(reviews))

    def history_until(self, day: date, limit: int) -> HistoryPage:
        """Return the newest lines up to one of this day or before, read in pieces of `limit`."""
        page = self.history_page(limit)
        while page.has_more and page.summaries[-1].day > day:
            more = self.history_page(limit, page.summaries[-1].line)
            page = HistoryPage(
                page.summaries + more.summaries, page.exercises | more.exercises, more.has_more
            )
        return page

    def trained_on(self, day: date) -> tuple[Exercise, ...]:
        """Return the exercises with saved sets of a day, in the order they were done in."""
        known = {one.id: one for one in self._journal.exercises()}
        done = (
            one.entry.exercise_id
            for session in self._journal.sessions_between(day, day)
            for one in session.exercises
            if one.saved()
        )
        return tuple(known_exercise(known, exercise_id) for exercise_id in dict.fromkeys(done))

    def charted_exercises(self) -> tuple[Exercise, ...]:
        """Return the exercises with loaded work: hinges first, then by how much was done."""
        reps: dict[ExerciseId, int] = {}
        sums = (
            one
            for first, last in self._years(None, None, None)
            for one in self._journal.set_sums(None, first, last)
        )
        for one in sums:
            if not one.is_warm_up and (one.kg_thousandths or one.lb_thousandths):
                reps[one.exercise_id] = reps.get(one.exercise_id, 0) + one.reps
        known = {one.id: one for one in self._journal.exercises()}
        exercises = (known_exercise(known, exercise_id) for exercise_id in reps)
        return tuple(
            sorted(exercises, key=lambda one: (one.family is not Family.HINGE, -reps[one.id]))
        )

    def estimates(
        self, exercise_id: ExerciseId, chart_range: ChartRange, today: date
    ) -> EstimateSeries:
        """Return the estimated 1RM of an exercise, one point for each session that allows one."""
        first = chart_range.first_day(today)
        best_sets = (
            one
            for piece in self._years(exercise_id, first, today)
            for one in self._journal.best_sets(exercise_id, *piece)
        )
        points = estimate_points(best_sets)
        return EstimateSeries(exercise_id, chart_range, today, self._marked(points))

    def _years(
        self, exercise_id: ExerciseId | None, first: date | None, last: date | None
    ) -> Iterator[tuple[date, date]]:
        """Cut a stretch into years: an open read keeps a commit waiting, so reads stay short."""
        span = self._journal.session_span(exercise_id, first, last)
        if span.first_day is None or span.last_day is None:
            return
        for year in range(span.first_day.year, span.last_day.year + 1):
            start, end = date(year, 1, 1), date(year, 12, 31)
            yield max(start, span.first_day), min(end, span.last_day)

    def _marked(self, points: Sequence[EstimatePoint]) -> tuple[EstimateMark, ...]:
        faulty = [point for point in points if point.has_fault][-MOST_NAMED_FAULTS:]
        named = {one.best.session_id: self._faults_of(one) for one in faulty}
        return tuple(EstimateMark(point, named.get(point.best.session_id, ())) for point in points)

    def _faults_of(self, point: EstimatePoint) -> tuple[Fault, ...]:
        logged = self._journal.session(point.best.session_id)
        if logged is None:
            return ()
        entries = [
            one
            for one in logged.exercises
            if any(each.id == point.best.set_id for each in one.sets)
        ]
        faults = (fault.fault for one in entries for each in one.saved() for fault in each.faults)
        return tuple(dict.fromkeys(faults))


def _exercise_review(known: dict[ExerciseId, Exercise], logged: LoggedExercise) -> ExerciseReview:
    return ExerciseReview(
        known_exercise(known, logged.entry.exercise_id),
        logged.entry,
        logged.saved(),
        session_figures(working_sets(logged)),
    )
