"""The real program with one mistake put into it: `python -m tests.faults.crasher FOLDER KIND`.

It prints what its lifter saw as one line of JSON, then is closed like any window.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, qWarning
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop import window_run
from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.crash_reports.report_folder import ReportFolder
from hinge_desktop.gui.background import BackgroundTask, Progress
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.crash_notice import CrashNotice
from hinge_desktop.paths import user_folders
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.placed_journal import place_on_the_bar

NOTE: Final = "the left knee clicked thrice"
"""What the lifter wrote; no log or report may hold it."""
_ERRORS: Final = 40
_LOOK_MS: Final = 20
_LONGEST_MS: Final = 20_000


def fail() -> None:
    """Make a mistake with the lifter's words in its hands, its text and its cause."""
    note = NOTE
    try:
        {}[note]  # type: ignore[index]
    except KeyError as error:
        raise ValueError(f"nobody expected {note}") from error


class Unlucky(QWidget):
    """Cannot be painted."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fail at every frame."""
        fail()


class Crasher(HingeApp):
    """Waits for its first page, makes the mistake, and looks at what is shown."""

    def __init__(self, launch: Launch) -> None:
        super().__init__(launch)
        self._kind = sys.argv[2]
        self._looks = 0
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._look)
        self.ready.connect(self._begin)

    def _begin(self) -> None:
        _KINDS[self._kind](self)
        self._watch.start()

    def storm(self) -> None:
        """Let a slot fail again and again."""
        storm = QTimer(self)
        storm.timeout.connect(fail)
        storm.start(1)

    def _look(self) -> None:
        self._looks += 1
        shown = [one for one in self.window.findChildren(CrashNotice) if one.isVisible()]
        is_done = bool(shown) and self._looks > _ERRORS
        is_quiet = self._kind == "nothing" and self.window.toast.isVisible()
        if not (is_done or is_quiet or self._looks * _LOOK_MS > _LONGEST_MS):
            return
        self._watch.stop()
        found = {
            "notices": len(self.window.findChildren(CrashNotice)),
            "toast": self.window.toast.text(),
            "page": self.window.shown_page is not None,
        }
        os.write(1, f"{json.dumps(found)}\n".encode())
        for one in shown:
            one.accept()
        self.window.close()
        QApplication.quit()


def _in_slot(one: Crasher) -> None:
    qWarning(f'nothing is called "{NOTE}"')
    one.storm()


def _in_thread(one: Crasher) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    task = BackgroundTask(_work, one)
    task.failed.connect(_raise_it)
    task.start()


def _work(_progress: Progress) -> None:
    fail()


def _raise_it(error: Exception) -> None:
    raise error


def _in_paint(one: Crasher) -> None:
    unlucky = Unlucky(one.window)
    unlucky.resize(40, 40)
    unlucky.show()
    repaint = QTimer(one)
    repaint.timeout.connect(unlucky.update)
    repaint.start(1)


def _in_handler(one: Crasher) -> None:
    ReportFolder.write = _fail_to_write  # type: ignore[method-assign, assignment]
    one.storm()


def _fail_to_write(_self: ReportFolder, _lines: object) -> Path:
    fail()
    raise AssertionError


def _segfault(_one: QObject) -> None:
    ctypes.string_at(0)


def _abort(_one: QObject) -> None:
    os.abort()


def _nothing(_one: QObject) -> None:
    pass


_KINDS: Final[dict[str, Callable[[Crasher], None]]] = {
    "slot": _in_slot,
    "thread": _in_thread,
    "paint": _in_paint,
    "handler": _in_handler,
    "segfault": _segfault,
    "abort": _abort,
    "nothing": _nothing,
}


def main() -> int:
    """Crash as asked in the folder that is named; its journal is made where there is none."""
    os.environ["HINGE_DATA_DIR"] = sys.argv[1]
    file = user_folders(os.environ).journal_file
    if not file.exists():
        place_on_the_bar(file)
        journal = open_journal(file)
        journal.apply(log_change(logged(date(2026, 11, 20), note=NOTE)))
        journal.close()
    window_run.HingeApp = Crasher  # type: ignore[attr-defined]
    return window_run.run_window(file, PageName.TODAY)


if __name__ == "__main__":
    sys.exit(main())
