"""The events that a chart marks, read from the journal piece by piece."""

from __future__ import annotations

from datetime import date

from hinge_desktop.core.charts.answers import ChartEvent
from hinge_desktop.core.charts.events import (
    ShownDays,
    easy_week_events,
    fault_week_events,
    gate_events,
    in_order,
    pain_events,
)
from hinge_desktop.core.charts.progress import no_progress, part_of
from hinge_desktop.core.charts.scope import hinge_ids, ids_asked
from hinge_desktop.core.charts.sums import Progress
from hinge_desktop.core.charts.weeks import whole_weeks
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.safety import SafetyAnswer, SafetyReply


class ChartEvents:
    """Reads gates, easy weeks, pain and weeks with a fault; a call may take longer than a frame."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def between(
        self,
        first: date | None,
        last: date,
        exercise_id: ExerciseId | None = None,
        progress: Progress = no_progress,
    ) -> tuple[ChartEvent, ...]:
        """Return the events of these days (both included) in order; None for all hinges together.

        Gates belong to hinges alone. Weeks with a fault are never cut: the one in which the
        stretch begins stands on its Monday, also where that is before `first`. An ache that ended
        an exercise is an event of that exercise, a stop one of all.
        """
        days = ShownDays(first, last)
        reads = self._journal.events
        exercises = self._journal.exercises()
        asked = ids_asked(exercise_id, exercises)
        hinges = hinge_ids(exercises)
        moves = self._journal.ladder_moves() if set(asked) <= set(hinges) else ()
        return in_order(
            (
                *gate_events(moves, days),
                *easy_week_events(self._journal.easy_weeks(), days),
                *pain_events(
                    self._answers_about(asked, days),
                    self._journal.stop_states(),
                    reads.painful_days(first, last, part_of(progress, 0, 2)),
                    days,
                ),
                *fault_week_events(
                    reads.fault_counts(asked, *whole_weeks(first, last), part_of(progress, 1, 2))
                ),
            )
        )

    def _answers_about(self, asked: tuple[ExerciseId, ...], days: ShownDays) -> list[SafetyAnswer]:
        """Return the answers of these days, without those that ended another exercise."""
        return [
            one
            for one in self._journal.safety_answers()
            if one.answered.date in days and not self._is_of_another(one, asked)
        ]

    def _is_of_another(self, answer: SafetyAnswer, asked: tuple[ExerciseId, ...]) -> bool:
        if answer.answer is not SafetyReply.END_EXERCISE or answer.session_id is None:
            return False
        session = self._journal.session(answer.session_id)
        ended = [
            exercise.entry.exercise_id
            for exercise in (() if session is None else session.exercises)
            if any(one.id == answer.set_id for one in exercise.sets)
        ]
        return bool(ended) and ended[0] not in asked
