"""What to do today: reads what the plan depends on and asks the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.day_plan import DayInputs, DayPlan, plan_for
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, RUNG_TAUGHT_BY, LadderPlace, place_after
from hinge_desktop.core.last_fault import LastFault, last_fault
from hinge_desktop.core.load_suggestion import LIGHTER_PERCENT, lighter_load
from hinge_desktop.core.loads import Loads, loads_for
from hinge_desktop.core.next_set import NextSet, NextSetReason, SetTarget, next_set_load
from hinge_desktop.core.plan import preference_of
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.rest_rules import RestRule, rest_rule, warm_up_rest
from hinge_desktop.core.rung_work import training_place
from hinge_desktop.core.stop_rules import active_stop
from hinge_desktop.core.training import (
    BackAnswer,
    LoggedSession,
    SessionExercise,
    SetKind,
    WorkSet,
)
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.last_session import last_session

RECENT_SESSIONS = 8
"""How far back the rules look: three misses running, on two kinds of day."""
CUED_SESSIONS = 3
"""How far back a fault is looked for that nobody has answered clean since (our default)."""


class DayPlanner:
    """Plans a day and the next set from the journal."""

    def __init__(self, journal: Journal, clocks: Clocks) -> None:
        self._journal = journal
        self._clocks = clocks

    def plan(self, back: BackAnswer | None = None) -> DayPlan:
        """Return today's plan, for an answer to "How is your back?" or for none yet."""
        return plan_for(self._clocks.today(), self._inputs(back))

    def next_time(self, entry: SessionExercise, running: LoggedSession) -> PlannedExercise | None:
        """Return what the rules give for the next session, with the running one counted as done.

        None for exercises off the ladder, and where heavy and light days progress apart.
        """
        inputs = self._inputs(None)
        if any(day.day_kind is not None for day in inputs.plan_days):
            return None
        recent = (running, *inputs.recent)[:RECENT_SESSIONS]
        planned = plan_for(self._clocks.today(), replace(inputs, recent=recent)).exercises[0]
        return planned if planned.exercise_id == entry.exercise_id else None

    def place(self) -> LadderPlace:
        """Return where the lifter stands on the ladder."""
        return place_after(self._journal.ladder_moves())

    def next_set(self, done: WorkSet | None, waiting: WorkSet, entry: SessionExercise) -> NextSet:
        """Return the load of a waiting set after what was done: as it waits, or lower.

        Only a work set of the same exercise lowers the next one.
        """
        as_it_waits = NextSet(waiting.load, NextSetReason.AS_PLANNED)
        left = entry.planned_reps_left
        if done is None or done.session_exercise_id != entry.id or done.kind is SetKind.WARM_UP:
            return as_it_waits
        if waiting.planned_reps is None or waiting.load is None or left is None:
            return as_it_waits
        target = SetTarget(waiting.planned_reps, left.tenths // 10)
        change = next_set_load(done, target, self.loads(entry.exercise_id))
        if change.load is None or change.load.exact >= waiting.load.exact:
            return as_it_waits
        return change

    def last_fault(
        self, exercise_id: ExerciseId, running: LoggedSession | None
    ) -> LastFault | None:
        """Return the fault to cue in an exercise: of the running session, else from before it."""
        return last_fault(self._newest_first(exercise_id, running), exercise_id)

    def _newest_first(
        self, exercise_id: ExerciseId, running: LoggedSession | None
    ) -> Iterator[LoggedSession]:
        """Give the running session, and read those before it only where they are asked for."""
        if running is not None:
            yield running
        yield from self._journal.last_sessions_with(exercise_id, CUED_SESSIONS)

    def rest_rule(self, entry: SessionExercise, done: WorkSet) -> RestRule | None:
        """Return why the rest after a set is as long as it is; None where nobody knows any more."""
        own = preference_of(entry.exercise_id, self._journal.exercise_preferences())
        own_seconds = None if own is None else own.rest_seconds
        rung = entry.rung or RUNG_TAUGHT_BY.get(entry.exercise_id)
        rule = rest_rule(rung, entry.planned_reps, self._journal.plan(), own_seconds)
        if done.kind is SetKind.WARM_UP:
            rule = warm_up_rest(rule)
        return rule.as_run(done.rest_planned_seconds or 0)

    def lighter(self, load: Weight | None, exercise_id: ExerciseId) -> Weight | None:
        """Return about a tenth less than a load, None where nothing lighter can be built."""
        lighter = lighter_load(load, LIGHTER_PERCENT, self.loads(exercise_id))
        if lighter is None or load is None or lighter.exact >= load.exact:
            return None
        return lighter

    def loads(self, exercise_id: ExerciseId) -> Loads:
        """Return what can be built for an exercise."""
        exercise = self.exercise(exercise_id)
        equipment, profile = self._journal.equipment(), self._journal.profile()
        return loads_for(exercise.load_kind, equipment, profile.unit)

    def exercise(self, exercise_id: ExerciseId) -> Exercise:
        """Return an exercise by its key; raise `LookupError` where the journal has none."""
        for exercise in self._journal.exercises():
            if exercise.id == exercise_id:
                return exercise
        raise LookupError(exercise_id)

    def _inputs(self, back: BackAnswer | None) -> DayInputs:
        moves = self._journal.ladder_moves()
        place = place_after(moves)
        equipment = self._journal.equipment()
        exercise_id = EXERCISE_OF_RUNG[training_place(place, equipment).rung]
        return DayInputs(
            place=place,
            moves=moves,
            recent=self._journal.last_sessions_with(exercise_id, RECENT_SESSIONS),
            last_session=last_session(self._journal),
            equipment=equipment,
            profile=self._journal.profile(),
            plan=self._journal.plan(),
            plan_days=self._journal.plan_days(),
            preferences=self._journal.exercise_preferences(),
            exercises=self._journal.exercises(),
            back=back,
            is_stopped=active_stop(self._journal.stop_states()) is not None,
        )
