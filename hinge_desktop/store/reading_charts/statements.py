"""The frame that all sums of charts share: saved sets in the order of an index, by session or week.

Sets are summed by session first, which needs no sort, and the few sessions of a piece by week.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Final, TypeAlias

from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.sums import ChartScope

Row: TypeAlias = tuple[object, ...]

# The joins are CROSS JOINs so that SQLite keeps this order and walks each index forwards.
ENTRIES: Final = (
    "FROM sessions CROSS JOIN session_exercises ON session_exercises.session_id = sessions.id"
)
SETS: Final = f"{ENTRIES} CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id"
SAVED: Final = "sets.state = 'saved'"
WORKING: Final = f"{SAVED} AND sets.kind <> 'warm_up'"
A_SESSION: Final = "GROUP BY sessions.start_date, sessions.sequence, sessions.rowid"
"""The order of the index, so that no sort is needed; the row is the session."""
MONDAY: Final = "date(day, 'weekday 0', '-6 days')"


def within(scope: ChartScope) -> str:
    """Return the condition that narrows entries down to a scope."""
    # The plus keeps SQLite from looking up each exercise in each session: rows of one session
    # lie together, and so this way is the quicker one even for a single exercise.
    names = ", ".join(f":exercise_{number}" for number in range(len(scope.exercise_ids)))
    since = "" if scope.first is None else "sessions.start_date >= :first AND "
    return f"{since}sessions.start_date <= :last AND +session_exercises.exercise_id IN ({names})"


def parameters(scope: ChartScope) -> dict[str, str | None]:
    """Return what the names of `within` stand for."""
    exercises = {f"exercise_{n}": one for n, one in enumerate(scope.exercise_ids)}
    first = None if scope.first is None else scope.first.isoformat()
    return {"first": first, "last": scope.last.isoformat(), **exercises}


def summed(scope: ChartScope, source: str, condition: str, columns: dict[str, str]) -> str:
    """Return the statement that sums columns by session or by week.

    The first column decides: where it is NULL, there is nothing to say of a session.
    """
    selected = ", ".join(f"{expression} AS {name}" for name, expression in columns.items())
    by_session = (
        f"SELECT sessions.start_date AS day, sessions.id AS session_id, {selected} "
        f"{source} WHERE {within(scope)} AND {condition} "
        f"{A_SESSION} HAVING {next(iter(columns))} IS NOT NULL"
    )
    if scope.rollup is Rollup.SESSION:
        return by_session
    sums = ", ".join(f"sum({name})" for name in columns)
    return f"SELECT {MONDAY} AS monday, NULL, {sums} FROM ({by_session}) {A_WEEK}"


A_WEEK: Final = "GROUP BY monday ORDER BY monday"


def run(connection: sqlite3.Connection, sql: str, scope: ChartScope) -> Iterable[tuple]:  # type: ignore[type-arg]
    """Run a statement over a scope."""
    return connection.execute(sql, parameters(scope))
