"""What was said once about an exercise of a session: where it was felt, and how deep it went."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import Final

from hinge_desktop.core.charts.sums import ChartScope, FeltSum, ShareSum
from hinge_desktop.core.training import Depth, Felt
from hinge_desktop.store.reading_charts.statements import ENTRIES, run, summed

_DEEP: Final = " ".join(f"WHEN '{depth}' THEN {number}" for number, depth in enumerate(Depth))


def read_felt(connection: sqlite3.Connection, scope: ChartScope) -> list[FeltSum]:
    """Return how many exercises have an answer, and how many of them name each place."""
    named = {
        place.value: f"sum(felt_first = '{place}' OR coalesce(felt_second = '{place}', 0))"
        for place in Felt
    }
    columns = {"answered": "nullif(count(felt_first), 0)", **named}
    rows = run(connection, summed(scope, ENTRIES, "felt_first IS NOT NULL", columns), scope)
    return [FeltSum(date.fromisoformat(row[0]), row[1], row[2], row[3:]) for row in rows]


def read_depths(connection: sqlite3.Connection, scope: ChartScope) -> list[ShareSum]:
    """Return the sum of the depths, and of how many exercises it is."""
    columns = {"answered": "nullif(count(depth), 0)", "deep": f"sum(CASE depth {_DEEP} END)"}
    rows = run(connection, summed(scope, ENTRIES, "depth IS NOT NULL", columns), scope)
    return [
        ShareSum(date.fromisoformat(day), session_id, deep, answered)
        for day, session_id, answered, deep in rows
    ]
