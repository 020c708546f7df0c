"""Plans the bar of today's plan and of a running session, and keeps the plans at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.plate_plan import BarSet, PlatePlan, plan_plates
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.session_bar import bars_of_session
from hinge_desktop.core.training import LoggedSession, SetId
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.day_planner import DayPlanner

_Question = tuple[BarLoads, tuple[Weight | None, ...], tuple[Weight, ...]]
MOST_KEPT: Final = 32


class BarPlanner:
    """Answers what to put on the bar; the same question is worked out once."""

    def __init__(self, planner: DayPlanner) -> None:
        self._planner = planner
        self._kept: dict[_Question, PlatePlan] = {}

    def of_day(self, exercise: PlannedExercise) -> PlatePlan | None:
        """Return the plates for every set of a planned exercise.

        None where no bar is loaded, or where nobody entered what it is loaded with.
        """
        loads = self._planner.loads(exercise.exercise_id)
        if not isinstance(loads, BarLoads) or not loads.is_known:
            return None
        return self._plan(loads, [one.load for one in exercise.sets], ())

    def of_set(self, session: LoggedSession, waiting: SetId, load: Weight | None) -> BarSet | None:
        """Return the bar for a set that waits in a running session; None where none is loaded."""
        ids = {one.entry.exercise_id for one in session.exercises}
        loads_of = self._planner.loads_of(ids)
        return bars_of_session(session, waiting, loads_of, load, self._plan)

    def _plan(
        self, loads: BarLoads, wanted: Sequence[Weight | None], on_bar: tuple[Weight, ...]
    ) -> PlatePlan:
        question = (loads, tuple(wanted), on_bar)
        plan = self._kept.pop(question, None)
        if plan is None:
            plan = plan_plates(loads, wanted, on_bar)
        self._kept[question] = plan
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return plan
