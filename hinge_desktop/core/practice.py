"""Practice beside the plan: one exercise, asked for by the lifter, that leaves the plan alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final

from hinge_desktop.core.exercises import (
    BUILT_IN_EXERCISES,
    HINGE_FAMILY,
    Exercise,
    ExerciseId,
    Family,
    LoadKind,
)
from hinge_desktop.core.ladder import (
    EXERCISE_OF_RUNG,
    RUNG_TAUGHT_BY,
    LadderMove,
    LadderPlace,
    Rung,
    Stage,
)
from hinge_desktop.core.ladder_places import exercise_at
from hinge_desktop.core.plan import ExercisePreference
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.rest_rules import rest_rule
from hinge_desktop.core.rung_work import RungInputs, work_at
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import LoggedSession, SetKind, Side

PRACTICE_SETS: Final = 2
PRACTICE_REPS: Final = 8
"""Of what is on no rung and was never done: as many as the dowel asks for (DEFAULT)."""
_DRILLS: Final = frozenset(one.id for one in BUILT_IN_EXERCISES if one.family is Family.HINGE_DRILL)


class PracticeVerdict(StrEnum):
    """Whether a practice can start now, and what comes first."""

    READY = "ready"
    NO_DRILL = "no_drill"
    """Neither a hinge nor done without a load: it belongs into a session, not beside the plan."""
    ADVISED = "advised"
    """A stop holds: unloaded, so still possible, but the advice is shown and asked about first."""
    STOPPED = "stopped"
    """A stop holds, and this loads the back: not offered (coaching-rules 7)."""
    AFTER_SET = "after_set"
    """A set runs or waits for its log."""
    AFTER_SESSION = "after_session"
    """Loaded work belongs to the session that runs."""


def practice_verdict(exercise: Exercise, *, is_stopped: bool, step: Step | None) -> PracticeVerdict:
    """Return whether an exercise can be practised; `step` is that of a running session."""
    if not _is_drill(exercise):
        return PracticeVerdict.NO_DRILL
    is_loaded = exercise.load_kind is not LoadKind.NONE
    if is_stopped and is_loaded:
        return PracticeVerdict.STOPPED
    if step in (Step.IN_SET, Step.TO_LOG):
        return PracticeVerdict.AFTER_SET
    if step is not None and is_loaded:
        return PracticeVerdict.AFTER_SESSION
    return PracticeVerdict.ADVISED if is_stopped else PracticeVerdict.READY


def practice_plan(
    day: date, exercise: Exercise, inputs: RungInputs, own: ExercisePreference | None = None
) -> PlannedExercise:
    """Return the practice of an exercise: what its rung asks for, but marked as of no rung.

    `inputs.recent` holds the last sessions with this exercise, `inputs.place` where the lifter
    stands. Off the ladder, what was done last time; never done, two sets without a load.
    """
    rung = RUNG_TAUGHT_BY.get(exercise.id)
    if rung is None:
        planned = _off_the_ladder(exercise, inputs)
    else:
        asked = replace(inputs, exercise_id=exercise.id)
        planned = work_at(day, _place_of(rung, inputs.place), asked)
    return replace(planned, rung=None, stage=None).done_as(own)


def rest_day_drill(place: LadderPlace, moves: Sequence[LadderMove] = ()) -> ExerciseId:
    """Return the drill for a day of rest: the dowel, for those who came past the wall."""
    if place.rung is Rung.WALL:
        return exercise_at(place, moves)
    return EXERCISE_OF_RUNG[Rung.DOWEL]


def practice_minutes(planned: PlannedExercise) -> int:
    """Return how long a practice takes, in whole minutes."""
    return max(1, round(planned.seconds / 60))


def is_practice(logged: LoggedSession) -> bool:
    """Whether a session was a practice: one drill that the plan did not ask for."""
    if logged.session.import_source_id is not None or len(logged.exercises) != 1:
        return False
    entry = logged.exercises[0].entry
    return entry.rung is None and entry.exercise_id in _PRACTISED


def is_unloaded_practice(logged: LoggedSession) -> bool:
    """Whether a session held drills alone, beside the plan: nothing to recover from."""
    return bool(logged.exercises) and all(
        one.entry.rung is None and one.entry.exercise_id in _DRILLS for one in logged.exercises
    )


def _is_drill(exercise: Exercise) -> bool:
    return exercise.is_built_in and (
        exercise.family in HINGE_FAMILY or exercise.load_kind is LoadKind.NONE
    )


_PRACTISED: Final = frozenset(one.id for one in BUILT_IN_EXERCISES if _is_drill(one))


def _place_of(rung: Rung, here: LadderPlace) -> LadderPlace:
    """Return a rung as the lifter knows it; who has not come to the bar begins light."""
    if rung is not Rung.BAR:
        return LadderPlace(rung)
    if here.rung is Rung.BAR:
        return LadderPlace(rung, here.stage or Stage.LIGHT)
    return LadderPlace(rung, Stage.LOADED if here.rung is Rung.SINGLE_LEG else Stage.LIGHT)


def _off_the_ladder(exercise: Exercise, inputs: RungInputs) -> PlannedExercise:
    plan = inputs.plan
    return PlannedExercise(
        exercise_id=exercise.id,
        sets=_last_sets(exercise, inputs.recent) or _first_sets(exercise),
        is_paced=exercise.is_paced,
        tempo=plan.tempo,
        rest_seconds=rest_rule(None, PRACTICE_REPS, plan).seconds,
        lead_in_seconds=plan.lead_in_seconds,
    )


def _last_sets(exercise: Exercise, recent: Sequence[LoggedSession]) -> tuple[PlannedSet, ...]:
    for session in recent:
        done = [
            PlannedSet(SetKind.WORK, one.reps, one.load, one.side)
            for logged in session.exercises
            if logged.entry.exercise_id == exercise.id
            for one in logged.saved(SetKind.WORK, SetKind.FAILURE)
            if one.reps
        ]
        if done:
            return tuple(done)
    return ()


def _first_sets(exercise: Exercise) -> tuple[PlannedSet, ...]:
    sides = tuple(Side) if exercise.is_one_sided else (None,)
    return tuple(
        PlannedSet(SetKind.WORK, PRACTICE_REPS, side=side)
        for _ in range(PRACTICE_SETS)
        for side in sides
    )
