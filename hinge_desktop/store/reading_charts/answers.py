"""What was said once about an exercise of a session: where it was felt, and how deep it went."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Final

from hinge_desktop.core.charts.sums import ChartScope, FeltSum, ShareSum
from hinge_desktop.core.training import Depth, Felt
from hinge_desktop.store.reading_charts.statements import run, summed_entries

_DEEP: Final = " ".join(f"WHEN '{depth}' THEN {number}" for number, depth in enumerate(Depth))


def read_felt(connection: sqlite3.Connection, scope: ChartScope) -> list[FeltSum]:
    """Return how many exercises have an answer, and how many of them name each place."""
    named = {
        place.value: f"count(CASE WHEN '{place}' IN (felt_first, felt_second) THEN 1 END)"
        for place in Felt
    }
    columns = {"answered": "count(felt_first)", **named}
    rows = run(connection, summed_entries(scope, "felt_first IS NOT NULL", columns), scope)
    return [FeltSum(date.fromisoformat(row[0]), row[1], row[2], row[3:]) for row in rows]


def read_depths(connection: sqlite3.Connection, scope: ChartScope) -> list[ShareSum]:
    """Return the sum of the depths, and of how many exercises it is."""
    columns = {"answered": "count(depth)", "deep": f"sum(CASE depth {_DEEP} END)"}
    rows = run(connection, summed_entries(scope, "depth IS NOT NULL", columns), scope)
    return [
        ShareSum(date.fromisoformat(day), session_id, deep, answered)
        for day, session_id, answered, deep in rows
    ]
