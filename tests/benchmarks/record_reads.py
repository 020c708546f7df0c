"""Measures records and events: `python -m tests.benchmarks.record_reads JOURNAL [ROUNDS]`.

Each read is held against one raw `sqlite3` query over the whole journal that returns the same
aggregates, in turn with it.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final

from hinge_desktop.core.charts.progress import no_progress
from hinge_desktop.core.charts.records import SetRecordKind, longest_clean_run
from hinge_desktop.core.charts.scope import hinge_ids
from hinge_desktop.services.demo.demo_journal import SCRIPT_TODAY
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal

GOAL: Final = 2.0
_SETS: Final = (
    "FROM sessions JOIN session_exercises ON session_exercises.session_id = sessions.id "
    "JOIN sets ON sets.session_exercise_id = session_exercises.id WHERE sets.state = 'saved' "
    "AND exercise_id IN (SELECT id FROM exercises "
    "WHERE family IN ('hinge', 'single_leg_hinge', 'hinge_drill')) "
)
_WITH_FAULTS: Final = "LEFT JOIN set_faults ON set_faults.set_id = sets.id WHERE"
_FAULTY: Final = (
    "(quality IS 'something_off' OR EXISTS (SELECT 1 FROM set_faults WHERE set_id = sets.id))"
)
_EXACT: Final = "load_thousandths * CASE load_unit WHEN 'kg' THEN 100000000 ELSE 45359237 END"
RAW: Final = {
    "best set": (
        f"SELECT sets.id, max({_EXACT} * 1024 + reps) {_SETS} AND NOT is_assisted "
        f"AND sets.kind IN ('work', 'drop', 'failure') AND reps > 0 AND NOT {_FAULTY}"
    ),
    "best estimate": (
        f"SELECT sets.id, max({_EXACT} * (300 + 10 * reps + reps_left_tenths)) {_SETS} "
        "AND NOT is_assisted AND sets.kind IN ('work', 'drop', 'failure') AND reps > 0 "
        "AND NOT reps_left_or_more AND 10 * reps + reps_left_tenths <= 120"
    ),
    "clean run": (
        f"SELECT sessions.id, sessions.start_date, count(*), sum({_FAULTY}) {_SETS} "
        f"AND sets.kind <> 'warm_up' AND (quality IS NOT NULL OR {_FAULTY}) GROUP BY sessions.id"
    ),
    "faults by week": (
        "SELECT date(sessions.start_date, 'weekday 0', '-6 days') AS monday, fault, "
        f"count(DISTINCT sets.id) {_SETS.replace('WHERE', _WITH_FAULTS, 1)}"
        "AND (fault IS NOT NULL OR quality = 'something_off') GROUP BY monday, fault"
    ),
}


def ours(journal: SqlJournal) -> dict[str, Callable[[], object]]:
    """Return what is measured, by the names of the raw queries."""
    hinges = hinge_ids(journal.exercises())
    reads = journal.records
    return {
        "best set": lambda: reads.best_set(SetRecordKind.HEAVIEST, hinges, no_progress),
        "best estimate": lambda: reads.best_set(SetRecordKind.ESTIMATE, hinges, no_progress),
        "clean run": lambda: longest_clean_run(reads.clean_stretches(hinges, no_progress)),
        "faults by week": lambda: journal.events.fault_counts(
            hinges, None, SCRIPT_TODAY, no_progress
        ),
    }


def main(file: Path, rounds: int) -> int:
    """Print a line for each read, and say by the exit status if the goal is met."""
    journal, raw = open_journal(file), sqlite3.connect(file)
    met = [_is_met(name, read, raw, rounds) for name, read in ours(journal).items()]
    raw.close()
    journal.close()
    return 0 if all(met) else 1


def _is_met(name: str, read: Callable[[], object], raw: sqlite3.Connection, rounds: int) -> bool:
    pairs = [(_ms(read), _ms(lambda: raw.execute(RAW[name]).fetchall())) for _ in range(rounds)]
    ratio = median(mine / bare for mine, bare in pairs)
    mine, bare = (median(column) for column in zip(*pairs, strict=True))
    print(f"{name:16} {mine:8.1f} ms  {bare:8.1f} ms  {ratio:5.2f}  (goal {GOAL:g})")
    return ratio <= GOAL


def _ms(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5))
