"""The journal's answers for events: the core's `EventReads` on SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date

from hinge_desktop.core.charts.events import FaultCount
from hinge_desktop.core.charts.questions import Rollup
from hinge_desktop.core.charts.sums import ChartScope, Progress
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.store.database import Database
from hinge_desktop.store.reading_charts.pieces import read_in_pieces
from hinge_desktop.store.reading_charts.statements import SAVED, SETS, run, within


class SqlEventReads:
    """Counts what went wrong piece by piece; usable from any thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def fault_counts(
        self,
        exercise_ids: tuple[ExerciseId, ...],
        first: date | None,
        last: date,
        progress: Progress,
    ) -> Sequence[FaultCount]:
        """Count the saved sets with each fault by week (from Monday), oldest first.

        Sets in which something was off without a name are counted for themselves.
        """
        scope = ChartScope(exercise_ids, first, last, Rollup.WEEK)
        return read_in_pieces(self._database, scope, _read_fault_counts, progress)

    def painful_days(self, first: date | None, last: date, progress: Progress) -> Sequence[date]:
        """Return the days with a session before which the back was painful, oldest first."""
        scope = ChartScope((), first, last, Rollup.SESSION)
        return read_in_pieces(self._database, scope, _read_painful_days, progress)


def _read_fault_counts(connection: sqlite3.Connection, scope: ChartScope) -> Iterator[FaultCount]:
    sql = (
        "SELECT date(sessions.start_date, 'weekday 0', '-6 days') AS monday, fault, "
        f"count(DISTINCT sets.id) {SETS} LEFT JOIN set_faults ON set_faults.set_id = sets.id "
        f"WHERE {within(scope)} AND {SAVED} AND (fault IS NOT NULL OR quality = 'something_off') "
        "GROUP BY monday, fault ORDER BY monday"
    )
    for monday, fault, sets in run(connection, sql, scope):
        yield FaultCount(date.fromisoformat(monday), None if fault is None else Fault(fault), sets)


def _read_painful_days(connection: sqlite3.Connection, scope: ChartScope) -> Iterator[date]:
    sql = (
        "SELECT DISTINCT start_date FROM sessions WHERE back = 'painful' "
        "AND start_date >= :first AND start_date <= :last ORDER BY start_date"
    )
    for (day,) in run(connection, sql, scope):
        yield date.fromisoformat(day)
