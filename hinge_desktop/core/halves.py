"""The two halves of a one-sided set: the left and the right set of one number, in one count."""

from __future__ import annotations

from hinge_desktop.core.session_progress import place_of
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase
from hinge_desktop.core.tempo_run import RepsPart, TempoRun
from hinge_desktop.core.training import LoggedExercise, LoggedSession, SetState, WorkSet


def other_half(one: WorkSet, exercise: LoggedExercise) -> WorkSet | None:
    """Return the set of the other side with the same number; None where there is none."""
    if one.side is None:
        return None
    place = place_of(one, exercise)
    for other in exercise.sets:
        is_other_side = other.side not in (None, one.side) and other.kind is one.kind
        if is_other_side and place_of(other, exercise).number == place.number:
            return other
    return None


def counted_together(one: WorkSet, exercise: LoggedExercise) -> tuple[WorkSet, ...]:
    """Return the sets that one count holds, `one` first: its other half too, if that is to come.

    Halves with different loads are counted apart: nobody changes a weight in ten seconds.
    """
    other = other_half(one, exercise)
    if other is None or other.state is not SetState.PLANNED or other.position < one.position:
        return (one,)
    return (one, other) if (other.load, other.tempo) == (one.load, one.tempo) else (one,)


def run_of(sets: tuple[WorkSet, ...], starts_with: Phase, lead_in_ms: int) -> TempoRun:
    """Return the count of these sets: one part each, with time to change sides between them."""
    parts = (
        RepsPart(one.tempo or DEFAULT_TEMPO, one.planned_reps or 1, starts_with, one.side)
        for one in sets
    )
    return TempoRun(tuple(parts), lead_in_ms)


def next_to_come(logged: LoggedSession) -> tuple[LoggedExercise, tuple[WorkSet, ...]] | None:
    """Return what is counted next after the set that runs, and its exercise; None at the end."""
    running = {
        half.id
        for exercise in logged.exercises
        for one in exercise.sets
        if one.state is SetState.DRAFT and one.reps is None
        for half in counted_together(one, exercise)
    }
    for exercise in logged.exercises:
        for one in exercise.sets:
            if one.state is SetState.PLANNED and one.id not in running:
                return exercise, counted_together(one, exercise)
    return None
