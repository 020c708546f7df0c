"""What can be practised beside the plan, and how: reads the journal and asks the rules."""

from __future__ import annotations

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import place_after
from hinge_desktop.core.plan import preference_of
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.practice import (
    PracticeVerdict,
    practice_plan,
    practice_verdict,
    rest_day_drill,
)
from hinge_desktop.core.rung_work import RungInputs
from hinge_desktop.services.day_planner import RECENT_SESSIONS, DayPlanner
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.stop_log import StopLog


class PracticeDesk:
    """Plans practices. Every call raises `JournalError` when the store is in trouble."""

    def __init__(
        self,
        journal: Journal,
        planner: DayPlanner,
        log: SessionLog,
        stops: StopLog,
        clocks: Clocks,
    ) -> None:
        self._journal = journal
        self._planner = planner
        self._log = log
        self._stops = stops
        self._clocks = clocks

    def verdict(self, exercise_id: ExerciseId) -> PracticeVerdict:
        """Return whether an exercise can be practised now; raise `LookupError` for an unknown."""
        progress = self._log.progress
        return practice_verdict(
            self._exercise(exercise_id),
            is_stopped=self._stops.active is not None,
            step=None if progress is None else progress.step,
        )

    def plan(self, exercise_id: ExerciseId) -> PlannedExercise:
        """Return what a practice of an exercise asks for today."""
        return practice_plan(
            self._clocks.today(),
            self._exercise(exercise_id),
            self._inputs(exercise_id),
            preference_of(exercise_id, self._journal.exercise_preferences()),
        )

    def on_rest_day(self) -> PlannedExercise:
        """Return the few minutes of a drill for a day of rest."""
        moves = self._journal.ladder_moves()
        return self.plan(rest_day_drill(place_after(moves), moves))

    def _exercise(self, exercise_id: ExerciseId) -> Exercise:
        return self._planner.exercise(exercise_id)

    def _inputs(self, exercise_id: ExerciseId) -> RungInputs:
        moves = self._journal.ladder_moves()
        return RungInputs(
            place=place_after(moves),
            moves=moves,
            recent=self._journal.last_sessions_with(exercise_id, RECENT_SESSIONS),
            equipment=self._journal.equipment(),
            profile=self._journal.profile(),
            plan=self._journal.plan(),
            is_stopped=self._stops.active is not None,
            easy_weeks=self._journal.easy_weeks(),
            numbers=self._journal.thresholds(),
        )
