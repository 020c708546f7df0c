"""Work planned as it was done before: exercises beside the ladder, and those that return."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.core.plan import Plan
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.training import LoggedExercise, SetKind


def repeated_exercise(
    logged: LoggedExercise, plan: Plan, *, is_stopped: bool = False
) -> PlannedExercise | None:
    """Return an exercise with the work sets that were saved, None where there are none.

    Under a stop rule no load is suggested.
    """
    sets = tuple(_repeated_sets(logged, is_stopped=is_stopped))
    if not sets:
        return None
    entry = logged.entry
    rest_seconds = plan.rest_seconds if entry.rest_seconds is None else entry.rest_seconds
    return PlannedExercise(
        exercise_id=entry.exercise_id,
        sets=sets,
        is_paced=entry.is_paced,
        tempo=entry.tempo or plan.tempo,
        rest_seconds=rest_seconds,
        lead_in_seconds=plan.lead_in_seconds,
    )


def _repeated_sets(logged: LoggedExercise, *, is_stopped: bool) -> Iterator[PlannedSet]:
    for one in logged.saved(SetKind.WORK, SetKind.FAILURE):
        if one.reps:
            load = None if is_stopped else one.load
            yield PlannedSet(SetKind.WORK, one.reps, load, one.side)
