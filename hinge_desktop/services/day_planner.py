"""What to do today: reads what the plan depends on and asks the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.day_plan import DayInputs, DayPlan, plan_for
from hinge_desktop.core.exercises import Exercise, ExerciseId, LoadKind
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import RUNG_TAUGHT_BY, LadderPlace, place_after
from hinge_desktop.core.ladder_places import exercise_at
from hinge_desktop.core.last_fault import CUED_SESSIONS, LastFault, fault_to_drill, last_fault
from hinge_desktop.core.load_suggestion import lighter_load
from hinge_desktop.core.loads import Loads, loads_for
from hinge_desktop.core.next_set import NextSet, NextSetReason, SetTarget, next_set_load
from hinge_desktop.core.plan import preference_of
from hinge_desktop.core.plan_changes import KeptChanges, changed_plan
from hinge_desktop.core.plan_overrides import PlanOverride
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.readiness import NOTHING_SAID, Readiness
from hinge_desktop.core.rest_rules import RestRule, rest_rule, warm_up_rest
from hinge_desktop.core.rung_work import training_place
from hinge_desktop.core.stop_rules import active_stop
from hinge_desktop.core.thresholds import Rule
from hinge_desktop.core.training import (
    BackAnswer,
    LoggedExercise,
    LoggedSession,
    SessionExercise,
    SetKind,
    WorkSet,
)
from hinge_desktop.core.warm_up_choice import (
    WarmUpEvidence,
    warm_up_changes,
    warm_up_minutes,
)
from hinge_desktop.core.week_summary import DAYS
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.last_session import last_session

RECENT_SESSIONS = 8
"""How far back the rules look: three misses running, on two kinds of day."""
WEEKS_LOOKED_BACK = 17
"""How far back weeks of work are counted: an easy week comes every 16 weeks at the latest."""


class DayPlanner:
    """Plans a day and the next set from the journal."""

    def __init__(self, journal: Journal, clocks: Clocks) -> None:
        self._journal = journal
        self._clocks = clocks

    def plan(self, back: BackAnswer | None = None, soreness: int | None = None) -> DayPlan:
        """Return today's plan, for what was answered before the session, if anything was."""
        return self.planning(Readiness(back, soreness))(self._journal.plan_overrides())

    def planning(
        self, said: Readiness = NOTHING_SAID
    ) -> Callable[[tuple[PlanOverride, ...]], DayPlan]:
        """Read what today depends on, once; return what plans it with changes of the lifter.

        The changes may be kept ones, or only thought of.
        """
        day, inputs = self._clocks.today(), self._inputs(said)
        plan = plan_for(day, inputs)
        earlier = self._before_one_day_changes(inputs)
        return lambda overrides: changed_plan(plan, day, inputs, KeptChanges(overrides, earlier))

    def bar_load_today(self) -> Weight | None:
        """Return today's load of the ladder's exercise, where a straight bar carries it."""
        main = self.plan().main
        if self.exercise(main.exercise_id).load_kind is not LoadKind.BARBELL:
            return None
        return main.work_sets[0].load if main.work_sets else None

    def next_time(self, entry: SessionExercise, running: LoggedSession) -> PlannedExercise | None:
        """Return what the rules give for the next session, with the running one counted as done.

        None for exercises off the ladder, and where heavy and light days progress apart.
        """
        inputs = self._inputs(NOTHING_SAID)
        if any(day.day_kind is not None for day in inputs.plan_days):
            return None
        recent = (running, *inputs.recent)[:RECENT_SESSIONS]
        day, inputs = self._clocks.today(), replace(inputs, recent=recent)
        kept = tuple(one for one in self._journal.plan_overrides() if one.day is None)
        planned = changed_plan(plan_for(day, inputs), day, inputs, KeptChanges(kept)).main
        return planned if planned.exercise_id == entry.exercise_id else None

    def place(self) -> LadderPlace:
        """Return where the lifter stands on the ladder."""
        return place_after(self._journal.ladder_moves())

    def trained_exercise(self) -> ExerciseId:
        """Return the exercise that the ladder trains where the lifter stands."""
        moves = self._journal.ladder_moves()
        place = training_place(place_after(moves), self._journal.equipment())
        return exercise_at(place, moves)

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
        numbers = self._journal.thresholds()
        change = next_set_load(done, target, self.loads(entry.exercise_id), numbers)
        if change.load is None or change.load.exact >= waiting.load.exact:
            return as_it_waits
        return change

    def last_fault(
        self, exercise_id: ExerciseId, running: LoggedSession | None
    ) -> LastFault | None:
        """Return the fault to cue in an exercise: of the running session, else from before it."""
        return last_fault(self._newest_first(exercise_id, running), exercise_id)

    def fault_to_drill(self) -> Fault | None:
        """Return the fault that today's warm-up goes against, where the lifter stands."""
        exercise_id = self.trained_exercise()
        sessions = self._journal.last_sessions_with(exercise_id, CUED_SESSIONS)
        return fault_to_drill(sessions, exercise_id)

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
        percent = 100 - self._journal.thresholds()[Rule.SESSION_DROP_PERCENT]
        lighter = lighter_load(load, percent, self.loads(exercise_id))
        if lighter is None or load is None or lighter.exact >= load.exact:
            return None
        return lighter

    def loads(self, exercise_id: ExerciseId) -> Loads:
        """Return what can be built for an exercise."""
        return self.loads_of([exercise_id])[exercise_id]

    def loads_of(self, exercise_ids: Iterable[ExerciseId]) -> dict[ExerciseId, Loads]:
        """Return what can be built for several exercises, read at once."""
        equipment, unit = self._journal.equipment(), self._journal.profile().unit
        known = {one.id: one for one in self._journal.exercises()}
        return {one: loads_for(known[one].load_kind, equipment, unit) for one in exercise_ids}

    def exercise(self, exercise_id: ExerciseId) -> Exercise:
        """Return an exercise by its key; raise `LookupError` where the journal has none."""
        for exercise in self._journal.exercises():
            if exercise.id == exercise_id:
                return exercise
        raise LookupError(exercise_id)

    def _inputs(self, readiness: Readiness) -> DayInputs:
        today = self._clocks.today()
        easy_weeks = self._journal.easy_weeks()
        moves = self._journal.ladder_moves()
        place = place_after(moves)
        equipment = self._journal.equipment()
        exercise_id = exercise_at(training_place(place, equipment), moves)
        recent = self._journal.last_sessions_with(exercise_id, RECENT_SESSIONS)
        return DayInputs(
            place=place,
            moves=moves,
            recent=recent,
            warm_up_minutes=self._warm_up_minutes(fault_to_drill(recent, exercise_id)),
            last_session=last_session(self._journal, easy_weeks),
            equipment=equipment,
            profile=self._journal.profile(),
            plan=self._journal.plan(),
            plan_days=self._journal.plan_days(),
            preferences=self._journal.exercise_preferences(),
            exercises=self._journal.exercises(),
            readiness=readiness,
            is_stopped=active_stop(self._journal.stop_states()) is not None,
            easy_weeks=easy_weeks,
            working_weeks=self._working_weeks(exercise_id),
            last_week=self._journal.sessions_between(
                today - timedelta(days=DAYS - 1), today - timedelta(days=1)
            ),
            numbers=self._journal.thresholds(),
        )

    def _before_one_day_changes(self, inputs: DayInputs) -> dict[ExerciseId, LoggedExercise]:
        """Return how exercises were done before they were changed for the last session's day."""
        if inputs.last_session is None:
            return {}
        last_day = inputs.last_session.session.start.date
        changes = self._journal.plan_overrides()
        earlier: dict[ExerciseId, LoggedExercise] = {}
        for exercise_id in {one.exercise_id for one in changes if one.day == last_day}:
            for session in self._journal.last_sessions_with(exercise_id, RECENT_SESSIONS):
                logged = [one for one in session.exercises if one.entry.exercise_id == exercise_id]
                if session.session.start.date < last_day:
                    earlier.setdefault(exercise_id, logged[0])
        return earlier

    def _working_weeks(self, exercise_id: ExerciseId) -> frozenset[date]:
        first = self._clocks.today() - timedelta(weeks=WEEKS_LOOKED_BACK)
        sums = self._journal.week_sums(exercise_id, first, None)
        return frozenset(one.start for one in sums if one.sets)

    def _warm_up_minutes(self, fault: Fault | None) -> int:
        wants_curls = self._journal.thresholds().is_on(Rule.JEFFERSON_CURLS)
        checks = self._journal.mobility_checks()
        evidence = WarmUpEvidence.of(checks, fault, wants_curls=wants_curls)
        return warm_up_minutes(warm_up_changes(evidence))
