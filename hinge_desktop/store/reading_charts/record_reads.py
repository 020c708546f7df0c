"""The journal's answers for records: the core's `RecordReads` on SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.records import CleanStretch, SetRecord, SetRecordKind, SideSet
from hinge_desktop.core.charts.sums import ChartScope, Progress
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import Quality, RepsLeft, SessionId, SetId, SetKind, Side
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.store.database import Database
from hinge_desktop.store.reading_charts.estimate_score import ALLOWS_ESTIMATE, ESTIMATE_SCORE
from hinge_desktop.store.reading_charts.pieces import read_in_pieces
from hinge_desktop.store.reading_charts.statements import (
    A_SESSION,
    SAVED,
    SETS,
    WORKING,
    parameters,
    run,
    within,
)

T = TypeVar("T")

_IN_ORDER: Final = (
    "sessions.start_date, sessions.sequence, session_exercises.position, sets.position"
)
_HAS_FAULT: Final = (
    "(quality IS 'something_off' OR EXISTS (SELECT 1 FROM set_faults WHERE set_id = sets.id))"
)
_ANSWERED: Final = f"{WORKING} AND (quality IS NOT NULL OR {_HAS_FAULT})"
"""Of which somebody said how they went."""
# The exact weight in hundred-billionths of a kilogram, and room for 1000 reps below it: the most,
# 5,000 kg, fits 64 bits.
_HEAVINESS: Final = (
    "(load_thousandths * CASE load_unit WHEN 'kg' THEN 100000000 ELSE 45359237 END * 1024 + reps)"
)
_SCORES: Final = {SetRecordKind.HEAVIEST: _HEAVINESS, SetRecordKind.ESTIMATE: f"({ESTIMATE_SCORE})"}
_CONDITIONS: Final = {
    SetRecordKind.HEAVIEST: (
        "sets.kind IN ('work', 'drop', 'failure') AND NOT sets.is_assisted "
        "AND load_thousandths > 0 AND reps >= 1"
    ),
    SetRecordKind.ESTIMATE: ALLOWS_ESTIMATE,
}
_DEAR_CONDITIONS: Final = {
    SetRecordKind.HEAVIEST: f" AND NOT {_HAS_FAULT}",
    SetRecordKind.ESTIMATE: "",
}
"""Asked last, of those sets alone that beat the best so far."""


class SqlRecordReads:
    """Looks through all saved sets piece by piece; usable from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def best_set(
        self, kind: SetRecordKind, exercise_ids: tuple[ExerciseId, ...], progress: Progress
    ) -> SetRecord | None:
        """Return the best set of these exercises; None where none counts."""
        beaten = self._through(exercise_ids, _BestSoFar(kind).read, progress)
        return beaten[-1] if beaten else None

    def clean_stretches(
        self, exercise_ids: tuple[ExerciseId, ...], progress: Progress
    ) -> Sequence[CleanStretch]:
        """Return the stretches of clean sets of these exercises, oldest first."""
        return self._through(exercise_ids, _read_clean_stretches, progress)

    def side_sets(
        self, exercise_ids: tuple[ExerciseId, ...], progress: Progress
    ) -> Sequence[SideSet]:
        """Return the one-sided work and failure sets of these exercises, oldest first."""
        return self._through(exercise_ids, _read_side_sets, progress)

    def _through(
        self,
        exercise_ids: tuple[ExerciseId, ...],
        read: Callable[[sqlite3.Connection, ChartScope], Iterable[T]],
        progress: Progress,
    ) -> list[T]:
        everything = ChartScope(exercise_ids, None, date.max, Rollup.SESSION)
        return read_in_pieces(self._database, everything, read, progress)


class _BestSoFar:
    """Gives the best set of each piece that beats those before it."""

    def __init__(self, kind: SetRecordKind) -> None:
        self._kind = kind
        self._score = 0

    def read(self, connection: sqlite3.Connection, scope: ChartScope) -> Iterator[SetRecord]:
        """Look for a higher score: a whole number; of equal ones the first is the best."""
        score = _SCORES[self._kind]
        sql = (
            f"SELECT {score}, sessions.id, sets.id, exercise_id, sessions.start_date, "
            "load_thousandths, load_unit, reps, reps_left_tenths, reps_left_or_more, quality "
            f"{SETS} WHERE {within(scope)} AND {SAVED} AND {_CONDITIONS[self._kind]} "
            f"AND {score} > :beaten{_DEAR_CONDITIONS[self._kind]} "
            f"ORDER BY 1 DESC, {_IN_ORDER} LIMIT 1"
        )
        named: dict[str, object] = {**parameters(scope), "beaten": self._score}
        for found, *row in connection.execute(sql, named):
            self._score = found
            yield _set_record(row)


def _read_clean_stretches(
    connection: sqlite3.Connection, scope: ChartScope
) -> Iterator[CleanStretch]:
    """Read a session without a fault as one row; only the others are read set by set."""
    sql = (
        f"SELECT sessions.id, sessions.start_date, count(*), sum({_HAS_FAULT}), sets.id, "
        # SQLite takes the set from the row with the maximum: the last one of the session.
        "max(session_exercises.position * 100001 + sets.position) "
        f"{SETS} WHERE {within(scope)} AND {_ANSWERED} {A_SESSION}"
    )
    rows = list(run(connection, sql, scope))
    sets = _read_answered(connection, scope, [row[0] for row in rows if row[3]])
    for key, day, answered, faults, last_id, _ in rows:
        session_id, on = SessionId(key), date.fromisoformat(day)
        if faults:
            yield from _stretches(session_id, on, sets[key])
        else:
            yield CleanStretch(session_id, on, answered, SetId(last_id), is_broken=False)


def _read_answered(
    connection: sqlite3.Connection, scope: ChartScope, sessions: Sequence[str]
) -> dict[str, list[tuple[SetId, bool]]]:
    """Return the answered sets of these sessions in order, and whether each had a fault."""
    sql = (
        f"SELECT sessions.id, sets.id, {_HAS_FAULT} {SETS} "
        "WHERE sessions.id IN (SELECT value FROM json_each(:sessions)) "
        f"AND {within(scope)} AND {_ANSWERED} ORDER BY {_IN_ORDER}"
    )
    found: dict[str, list[tuple[SetId, bool]]] = defaultdict(list)
    named = {**parameters(scope), "sessions": json.dumps(sessions)}
    for session_id, set_id, has_fault in connection.execute(sql, named):
        found[session_id].append((SetId(set_id), bool(has_fault)))
    return found


def _read_side_sets(connection: sqlite3.Connection, scope: ChartScope) -> Iterator[SideSet]:
    sql = (
        "SELECT sessions.id, sessions.start_date, exercise_id, sets.id, sets.kind, side, "
        "load_thousandths, load_unit, reps, reps_left_tenths, reps_left_or_more "
        f"{SETS} WHERE {within(scope)} AND {SAVED} AND side IS NOT NULL AND reps IS NOT NULL "
        f"AND sets.kind IN ('work', 'failure') AND NOT sets.is_assisted ORDER BY {_IN_ORDER}"
    )
    for row in run(connection, sql, scope):
        yield _side_set(row)


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


def _set_record(row: Sequence[Any]) -> SetRecord:
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


def _side_set(row: Sequence[Any]) -> SideSet:
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
