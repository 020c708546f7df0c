"""Which sessions and exercises there are: counts that need no look at the sets' columns."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Final

from hinge_desktop.core.charts.sums import ChartScope, WeekNumber
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, ExerciseId, Family
from hinge_desktop.store.database import Database
from hinge_desktop.store.reading_charts.statements import A_WEEK, MONDAY, WORKING

MOST_COUNTED: Final = 10_000
"""Sessions of one exercise: more than fifty years of training three times a week."""
_DRILLS: Final = ", ".join(
    f"'{one.id}'" for one in BUILT_IN_EXERCISES if one.family is Family.HINGE_DRILL
)
_HAS_SAVED: Final = (
    "EXISTS (SELECT 1 FROM session_exercises "
    "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
    "WHERE session_exercises.session_id = sessions.id AND sets.state = 'saved')"
)
_IS_TRAINING: Final = (
    "EXISTS (SELECT 1 FROM session_exercises WHERE session_id = sessions.id "
    f"AND (rung IS NOT NULL OR exercise_id NOT IN ({_DRILLS})))"
)


def read_sessions_a_week(connection: sqlite3.Connection, scope: ChartScope) -> Iterator[WeekNumber]:
    """Count the sessions with a saved set of each week; drills beside the plan are none."""
    first = None if scope.first is None else scope.first.isoformat()
    rows = connection.execute(
        f"SELECT {MONDAY} AS monday, count(*) FROM (SELECT start_date AS day FROM sessions "
        f"WHERE start_date BETWEEN ? AND ? AND {_HAS_SAVED} AND {_IS_TRAINING}) {A_WEEK}",
        (first, scope.last.isoformat()),
    )
    for monday, sessions in rows:
        yield WeekNumber(date.fromisoformat(monday), sessions)


def read_first_day(connection: sqlite3.Connection) -> date | None:
    """Return the day of the first session with a saved set."""
    row = connection.execute(
        f"SELECT start_date FROM sessions WHERE {_HAS_SAVED} ORDER BY start_date LIMIT 1"
    ).fetchone()
    return None if row is None else date.fromisoformat(row[0])


def read_exercises_done(database: Database) -> list[tuple[ExerciseId, int]]:
    """Count the entries of each exercise with working sets, one exercise at a time.

    Beyond `MOST_COUNTED` they are not counted on: no save is to wait for a number that large.
    """
    with database.reading_piece() as connection:
        # Each step looks the next exercise up in the index, however many entries there are.
        keys = connection.execute(
            "WITH RECURSIVE used(id) AS (SELECT min(exercise_id) FROM session_exercises "
            "UNION ALL SELECT (SELECT min(exercise_id) FROM session_exercises "
            "WHERE exercise_id > used.id) FROM used WHERE id IS NOT NULL) "
            "SELECT id FROM used WHERE id IS NOT NULL"
        ).fetchall()
    found: list[tuple[ExerciseId, int]] = []
    for key in keys:
        with database.reading_piece() as connection:
            (entries,) = connection.execute(
                "SELECT CASE WHEN EXISTS (SELECT 1 FROM session_exercises "
                "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
                f"WHERE exercise_id = :key AND {WORKING}) "
                "THEN (SELECT count(*) FROM (SELECT 1 FROM session_exercises "
                "WHERE exercise_id = :key LIMIT :most)) ELSE 0 END",
                {"key": key[0], "most": MOST_COUNTED},
            ).fetchone()
        if entries:
            found.append((ExerciseId(key[0]), entries))
    return found
