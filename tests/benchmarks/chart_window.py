"""Clicks charts in the real window: `python -m tests.benchmarks.chart_window JOURNAL FOLDER N`.

N rounds. Each click asks for a chart over the whole journal that was not read before; beside it,
in turn, the raw query that returns the same aggregates and a bare pyqtgraph plot of what it
returned. A heart beats in the window's thread meanwhile, and sets are saved in it while the
largest chart is read. Prints JSON: milliseconds and mebibytes.
"""

from __future__ import annotations

import gc
import json
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from hinge_desktop.app import make_application
from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.weeks import BARS
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.training import WorkSet
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from hinge_desktop.paths import folders_inside
from hinge_desktop.walk import SIX_O_CLOCK, Walk, WalkClock
from tests.benchmarks.chart_statements import statements

BEAT_MS: Final = 10
SAVES: Final = 200
SAVE_EVERY_MS: Final = 25
_PAGE_SIZE: Final = 4096
_RDL: Final = ExerciseId("romanian_deadlift")
_PLOT_WIDTH, _PLOT_HEIGHT = 740, 250


def mebibytes() -> float:
    """Return what the program holds in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * _PAGE_SIZE / 2**20


class Paints(QObject):
    """Counts how often the chart is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count a paint; it goes on its way."""
        self.count += event.type() is QEvent.Type.Paint
        return False


class Heart:
    """Beats in the window's thread; the longest stop is how long nothing could be pressed."""

    def __init__(self) -> None:
        self._beats: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._beats.append(perf_counter()))
        self._timer.start(BEAT_MS)

    def listen(self) -> None:
        """Forget the beats so far."""
        self._beats = [perf_counter()]

    def longest_ms(self) -> float:
        """Return the longest time without a beat since it was listened to."""
        beats = [*self._beats, perf_counter()]
        return max((later - one) * 1000 for one, later in pairwise(beats))


@dataclass(frozen=True)
class Click:
    """One chart, clicked: milliseconds to the painted chart, of the raw query, of a bare plot."""

    name: str
    ours: float
    query: float
    plot: float
    longest_stop: float


