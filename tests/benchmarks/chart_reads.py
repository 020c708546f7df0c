"""Measures what the charts ask of the journal: `python -m tests.benchmarks --charts`.

Each answer is held against one raw `sqlite3` query that returns the same aggregates, in turn with
it, over 26 weeks, ten years (60,000 sets) and a million sets. Then sets are saved while the chart
that takes longest is read over and over.
"""

import gc
import sqlite3
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import perf_counter

from hinge_desktop.cli.demo_files import make_demo_journal
from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.charts.estimates import estimate_lines
from hinge_desktop.core.charts.progress import no_progress
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.charts.sums import ChartScope
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.training import WorkSet
from hinge_desktop.services.demo.demo_journal import SCRIPT_TODAY, DemoOrder
from hinge_desktop.services.progress_charts import ProgressCharts
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.reading_charts.chart_reads import SqlChartReads
from hinge_desktop.store.sql_journal import SqlJournal
from tests.benchmarks.chart_statements import statements

READ_GOAL, GROWTH_GOAL = 1.4, 12.0
GRACE_MS = 3.0
"""What an answer may take besides, for its own transactions and its points: less than a frame."""
SAVE_GOAL_MS = 10.0
"""How much later than an idle one a save may come back, at the 99th percentile."""
RDL = ExerciseId("romanian_deadlift")
ORDERS = {
    "26 weeks": DemoOrder(),
    "60,000 sets": DemoOrder(weeks=520, sets=60_000),
    "1,000,000 sets": DemoOrder(sets=1_000_000),
}
SAVES = 200
LONGEST = ChartQuestion(Metric.ESTIMATE, RDL, None, SCRIPT_TODAY, SCRIPT_TODAY, Rollup.SESSION)
LONGEST_SCOPE = ChartScope((RDL,), None, SCRIPT_TODAY, Rollup.SESSION)


@dataclass(frozen=True)
class Chart:
    """One chart in one journal: milliseconds of the answer and of the raw query, turn by turn."""

    metric: Metric
    rollup: Rollup
    ours: Sequence[float]
    again: Sequence[float]
    """Of the same answer right after, when what was read is kept."""
    raw: Sequence[float]

    @property
    def ratio(self) -> float:
        """How often the answer holds the query measured with it."""
        return median(ours / raw for ours, raw in zip(self.ours, self.raw, strict=True))


def measure(folder: Path | None = None, rounds: int = 5) -> bool:
    """Make the journals (or use those in a folder), print the tables, and say if goals are met."""
    if folder is not None:
        return _measure_in(folder, rounds)
    with TemporaryDirectory(prefix="hinge-bench-") as name:
        return _measure_in(Path(name), rounds)


def _measure_in(folder: Path, rounds: int) -> bool:
    is_met = True
    charts: dict[str, list[Chart]] = {}
    for size, order in ORDERS.items():
        file = folder / f"{size.replace(' ', '-').replace(',', '')}.hinge"
        if not file.exists():
            make_demo_journal(file, order)
        charts[size] = read_all(file, rounds)
        print(f"\nReading charts, {size}: ms of the answer, of the same again, of the raw query")
        for one in charts[size]:
            is_met &= _say(one)
        is_met &= _say_saves(file)
    print(f"\nA million sets, in times of 60,000 (goal {GROWTH_GOAL:g}, with its painting)")
    for ours, smaller in zip(charts["1,000,000 sets"], charts["60,000 sets"], strict=True):
        growth, again, raw = (
            median(getattr(ours, what)) / median(getattr(smaller, what))
            for what in ("ours", "again", "raw")
        )
        is_met &= growth <= GROWTH_GOAL
        print(f"{_name(ours)} {growth:6.1f}, again {again:.1f}, raw query {raw:.1f}")
    return is_met


def read_all(file: Path, rounds: int) -> list[Chart]:
    """Answer every chart that grows with the journal, each in turn with its raw query."""
    raw = sqlite3.connect(file)
    found = []
    for (metric, rollup), sql in statements().items():
        question = ChartQuestion(metric, RDL, None, SCRIPT_TODAY, SCRIPT_TODAY, rollup)
        turns = [
            (*_answer_twice(file, question), _milliseconds(partial(_fetch, raw, sql)))
            for _ in range(rounds + 1)
        ]
        # The first turn fills the caches of the machine.
        found.append(Chart(metric, rollup, *zip(*turns[1:], strict=True)))
    raw.close()
    return found


def _answer_twice(file: Path, question: ChartQuestion) -> tuple[float, float]:
    """Answer a question that this journal was never asked, and then once more."""
    journal = open_journal(file)
    answer = partial(ProgressCharts(journal).answer, question)
    took = _milliseconds(answer), _milliseconds(answer)
    journal.close()
    return took


def _fetch(connection: sqlite3.Connection, sql: str) -> Sequence[object]:
    return connection.execute(sql).fetchall()


def save_milliseconds(file: Path) -> tuple[list[float], list[float]]:
    """Save a set again and again: first alone, then while the longest chart is read."""
    journal = open_journal(file)
    session = journal.last_sessions_with(RDL, 1)[0]
    one = session.sets[-1]
    idle = [_save(journal, one, number) for number in range(SAVES)]
    is_over = Event()
    reader = Thread(target=_read_on, args=(journal, is_over))
    reader.start()
    busy = [_save(journal, one, number) for number in range(SAVES)]
    is_over.set()
    reader.join()
    journal.close()
    return idle, busy


def _read_on(journal: SqlJournal, is_over: Event) -> None:
    # Nothing is kept, so that all of it is read each time.
    reads = SqlChartReads(journal._database)
    while not is_over.is_set():
        estimate_lines(LONGEST, reads.best_sets(LONGEST_SCOPE, no_progress))


def _save(journal: SqlJournal, one: WorkSet, number: int) -> float:
    """Write a note or take it back; an even number of saves leaves the journal as it was."""
    notes = (one.note, "once more")
    before, after = (replace(one, note=notes[(number + step) % 2]) for step in (0, 1))
    change = Change(Act.EDIT_SET, (Edit(before, after),))
    return _milliseconds(partial(journal.apply, change))


def _milliseconds(work: Callable[[], object]) -> float:
    # The window collects garbage in its own thread and its own time.
    gc.collect()
    gc.disable()
    begun = perf_counter()
    work()
    took = (perf_counter() - begun) * 1000
    gc.enable()
    return took


def _say(one: Chart) -> bool:
    is_met = one.ratio <= READ_GOAL or median(one.ours) <= READ_GOAL * median(one.raw) + GRACE_MS
    verdict = "yes" if is_met else "NO"
    times = " ".join(f"{median(each):8.1f}" for each in (one.ours, one.again, one.raw))
    print(f"{_name(one)} {times} {one.ratio:6.2f} (goal {READ_GOAL}) {verdict}")
    return is_met


def _say_saves(file: Path) -> bool:
    idle, busy = save_milliseconds(file)
    alone, beside = (quantiles(one, n=100)[98] for one in (idle, busy))
    print(
        f"Saving a set: median {median(idle):.1f} ms, p99 {alone:.1f} ms alone; "
        f"median {median(busy):.1f} ms, p99 {beside:.1f} ms while a chart is read"
    )
    return beside - alone <= SAVE_GOAL_MS


def _name(one: Chart) -> str:
    return f"{one.metric.value:13} by {one.rollup.value:8}"


if __name__ == "__main__":
    sys.exit(0 if measure(Path(sys.argv[1]) if len(sys.argv) > 1 else None) else 1)
