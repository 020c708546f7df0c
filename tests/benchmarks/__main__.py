"""Measures and prints tables: `python -m tests.benchmarks [--pairs N] [--charts] ...`.

Absolute times are this machine's; what counts is how often each holds the least that it could
take, measured in turn with it. Each figure is a median, with the least and the most beside it.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from tests.benchmarks import (
    bench_find,
    chart_clicks,
    chart_panning,
    chart_reads,
    figure,
    hours,
    import_log,
    plate_plans,
    sound,
    standing,
)

ROOT = Path(__file__).resolve().parents[2]
PAINTED_GOAL, PLANNED_GOAL, MEMORY_GOAL, SAVED_GOAL = 1.5, 4.5, 2.6, 5.0
EDITED_GOAL = 6.0
EDITED_SIZES = (60_000, 1_000_000)
SHOWN_IMPORTS = 8
_IMPORT_LINE = re.compile(r"import time: *(\d+) \| *(\d+) \|( +)(\S+)")


@dataclass(frozen=True)
class Part:
    """Something that can be measured by itself; it prints its table and says if goals are met."""

    what: str
    measure: Callable[[], bool]
    is_quick: bool = True


PARTS: Final[Mapping[str, Part]] = {
    "find": Part("Find or do", bench_find.measure),
    "plates": Part("the plate plan", plate_plans.measure),
    "import": Part("60,000 rows of another app's log", import_log.measure, is_quick=False),
    "panning": Part("how long lines of charts are panned", chart_panning.measure),
    "charts": Part("what charts ask of the journal", chart_reads.measure, is_quick=False),
    "hours": Part("memory over ten hours of use", hours.measure, is_quick=False),
    "clicks": Part("clicks on charts, to the painted one", chart_clicks.measure, is_quick=False),
}


@dataclass(frozen=True)
class Row:
    """One thing measured beside the least it could take, pair by pair."""

    what: str
    unit: str
    ours: Sequence[float]
    least: Sequence[float]
    goal: float

    @property
    def ratios(self) -> list[float]:
        """How often each holds the measurement taken just before or after it."""
        return [ours / least for ours, least in zip(self.ours, self.least, strict=True)]

    def cells(self) -> tuple[str, ...]:
        """Return the row as the table shows it."""
        ratio = median(self.ratios)
        verdict = "yes" if ratio <= self.goal else "NO"
        return (
            self.what,
            f"{spread(self.ours, 1)} {self.unit}",
            f"{spread(self.least, 1)} {self.unit}",
            spread(self.ratios, 2),
            f"{self.goal:g}",
            verdict,
        )


def spread(values: Sequence[float], digits: int) -> str:
    """Write the median with the least and the most."""
    least, most = min(values), max(values)
    return f"{median(values):.{digits}f} ({least:.{digits}f}-{most:.{digits}f})"


@dataclass(frozen=True)
class Place:
    """A folder of its own for everything that the measured programs write."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return the surroundings of a measured program.

        Compiled modules are kept, as an installed program keeps them; no screen is needed.
        """
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name not in {"PYTHONDONTWRITEBYTECODE", "HINGE_DATA_DIR", "XDG_DATA_HOME"}
        }
        own = {
            "HOME": str(self.folder / "home"),
            "PYTHONPYCACHEPREFIX": str(self.folder / "compiled"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        return inherited | own

    def run(self, *arguments: str, data: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run Python with these arguments to its end; raise where it fails."""
        call = [sys.executable, *arguments]
        environment = self.environment
        if data is not None:
            environment["HINGE_DATA_DIR"] = str(data)
        return subprocess.run(
            call, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )

    def start(self, moment: str, journal: Path) -> tuple[float, float]:
        """Return milliseconds and mebibytes of one start."""
        begun = perf_counter()
        done = self.run("-m", "tests.benchmarks.start", moment, data=journal.parent)
        return (perf_counter() - begun) * 1000, float(done.stdout)


def make_journal(place: Place, name: str, *options: str) -> Path:
    """Write a demo journal into a data folder of its own."""
    file = place.folder / name / "journal.hinge"
    file.parent.mkdir()
    place.run("-m", "hinge_desktop", "demo", str(file), *options)
    return file


def starts(place: Place, pairs: int, journals: dict[str, Path]) -> list[Row]:
    """Start everything in turn; the first turn compiles and is not counted."""
    first = next(iter(journals.values()))
    turns = {"bare": ("bare", first), "painted": ("painted", first)}
    turns |= {name: ("planned", file) for name, file in journals.items()}
    took: dict[str, list[tuple[float, float]]] = {name: [] for name in turns}
    for number in range(pairs + 1):
        for name, arguments in turns.items():
            measured = place.start(*arguments)
            if number:
                took[name].append(measured)
    ms = {name: [one for one, _ in values] for name, values in took.items()}
    mebibytes = {name: [one for _, one in values] for name, values in took.items()}
    bare = ms["bare"]
    return [
        Row("Start to the painted window", "ms", ms["painted"], bare, PAINTED_GOAL),
        *(Row(f"Start to today's plan, {n}", "ms", ms[n], bare, PLANNED_GOAL) for n in journals),
        *(
            Row(f"Peak memory, {n}", "MiB", mebibytes[n], mebibytes["bare"], MEMORY_GOAL)
            for n in journals
        ),
    ]


