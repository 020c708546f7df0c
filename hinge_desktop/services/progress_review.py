"""What History and Charts ask of the journal: plain reads that a worker thread can make."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import Exercise, ExerciseId
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
from hinge_desktop.services.history_review import HistoryPage, HistoryReview, known_exercise


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


def _exercise_review(known: dict[ExerciseId, Exercise], logged: LoggedExercise) -> ExerciseReview:
    return ExerciseReview(
        known_exercise(known, logged.entry.exercise_id),
        logged.entry,
        logged.saved(),
        session_figures(working_sets(logged)),
    )
