"""The exercises beside the ladder's: what was done last time, once more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hinge_desktop.core.easy_week_rules import eased_sets
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family
from hinge_desktop.core.loads import Loads, loads_for
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.core.training import LoggedExercise, LoggedSession, SetKind
from hinge_desktop.core.weights import Unit


@dataclass(frozen=True, slots=True)
class RepeatInputs:
    """What repeated work depends on."""

    last_session: LoggedSession | None
    exercises: tuple[Exercise, ...]
    plan: Plan
    equipment: Equipment
    unit: Unit
    numbers: Thresholds
    is_stopped: bool = False
    is_easy_week: bool = False


def repeated_work(inputs: RepeatInputs, main: ExerciseId) -> Iterator[PlannedExercise]:
    """Repeat the other exercises of the last session, drills and what the ladder gives left out."""
    if inputs.last_session is None:
        return
    drills = {one.id for one in inputs.exercises if one.family is Family.HINGE_DRILL}
    for logged in inputs.last_session.exercises:
        is_of_ladder = logged.entry.rung is not None or logged.entry.exercise_id == main
        if is_of_ladder or logged.entry.exercise_id in drills:
            continue
        sets = tuple(_sets(logged, inputs))
        if sets:
            yield _exercise(logged, sets, inputs.plan)


def repeated_exercise(
    logged: LoggedExercise, plan: Plan, *, is_stopped: bool = False
) -> PlannedExercise | None:
    """Return an exercise with the work sets that were saved, None where there are none.

    Under a stop rule no load is suggested.
    """
    sets = _done(logged, is_stopped=is_stopped)
    return _exercise(logged, tuple(sets), plan) if sets else None


def _exercise(logged: LoggedExercise, sets: tuple[PlannedSet, ...], plan: Plan) -> PlannedExercise:
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


def _sets(logged: LoggedExercise, inputs: RepeatInputs) -> Sequence[PlannedSet]:
    done = _done(logged, is_stopped=inputs.is_stopped)
    if not inputs.is_easy_week:
        return done
    return eased_sets(done, _loads(logged.entry.exercise_id, inputs), inputs.numbers)


def _done(logged: LoggedExercise, *, is_stopped: bool) -> list[PlannedSet]:
    return [
        PlannedSet(SetKind.WORK, one.reps, None if is_stopped else one.load, one.side)
        for one in logged.saved(SetKind.WORK, SetKind.FAILURE)
        if one.reps
    ]


def _loads(exercise_id: ExerciseId, inputs: RepeatInputs) -> Loads | None:
    known: Iterable[Exercise] = (one for one in inputs.exercises if one.id == exercise_id)
    exercise = next(iter(known), None)
    if exercise is None:
        return None
    return loads_for(exercise.load_kind, inputs.equipment, inputs.unit)
