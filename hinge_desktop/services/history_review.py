"""What the history asks of the journal: filtered pages, months for the calendar, days near by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.history.filters import EVERYTHING, HistoryFilter
from hinge_desktop.core.history.months import (
    MonthReview,
    month_ends,
    month_review,
    planned_days,
)
from hinge_desktop.core.journal import Journal, SessionLine
from hinge_desktop.core.session_summary import SessionSummary, summary_of


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some lines of the history, newest first, and whether older ones follow."""

    summaries: tuple[SessionSummary, ...]
    exercises: dict[ExerciseId, Exercise]
    """The exercises that the lines speak of, for their names."""
    has_more: bool


class HistoryReview:
    """Reads the journal for the history, in pieces. Every call may take longer than a frame."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def page(
        self,
        limit: int,
        before: SessionLine | None = None,
        wanted: HistoryFilter = EVERYTHING,
    ) -> HistoryPage:
        """Return up to `limit` lines of fitting sessions older than `before`."""
        lines = self._journal.session_lines(limit + 1, before, wanted)
        shown = lines[:limit]
        whole = self._journal.sessions([line.id for line in shown])
        sessions = {one.session.id: one for one in whole}
        known = {one.id: one for one in self._journal.exercises()}
        used = {line.exercise_id for line in shown if line.exercise_id is not None}
        return HistoryPage(
            tuple(summary_of(line, sessions.get(line.id)) for line in shown),
            {one: known_exercise(known, one) for one in used},
            has_more=len(lines) > limit,
        )

    def month(self, year: int, month: int) -> MonthReview:
        """Return the days of a month with a session, and what the month adds up to."""
        first, last = month_ends(year, month)
        return month_review(
            first,
            self._journal.sessions_between(first, last),
            self._journal.safety_answers(),
            {one.id: one for one in self._journal.exercises()},
        )

    def planned_days(self, year: int, month: int, today: date) -> frozenset[date]:
        """Return the days of the plan in a month, none of them before `today`."""
        first, last = month_ends(year, month)
        return planned_days(first, last, today, self._journal.plan_days())

    def nearest(self, day: date) -> date | None:
        """Return the day with a session that is nearest, the earlier of two; None without any."""
        around = [one for one in self._journal.days_around(day) if one is not None]
        return min(around, key=lambda one: abs(one - day), default=None)


def known_exercise(known: dict[ExerciseId, Exercise], exercise_id: ExerciseId) -> Exercise:
    """Return an exercise; a slug of a newer Hinge is shown under its own name."""
    return known.get(exercise_id) or Exercise(exercise_id, Family.OTHER, LoadKind.OTHER)
