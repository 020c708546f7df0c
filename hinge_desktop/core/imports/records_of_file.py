"""What a workout of a file becomes in the journal."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileBlock, FileSet, FileWorkout
from hinge_desktop.core.training import (
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    SetState,
    WorkSet,
)
from hinge_desktop.core.weights import Weight

LONGEST_TITLE: Final = 500
_THOUSANDTH: Final = Decimal("0.001")
_MOST_GROUP: Final = 1000


def session_of(
    workout: FileWorkout, session_id: SessionId, sequence: int, source_id: str
) -> Session:
    """Return the session of a workout."""
    return Session(
        session_id,
        sequence,
        workout.start,
        workout.end,
        None if workout.title is None else workout.title[:LONGEST_TITLE],
        note=workout.note,
        import_source_id=source_id,
    )


def entry_of(
    block: FileBlock,
    entry_id: SessionExerciseId,
    session_id: SessionId,
    position: int,
    exercise_id: ExerciseId,
) -> SessionExercise:
    """Return the exercise of a session; nothing was planned for it."""
    return SessionExercise(entry_id, session_id, position, exercise_id, note=block.note)


def set_of(one: FileSet, set_id: SetId, entry_id: SessionExerciseId, position: int) -> WorkSet:
    """Return a saved set; what the file does not say stays None."""
    group = one.superset_group
    return WorkSet(
        set_id,
        entry_id,
        position,
        one.kind,
        SetState.SAVED,
        one.side,
        weight_of(one),
        is_assisted=one.is_assisted,
        superset_group=group if group is not None and 0 <= group <= _MOST_GROUP else None,
        reps=one.reps,
        reps_left=one.reps_left,
        duration_ms=one.duration_ms,
        distance_mm=one.distance_mm,
        start=one.start,
        rest_planned_seconds=one.rest_planned_seconds,
        note=one.note,
    )


def weight_of(one: FileSet) -> Weight | None:
    """Return a weight in whole thousandths; finer digits stay in the row as written."""
    if one.amount is None or one.unit is None:
        return None
    thousandths = one.amount.quantize(_THOUSANDTH, ROUND_HALF_EVEN)
    return Weight(int(thousandths.scaleb(3)), one.unit)
