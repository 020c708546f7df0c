"""Changing the plan: reads it as it stands, and keeps changes for today or for good."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from hinge_desktop.core.changes import Act, Change, added, removed
from hinge_desktop.core.day_plan import DayPlan
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.plan_changes import ADDED_REPS, ADDED_SETS
from hinge_desktop.core.plan_lines import PlanLine, line_of, overrides_between
from hinge_desktop.core.plan_overrides import OverrideAct, PlanOverride
from hinge_desktop.core.readiness import NOTHING_SAID, Readiness
from hinge_desktop.core.repeated_work import repeated_exercise
from hinge_desktop.core.training import LoggedExercise
from hinge_desktop.core.weights import Unit
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.journal_changes import JournalChanges


class Scope(StrEnum):
    """How long a change of the plan holds."""

    TODAY = "today"
    FOR_GOOD = "for_good"


class EmptyPlanError(ValueError):
    """A session without any exercise cannot be kept."""


class PlanEditor:
    """Every change is one act that is undone. Calls raise `JournalError` when the store fails."""

    def __init__(
        self,
        journal: Journal,
        changes: JournalChanges,
        planner: DayPlanner,
        today: Callable[[], date],
        new_id: IdSource,
    ) -> None:
        self._journal = journal
        self._changes = changes
        self._planner = planner
        self._today = today
        self._new_id = new_id

    @property
    def is_writable(self) -> bool:
        """Whether changes can be kept at all."""
        return self._journal.is_writable

    def exercises(self) -> tuple[Exercise, ...]:
        """Return what can be put into a session, archived own exercises too."""
        return self._journal.exercises()

    def loads(self, exercise_id: ExerciseId) -> Loads:
        """Return what can be built for an exercise."""
        return self._planner.loads(exercise_id)

    def unit(self) -> Unit:
        """Return the lifter's unit."""
        return self._journal.profile().unit

    def current(self, said: Readiness = NOTHING_SAID) -> DayPlan:
        """Return today's plan as it stands, with the changes."""
        return self._planner.plan(said.back, said.soreness)

    def suggested(self, said: Readiness = NOTHING_SAID) -> DayPlan:
        """Return today's plan as the rules give it."""
        return self._planner.planning(said)(self._past())

    def previews(self, said: Readiness = NOTHING_SAID) -> Callable[[Sequence[PlanLine]], DayPlan]:
        """Read the journal once; return what shows today's plan as lines would make it.

        Nothing is written, and without a line it is the suggested plan.
        """
        plan, past = self._planner.planning(said), self._past()
        base, day = plan(past).exercises, self._today()

        def preview(lines: Sequence[PlanLine]) -> DayPlan:
            rows = overrides_between(base, lines, day, str) if lines else ()
            return plan((*past, *rows))

        return preview

    def line_for(self, exercise: Exercise) -> PlanLine:
        """Return the line of an exercise that is put into the session: as done last, if ever."""
        for session in self._journal.last_sessions_with(exercise.id, 1):
            for logged in session.exercises:
                line = self._line_done(logged)
                if logged.entry.exercise_id == exercise.id and line is not None:
                    return line
        return _fresh_line(exercise, self._journal.plan())

    def keep(self, lines: Sequence[PlanLine], scope: Scope, said: Readiness = NOTHING_SAID) -> bool:
        """Make the plan these lines; tell whether that changed anything.

        Raise `EmptyPlanError` where there is none.
        """
        if not lines:
            raise EmptyPlanError
        if scope is Scope.TODAY:
            return self._keep_today(lines, said)
        return self._keep_for_good(lines, said)

    def reset(self) -> bool:
        """Go back to the plan that the rules suggest; tell whether there was a change."""
        return self._write(self._in_force(), ())

    def _keep_today(self, lines: Sequence[PlanLine], said: Readiness) -> bool:
        todays = tuple(one for one in self._in_force() if one.day is not None)
        rest = tuple(one for one in self._journal.plan_overrides() if one not in todays)
        base = self._planner.planning(said)(rest)
        rows = overrides_between(base.exercises, lines, self._today(), self._new_id)
        return self._write(todays, rows)

    def _keep_for_good(self, lines: Sequence[PlanLine], said: Readiness) -> bool:
        """Keep all but the loads for good; the loads are kept for today, and gone on from."""
        base = self.suggested(said).exercises
        about = {one.exercise_id for one in base} | {one.exercise_id for one in lines}
        replaced = tuple(
            one
            for one in self._in_force()
            if one.day is not None or one.exercise_id in about or one.act is OverrideAct.ADD
        )
        standing = tuple(one for one in self._journal.plan_overrides() if one not in replaced)
        rows = overrides_between(base, lines, None, self._new_id)
        after = self._planner.planning(said)((*standing, *rows))
        todays = overrides_between(after.exercises, lines, self._today(), self._new_id)
        return self._write(replaced, (*rows, *todays))

    def _write(self, before: tuple[PlanOverride, ...], after: tuple[PlanOverride, ...]) -> bool:
        if {replace(one, id="") for one in before} == {replace(one, id="") for one in after}:
            return False
        edits = (*removed(*before), *added(*after))
        self._changes.make(Change(Act.CHANGE_PLAN, edits))
        return True

    def _in_force(self) -> tuple[PlanOverride, ...]:
        days = (None, self._today())
        return tuple(one for one in self._journal.plan_overrides() if one.day in days)

    def _past(self) -> tuple[PlanOverride, ...]:
        in_force = self._in_force()
        return tuple(one for one in self._journal.plan_overrides() if one not in in_force)

    def _line_done(self, logged: LoggedExercise) -> PlanLine | None:
        repeated = repeated_exercise(logged, self._journal.plan())
        return None if repeated is None else line_of(repeated)


def _fresh_line(exercise: Exercise, plan: Plan) -> PlanLine:
    return PlanLine(
        exercise_id=exercise.id,
        sets=ADDED_SETS,
        reps=ADDED_REPS,
        load=None,
        tempo=plan.tempo,
        rest_seconds=plan.rest_seconds,
        is_paced=exercise.is_paced,
    )
