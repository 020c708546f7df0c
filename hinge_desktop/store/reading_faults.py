"""Counting what went wrong by week, for the events that a chart marks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date

from hinge_desktop.core.charts.events import FaultCount
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.store.reading_sums import Span


def read_fault_counts(
    connection: sqlite3.Connection, span: Span, *, exercise_ids: Sequence[ExerciseId]
) -> Sequence[FaultCount]:
    """Return in how many saved sets each fault was seen, by week (from Monday), oldest first.

    Sets in which something was off without a name are counted for themselves.
    """
    rows = connection.execute(
        "SELECT date(sessions.start_date, 'weekday 0', '-6 days') AS monday, fault, "
        "count(DISTINCT sets.id) FROM sessions "
        "CROSS JOIN session_exercises ON session_exercises.session_id = sessions.id "
        "CROSS JOIN sets ON sets.session_exercise_id = session_exercises.id "
        "LEFT JOIN set_faults ON set_faults.set_id = sets.id "
        "WHERE sets.state = 'saved' AND (fault IS NOT NULL OR quality = 'something_off') "
        "AND session_exercises.exercise_id IN (SELECT value FROM json_each(:exercise_ids))"
        f"{span.on_days} GROUP BY monday, fault ORDER BY monday",
        span.parameters | {"exercise_ids": json.dumps(exercise_ids)},
    )
    return [
        FaultCount(date.fromisoformat(monday), None if fault is None else Fault(fault), sets)
        for monday, fault, sets in rows
    ]


def read_painful_days(connection: sqlite3.Connection, span: Span) -> Sequence[date]:
    """Return the days with a session before which the back was painful, oldest first."""
    rows = connection.execute(
        f"SELECT DISTINCT start_date FROM sessions WHERE back = 'painful'{span.on_days} "
        "ORDER BY start_date",
        span.parameters,
    )
    return [date.fromisoformat(day) for (day,) in rows]
