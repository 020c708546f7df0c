"""The sets that stand for a session: the best estimate, and most reps at each load."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.sums import BestSum, ChartScope, RepsSum
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import RepsLeft, SessionId, SetId
from hinge_desktop.core.training_sums import BestSet
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.store.reading_charts.estimate_score import ALLOWS_ESTIMATE, ESTIMATE_SCORE
from hinge_desktop.store.reading_charts.statements import (
    A_SESSION,
    MONDAY,
    SAVED,
    SETS,
    run,
    within,
)

_FAULTS: Final = "(SELECT group_concat(fault) FROM set_faults WHERE set_id = sets.id)"
_SET: Final = (
    "session_id, day, set_id, load_thousandths, load_unit, reps, reps_left_tenths, "
    "reps_left_or_more"
)
_OF_A_SET: Final = (
    "sessions.id AS session_id, sessions.start_date AS day, sets.id AS set_id, "
    "load_thousandths, load_unit, reps, reps_left_tenths, "
    "reps_left_or_more"
)
_SHOWS_STRENGTH: Final = (
    "sets.kind IN ('work', 'drop', 'failure') AND NOT sets.is_assisted "
    "AND load_thousandths IS NOT NULL AND reps >= 1"
)


def read_best_sums(connection: sqlite3.Connection, scope: ChartScope) -> Iterator[BestSum]:
    """Return the set with the best estimate of each session or week; of equal ones the earlier."""
    # SQLite takes the other columns from the row with the maximum, the first one it came across.
    sql = (
        f"SELECT {_OF_A_SET}, max(CASE WHEN {ALLOWS_ESTIMATE} THEN {ESTIMATE_SCORE} END) AS best, "
        f"group_concat({_FAULTS}) AS faults {SETS} WHERE {within(scope)} AND {SAVED} "
        f"{A_SESSION}"
    )
    if scope.rollup is Rollup.SESSION:
        sql = f"{sql} HAVING best IS NOT NULL"
    else:
        sql = (
            f"SELECT {_SET}, max(best) AS best, group_concat(faults), {MONDAY} AS monday "
            f"FROM ({sql}) GROUP BY monday HAVING max(best) IS NOT NULL ORDER BY monday"
        )
    for row in run(connection, sql, scope):
        faults, monday = row[9], row[10:]
        best = _best_set(*row[:8], has_fault=faults is not None)
        day = date.fromisoformat(monday[0]) if monday else best.day
        yield BestSum(day, None if monday else best.session_id, best, _named(faults))


def read_most_reps(connection: sqlite3.Connection, scope: ChartScope) -> list[RepsSum]:
    """Return the first set with most reps at each load of each session."""
    sql = (
        f"SELECT {_OF_A_SET}, count(*), max(reps) {SETS} "
        f"WHERE {within(scope)} AND {SAVED} AND {_SHOWS_STRENGTH} "
        f"{A_SESSION}, load_unit, load_thousandths"
    )
    rows = run(connection, sql, scope)
    return [
        RepsSum(
            date.fromisoformat(day),
            session_id,
            set_id,
            _weight(thousandths, unit),
            reps,
            _reps_left(tenths, or_more),
            sets,
        )
        for session_id, day, set_id, thousandths, unit, reps, tenths, or_more, sets, _ in rows
    ]


def _named(faults: str | None) -> tuple[Fault, ...]:
    return tuple(Fault(one) for one in dict.fromkeys(faults.split(","))) if faults else ()


def _best_set(
    session_id: str,
    day: str,
    set_id: str,
    thousandths: int,
    unit: str,
    reps: int,
    tenths: int | None,
    or_more: int | None,
    *,
    has_fault: bool = False,
) -> BestSet:
    return BestSet(
        SessionId(session_id),
        date.fromisoformat(day),
        SetId(set_id),
        _weight(thousandths, unit),
        reps,
        _reps_left(tenths, or_more),
        has_fault,
    )


# The same few are met again and again.
@lru_cache(maxsize=256)
def _weight(thousandths: int, unit: str) -> Weight:
    return Weight(thousandths, Unit(unit))


@lru_cache(maxsize=256)
def _reps_left(tenths: int | None, or_more: int | None) -> RepsLeft | None:
    return None if tenths is None else RepsLeft(tenths, bool(or_more))
