"""F21: the window is opened, works and is closed again and again in one process."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.theme.theme import _Dress
from hinge_desktop.paths import user_folders
from tests.builders import log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.faults.rows.row import Budget, Control, Outcome
from tests.placed_journal import place_on_the_bar
from tests.system_parts import LINUX

_SETS_A_SESSION: Final = 5
_SESSIONS_A_CHANGE: Final = 10
_LONGEST_MS: Final = 60_000
_FIRST_DAY: Final = date(2020, 1, 1)
_MOST_GROWTH_PERCENT: Final = 5
_WARM: Final = 10
"""Rounds after which caches are full; memory is compared from there on."""


@dataclass(frozen=True)
class _Held:
    """What the process holds after a round."""

    files: int
    kilobytes: int


class Leaks:
    """A round is a whole life of the window over a journal of its own."""

    number = "F21"
    title = "memory and open files: open, log, redraw, close"
    needs = (LINUX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Live through the rounds; few of them say nothing of memory, and only files are held."""
        del seed
        application = make_application(["hinge"])
        start = user_folders({"HINGE_DATA_DIR": str(folder / "start")}).journal_file
        place_on_the_bar(start)
        sets = budget.of(50, 5000)
        held = []
        for number in range(budget.of(3, 50)):
            _live(application, folder / f"{number}", start, sets)
            gc.collect()
            held.append(_held())
        application.processEvents()
        return Outcome(
            len(held),
            failures=tuple(_growth(held)),
            controls=(_a_file_left_open(start),),
            figures={
                "sets": sets * len(held),
                "files": f"{held[0].files} to {held[-1].files}",
                "MB": f"{held[0].kilobytes // 1024} to {held[-1].kilobytes // 1024}",
            },
        )


def _live(application: QApplication, folder: Path, start: Path, sets: int) -> None:
    folders = user_folders({"HINGE_DATA_DIR": str(folder)})
    folder.mkdir()
    before = application.children()
    shutil.copy(start, folders.journal_file)
    app = HingeApp(
        Launch(folders.journal_file, folders, clocks=FakeClock().clocks(), new_id=numbered_ids())
    )
    waiting = QEventLoop()
    app.ready.connect(waiting.quit)
    app.refused.connect(waiting.quit)
    guard = QTimer(waiting)
    guard.timeout.connect(waiting.quit)
    guard.start(_LONGEST_MS)
    app.show()
    waiting.exec()
    waiting.deleteLater()
    if app.desk is None or app.workspace is None:
        raise RuntimeError("the window never came up")
    for first in range(0, sets // _SETS_A_SESSION, _SESSIONS_A_CHANGE):
        days = [_FIRST_DAY + timedelta(first + number) for number in range(_SESSIONS_A_CHANGE)]
        done = [logged(day, sets=[{}] * _SETS_A_SESSION) for day in days]
        app.desk.changes.make(log_change(*done))
    for page in PageName:
        app.workspace.open(page)
        app.window.repaint()
        QApplication.processEvents()
    for task in app.window.findChildren(LatestTask):
        task.end()
    app.window.close()
    app.window.deleteLater()
    app.deleteLater()
    # The theme dresses the application, which ends with the window everywhere but here.
    for left in application.children():
        if type(left) is _Dress and left not in before:
            left.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    shutil.rmtree(folder)


def _held() -> _Held:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    files = [_target(one) for one in Path("/proc/self/fd").iterdir()]
    return _Held(len([one for one in files if one]), pages * os.sysconf("SC_PAGE_SIZE") // 1024)


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except FileNotFoundError:
        # The one through which the folder itself was read.
        return ""


def _growth(held: Sequence[_Held]) -> Iterator[str]:
    """Compare the second round, by which all is loaded, with the last; memory once it is warm."""
    if held[-1].files > held[1].files:
        yield f"{held[1].files} files were open after two rounds, {held[-1].files} at the end"
    if len(held) > _WARM:
        warm, last = held[_WARM - 1].kilobytes, held[-1].kilobytes
        if last > warm * (100 + _MOST_GROWTH_PERCENT) / 100:
            yield f"{warm} kB were used after {_WARM} rounds, {last} kB at the end"


def _a_file_left_open(file: Path) -> Control:
    opened, held = [], []
    for _ in range(3):
        opened.append(file.open("rb"))
        held.append(_held())
    for one in opened:
        one.close()
    return Control("a file left open", is_caught=bool(list(_growth(held))))


ROW = Leaks()
