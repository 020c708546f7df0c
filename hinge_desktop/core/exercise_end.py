"""When an exercise of a running session is over, and which answers of it are missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.session_progress import Step, progress_of
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    SessionExercise,
    SetKind,
    WorkSet,
)

_ASKED: Final = (SetKind.WORK, SetKind.DRILL)
"""Kinds of set that are asked about; warm-ups are not."""


def ended_exercise(logged: LoggedSession) -> LoggedExercise | None:
    """Return the exercise whose last set was just saved, None where another one runs or none.

    One that was already answered, or that was warm-up only, is not asked about.
    """
    progress = progress_of(logged)
    if progress.last_saved is None or progress.step in (Step.IN_SET, Step.TO_LOG):
        return None
    wanted = progress.last_saved.session_exercise_id
    exercise = next(one for one in logged.exercises if one.entry.id == wanted)
    is_over = len(exercise.saved()) == len(exercise.sets) and bool(exercise.saved(*_ASKED))
    return exercise if is_over and not is_answered(exercise.entry) else None


def is_answered(entry: SessionExercise) -> bool:
    """Whether anything of what is asked once about an exercise was given."""
    return bool(entry.felt or entry.depth or entry.straps or entry.note)


@dataclass(frozen=True, slots=True)
class SetGap:
    """A saved set with answers missing, and which."""

    exercise: LoggedExercise
    one: WorkSet
    lacks_reps_left: bool
    lacks_quality: bool
    lacks_tempo: bool


def gaps_of(logged: LoggedSession) -> tuple[SetGap, ...]:
    """Return the work sets and drills with missing answers, in their order.

    A set of no reps has nothing to ask about.
    """
    return tuple(_gaps(logged))


def lacks_felt(logged: LoggedSession) -> tuple[LoggedExercise, ...]:
    """Return the exercises that were worked and not said where they were felt."""
    return tuple(
        exercise
        for exercise in logged.exercises
        if any(one.reps != 0 for one in exercise.saved(SetKind.WORK)) and not exercise.entry.felt
    )


def _gaps(logged: LoggedSession) -> Iterator[SetGap]:
    for exercise in logged.exercises:
        for one in exercise.saved(*_ASKED):
            if one.reps == 0:
                continue
            gap = SetGap(
                exercise,
                one,
                lacks_reps_left=one.kind is SetKind.WORK and one.reps_left is None,
                lacks_quality=one.quality is None,
                lacks_tempo=exercise.entry.is_paced and one.tempo_answer is None,
            )
            if gap.lacks_reps_left or gap.lacks_quality or gap.lacks_tempo:
                yield gap
