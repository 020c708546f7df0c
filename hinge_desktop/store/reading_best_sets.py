"""The set with the best estimate of each session, compared in whole numbers."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import date

from hinge_desktop.core.training import RepsLeft, SessionId, SetId
from hinge_desktop.core.training_sums import BestSet
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.store.reading_sums import SAVED_SETS, Span

# Epley's load x (1 + n / 30) on n = reps + reps left, times 300 and in hundred-millionths of a
# kilogram, so that every part is whole; the most, 5,000 kg x 12 reps, fits 64 bits.
ESTIMATE_SCORE = (
    "load_thousandths * CASE load_unit WHEN 'kg' THEN 100000000 ELSE 45359237 END * "
    "CASE 10 * reps + reps_left_tenths WHEN 10 THEN 300 ELSE 300 + 10 * reps + reps_left_tenths END"
)
# One rep in reserve more, or one rep more than twelve in all, and the estimate says too little.
ALLOWS_ESTIMATE = (
    "sets.kind IN ('work', 'drop', 'failure') AND NOT sets.is_assisted "
    "AND load_thousandths IS NOT NULL AND reps >= 1 AND NOT reps_left_or_more "
    "AND reps_left_tenths <= 40 AND 10 * reps + reps_left_tenths <= 120"
)
_HAS_FAULT = (
    "EXISTS (SELECT 1 FROM session_exercises AS same "
    "CROSS JOIN sets AS any_set ON any_set.session_exercise_id = same.id "
    "CROSS JOIN set_faults ON set_faults.set_id = any_set.id "
    "WHERE same.session_id = best.session_id AND same.exercise_id = :exercise_id "
    "AND any_set.state = 'saved')"
)


def read_best_sets(connection: sqlite3.Connection, span: Span) -> Sequence[BestSet]:
    """Return one set a session, oldest session first; of equal ones the earlier set."""
    rows = connection.execute(
        "SELECT session_id, day, set_id, load_thousandths, load_unit, reps, reps_left_tenths, "
        f"{_HAS_FAULT} FROM ("
        "SELECT sessions.id AS session_id, sessions.start_date AS day, sessions.sequence, "
        "sets.id AS set_id, load_thousandths, load_unit, reps, reps_left_tenths, "
        f"row_number() OVER (PARTITION BY sessions.id ORDER BY {ESTIMATE_SCORE} DESC, "
        "session_exercises.position, sets.position) AS place "
        f"{SAVED_SETS} AND {ALLOWS_ESTIMATE}{span.condition}) AS best "
        "WHERE place = 1 ORDER BY day, sequence",
        span.parameters,
    )
    return [_best_set(*row) for row in rows]


def _best_set(
    session_id: str,
    day: str,
    set_id: str,
    thousandths: int,
    unit: str,
    reps: int,
    tenths: int,
    has_fault: int,
) -> BestSet:
    return BestSet(
        SessionId(session_id),
        date.fromisoformat(day),
        SetId(set_id),
        Weight(thousandths, Unit(unit)),
        reps,
        RepsLeft(tenths),
        bool(has_fault),
    )
