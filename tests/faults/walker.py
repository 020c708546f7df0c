"""The real program on a real file, led through sessions by keys: a process made to be killed.

`python -m tests.faults.walker FOLDER [--sessions N]` says one line when it is ready, one for each
key that leads on and one for each tick that was painted; without a number it never ends.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import WorkSet
from hinge_desktop.gui.workspace import Workspace
from hinge_desktop.paths import user_folders
from tests.fakes import FakeClock
from tests.faults.breakages import break_as_asked

READY, KEY, SAVED = "ready", "key", "saved"
"""What a line starts with."""
NOTHING_OPEN = "nothing"
LONGER_THAN_A_SET_SECONDS = 100
_REST_SECONDS = 60


class Walker(QObject):
    """Presses the next key whenever the window is idle."""

    def __init__(self, app: HingeApp, clock: FakeClock, sessions: int | None) -> None:
        super().__init__(app)
        self._app = app
        self._clock = clock
        self._sessions_left = sessions
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._step)
        app.ready.connect(self._begin)

    @property
    def _workspace(self) -> Workspace:
        if self._app.workspace is None:
            raise RuntimeError("the journal is not open yet")
        return self._app.workspace

    def _begin(self) -> None:
        self._workspace.screens.set_saved.connect(_say_saved)
        self._workspace.screens.left.connect(self._count_session)
        say(READY, *self._place())
        self._idle.start(0)

    def _place(self) -> tuple[str, str]:
        """Return the step and the set at which the session waits."""
        log = None if self._app.desk is None else self._app.desk.log
        progress = None if log is None else log.progress
        if progress is None:
            return NOTHING_OPEN, "-"
        return progress.step, "-" if progress.current is None else progress.current.id

    def _step(self) -> None:
        screens = self._workspace.screens
        if screens.live.isVisible():
            self._clock.advance(LONGER_THAN_A_SET_SECONDS)
            screens.live.pacer.show_now()
            self._press(Qt.Key.Key_Return)
        elif screens.rest_log.isVisible() and self._place()[0] == Step.TO_LOG:
            self._clock.advance(_REST_SECONDS)
            self._press(Qt.Key.Key_2, Qt.Key.Key_C, Qt.Key.Key_T, Qt.Key.Key_Return)
        else:
            self._press(Qt.Key.Key_Return)

    def _press(self, *keys: Qt.Key) -> None:
        say(KEY, *self._place())
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self._app.window, key)

    def _count_session(self) -> None:
        if self._sessions_left is None:
            return
        self._sessions_left -= 1
        if self._sessions_left == 0:
            self._idle.stop()
            self._app.window.close()


def say(*words: str) -> None:
    """Write a line at once, so that it counts even if the next instruction never runs."""
    os.write(sys.stdout.fileno(), f"{' '.join(words)}\n".encode())


def _say_saved(one: WorkSet) -> None:
    say(SAVED, one.id, str(one.reps))


def main() -> int:
    """Walk in the folder that is named."""
    parser = ArgumentParser(prog="tests.faults.walker")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sessions", type=int)
    arguments = parser.parse_args()
    break_as_asked()
    folders = user_folders({"HINGE_DATA_DIR": str(arguments.folder)})
    clock = FakeClock()
    application = make_application(sys.argv[:1])
    app = HingeApp(Launch(folders.journal_file, folders, clocks=clock.clocks()))
    Walker(app, clock, arguments.sessions)
    app.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
