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
A_WEEK: Final = "GROUP BY monday ORDER BY monday"


def monday_of(column: str) -> str:
    """Return the SQL for the Monday of a day."""
    return f"date({column}, 'weekday 0', '-6 days')"


MONDAY: Final = monday_of("day")


def within(scope: ChartScope, *, is_about_sets: bool = True) -> str:
    """Return the condition that narrows entries down to a scope."""
    since = "" if scope.first is None else "sessions.start_date >= :first AND "
    days = f"{since}sessions.start_date <= :last"
    if len(scope.exercise_ids) == 1 and not is_about_sets:
        return f"{days} AND session_exercises.exercise_id = :exercise_0"
    # The plus keeps SQLite from looking up each exercise in each session: its entries lie
    # together, as do their sets.
    names = ", ".join(f":exercise_{number}" for number in range(len(scope.exercise_ids)))
    return f"{days} AND +session_exercises.exercise_id IN ({names})"


def parameters(scope: ChartScope) -> dict[str, str | None]:
    """Return what the names of `within` stand for."""
    exercises = {f"exercise_{n}": one for n, one in enumerate(scope.exercise_ids)}
    first = None if scope.first is None else scope.first.isoformat()
    return {"first": first, "last": scope.last.isoformat(), **exercises}


def summed(scope: ChartScope, condition: str, columns: dict[str, str]) -> str:
    """Return the statement that sums columns of saved sets by session or by week.

    The first column decides: where it is NULL, there is nothing to say of a session.
    """
    by_session = (
        f"SELECT sessions.start_date AS day, sessions.id AS session_id, {_named(columns)} "
        f"{SETS} WHERE {within(scope)} AND {condition} "
        f"{A_SESSION} HAVING {next(iter(columns))} IS NOT NULL"
    )
    if scope.rollup is Rollup.SESSION:
        return by_session
    sums = ", ".join(f"sum({name})" for name in columns)
    return f"SELECT {MONDAY} AS monday, NULL, {sums} FROM ({by_session}) {A_WEEK}"


def summed_entries(scope: ChartScope, condition: str, columns: dict[str, str]) -> str:
    """Return the statement that sums columns of entries by session or by week.

    A session has one or few of them: by week they are summed at once, as that is quicker.
    """
    point, group = "sessions.start_date, sessions.id", A_SESSION
    if scope.rollup is Rollup.WEEK:
        point, group = f"{monday_of('sessions.start_date')} AS monday, NULL", "GROUP BY monday"
    return (
        f"SELECT {point}, {_named(columns)} {ENTRIES} "
        f"WHERE {within(scope, is_about_sets=False)} AND {condition} {group}"
    )


def _named(columns: dict[str, str]) -> str:
    return ", ".join(f"{expression} AS {name}" for name, expression in columns.items())


def run(connection: sqlite3.Connection, sql: str, scope: ChartScope) -> Iterable[tuple]:  # type: ignore[type-arg]
    """Run a statement over a scope."""
    return connection.execute(sql, parameters(scope))
