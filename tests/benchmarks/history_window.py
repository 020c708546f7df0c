"""Edits the past by key: `python -m tests.benchmarks.history_window JOURNAL FOLDER ROUNDS`.

On sessions from all years of a copy of the journal: from the key to the painted card, beside the
bare commit of the same rows into another copy. Prints a JSON object: for each act pairs of
milliseconds, ours and those of the bare commit.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hinge_desktop.app import make_application
from hinge_desktop.core.changes import Change
from hinge_desktop.core.training import LoggedSession, SetId, WorkSet
from hinge_desktop.gui.models.set_table import SetTableModel
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.gui.views.history.set_table import SetTable
from hinge_desktop.paths import folders_inside
from hinge_desktop.walk import SIX_O_CLOCK, Walk, WalkClock
from tests.benchmarks.journal_edits import BareFile, Pairs, spread_sessions, statements_of

_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_NONE: Final = Qt.KeyboardModifier.NoModifier
_LONGEST_WAIT_SECONDS: Final = 10


class Paints(QObject):
    """Notices the first paint of a table that shows what it should."""

    def __init__(self, is_so: Callable[[], bool]) -> None:
        super().__init__()
        self._is_so = is_so
        self.is_painted = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at a paint; it goes on its way."""
        if event.type() is QEvent.Type.Paint and self._is_so():
            self.is_painted = True
        return False


class PastEditor:
    """The open History page, and a bare file that is made to hold the same."""

    def __init__(self, walk: Walk, bare: BareFile) -> None:
        self._walk = walk
        self._bare = bare
        self._announced: list[Change] = []
        walk.desk.board.subscribe(self._announced.append)
        page = walk.workspace.open(PageName.HISTORY)
        if not isinstance(page, HistoryPage):
            raise TypeError("the history did not open")
        self._page = page
        # Wakes the loop, so that a wait can end.
        self._beat = QTimer()
        self._beat.start(100)
        self.pairs: Pairs = {}

    def edit_and_delete(self, session: LoggedSession, one: WorkSet) -> None:
        """Correct the reps of a set and undo that, then delete it and undo that."""
        self._page.open_set(session.session.id, one.id)
        self._settle()
        reps = (one.reps or 0) + 1
        self._press(Qt.Key.Key_F2)
        QTest.keyClicks(QApplication.focusWidget() or self._walk.window, str(reps))
        self._take("An edit", Qt.Key.Key_Return, lambda: self._reps(one.id) == reps)
        self._take("Its undo", Qt.Key.Key_Z, lambda: self._reps(one.id) == one.reps, _CONTROL)
        self._page.open_set(session.session.id, one.id)
        self._settle()
        self._take("A set deleted", Qt.Key.Key_Delete, lambda: self._reps(one.id) is None)
        self._take("Its undo (set)", Qt.Key.Key_Z, lambda: self._reps(one.id) == one.reps, _CONTROL)

    def _take(
        self,
        name: str,
        key: Qt.Key,
        is_shown: Callable[[], bool],
        modifier: Qt.KeyboardModifier = _NONE,
    ) -> None:
        """Measure from the key to the card that was painted with what the journal holds now."""
        paints = Paints(is_shown)
        viewport = self._table().viewport()
        viewport.installEventFilter(paints)
        self._announced.clear()
        begun = perf_counter()
        QTest.keyClick(QApplication.focusWidget() or self._walk.window, key, modifier)
        self._turn_until(lambda: paints.is_painted)
        took = (perf_counter() - begun) * 1000
        viewport.removeEventFilter(paints)
        self._settle()
        (change,) = self._announced
        bare = self._bare.commit_ms(statements_of(change))
        self.pairs.setdefault(name, []).append((took, bare))

    def _table(self) -> SetTable:
        section = self._page.card.exercise
        if section is None:
            raise ValueError("no exercise is shown")
        return section.open()

    def _reps(self, set_id: SetId) -> int | None:
        """Return the reps in the table, None for a set that is gone; -1 while a row is open."""
        table = self._table()
        model = table.model()
        if table.editor is not None or not isinstance(model, SetTableModel):
            return -1
        one = model.set_at(model.row_of(set_id))
        return None if one is None else one.reps

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._walk.window, key)
        self._settle()

    def _settle(self) -> None:
        QApplication.processEvents()
        self._turn_until(lambda: not self._page.is_loading)
        # What was read last is still to be painted: nobody presses a key in the same moment.
        QApplication.processEvents()

    def _turn_until(self, is_done: Callable[[], bool]) -> None:
        deadline = perf_counter() + _LONGEST_WAIT_SECONDS
        while not is_done():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if perf_counter() > deadline:
                raise TimeoutError("nothing came on the screen")


def main(journal: Path, folder: Path, rounds: int) -> None:
    """Act on so many sessions from all years of a copy of the journal, and print the pairs."""
    folder.mkdir(parents=True)
    folders = folders_inside(folder)
    shutil.copyfile(journal, folders.journal_file)
    shutil.copyfile(journal, folder / "bare.sqlite")
    application = make_application(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    walk = Walk(folders, WalkClock(SIX_O_CLOCK))
    walk.open()
    bare = BareFile(folder / "bare.sqlite")
    editor = PastEditor(walk, bare)
    for session in spread_sessions(walk.desk, rounds):
        editor.edit_and_delete(session, session.sets[-1])
    bare.close()
    walk.close()
    print(json.dumps(editor.pairs))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
