"""The real program in the middle of a set, made to be ended by the system.

`python -m tests.faults.ended FOLDER STEP` leads a session to a set that runs or is to be logged,
and prints where it stands, with what its log held and what was answered then; the next start on
the same folder says where it comes up.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hinge_desktop import window_run
from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.core.session_progress import Step
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.session.set_log_form import SetLogForm
from hinge_desktop.paths import user_folders
from tests.fakes import FakeClock
from tests.faults.walker import LONGER_THAN_A_SET_SECONDS, NOTHING_OPEN, say
from tests.placed_journal import place_on_the_bar

_DIGITS: Final = (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)


class Standing(HingeApp):
    """Goes to the set of a session and stays there."""

    def __init__(self, launch: Launch) -> None:
        self._clock = FakeClock()
        super().__init__(replace(launch, clocks=self._clock.clocks()))
        self._answers: list[str] | None = None
        """What the log held as it came up, and what it holds since."""
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
        if self._place()[0] == sys.argv[2] and self._is_shown():
            self._answer_and_stand()
            return
        if self.workspace is not None and self.workspace.screens.live.isVisible():
            self._clock.advance(LONGER_THAN_A_SET_SECONDS)
            self.workspace.screens.live.pacer.show_now()
        QTest.keyClick(QApplication.focusWidget() or self.window, Qt.Key.Key_Return)

    def _is_shown(self) -> bool:
        """Whether a log that is asked for is on the screen: a start begins on the page of today."""
        if sys.argv[2] != Step.TO_LOG:
            return True
        return self.workspace is not None and self.workspace.screens.rest_log.isVisible()

    def _answer_and_stand(self) -> None:
        """Answer how many reps were left, one more each time, and say so once it is kept."""
        if self.workspace is None:
            return
        screens = self.workspace.screens
        if self._place()[0] == Step.TO_LOG:
            typed = screens._display.typed
            if self._answers is None:
                self._answers = [_left(screens.rest_log.form)]
                before = int(self._answers[0]) if self._answers[0].isdigit() else 0
                QTest.keyClick(self.window, _DIGITS[(before + 1) % len(_DIGITS)])
                self._answers.append(_left(screens.rest_log.form))
            if typed is None or typed.is_writing:
                return
        self._steps.stop()
        say("stands", *self._place(), *(self._answers or ()))


def _left(form: SetLogForm) -> str:
    answers = form.answers()
    left = None if answers is None else answers.reps_left
    return "none" if left is None else str(left.tenths // 10)


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
