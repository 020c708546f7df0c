"""Time under tension, tapped or by the kept count, and what was planned."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Final

from hinge_desktop.core.charts.sums import ChartScope, TensionSum, WeekNumber
from hinge_desktop.store.reading_charts.statements import (
    A_SESSION,
    A_WEEK,
    ENTRIES,
    MONDAY,
    SETS,
    WORKING,
    run,
    within,
)

_NUMBERS: Final = "replace({0}, 'X', '1')"
# All phases but the top, in milliseconds. One digit a phase is the usual way of writing; what is
# longer ("2.5-0-X-10") is read as a JSON list, which is slower.
_TENSION_MS: Final = (
    "CASE WHEN length({0}) = 7 THEN 1000 * (substr({1}, 1, 1) + substr({1}, 3, 1) + "
    "substr({1}, 5, 1)) ELSE CAST(round(1000 * (json_extract({2}, '$[0]') + "
    "json_extract({2}, '$[1]') + json_extract({2}, '$[2]'))) AS INTEGER) END"
)


def tension_ms(column: str) -> str:
    """Return the SQL for a rep's milliseconds under tension, of a column that holds a tempo."""
    numbers = _NUMBERS.format(column)
    return _TENSION_MS.format(column, numbers, f"'[' || replace({numbers}, '-', ',') || ']'")


_TAPPED: Final = (
    "(SELECT sum(milliseconds) FROM set_phases WHERE set_id = sets.id AND phase <> 'top')"
)
_BY_THE_COUNT: Final = (
    "sum(CASE WHEN tapped_ms IS NULL AND tempo_answer = 'kept' AND tempo IS NOT NULL "
    f"THEN reps * ({tension_ms('tempo')}) END)"
)


def read_tension(connection: sqlite3.Connection, scope: ChartScope) -> Iterator[TensionSum]:
    """Return tapped and counted time of each week with working sets."""
    sets = (
        "SELECT sessions.start_date AS day, sessions.sequence, sessions.rowid AS session, "
        f"reps, tempo_answer, sets.tempo, {_TAPPED} AS tapped_ms "
        f"{SETS} WHERE {within(scope)} AND {WORKING}"
    )
    by_session = (
        f"SELECT day, sum(tapped_ms) AS tapped, {_BY_THE_COUNT} AS counted FROM ({sets}) "
        "GROUP BY day, sequence, session"
    )
    sql = f"SELECT {MONDAY} AS monday, sum(tapped), sum(counted) FROM ({by_session}) {A_WEEK}"
    for monday, tapped, counted in run(connection, sql, scope):
        yield TensionSum(date.fromisoformat(monday), tapped or 0, counted or 0)


def read_planned_tension(connection: sqlite3.Connection, scope: ChartScope) -> Iterator[WeekNumber]:
    """Return planned sets x planned reps x tension of the planned tempo, by week.

    Sets are planned a side: what is done on one leg counts twice.
    """
    planned = (
        "sum(planned_sets * planned_reps * (1 + is_one_sided) * "
        f"({tension_ms('session_exercises.tempo')}))"
    )
    by_session = (
        f"SELECT sessions.start_date AS day, {planned} AS planned {ENTRIES} "
        "CROSS JOIN exercises ON exercises.id = session_exercises.exercise_id "
        f"WHERE {within(scope, is_about_sets=False)} AND session_exercises.is_paced "
        f"AND session_exercises.tempo IS NOT NULL {A_SESSION} HAVING planned IS NOT NULL"
    )
    sql = f"SELECT {MONDAY} AS monday, sum(planned) FROM ({by_session}) {A_WEEK}"
    for monday, milliseconds in run(connection, sql, scope):
        yield WeekNumber(date.fromisoformat(monday), milliseconds)
