"""F23: the program itself makes a mistake: in a slot, a thread, painting, its report, or in C."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from hinge_desktop.paths import user_folders
from hinge_desktop.store.opening import check_journal
from tests.faults.crasher import NOTE
from tests.faults.rows.row import Budget, Control, Outcome
from tests.store.dumps import file_dump
from tests.system_parts import POSIX

_STAYING: Final = {"slot": 1, "thread": 1, "paint": 1, "handler": 0}
"""Mistakes that the program outlives, and the reports that each leaves."""
_ENDING: Final = {"segfault": -signal.SIGSEGV, "abort": -signal.SIGABRT}
_ROOT: Final = Path(__file__).parents[3]
_LONGEST_SECONDS: Final = 60


@dataclass(frozen=True)
class Run:
    """What one run of the program came to."""

    status: int
    seen: dict[str, Any] | None


class Crashes:
    """Each one in a process of its own, with the lifter's words in its hands."""

    number = "F23"
    title = "crashes in slots, threads, paint, the report, C"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Crash in each way; the same every time, so the seed does not matter."""
        del seed
        failures: list[str] = []
        for kind, reports in _STAYING.items():
            failures += [f"{kind}: {text}" for text in stay(folder / kind, kind, reports)]
        ending = list(_ENDING)[: budget.of(1, len(_ENDING))]
        for kind in ending:
            failures += [f"{kind}: {text}" for text in end(folder / kind, kind, _ENDING[kind])]
        return Outcome(
            len(_STAYING) + len(ending),
            failures=tuple(failures),
            controls=(_a_leak_is_seen(folder / "slot"), _a_silent_run_is_seen()),
        )


def stay(folder: Path, kind: str, reports: int) -> Iterator[str]:
    """Make a mistake that the program outlives, and yield what was not as it should be."""
    yield from seen(crash(folder, kind))
    yield from left_behind(folder, reports)
    if list(_logs(folder).glob("running-*")):
        yield "a closed window left its mark"


def seen(run: Run) -> Iterator[str]:
    """Yield what the lifter should not have seen, or missed."""
    if run.status or run.seen is None:
        yield f"ended with {run.status}"
    elif run.seen["notices"] != 1 or not run.seen["page"]:
        yield f"the lifter saw {run.seen}"


def end(folder: Path, kind: str, status: int) -> Iterator[str]:
    """Make a mistake that ends the program, start again, and yield what was wrong."""
    run = crash(folder, kind)
    if run.status != status:
        yield f"ended with {run.status}"
    again = crash(folder, "nothing")
    if again.seen is None or "a mistake of its own" not in again.seen["toast"]:
        yield f"the next start said {again.seen}"
    yield from left_behind(folder, 1)
    if list(_logs(folder).glob("running-*")):
        yield "a closed window left its mark"


def left_behind(folder: Path, reports: int) -> Iterator[str]:
    """Yield what is wrong with journal, reports and log."""
    file = user_folders({"HINGE_DATA_DIR": str(folder)}).journal_file
    if check_journal(file):
        yield "the journal is damaged"
    notes = [row["note"] for row in file_dump(file)["sessions"]]
    if NOTE not in notes:
        yield "the journal lost a session"
    found = list(_logs(folder).glob("report-*.txt"))
    if len(found) != reports:
        yield f"{len(found)} reports"
    for one in _logs(folder).iterdir():
        if NOTE in one.read_text("utf-8", errors="replace"):
            yield f"{one.name} holds what the lifter wrote"


def crash(folder: Path, kind: str) -> Run:
    """Run the program with this mistake in it."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.crasher", str(folder), kind],
        cwd=_ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=_LONGEST_SECONDS,
        check=False,
    )
    lines = done.stdout.splitlines()
    return Run(done.returncode, json.loads(lines[-1]) if lines else None)


def _a_leak_is_seen(folder: Path) -> Control:
    (_logs(folder) / "report-9.txt").write_text(f"ValueError: {NOTE}")
    found = list(left_behind(folder, 2))
    return Control("a report with a note in it", is_caught=len(found) == 1 and "holds" in found[0])


def _a_silent_run_is_seen() -> Control:
    silent = Run(0, {"notices": 0, "toast": "", "page": True})
    return Control("a run that says nothing", is_caught=len(list(seen(silent))) == 1)


def _logs(folder: Path) -> Path:
    return user_folders({"HINGE_DATA_DIR": str(folder)}).logs


ROW = Crashes()
