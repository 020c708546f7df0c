"""Runs the window from the command line: one at a time writes a journal, and it may be reopened."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from hinge_desktop.app import HingeApp, Launch, make_application
from hinge_desktop.crash_handling import CrashHandling
from hinge_desktop.gui.pages import PageName
from hinge_desktop.journal_lock import JournalLock
from hinge_desktop.paths import user_folders
from hinge_desktop.safe_files import make_folder

if TYPE_CHECKING:
    from hinge_desktop.core.read_only import ReadOnly

ALREADY_OPEN = "Hinge is already open with this journal; its window was brought to the front."
# What only a second start needs is imported when it comes; the first one is waited for.


class WindowRun(QObject):
    """Shows one window after another, each over a journal that was opened afresh."""

    shown = Signal(object)
    """Sent with each `HingeApp` right before its window shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.app: HingeApp | None = None
        self._lock: JournalLock | None = None

    def start(self, launch: Launch) -> bool:
        """Open a window; False where another one has the journal and came to the front.

        Where that one does not answer, and where it is on another computer, the journal is only
        read here.
        """
        self.close()
        if launch.read_only is None and not self._take_lock(launch):
            from hinge_desktop.gui.single_instance import raise_first_window  # noqa: PLC0415

            if raise_first_window(launch.journal_file):
                return False
            launch = replace(launch, read_only=self._why_locked(launch.journal_file))
        self._show(replace(launch, takes_over=False))
        return True

    @property
    def holds_lock(self) -> bool:
        """Whether no other program may write the journal meanwhile."""
        return self._lock is not None

    def close(self) -> None:
        """Give the lock back once the last window is closed."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _take_lock(self, launch: Launch) -> bool:
        lock = JournalLock(launch.journal_file)
        if not (lock.take_over() if launch.takes_over else lock.take()):
            return False
        self._lock = lock
        return True

    def _why_locked(self, journal: Path) -> ReadOnly:
        from hinge_desktop.core.read_only import ReadOnly, ReadOnlyReason  # noqa: PLC0415 see above

        holder = JournalLock(journal).holder()
        if holder is None or holder.is_on_this_computer:
            return ReadOnly(ReadOnlyReason.OPEN_HERE)
        return ReadOnly(ReadOnlyReason.OPEN_ELSEWHERE, holder.computer)

    def _reopen(self, launch: Launch) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise TypeError("a window needs a QApplication")
        quits = application.quitOnLastWindowClosed()
        # Between the two windows there is none.
        application.setQuitOnLastWindowClosed(False)
        if self.app is not None:
            self.app.window.close()
            self.app.window.deleteLater()
            self.app.deleteLater()
            self.app = None
        if self.start(launch):
            application.setQuitOnLastWindowClosed(quits)
        else:
            application.quit()

    def _show(self, launch: Launch) -> None:
        app = self.app = HingeApp(launch)
        app.reopen_requested.connect(self._reopen)
        self.shown.emit(app)
        app.show()


def run_window(journal_file: Path | None, page: PageName, *, is_guided: bool = False) -> int:
    """Open the window and return the exit status when it closes; a guided one is silent."""
    folders = user_folders(os.environ)
    file = journal_file or folders.journal_file
    application = make_application(sys.argv[:1])
    with suppress(OSError):
        # The lock lies beside the journal, also before the first one is made there.
        make_folder(folders.data)
    run = WindowRun()
    launch = Launch(
        file, folders, page,
        asks_desktop=not is_guided,
        heeds_desktop=True,
        leads_new_lifter=not is_guided,
        has_sound=not is_guided,
        is_guided=is_guided,
    )  # fmt: skip
    crashes = CrashHandling(file, folders.logs, launch.own_clocks().wall)
    crashes.begin(marks=False)
    run.shown.connect(partial(_watch_for_crashes, crashes, run))
    if not run.start(launch):
        print(ALREADY_OPEN, file=sys.stderr)  # noqa: T201 a command line
        return 0
    status = application.exec()
    crashes.end()
    run.close()
    return status


def _watch_for_crashes(crashes: CrashHandling, run: WindowRun, app: HingeApp) -> None:
    crashes.begin(marks=run.holds_lock)
    app.window.painted.connect(partial(crashes.follow, app.window, app.theme))
    app.ready.connect(crashes.tell_last_run)
