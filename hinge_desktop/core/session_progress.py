"""Where a session stands, worked out from its sets alone: nothing is remembered elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from hinge_desktop.core.changes import Change
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    SessionExercise,
    SetKind,
    SetState,
    WorkSet,
)


class Step(StrEnum):
    """What a session waits for."""

    READY = "ready"
    """The next set has not begun (a rest may run)."""
    IN_SET = "in_set"
    """A set has begun and has not ended."""
    TO_LOG = "to_log"
    """A set has ended and has not been saved."""
    ALL_DONE = "all_done"
    """Every planned set is saved."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The step, the set it is about, and the one after it.

    Two sets can wait for their logs: the halves of a one-sided one. `current` is the first.
    """

    step: Step
    exercise: LoggedExercise | None
    current: WorkSet | None
    following: WorkSet | None
    """The next set that has not ended, in this exercise or the next one."""
    following_exercise: LoggedExercise | None
    last_saved: WorkSet | None
    last_ended: WorkSet | None = None
    """The last set that waits for its log."""


def progress_of(logged: LoggedSession) -> Progress:
    """Return where a session stands."""
    line = [(exercise, one) for exercise in logged.exercises for one in exercise.sets]
    waiting = [pair for pair in line if pair[1].state is not SetState.SAVED]
    drafts = [pair for pair in waiting if pair[1].state is SetState.DRAFT]
    saved = [one for _, one in line if one.state is SetState.SAVED]
    last_saved = saved[-1] if saved else None
    if not waiting:
        return Progress(Step.ALL_DONE, None, None, None, None, last_saved)
    exercise, current = drafts[0] if drafts else waiting[0]
    ended = [one for _, one in drafts if one.reps is not None]
    after = [pair for pair in waiting if pair[1] != current and pair[1] not in ended]
    following_exercise, following = after[0] if after else (None, None)
    return Progress(
        _step_of(current),
        exercise,
        current,
        following,
        following_exercise,
        last_saved,
        ended[-1] if ended else None,
    )


def _step_of(current: WorkSet) -> Step:
    if current.state is SetState.PLANNED:
        return Step.READY
    return Step.IN_SET if current.reps is None else Step.TO_LOG


def resting_set(progress: Progress) -> WorkSet | None:
    """Return the set after which a rest runs, None where nothing is waited for."""
    if progress.step is Step.TO_LOG:
        return None if progress.following is None else progress.last_ended
    return progress.last_saved if progress.step is Step.READY else None


@dataclass(frozen=True, slots=True)
class SetPlace:
    """A set among its like: "set 2 of 3", "ramp 1 of 3"."""

    is_warm_up: bool
    number: int
    total: int


def exercise_at_hand(progress: Progress, session: LoggedSession) -> LoggedExercise | None:
    """Return the exercise of the set that runs or is logged, else of the one that was saved last.

    Before the first set it is the one that waits.
    """
    if progress.step in (Step.IN_SET, Step.TO_LOG) or progress.last_saved is None:
        return progress.exercise
    wanted = progress.last_saved.session_exercise_id
    return next((one for one in session.exercises if one.entry.id == wanted), None)


def place_of(one: WorkSet, exercise: LoggedExercise) -> SetPlace:
    """Return the place of a set among the warm-ups or the others of its exercise."""
    is_warm_up = one.kind is SetKind.WARM_UP
    alike = [
        other
        for other in exercise.sets
        if (other.kind is SetKind.WARM_UP) == is_warm_up and other.side == one.side
    ]
    number = 1 + [other.id for other in alike].index(one.id)
    return SetPlace(is_warm_up, number, len(alike))


def with_change(logged: LoggedSession, change: Change) -> LoggedSession:
    """Return a session as it is after a change of its exercises and sets, without a query."""
    for edit in change.edits:
        record = edit.record
        if isinstance(record, SessionExercise):
            logged = _with_entry(logged, record, is_gone=edit.after is None)
        elif isinstance(record, WorkSet):
            logged = _with_set(logged, record, is_gone=edit.after is None)
    return logged


def with_set(logged: LoggedSession, one: WorkSet) -> LoggedSession:
    """Return a session with a set of it as it is by now."""
    return _with_set(logged, one, is_gone=False)


def _with_entry(logged: LoggedSession, entry: SessionExercise, *, is_gone: bool) -> LoggedSession:
    if entry.session_id != logged.session.id:
        return logged
    others = [one for one in logged.exercises if one.entry.id != entry.id]
    if not is_gone:
        sets = next((one.sets for one in logged.exercises if one.entry.id == entry.id), ())
        others.append(LoggedExercise(entry, sets))
        others.sort(key=lambda one: one.entry.position)
    return replace(logged, exercises=tuple(others))


def _with_set(logged: LoggedSession, one: WorkSet, *, is_gone: bool) -> LoggedSession:
    exercises = tuple(
        _exercise_with_set(exercise, one, is_gone=is_gone)
        if exercise.entry.id == one.session_exercise_id
        else exercise
        for exercise in logged.exercises
    )
    return replace(logged, exercises=exercises)


def _exercise_with_set(exercise: LoggedExercise, one: WorkSet, *, is_gone: bool) -> LoggedExercise:
    others = [other for other in exercise.sets if other.id != one.id]
    if not is_gone:
        others.append(one)
        others.sort(key=lambda other: other.position)
    return replace(exercise, sets=tuple(others))
