"""Saves sets by key in the real window: `python -m tests.benchmarks.save JOURNAL FOLDER ROUNDS`.

After each save comes one bare commit into a copy of the journal, on the same disk and as safely.
Prints a JSON list of pairs: milliseconds from the Enter key to the painted tick, and of the commit.
"""

import json
import shutil
import sqlite3
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hinge_desktop.app import make_application
from hinge_desktop.core.session_progress import Step
from hinge_desktop.gui.workspace import Workspace
from hinge_desktop.paths import folders_inside
from hinge_desktop.store.database import PRAGMAS
from hinge_desktop.walk import SIX_O_CLOCK, Walk, WalkClock

_LONGER_THAN_A_SET_SECONDS = 120


class BareJournal:
    """A copy of the journal with one plain table, written to through `sqlite3` alone."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(pragma)
        self._connection.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, reps INT, load INT)")

    def commit_ms(self) -> float:
        """Insert one row durably and return the milliseconds it took."""
        begun = perf_counter()
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.execute("INSERT INTO bare (reps, load) VALUES (8, 62500)")
        self._connection.execute("COMMIT")
        return (perf_counter() - begun) * 1000


class Saver:
    """Leads one session to its end and takes the time of every save."""

    def __init__(self, walk: Walk, workspace: Workspace, bare: BareJournal) -> None:
        self._walk = walk
        self._screens = workspace.screens
        self._bare = bare
        self._ended = 0.0
        self.pairs: list[tuple[float, float]] = []
        self._screens.set_saved.connect(self._stop)

    def save_all(self) -> None:
        """Lift and save every set of today's session."""
        self._walk.press("Return")
        while self._walk.step is not Step.ALL_DONE:
            if self._walk.step is Step.TO_LOG and not self._walk.is_counting:
                self._walk.answer_set()
                self.pairs.append((self._save_ms(), self._bare.commit_ms()))
            else:
                self._walk.pass_time(_LONGER_THAN_A_SET_SECONDS)
                self._walk.press("Return")
            self._walk.settle()

    def _save_ms(self) -> float:
        target = QApplication.focusWidget() or self._walk.window
        begun = perf_counter()
        QTest.keyClick(target, Qt.Key.Key_Return)
        return (self._ended - begun) * 1000

    def _stop(self) -> None:
        self._ended = perf_counter()


def measure(journal: Path, folder: Path) -> list[tuple[float, float]]:
    """Save every set of one session on a copy of a journal."""
    folders = folders_inside(folder)
    folder.mkdir(parents=True)
    shutil.copyfile(journal, folders.journal_file)
    shutil.copyfile(journal, folder / "bare.sqlite")
    bare = BareJournal(folder / "bare.sqlite")
    walk = Walk(folders, WalkClock(SIX_O_CLOCK))
    walk.open()
    assert walk.app.workspace is not None
    saver = Saver(walk, walk.app.workspace, bare)
    saver.save_all()
    walk.close()
    return saver.pairs


def main(journal: Path, folder: Path, rounds: int) -> None:
    """Measure that many sessions and print the pairs."""
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    pairs = [
        pair for number in range(rounds) for pair in measure(journal, folder / f"round{number}")
    ]
    print(json.dumps(pairs))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
