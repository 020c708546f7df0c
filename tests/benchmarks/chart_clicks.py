"""A table of what a click on the Charts page costs, over 26 weeks, ten years and a million sets.

From the click to the painted chart, as a ratio to the raw query that returns the same aggregates
plus a bare pyqtgraph plot of them; how long the window stood still meanwhile; what saving a set
costs while the largest chart is read; and the memory it all took.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any, Final

from hinge_desktop.cli.demo_files import make_demo_journal
from tests.benchmarks.chart_reads import ORDERS
from tests.benchmarks.screens import Surroundings, off_screen, x_server

RATIO_GOAL: Final = 2.0
GROWTH_GOAL: Final = 12.0
STOP_GOAL_MS: Final = 100.0
ROUNDS: Final = 5
_TEN_YEARS, _LARGEST = "60,000 sets", "1,000,000 sets"


@dataclass(frozen=True)
class Chart:
    """The clicks on one chart, milliseconds, turn by turn."""

    name: str
    ours: Sequence[float]
    query: Sequence[float]
    plot: Sequence[float]
    stops: Sequence[float]

    @property
    def ratio(self) -> float:
        """How often a click holds the query and the plot measured with it."""
        turns = zip(self.ours, self.query, self.plot, strict=True)
        return median(ours / (query + plot) for ours, query, plot in turns)

    def say(self) -> bool:
        """Print the row; tell whether the goals are met."""
        is_met = self.ratio <= RATIO_GOAL and median(self.stops) <= STOP_GOAL_MS
        least = f"{median(self.query):8.1f} + {median(self.plot):5.1f}"
        print(
            f"  {self.name:24} {median(self.ours):8.1f} {least}  {self.ratio:5.2f}   "
            f"{median(self.stops):6.1f} ({max(self.stops):.1f})   {'yes' if is_met else 'NO'}"
        )
        return is_met


def measure(folder: Path | None = None) -> bool:
    """Make the journals (or use those in a folder), click, print; tell whether goals are met."""
    with TemporaryDirectory(prefix="hinge-bench-") as name, x_server() as server:
        with off_screen() as none:
            surroundings = server or none or {}
        return _measure_in(folder or Path(name), Path(name), surroundings)


def _measure_in(journals: Path, folder: Path, surroundings: Surroundings) -> bool:
    is_met = True
    clicked: dict[str, list[Chart]] = {}
    for size, order in ORDERS.items():
        file = journals / f"{size.replace(' ', '-').replace(',', '')}.hinge"
        if not file.exists():
            make_demo_journal(file, order)
        charts, is_met_here = _measure_file(size, file, folder, surroundings)
        clicked[size] = charts
        is_met &= is_met_here
    print("\nA million sets, in times of 60,000: a click (its raw query)")
    for large, small in zip(clicked[_LARGEST], clicked[_TEN_YEARS], strict=True):
        growth = median(large.ours) / median(small.ours)
        is_met &= growth <= GROWTH_GOAL
        raw = median(large.query) / median(small.query)
        print(f"  {large.name:24} {growth:5.1f} ({raw:.1f}; goal {GROWTH_GOAL:g})")
    return is_met


def _measure_file(
    size: str, file: Path, folder: Path, surroundings: Surroundings
) -> tuple[list[Chart], bool]:
    found = _click_all(file, folder / f"clicks-{file.stem}", surroundings)
    charts = [Chart(name, *zip(*turns, strict=True)) for name, turns in found["charts"].items()]
    print(f"\nA click on a chart, {size}, ms: Hinge, query + bare plot, ratio, longest stop (most)")
    is_met = all([chart.say() for chart in charts])  # noqa: C419 each printed
    idle, held = found["memory"]
    print(f"  memory {held:.0f} MiB with every chart shown, {idle:.0f} MiB before the page")
    alone, beside = found["saves"]
    print(f"  saving in the window: {_saves(alone)} in peace, {_saves(beside)} while it reads")
    return charts, is_met


def _saves(took: Sequence[float]) -> str:
    return f"median {median(took):.1f} ms, p99 {quantiles(took, n=100)[98]:.1f} ms"


def _click_all(file: Path, folder: Path, surroundings: Surroundings) -> dict[str, Any]:
    call = (sys.executable, "-m", "tests.benchmarks.chart_window", file, folder, str(ROUNDS))
    environment = {**os.environ, **surroundings}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))
