"""Records over all saved sets: single sets, clean stretches and one-sided sets, piece by piece."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final

from hinge_desktop.core.charts.records import CleanStretch, SetRecord, SetRecordKind, SideSet
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import Quality, RepsLeft, SessionId, SetId, SetKind, Side
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.store.reading_best_sets import COUNTS, ESTIMATE
from hinge_desktop.store.reading_sums import SAVED_SETS, Span

_OF_THESE: Final = (
    "AND session_exercises.exercise_id IN (SELECT value FROM json_each(:exercise_ids))"
)
_HAS_FAULT: Final = (
    "(quality IS 'something_off' OR EXISTS (SELECT 1 FROM set_faults WHERE set_id = sets.id))"
)
# The exact weight in hundred-billionths of a kilogram, and room for 1000 reps below it: the most,
# 5,000 kg, fits 64 bits.
_HEAVINESS: Final = (
    "(load_thousandths * CASE load_unit WHEN 'kg' THEN 100000000 ELSE 45359237 END * 1024 + reps)"
)
_ANSWERED: Final = (
    f"{SAVED_SETS} AND sets.kind <> 'warm_up' AND (quality IS NOT NULL OR {_HAS_FAULT})"
)
"""Working sets of which somebody said how they went."""
_SCORES: Final = {
    SetRecordKind.HEAVIEST: _HEAVINESS,
    SetRecordKind.ESTIMATE: f"({ESTIMATE})",
}
_CONDITIONS: Final = {
    SetRecordKind.HEAVIEST: (
        "sets.kind IN ('work', 'drop', 'failure') AND NOT sets.is_assisted "
        "AND load_thousandths > 0 AND reps >= 1"
    ),
    SetRecordKind.ESTIMATE: COUNTS,
}
_ALSO: Final = {SetRecordKind.HEAVIEST: f"AND NOT {_HAS_FAULT} ", SetRecordKind.ESTIMATE: ""}
"""What is dear to ask, so asked only of sets that beat the best so far."""


def read_record_set(
    connection: sqlite3.Connection,
    span: Span,
    kind: SetRecordKind,
    exercise_ids: Sequence[ExerciseId],
    beaten: int,
) -> tuple[int, SetRecord] | None:
    """Return the best set of a span and its score, None where no score is above `beaten`.

    Scores are whole numbers; of equal ones the earlier set is the best.
    """
    score = _SCORES[kind]
    row = connection.execute(
        f"SELECT {score}, sessions.id, sets.id, exercise_id, sessions.start_date, "
        "load_thousandths, load_unit, reps, reps_left_tenths, reps_left_or_more, quality "
        f"{SAVED_SETS} {_OF_THESE} AND {_CONDITIONS[kind]} AND {score} > :beaten "
        f"{_ALSO[kind]}{span.on_days} "
        "ORDER BY 1 DESC, sessions.start_date, sessions.sequence, "
        "session_exercises.position, sets.position LIMIT 1",
        span.parameters | {"exercise_ids": json.dumps(exercise_ids), "beaten": beaten},
    ).fetchone()
    return None if row is None else (row[0], _set_record(row[1:]))


def read_clean_stretches(
    connection: sqlite3.Connection, span: Span, *, exercise_ids: Sequence[ExerciseId]
) -> Sequence[CleanStretch]:
    """Return the stretches of clean answered sets of a span, oldest first.

    A session without a fault is one row of the answer; only the others are read set by set.
    """
    parameters = span.parameters | {"exercise_ids": json.dumps(exercise_ids)}
    rows = connection.execute(
        # The one max() says from which row of a session its other columns are: the last set.
        "SELECT sessions.id, sessions.start_date, count(*), "
        f"sum({_HAS_FAULT}), sets.id, "
        "max(session_exercises.position * 100001 + sets.position) "
        f"{_ANSWERED} {_OF_THESE}{span.on_days} "
        # The order of the index, so that no sort is needed; the row is the session.
        "GROUP BY sessions.start_date, sessions.sequence, sessions.rowid",
        parameters,
    ).fetchall()
    broken = [row[0] for row in rows if row[3]]
    sets = _read_answered(connection, broken, parameters)
    found: list[CleanStretch] = []
    for key, day, answered, faulty, last_id, _ in rows:
        session_id, on = SessionId(key), date.fromisoformat(day)
        if faulty:
            found += _stretches(session_id, on, sets[key])
        else:
            found.append(CleanStretch(session_id, on, answered, SetId(last_id), is_broken=False))
    return found


def read_side_sets(
    connection: sqlite3.Connection, span: Span, *, exercise_ids: Sequence[ExerciseId]
) -> Sequence[SideSet]:
    """Return the saved one-sided work and failure sets of a span, oldest first."""
    rows = connection.execute(
        "SELECT sessions.id, sessions.start_date, exercise_id, sets.id, sets.kind, side, "
        "load_thousandths, load_unit, reps, reps_left_tenths, reps_left_or_more "
        f"{SAVED_SETS} {_OF_THESE} AND side IS NOT NULL AND reps IS NOT NULL "
        f"AND sets.kind IN ('work', 'failure') AND NOT sets.is_assisted{span.on_days} "
        "ORDER BY sessions.start_date, sessions.sequence, "
        "session_exercises.position, sets.position",
        span.parameters | {"exercise_ids": json.dumps(exercise_ids)},
    )
    return [_side_set(row) for row in rows]


def _read_answered(
    connection: sqlite3.Connection, sessions: Sequence[str], parameters: dict[str, str | None]
) -> dict[str, list[tuple[SetId, bool]]]:
    """Return the answered sets of these sessions in order, and whether each had a fault."""
    rows = connection.execute(
        f"SELECT sessions.id, sets.id, {_HAS_FAULT} FROM json_each(:sessions) AS wanted "
        "CROSS JOIN sessions ON sessions.id = wanted.value "
        f"{_ANSWERED.removeprefix('FROM sessions ')} {_OF_THESE} "
        "ORDER BY wanted.key, session_exercises.position, sets.position",
        parameters | {"sessions": json.dumps(sessions)},
    )
    found: dict[str, list[tuple[SetId, bool]]] = defaultdict(list)
    for session_id, set_id, has_fault in rows:
        found[session_id].append((SetId(set_id), bool(has_fault)))
    return found


def _stretches(
    session_id: SessionId, day: date, sets: Sequence[tuple[SetId, bool]]
) -> Iterator[CleanStretch]:
    clean: list[SetId] = []
    for set_id, has_fault in sets:
        if not has_fault:
            clean.append(set_id)
            continue
        last = clean[-1] if clean else set_id
        yield CleanStretch(session_id, day, len(clean), last, is_broken=True)
        clean = []
    if clean:
        yield CleanStretch(session_id, day, len(clean), clean[-1], is_broken=False)


def _set_record(row: tuple[Any, ...]) -> SetRecord:
    session_id, set_id, exercise_id, day, thousandths, unit, reps, tenths, or_more, quality = row
    return SetRecord(
        SessionId(session_id),
        SetId(set_id),
        ExerciseId(exercise_id),
        date.fromisoformat(day),
        Weight(thousandths, Unit(unit)),
        reps,
        _reps_left(tenths, or_more),
        is_called_clean=quality == Quality.CLEAN,
    )


def _side_set(row: tuple[Any, ...]) -> SideSet:
    session_id, day, exercise_id, set_id, kind, side, thousandths, unit, reps, *left = row
    return SideSet(
        SessionId(session_id),
        date.fromisoformat(day),
        ExerciseId(exercise_id),
        SetId(set_id),
        SetKind(kind),
        Side(side),
        None if thousandths is None else Weight(thousandths, Unit(unit)),
        reps,
        _reps_left(*left),
    )


def _reps_left(tenths: int | None, or_more: int | None) -> RepsLeft | None:
    return None if tenths is None else RepsLeft(tenths, bool(or_more))
