"""The real window, whose disk refuses everything from the moment a set is to be saved.

`python -m tests.faults.power.failing_window FOLDER ERRNO` under the library leads a session to a
log, types answers, and prints as JSON what was wrong with what the lifter saw then.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import WorkSet
from hinge_desktop.gui.views.session.session_screens import SessionScreens
from hinge_desktop.gui.widgets.card import Notice
from hinge_desktop.paths import user_folders
from hinge_desktop.services.session_edits import saved_with
from hinge_desktop.services.set_answers import SetAnswers
from tests.fakes import FakeClock
from tests.faults.power.watching import Fault, Trigger, run_watched
from tests.faults.walker import LONGER_THAN_A_SET_SECONDS
from tests.placed_journal import place_on_the_bar

CAUSES: Final = {errno.ENOSPC: "no room", errno.EIO: "the disk did not store it"}
"""What the lifter must read."""
_TYPED: Final = (Qt.Key.Key_Down, Qt.Key.Key_2, Qt.Key.Key_C, Qt.Key.Key_T)
_LONGEST_MS: Final = 60_000


class Refused(QObject):
    """Leads the window to a log, lets its save be refused, and then taken."""

    def __init__(self, app: HingeApp, clock: FakeClock, number: int) -> None:
        super().__init__(app)
        self.wrong = ["never came to the end"]
        self._app = app
        self._clock = clock
        self._number = number
        self._trigger = Trigger()
        self._typed: SetAnswers | None = None
        self._is_refused = False
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._step)
        app.ready.connect(lambda: self._idle.start(0))
        QTimer.singleShot(_LONGEST_MS, self, self._end)

    @property
    def _screens(self) -> SessionScreens:
        if self._app.workspace is None:
            raise RuntimeError("the journal is not open yet")
        return self._app.workspace.screens

    def _step(self) -> None:
        if self._is_refused:
            self._idle.stop()
            self._look_at_refused()
        else:
            self._lead()

    def _lead(self) -> None:
        """Press on until a set is to be logged; type answers, and save into a dead disk."""
        progress = None if self._app.desk is None else self._app.desk.log.progress
        if self._screens.rest_log.isVisible() and progress and progress.step is Step.TO_LOG:
            self._press(*_TYPED)
            self._typed = self._screens.rest_log.form.answers()
            self._screens.set_saved.connect(self._look_at_saved)
            self._trigger.arm(0, Fault(self._number, stays=True))
            self._press(Qt.Key.Key_Return)
            self._is_refused = True
            return
        if self._screens.live.isVisible():
            self._clock.advance(LONGER_THAN_A_SET_SECONDS)
            self._screens.live.pacer.show_now()
        self._press(Qt.Key.Key_Return)

    def _look_at_refused(self) -> None:
        """What was typed stands there, and the notice over it says why it is not stored."""
        log = self._screens.rest_log
        said = [one.accessibleName() for one in log.findChildren(Notice) if one.isVisible()]
        self.wrong = []
        if not self._trigger.fired:
            self.wrong.append("nothing was refused")
        if not any(CAUSES[self._number] in one for one in said):
            self.wrong.append(f"the lifter was told {said}")
        is_open = log.isVisible() and log.form.isEnabled() and not log.form.is_saved
        if not is_open or log.form.answers() != self._typed:
            self.wrong.append(f"{log.form.answers()} instead of {self._typed}")
        self._trigger.disarm()
        self.wrong.append("was not saved once there was room")
        self._press(Qt.Key.Key_Return)

    def _look_at_saved(self, one: WorkSet) -> None:
        self.wrong = [text for text in self.wrong if not text.startswith("was not saved")]
        session = None if self._app.desk is None else self._app.desk.journal.open_session()
        stored = next(set_ for set_ in session.sets if set_.id == one.id) if session else None
        if stored is None or self._typed is None or stored != saved_with(stored, self._typed):
            self.wrong.append(f"{stored} was stored instead of {self._typed}")
        self._end()

    def _press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self._app.window, key)

    def _end(self) -> None:
        self._idle.stop()
        self._trigger.disarm()
        self._app.window.close()
        QApplication.quit()


def run_failing_window(folder: Path, library: Path, number: int) -> list[str]:
    """Do all of it in a process under the library, and return what was wrong."""
    place_on_the_bar(user_folders({"HINGE_DATA_DIR": str(folder)}).journal_file)
    done = run_watched(__name__, folder, library, str(folder), str(number))
    try:
        return [str(one) for one in json.loads(done.stdout.splitlines()[-1])]
    except (IndexError, ValueError):
        return [f"ended with {done.returncode}: {done.stderr[-1000:]}"]


def main(folder: str, number: str) -> None:
    """Save into a dead disk, and say what was wrong."""
    folders = user_folders({"HINGE_DATA_DIR": folder})
    clock = FakeClock()
    application = make_application(sys.argv[:1])
    app = HingeApp(Launch(folders.journal_file, folders, clocks=clock.clocks()))
    refused = Refused(app, clock, int(number))
    app.show()
    application.exec()
    sys.stdout.write(f"\n{json.dumps(refused.wrong)}\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
