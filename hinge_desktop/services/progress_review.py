"""What History and Charts ask of the journal: plain reads that a worker thread can make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.journal import Journal, SessionLine
from hinge_desktop.core.session_figures import SessionFigures, session_figures
from hinge_desktop.core.session_summary import SessionSummary, summary_of, working_sets
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    Session,
    SessionExercise,
    SessionId,
    WorkSet,
)


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some lines of the history, newest first, and whether older ones follow."""

    summaries: tuple[SessionSummary, ...]
    exercises: dict[ExerciseId, Exercise]
    """The exercises that the lines speak of, for their names."""
    has_more: bool


@dataclass(frozen=True, slots=True)
class ExerciseReview:
    """One exercise of a session with its saved sets and what they add up to."""

    exercise: Exercise
    entry: SessionExercise
    sets: tuple[WorkSet, ...]
    figures: SessionFigures


@dataclass(frozen=True, slots=True)
class SessionReview:
    """One whole session with its figures; exercises without saved sets are left out."""

    session: Session
    exercises: tuple[ExerciseReview, ...]


class ProgressReview:
    """Reads the journal for the pages that look back. Every call may take longer than a frame."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def history_page(self, limit: int, before: SessionLine | None = None) -> HistoryPage:
        """Return up to `limit` lines of sessions older than `before`, in two short reads."""
        lines = self._journal.session_lines(limit + 1, before)
        shown = lines[:limit]
        sessions = self._sessions_of(shown)
        known = {one.id: one for one in self._journal.exercises()}
        used = {line.exercise_id for line in shown if line.exercise_id is not None}
        return HistoryPage(
            tuple(summary_of(line, sessions.get(line.id)) for line in shown),
            {one: _known(known, one) for one in used},
            has_more=len(lines) > limit,
        )

    def session(self, session_id: SessionId) -> SessionReview | None:
        """Return a session with the figures of each exercise; None where it is gone."""
        logged = self._journal.session(session_id)
        if logged is None:
            return None
        known = {one.id: one for one in self._journal.exercises()}
        reviews = (_exercise_review(known, one) for one in logged.exercises if one.saved())
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
        return tuple(_known(known, exercise_id) for exercise_id in dict.fromkeys(done))

    def _sessions_of(self, lines: Sequence[SessionLine]) -> dict[SessionId, LoggedSession]:
        if not lines:
            return {}
        days = [line.day for line in lines]
        sessions = self._journal.sessions_between(min(days), max(days))
        return {one.session.id: one for one in sessions}


def _exercise_review(known: dict[ExerciseId, Exercise], logged: LoggedExercise) -> ExerciseReview:
    return ExerciseReview(
        _known(known, logged.entry.exercise_id),
        logged.entry,
        logged.saved(),
        session_figures(working_sets(logged)),
    )


def _known(known: dict[ExerciseId, Exercise], exercise_id: ExerciseId) -> Exercise:
    """Return an exercise; a slug of a newer Hinge is shown under its own name."""
    return known.get(exercise_id) or Exercise(exercise_id, Family.OTHER, LoadKind.OTHER)
