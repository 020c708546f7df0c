"""The real program in the middle of a set, made to be ended by the system.

`python -m tests.faults.ended FOLDER STEP` leads a session to a set that runs or is to be logged,
and prints where it stands; the next start on the same folder says where it comes up.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hinge_desktop import window_run
from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.gui.pages import PageName
from hinge_desktop.paths import user_folders
from tests.fakes import FakeClock
from tests.faults.walker import LONGER_THAN_A_SET_SECONDS, NOTHING_OPEN, say
from tests.placed_journal import place_on_the_bar


class Standing(HingeApp):
    """Goes to the set of a session and stays there."""

    def __init__(self, launch: Launch) -> None:
        self._clock = FakeClock()
        super().__init__(replace(launch, clocks=self._clock.clocks()))
        self._steps = QTimer(self)
        self._steps.timeout.connect(self._step)
        self.ready.connect(self._begin)

    def _begin(self) -> None:
        say("ready", *self._place())
        self._steps.start(0)

    def _place(self) -> tuple[str, str]:
        progress = None if self.desk is None else self.desk.log.progress
        if progress is None:
            return NOTHING_OPEN, "-"
        return progress.step, "-" if progress.current is None else progress.current.id

    def _step(self) -> None:
        if self._place()[0] == sys.argv[2]:
            self._steps.stop()
            say("stands", *self._place())
            return
        if self.workspace is not None and self.workspace.screens.live.isVisible():
            self._clock.advance(LONGER_THAN_A_SET_SECONDS)
            self.workspace.screens.live.pacer.show_now()
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Return)


def main() -> int:
    """Stand in the folder that is named; its journal is made where there is none."""
    os.environ["HINGE_DATA_DIR"] = sys.argv[1]
    file = user_folders(os.environ).journal_file
    if not file.exists():
        place_on_the_bar(file)
    window_run.HingeApp = Standing  # type: ignore[attr-defined]
    return window_run.run_window(file, PageName.TODAY)


if __name__ == "__main__":
    sys.exit(main())