class ChartClicks:
    """The open Charts page, and the same journal through `sqlite3` alone."""

    def __init__(self, walk: Walk, raw: sqlite3.Connection) -> None:
        self._journal = walk.desk.journal
        self._raw = raw
        page = walk.workspace.open(PageName.CHARTS)
        if not isinstance(page, ChartsPage):
            raise TypeError("the charts page did not open")
        self.page = page
        self._paints = Paints()
        self._heart = Heart()
        self._turn_until(lambda: not page.is_loading)
        for view in page.card.findChildren(pg.GraphicsView):
            view.viewport().installEventFilter(self._paints)

    def click(self, metric: Metric, rollup: Rollup) -> Click:
        """Choose all there is for a figure that stood on four weeks; everything is read anew."""
        self._stand_on(metric, rollup)
        query, rows = self._query_ms(statements()[metric, rollup])
        plot = self._plot_ms(rows, is_bars=metric in BARS)
        self._forget_sums()
        gc.collect()
        self._heart.listen()
        painted = self._paints.count
        begun = perf_counter()
        self.page.choose(self.page.choice.over(ChartRange.ALL))
        self._turn_until(self._has_all)
        self._turn_until(lambda: self._paints.count > painted)
        took = (perf_counter() - begun) * 1000
        self._turn_until(lambda: not self.page.is_loading)
        return Click(
            f"{metric.value} by {rollup.value}", took, query, plot, self._heart.longest_ms()
        )

    def save_ms(self, journal: Journal, one: WorkSet, *, is_reading: bool) -> list[float]:
        """Save a set again and again in the window's thread, with its charts read or in peace."""
        took: list[float] = []
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(lambda: took.append(_save_ms(journal, one, len(took))))
        timer.start(SAVE_EVERY_MS)
        while len(took) < SAVES:
            if is_reading and not self.page.is_loading:
                self.page.refresh()
            self._turn()
        timer.stop()
        self._turn_until(lambda: not self.page.is_loading)
        return took[:SAVES]

    def show_all(self, metric: Metric, rollup: Rollup) -> None:
        """Show a figure of every session there is."""
        self._stand_on(metric, rollup)
        self.page.choose(self.page.choice.over(ChartRange.ALL))
        self._turn_until(lambda: not self.page.is_loading)

    def _stand_on(self, metric: Metric, rollup: Rollup) -> None:
        choice = replace(self.page.choice, metric=metric, rollup=rollup, exercise_id=_RDL)
        self.page.choose(choice.over(ChartRange.FOUR_WEEKS))
        self.page.refresh()
        self._turn_until(lambda: not self.page.is_loading)

    def _forget_sums(self) -> None:
        """Have the program let go of all it read: another exercise comes and goes."""
        other = Exercise(ExerciseId("other"), Family.OTHER, LoadKind.OTHER, "Other")
        change = Change(Act.CHANGE_EXERCISE, added(other))
        for one in (change, change.inverse()):
            self._journal.apply(one)

    def _has_all(self) -> bool:
        report = self.page.card.report
        return report is not None and report.answer.question.first is None

    def _query_ms(self, sql: str) -> tuple[float, list[tuple[object, ...]]]:
        begun = perf_counter()
        rows = self._raw.execute(sql).fetchall()
        return (perf_counter() - begun) * 1000, rows

    def _plot_ms(self, rows: list[tuple[object, ...]], *, is_bars: bool) -> float:
        begun = perf_counter()
        heights = [row[-1] if isinstance(row[-1], (int, float)) else 0 for row in rows]
        widget = pg.PlotWidget()
        if is_bars:
            widget.addItem(pg.BarGraphItem(x=range(len(heights)), height=heights, width=0.8))
        else:
            widget.plot(range(len(heights)), heights)
        widget.resize(_PLOT_WIDTH, _PLOT_HEIGHT)
        paints = Paints()
        widget.viewport().installEventFilter(paints)
        widget.show()
        self._turn_until(lambda: paints.count > 0)
        took = (perf_counter() - begun) * 1000
        widget.close()
        widget.deleteLater()
        self._turn()
        return took

    def _turn(self) -> None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _turn_until(self, is_done: Callable[[], bool]) -> None:
        while not is_done():
            self._turn()


def _save_ms(journal: Journal, one: WorkSet, number: int) -> float:
    """Change a note and change it back; an even number of saves leaves the journal as it was."""
    notes = (one.note, "once more")
    before, after = (replace(one, note=notes[(number + step) % 2]) for step in (0, 1))
    begun = perf_counter()
    journal.apply(Change(Act.EDIT_SET, (Edit(before, after),)))
    return (perf_counter() - begun) * 1000


def main(journal: Path, folder: Path, rounds: int) -> None:
    """Click every chart that many times and print what was measured."""
    folder.mkdir(parents=True, exist_ok=True)
    folders = folders_inside(folder)
    shutil.copyfile(journal, folders.journal_file)
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    walk = Walk(folders, WalkClock(SIX_O_CLOCK))
    walk.open()
    idle = mebibytes()
    raw = sqlite3.connect(journal)
    clicks = ChartClicks(walk, raw)
    # This also fills the caches of the machine and imports what is missing.
    for metric, rollup in statements():
        clicks.show_all(metric, rollup)
    held = mebibytes()
    charts: dict[str, list[Click]] = {}
    for _ in range(rounds):
        for metric, rollup in statements():
            click = clicks.click(metric, rollup)
            charts.setdefault(click.name, []).append(click)
    clicks.show_all(Metric.ESTIMATE, Rollup.SESSION)
    one = walk.desk.journal.last_sessions_with(_RDL, 1)[0].sets[-1]
    saves = [
        clicks.save_ms(walk.desk.journal, one, is_reading=is_reading)
        for is_reading in (False, True)
    ]
    raw.close()
    walk.close()
    turns = {
        name: [[one.ours, one.query, one.plot, one.longest_stop] for one in found]
        for name, found in charts.items()
    }
    print(json.dumps({"charts": turns, "memory": [idle, held], "saves": saves}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
