"""Imports 60,000 rows of a Strong log, against reading and inserting the same rows bare.

Bare means: the csv module, and one `executemany` a table of the same rows, raw cells included, into
the same schema. Each runs in a process of its own: `python -m tests.benchmarks.import_log LOG way`.
"""

import csv
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import new_id
from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.weights import Unit
from hinge_desktop.services.imports.import_desk import ImportDesk, file_on_desk
from hinge_desktop.store.database import Database
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.table_dump import read_tables

ROWS: Final = 60_000
RATIO_GOAL, MEMORY_GOAL_MB = 8.0, 400
ROUNDS: Final = 3
_START = datetime(2005, 1, 1, 18, tzinfo=UTC)
_EXERCISES = ("Deadlift (Barbell)", "Squat (Barbell)", "Bench Press", "Bicep Curl", "Plank")
_HEADER = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,"
    "Notes,Workout Notes,RPE\n"
)


def measure() -> bool:
    """Print seconds, their ratio and the growth of memory; say whether the goals are met."""
    with TemporaryDirectory() as name:
        log = Path(name) / "strong.csv"
        log.write_text(_HEADER + "".join(_row(n) for n in range(ROWS)), encoding="utf-8")
        pairs = [(_run(log, "import"), _run(log, "bare")) for _ in range(ROUNDS)]
    ours, bare = (median(one[0] for one in side) for side in zip(*pairs, strict=True))
    grown = max(one[1] for one, _ in pairs)
    print(f"import of {ROWS} rows: {ours:.2f} s, bare {bare:.2f} s, ratio {ours / bare:.1f}")
    print(f"memory growth: {grown:.0f} MB")
    return ours / bare <= RATIO_GOAL and grown <= MEMORY_GOAL_MB


def _run(log: Path, way: str) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.benchmarks.import_log", str(log), way]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, grown = json.loads(done.stdout)
    return seconds, grown


def _row(n: int) -> str:
    workout, place = divmod(n, 20)
    exercise, order = divmod(place, 4)
    start = _START + timedelta(days=2 * workout, minutes=workout % 60)
    notes = '""' if order == 0 else ""
    return (
        f'{start:%Y-%m-%d %H:%M:%S},"Legs, and more",1h 5m,"{_EXERCISES[exercise]}",'
        f"{order or 'W'},{25 + n % 70 * 2.5},{1 + n % 11}.0,0,0.0,{notes},,8.5\n"
    )


def _import(log: Path, journal_file: Path) -> None:
    journal = open_journal(journal_file)
    desk = ImportDesk(journal, journal.imports, journal.apply, Clocks(), new_id)
    file, answers = file_on_desk(log), FileAnswers(Unit.KG)
    desk.carry_out(desk.plan(file, desk.read(file, answers), answers))
    journal.close()


class _Bare:
    """Reads the log with the csv module and inserts rows that were imported once before."""

    def __init__(self, log: Path, imported: Path, journal_file: Path) -> None:
        self._log = log
        self._database = Database(journal_file, is_writable=True)
        filled = Database(imported, is_writable=False)
        self._tables = [(one.name, one.columns, list(one.rows)) for one in read_tables(filled)]
        filled.close()

    def run(self) -> None:
        """Read every cell and insert every row, raw cells as JSON, in one transaction."""
        with self._log.open(encoding="utf-8", newline="") as opened:
            cells = [json.dumps(row) for row in csv.reader(opened)]
        with self._database.writing() as connection:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            for name, columns, rows in self._tables:
                places = ", ".join("?" * len(columns))
                connection.executemany(
                    f"INSERT OR IGNORE INTO {name} ({', '.join(columns)}) VALUES ({places})", rows
                )
        assert len(cells) == ROWS + 1


def main() -> None:
    """Run one way in this process and print its seconds and megabytes."""
    log, way = Path(sys.argv[1]), sys.argv[2]
    with TemporaryDirectory() as name:
        files = [Path(name) / "first.hinge", Path(name) / "second.hinge"]
        for file in files:
            create_journal(file, journal_id=new_id(), app_version="1", created=_START)
        if way == "bare":
            _import(log, files[0])
            bare = _Bare(log, *files)
        before, begun = _memory_mb(), process_time()
        if way == "bare":
            bare.run()
        else:
            _import(log, files[1])
        print(json.dumps([process_time() - begun, _memory_mb() - before]))


def _memory_mb() -> float:
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