def saves(place: Place, name: str, journal: Path, rounds: int) -> Row:
    """Save sets by key, each in turn with a bare commit."""
    folder = place.folder / f"saves-{journal.parent.name}"
    done = place.run("-m", "tests.benchmarks.save", str(journal), str(folder), str(rounds))
    ours, bare = zip(*json.loads(done.stdout), strict=True)
    return Row(f"Saving a set, {name}", "ms", ours, bare, SAVED_GOAL)


def edits(place: Place, name: str, journal: Path, rounds: int) -> list[Row]:
    """Edit and delete what is past and undo it, each beside a bare commit of the same rows."""
    rows = []
    for module, until in (("journal_edits", "stored"), ("history_window", "on the screen")):
        folder = place.folder / f"{module}-{journal.parent.name}"
        call = ("-m", f"tests.benchmarks.{module}", str(journal), str(folder), str(rounds))
        done = place.run(*call)
        shutil.rmtree(folder)
        for act, pairs in json.loads(done.stdout).items():
            ours, bare = zip(*pairs, strict=True)
            rows.append(Row(f"{act} {until}, {name}", "ms", ours, bare, EDITED_GOAL))
    return rows


def measure_edits(rounds: int) -> bool:
    """Measure editing the past of ten years, and of far more sets than anyone lifts."""
    rows: list[Row] = []
    with TemporaryDirectory(prefix="hinge-bench-") as name:
        place = Place(Path(name))
        for size in EDITED_SIZES:
            journal = make_journal(place, f"sets-{size}", "--sets", str(size))
            rows += edits(place, f"{size:,} sets", journal, rounds)
            journal.unlink()
    print_table(rows)
    return all(median(row.ratios) <= row.goal for row in rows)


def print_table(rows: Iterable[Row]) -> None:
    """Print the rows below one head."""
    head = ("median (least-most)", "Hinge", "bare", "Hinge / bare", "goal", "met")
    lines = [head, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print("  ".join(cells).rstrip())


def print_imports(place: Place, journal: Path) -> None:
    """Name what dominates a start: packages by the time that importing them takes."""
    call = ("-X", "importtime", "-m", "tests.benchmarks.start", "planned")
    timed = place.run(*call, data=journal.parent)
    packages: dict[str, int] = {}
    for line in timed.stderr.splitlines():
        match = _IMPORT_LINE.match(line)
        if match:
            package = match[4].partition(".")[0]
            packages[package] = packages.get(package, 0) + int(match[1])
    dearest = sorted(packages.items(), key=lambda item: -item[1])[:SHOWN_IMPORTS]
    named = ", ".join(f"{name} {microseconds / 1000:.0f}" for name, microseconds in dearest)
    print(f"\nImporting, in ms up to the plan: {named}.")


def measure_figure(seconds: int) -> bool:
    """Measure the drawn lifter in a folder of its own."""
    with TemporaryDirectory(prefix="hinge-bench-") as name:
        place = Place(Path(name))
        return figure.measure(place.folder / "figure", place.environment, seconds)


def main() -> int:
    """Measure what is asked for, or everything that is quick enough."""
    arguments = _arguments()
    if arguments.sound is not None:
        return 0 if sound.measure(arguments.sound) else 1
    if arguments.edits is not None:
        return 0 if measure_edits(arguments.edits) else 1
    if arguments.figure:
        return 0 if measure_figure(arguments.seconds) else 1
    asked = [name for name in PARTS if getattr(arguments, name)]
    if asked:
        return 0 if all([PARTS[name].measure() for name in asked]) else 1  # noqa: C419 each printed
    is_started = _measure_starts(arguments)
    is_met = [is_started, measure_figure(arguments.seconds)]
    is_met += [part.measure() for part in PARTS.values() if part.is_quick]
    print()
    is_met.append(sound.measure(sets=1))
    return 0 if all(is_met) else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("--pairs", type=int, default=15, help="starts of each kind")
    parser.add_argument("--sets", type=int, default=100_000, help="sets of the large journal")
    parser.add_argument("--rounds", type=int, default=3, help="sessions of 12 sets to save")
    parser.add_argument("--seconds", type=int, default=30, help="of CPU time in each state")
    parser.add_argument("--sound", type=int, help="only listen, to so many minutes of sets each")
    parser.add_argument("--edits", type=int, help="only edit so many sessions of the past")
    parser.add_argument("--figure", action="store_true", help="only measure the drawn lifter")
    for name, part in PARTS.items():
        parser.add_argument(f"--{name}", action="store_true", help=f"only measure {part.what}")
    return parser.parse_args()


def _measure_starts(arguments: argparse.Namespace) -> bool:
    with TemporaryDirectory(prefix="hinge-bench-") as name:
        place = Place(Path(name))
        large = f"{arguments.sets:,} sets"
        journals = {
            "26 weeks": make_journal(place, "weeks"),
            large: make_journal(place, "large", "--sets", str(arguments.sets)),
        }
        rows = starts(place, arguments.pairs, journals)
        rows += [saves(place, size, file, arguments.rounds) for size, file in journals.items()]
        print_table(rows)
        print_imports(place, journals["26 weeks"])
        is_calm = standing.measure(place.folder / "standing", place.environment, arguments.seconds)
    return is_calm and all(median(row.ratios) <= row.goal for row in rows)


if __name__ == "__main__":
    sys.exit(main())
