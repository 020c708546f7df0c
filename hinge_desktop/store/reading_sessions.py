"""Reading sessions: whole ones in three queries however many, and lines for the history."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import SessionLine
from hinge_desktop.core.training import (
    DayKind,
    LoggedExercise,
    LoggedSession,
    Session,
    SessionExerciseId,
    SessionId,
    SetId,
    WorkSet,
)
from hinge_desktop.store.mapping.registry import SESSION_EXERCISES, SESSIONS, SETS

_IS_OPEN = "end_date IS NULL AND import_source_id IS NULL"


def read_sessions(
    connection: sqlite3.Connection, ids: Sequence[SessionId]
) -> tuple[LoggedSession, ...]:
    """Return these sessions whole, in the order of the keys; those that are gone are left out."""
    wanted = json.dumps(ids)
    sessions = {one.id: one for one in _read_headers(connection, wanted)}
    exercises = _read_exercises(connection, wanted)
    return tuple(
        LoggedSession(sessions[key], tuple(exercises[key])) for key in ids if key in sessions
    )


def _read_headers(connection: sqlite3.Connection, wanted: str) -> list[Session]:
    rows = connection.execute(
        f"SELECT {SESSIONS.select_columns} FROM json_each(?) AS wanted "
        "JOIN sessions ON sessions.id = wanted.value",
        (wanted,),
    )
    return [SESSIONS.decode(row) for row in rows]


def _read_exercises(
    connection: sqlite3.Connection, wanted: str
) -> dict[SessionId, list[LoggedExercise]]:
    sets = _read_sets(connection, wanted)
    rows = connection.execute(
        f"SELECT {SESSION_EXERCISES.select_columns} FROM json_each(?) AS wanted "
        "CROSS JOIN session_exercises ON session_exercises.session_id = wanted.value "
        "ORDER BY session_exercises.position",
        (wanted,),
    )
    found: dict[SessionId, list[LoggedExercise]] = defaultdict(list)
    for row in rows:
        entry = SESSION_EXERCISES.decode(row)
        found[entry.session_id].append(LoggedExercise(entry, tuple(sets[entry.id])))
    return found


def _read_sets(
    connection: sqlite3.Connection, wanted: str
) -> dict[SessionExerciseId, list[WorkSet]]:
    rows = connection.execute(
        f"SELECT {SETS.select_columns} FROM json_each(?) AS wanted "
        "CROSS JOIN session_exercises ON session_exercises.session_id = wanted.value "
        "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
        "ORDER BY sets.position",
        (wanted,),
    )
    found: dict[SessionExerciseId, list[WorkSet]] = defaultdict(list)
    for row in rows:
        one = SETS.decode(row)
        found[one.session_exercise_id].append(one)
    return found


def find_open_session(connection: sqlite3.Connection) -> list[SessionId]:
    """Return the key of the latest session that was started and not ended, or nothing."""
    return _keys(
        connection,
        f"SELECT id FROM sessions WHERE {_IS_OPEN} ORDER BY start_date DESC, sequence DESC LIMIT 1",
        (),
    )


def read_entry(
    connection: sqlite3.Connection, entry_id: SessionExerciseId | None
) -> LoggedSession | None:
    """Return the session that an exercise is in, with that exercise alone."""
    row = connection.execute(
        f"SELECT {SESSION_EXERCISES.select_columns} FROM session_exercises WHERE id = ?",
        (entry_id,),
    ).fetchone()
    if row is None:
        return None
    entry = SESSION_EXERCISES.decode(row)
    sets = connection.execute(
        f"SELECT {SETS.select_columns} FROM sets WHERE session_exercise_id = ? ORDER BY position",
        (entry_id,),
    )
    exercise = LoggedExercise(entry, tuple(map(SETS.decode, sets)))
    headers = _read_headers(connection, json.dumps([entry.session_id]))
    return LoggedSession(headers[0], (exercise,))


def read_entry_of(connection: sqlite3.Connection, set_id: SetId) -> LoggedSession | None:
    """Return the session that a set is in, with the exercise of the set alone."""
    row = connection.execute("SELECT session_exercise_id FROM sets WHERE id = ?", (set_id,))
    return read_entry(connection, *(row.fetchone() or (None,)))


def find_last_sessions_with(
    connection: sqlite3.Connection, exercise_id: ExerciseId, limit: int, day_kind: DayKind | None
) -> list[SessionId]:
    """Return the keys of the last ended sessions with saved sets of an exercise, newest first.

    Walks the sessions from the newest and stops at the limit, so it needs no sort.
    """
    on_such_days = "" if day_kind is None else "AND sessions.day_kind = :day_kind "
    return _keys(
        connection,
        "SELECT sessions.id FROM sessions "
        f"WHERE NOT ({_IS_OPEN}) {on_such_days}AND EXISTS ("
        "SELECT 1 FROM session_exercises "
        "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
        "WHERE session_exercises.exercise_id = :exercise_id "
        "AND session_exercises.session_id = sessions.id AND sets.state = 'saved') "
        "ORDER BY sessions.start_date DESC, sessions.sequence DESC LIMIT :limit",
        {"exercise_id": exercise_id, "limit": limit, "day_kind": day_kind and day_kind.value},
    )


def find_sessions_between(
    connection: sqlite3.Connection, first: date, last: date
) -> list[SessionId]:
    """Return the keys of the sessions of these days, oldest first."""
    return _keys(
        connection,
        "SELECT id FROM sessions WHERE start_date BETWEEN ? AND ? ORDER BY start_date, sequence",
        (first.isoformat(), last.isoformat()),
    )


def read_session_lines(
    connection: sqlite3.Connection, limit: int, before: SessionLine | None
) -> tuple[SessionLine, ...]:
    """Return a page of the history, newest first, of sessions older than `before`."""
    older = "" if before is None else "WHERE (start_date, sequence) < (:day, :sequence) "
    rows = connection.execute(
        f"SELECT {_LINE} FROM sessions {older}ORDER BY start_date DESC, sequence DESC LIMIT :limit",
        {
            "limit": limit,
            "day": before and before.day.isoformat(),
            "sequence": before and before.sequence,
        },
    )
    return tuple(_line(*row) for row in rows)


def read_lines_of(
    connection: sqlite3.Connection, ids: Sequence[SessionId]
) -> tuple[SessionLine, ...]:
    """Return the lines of these sessions, newest first; those that are gone are left out."""
    rows = connection.execute(
        f"SELECT {_LINE} FROM json_each(?) AS wanted "
        "JOIN sessions ON sessions.id = wanted.value ORDER BY start_date DESC, sequence DESC",
        (json.dumps(ids),),
    )
    return tuple(_line(*row) for row in rows)


_SAVED_SETS = (
    "FROM session_exercises "
    "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
    "WHERE session_exercises.session_id = sessions.id AND sets.state = 'saved'"
)
_FAULTS = "CROSS JOIN set_faults ON set_faults.set_id = sets.id"
_FIRST_EXERCISE = (
    "(SELECT exercise_id FROM session_exercises WHERE session_id = sessions.id "
    "ORDER BY NOT EXISTS (SELECT 1 FROM sets WHERE state = 'saved' AND kind <> 'warm_up' "
    "AND session_exercise_id = session_exercises.id), position LIMIT 1)"
)
_LINE = (
    f"sessions.id, start_date, sequence, {_IS_OPEN}, {_FIRST_EXERCISE}, "
    "(SELECT count(*) FROM session_exercises WHERE session_id = sessions.id), "
    f"(SELECT count(*) {_SAVED_SETS}), "
    f"(SELECT count(*) {_SAVED_SETS.replace('WHERE', _FAULTS + ' WHERE')})"
)


def _line(
    key: str,
    day: str,
    sequence: int,
    is_open: int,
    exercise_id: str | None,
    exercises: int,
    sets: int,
    faults: int,
) -> SessionLine:
    return SessionLine(
        SessionId(key),
        date.fromisoformat(day),
        sequence,
        None if exercise_id is None else ExerciseId(exercise_id),
        exercises,
        sets,
        bool(is_open),
        faults,
    )


def _keys(connection: sqlite3.Connection, sql: str, parameters: Any) -> list[SessionId]:  # noqa: ANN401 - a tuple or a dict
    return [SessionId(key) for (key,) in connection.execute(sql, parameters)]
