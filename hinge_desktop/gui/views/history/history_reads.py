"""What the history page reads, as values for its parts. Every call runs in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.changes import TrashEntry
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.history.filters import HistoryFilter
from hinge_desktop.core.history.months import MonthReview
from hinge_desktop.core.journal import Journal, SessionLine
from hinge_desktop.core.session_summary import SessionSummary
from hinge_desktop.core.training import SessionId
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.models.month_grid import DayMark
from hinge_desktop.gui.views.history.add_session_sheet import SessionStart
from hinge_desktop.gui.views.history.month_table import months_on
from hinge_desktop.services.history_review import HistoryReview
from hinge_desktop.services.progress_review import ProgressReview, SessionReview
from hinge_desktop.words.exercises import names_of
from hinge_desktop.words.history_days import count_words, like_words, work_words

_LOOKED_BACK = 60
"""Sessions among which the last one of each kind is looked for."""
_MOST_A_MONTH = 400
_COUNTED_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of the list; `is_first` tells that they begin it."""

    summaries: tuple[SessionSummary, ...]
    exercises: Mapping[ExerciseId, Exercise]
    has_more: bool
    is_first: bool


@dataclass(frozen=True, slots=True)
class MonthAnswer:
    """A month for the calendar."""

    first: date
    marks: Mapping[date, DayMark]
    sessions: Mapping[date, tuple[SessionId, ...]]
    """The sessions of each day, oldest first."""
    planned: frozenset[date]
    stats: tuple[tuple[str, str], ...]
    """What it adds up to, each number with its caption."""
    unit: Unit
    """The lifter's own unit, for loads that are typed where there was none."""

    def sessions_of(self, day: date) -> tuple[SessionId, ...]:
        """Return the sessions of a day, oldest first."""
        return self.sessions.get(day, ())


@dataclass(frozen=True, slots=True)
class AddChoices:
    """What a session of the past can begin as."""

    starts: tuple[SessionStart, ...]
    exercises: tuple[Exercise, ...]


class HistoryReads:
    """Joins what the services answer to what the page shows."""

    def __init__(
        self,
        history: HistoryReview,
        review: ProgressReview,
        journal: Journal,
        today: Callable[[], date],
    ) -> None:
        self._history = history
        self._review = review
        self._journal = journal
        self._today = today

    def lines(self, limit: int, top: date | None, wanted: HistoryFilter) -> Lines:
        """Return the newest fitting lines before a day, None for the newest of all."""
        before = None if top is None else _line_at(top)
        page = self._history.page(limit, before, wanted)
        return Lines(page.summaries, page.exercises, page.has_more, is_first=True)

    def more_lines(self, limit: int, before: SessionLine, wanted: HistoryFilter) -> Lines:
        """Return the fitting lines before one."""
        page = self._history.page(limit, before, wanted)
        return Lines(page.summaries, page.exercises, page.has_more, is_first=False)

    def count(self, wanted: HistoryFilter) -> int:
        """Count fitting sessions in pieces, so that no save waits behind it."""
        count, before = 0, None
        while True:
            lines = self._journal.session_lines(_COUNTED_AT_ONCE, before, wanted)
            count += len(lines)
            if len(lines) < _COUNTED_AT_ONCE:
                return count
            before = lines[-1]

    def session(self, session_id: SessionId) -> SessionReview | None:
        """Return a session, None where it is gone."""
        return self._review.session(session_id)

    def month(self, day: date) -> MonthAnswer:
        """Return the month of a day."""
        review = self._history.month(day.year, day.month)
        planned = self._history.planned_days(day.year, day.month, self._today())
        marks = {one.day: DayMark(one.sessions, one.has_fault, one.has_pain) for one in review.days}
        return MonthAnswer(
            review.first,
            marks,
            self._sessions(review.first),
            planned,
            self._stats(review),
            self._journal.profile().unit,
        )

    def exercises(self) -> tuple[Exercise, ...]:
        """Return every exercise, for names and choices."""
        return self._journal.exercises()

    def trash(self) -> tuple[TrashEntry, ...]:
        """Return what was deleted, newest first."""
        return self._journal.trash()

    def add_choices(self) -> AddChoices:
        """Return what a session can begin as: the last one of each kind, and saved sessions."""
        exercises = self._journal.exercises()
        name_of = names_of(exercises)
        last: dict[ExerciseId, SessionStart] = {}
        for line in self._journal.session_lines(_LOOKED_BACK):
            key = line.exercise_id
            if key is not None and key not in last and not line.is_open:
                last[key] = SessionStart(like_words(name_of(key), line.day), like=line.id)
        return AddChoices((*last.values(), *self._saved()), exercises)

    def _saved(self) -> Iterator[SessionStart]:
        held = self._journal.template_exercises()
        for template in self._journal.templates():
            own = tuple(one.exercise_id for one in held if one.template_id == template.id)
            if own and not template.is_archived:
                yield SessionStart(template.name, exercise_ids=own)

    def _sessions(self, first: date) -> dict[date, tuple[SessionId, ...]]:
        found: dict[date, tuple[SessionId, ...]] = {}
        for line in self._journal.session_lines(_MOST_A_MONTH, _line_at(months_on(first, 1))):
            if line.day < first:
                break
            found[line.day] = (line.id, *found.get(line.day, ()))
        return found

    def _stats(self, review: MonthReview) -> tuple[tuple[str, str], ...]:
        counted = count_words(review.sessions)
        if review.work is None:
            return (counted,)
        name = names_of(self._journal.exercises())(review.work.exercise_id)
        return (counted, *work_words(review.work, name))


def _line_at(day: date) -> SessionLine:
    """Return a place in the list right before the first session of a day."""
    return SessionLine(SessionId(""), day, 0, None, 0, 0, is_open=False, faults=0)
