"""Sums over working sets: what was lifted, answered and rested."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from typing import Final

from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.sums import ChartScope, LiftedSum, RestSum, ShareSum
from hinge_desktop.store.reading_charts.statements import WORKING, run, summed

_LIFTED: Final = (
    "sum(CASE WHEN load_unit = '{0}' AND NOT is_assisted THEN reps * load_thousandths END)"
)
# Reps beyond those that were counted may carry a fault, and one rep several.
_CLEAN_OF_FAULTY: Final = (
    "(SELECT CASE WHEN count(*) > 0 AND count(*) = count(rep) THEN max(0, sets.reps - "
    "count(DISTINCT CASE WHEN rep <= sets.reps THEN rep END)) ELSE 0 END "
    "FROM set_faults WHERE set_id = sets.id)"
)

_day = date.fromisoformat


def read_lifted(connection: sqlite3.Connection, scope: ChartScope) -> list[LiftedSum]:
    """Return reps x load of each week, each unit by itself."""
    columns = {
        "sets": "nullif(count(CASE WHEN NOT is_assisted THEN reps * load_thousandths END), 0)",
        "kg": _LIFTED.format("kg"),
        "lb": _LIFTED.format("lb"),
    }
    weekly = replace(scope, rollup=Rollup.WEEK)
    rows = run(connection, summed(weekly, WORKING, columns), scope)
    return [LiftedSum(_day(monday), kg or 0, lb or 0) for monday, _, _, kg, lb in rows]


def read_tempo_kept(connection: sqlite3.Connection, scope: ChartScope) -> list[ShareSum]:
    """Return sets that kept the count, of those with an answer."""
    answered = "nullif(count(tempo_answer), 0)"
    return _shares(connection, scope, "sum(tempo_answer = 'kept')", answered)


def read_clean_reps(connection: sqlite3.Connection, scope: ChartScope) -> list[ShareSum]:
    """Return clean reps, of the reps of sets with an answer about their quality."""
    clean = (
        f"sum(CASE quality WHEN 'clean' THEN reps WHEN 'something_off' THEN {_CLEAN_OF_FAULTY} END)"
    )
    return _shares(
        connection, scope, clean, "nullif(sum(CASE WHEN quality IS NOT NULL THEN reps END), 0)"
    )


def read_reps_left(connection: sqlite3.Connection, scope: ChartScope) -> list[ShareSum]:
    """Return tenths of reps left, "4 or more" as 4, and of how many sets."""
    sets = "nullif(count(reps_left_tenths), 0)"
    return _shares(connection, scope, "sum(reps_left_tenths)", sets)


def read_rests(connection: sqlite3.Connection, scope: ChartScope) -> list[RestSum]:
    """Return rests taken, and what was planned for them."""
    columns = {
        "rests": "nullif(count(rest_taken_seconds), 0)",
        "taken": "sum(rest_taken_seconds)",
        "planned": "sum(CASE WHEN rest_taken_seconds IS NOT NULL THEN rest_planned_seconds END)",
        "planned_rests": "count(CASE WHEN rest_taken_seconds IS NOT NULL "
        "THEN rest_planned_seconds END)",
    }
    rows = run(connection, summed(scope, WORKING, columns), scope)
    return [
        RestSum(_day(day), session_id, taken, rests, planned or 0, planned_rests)
        for day, session_id, rests, taken, planned, planned_rests in rows
    ]


def _shares(
    connection: sqlite3.Connection, scope: ChartScope, part: str, whole: str
) -> list[ShareSum]:
    rows = run(connection, summed(scope, WORKING, {"whole": whole, "part": part}), scope)
    return [ShareSum(_day(day), session_id, hits or 0, of) for day, session_id, of, hits in rows]
