"""What the history page reads, as values for its parts. Every call runs in a worker."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.history.filters import HistoryFilter
from hinge_desktop.core.journal import Journal, SessionLine
from hinge_desktop.core.session_summary import SessionSummary, verdict_of, working_sets
from hinge_desktop.core.training import BackAnswer, SessionId
from hinge_desktop.gui.models.month_grid import DayMark
from hinge_desktop.gui.views.history.add_session_sheet import SessionStart
from hinge_desktop.services.progress_review import ProgressReview, SessionReview
from hinge_desktop.words.exercises import names_of
from hinge_desktop.words.history_days import like_words

_LOOKED_BACK = 60
"""Sessions among which the last one of each kind is looked for."""


@dataclass(frozen=True, slots=True)
class Lines:
    summaries: tuple[SessionSummary, ...]
    exercises: Mapping[ExerciseId, Exercise]
    has_more: bool
    is_first: bool
    found: int = 0


@dataclass(frozen=True, slots=True)
class MonthAnswer:
    first: date
    marks: Mapping[date, DayMark]
    sessions: Mapping[date, tuple[SessionId, ...]]
    planned: frozenset[date]
    stats: tuple[tuple[str, str], ...]

    def sessions_of(self, day: date) -> tuple[SessionId, ...]:
        return self.sessions.get(day, ())


@dataclass(frozen=True, slots=True)
class AddChoices:
    """What a session of the past can begin as."""

    starts: tuple[SessionStart, ...]
    exercises: tuple[Exercise, ...]


class HistoryReads:
    def __init__(self, review: ProgressReview, journal: Journal) -> None:
        self._review = review
        self._journal = journal

    def lines(self, limit, top, wanted) -> Lines:
        before = None if top is None else SessionLine(SessionId(""), top, 0, None, 0, 0, False, 0)
        page = self._review.history_page(limit, before)
        return Lines(page.summaries, page.exercises, page.has_more, True)

    def more_lines(self, limit, before, wanted) -> Lines:
        page = self._review.history_page(limit, before)
        return Lines(page.summaries, page.exercises, page.has_more, False)

    def session(self, session_id: SessionId) -> SessionReview | None:
        return self._review.session(session_id)

    def exercises(self) -> tuple[Exercise, ...]:
        """Return every exercise, for names and choices."""
        return self._journal.exercises()

    def add_choices(self) -> AddChoices:
        """Return what a session can begin as: the last one of each kind, and saved sessions."""
        exercises = self._journal.exercises()
        page = self._review.history_page(_LOOKED_BACK)
        last: dict[ExerciseId, SessionStart] = {}
        for one in page.summaries:
            exercise_id = one.line.exercise_id
            if exercise_id is not None and exercise_id not in last:
                name = names_of(exercises)(exercise_id)
                last[exercise_id] = SessionStart(like_words(name, one.day), like=one.id)
        return AddChoices((*last.values(), *self._saved()), exercises)

    def _saved(self) -> Iterator[SessionStart]:
        held = self._journal.template_exercises()
        for template in self._journal.templates():
            own = tuple(one.exercise_id for one in held if one.template_id == template.id)
            if own and not template.is_archived:
                yield SessionStart(template.name, exercise_ids=own)

    def month(self, day: date) -> MonthAnswer:
        first = day.replace(day=1)
        last = day.replace(day=monthrange(day.year, day.month)[1])
        marks, ids = {}, {}
        for one in self._journal.sessions_between(first, last):
            work = [each for ex in one.exercises for each in working_sets(ex)]
            d = one.session.start.date
            ids[d] = (*ids.get(d, ()), one.session.id)
            marks[d] = DayMark(
                len(ids[d]), verdict_of(work), one.session.back is BackAnswer.PAINFUL
            )
        return MonthAnswer(
            first,
            marks,
            ids,
            frozenset({date(2026, 11, 21)}),
            (("5", "sessions"), ("9,000 kg", "Bar RDL, lifted"), ("150", "RDL reps")),
        )
