"""Asks what goes on the bar in today's plan and in a running session.

A question holds all that its answer comes from, so that any thread can work it out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.plate_plan import BarSet, PlatePlan, plain_plan, plain_set
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.session_bar import PlanPlates, bars_of_session
from hinge_desktop.core.training import LoggedSession, SetId
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.kept_plans import KeptPlans


@dataclass(frozen=True, slots=True)
class DayBar:
    """The plates for every set of a planned exercise."""

    loads: BarLoads
    wanted: tuple[Weight | None, ...]

    def answer(self, plan: PlanPlates) -> PlatePlan:
        """Return the plates, set by set."""
        return plan(self.loads, self.wanted, ())

    @property
    def at_once(self) -> PlatePlan:
        """Each load heaviest first, as long as nobody knows which plates are moved least."""
        return plain_plan(self.loads, self.wanted)


@dataclass(frozen=True, slots=True)
class WaitingBar:
    """The bar for a set that waits in a running session."""

    session: LoggedSession
    waiting: SetId
    load: Weight | None
    bar: BarLoads
    """The bar of the waiting set."""
    loads_of: Mapping[ExerciseId, Loads]

    def answer(self, plan: PlanPlates) -> BarSet | None:
        """Return the bar with what is moved before the set."""
        return bars_of_session(self.session, self.waiting, self.loads_of, self.load, plan)

    @property
    def at_once(self) -> BarSet:
        """What can be built for the set; which plates, and what to move, is not decided yet."""
        return plain_set(self.bar, self.load)


class BarPlanner:
    """Asks the questions; `plans` answers them."""

    def __init__(self, planner: DayPlanner) -> None:
        self._planner = planner
        self.plans = KeptPlans()

    def of_day(self, exercise: PlannedExercise) -> DayBar | None:
        """Return the question for a planned exercise.

        None where no bar is loaded, or where nobody entered what it is loaded with.
        """
        loads = self._planner.loads(exercise.exercise_id)
        if not isinstance(loads, BarLoads) or not loads.is_known:
            return None
        return DayBar(loads, tuple(one.load for one in exercise.sets))

    def of_set(
        self, session: LoggedSession, waiting: SetId, load: Weight | None
    ) -> WaitingBar | None:
        """Return the question for a set that waits in a running session; None without a bar."""
        ids = {one.entry.exercise_id for one in session.exercises}
        loads_of = self._planner.loads_of(ids)
        for exercise in session.exercises:
            bar = loads_of[exercise.entry.exercise_id]
            if isinstance(bar, BarLoads) and any(one.id == waiting for one in exercise.sets):
                return WaitingBar(session, waiting, load, bar, loads_of)
        return None
