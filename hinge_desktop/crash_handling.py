"""Joins crash reports and the system's wish to end with a window, from its start to its close."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from hinge_desktop import __version__
from hinge_desktop.crash_reports.crash_reports import CrashReports
from hinge_desktop.crash_reports.run_mark import LastRun, RunMark

if TYPE_CHECKING:
    from datetime import datetime

    from hinge_desktop.gui.crash_watch import CrashWatch
    from hinge_desktop.gui.main_window import MainWindow
    from hinge_desktop.gui.qt_messages import QtMessages
    from hinge_desktop.gui.system.end_signals import EndSignals
    from hinge_desktop.gui.theme.theme import Theme


class CrashHandling:
    """One for each run of the program, whose windows come one after another."""

    def __init__(self, journal_file: Path, logs: Path, now: Callable[[], datetime]) -> None:
        self.reports = CrashReports(logs, now, _about_this_computer)
        self._mark = RunMark(logs, journal_file)
        self._last: LastRun | None = None
        self._messages: QtMessages | None = None
        self._watch: CrashWatch | None = None
        self._signals: EndSignals | None = None
        self._is_begun = False
        self._is_last_told = False

    def begin(self, *, marks: bool) -> None:
        """Take errors from now on; leave the run's mark where `marks`: we hold the journal's lock.

        Called before the first window; again for the next one, which may hold the lock at last.
        """
        if self._last is None and marks:
            self._last = self._mark.begin()
        if not self._is_begun:
            self._is_begun = True
            self.reports.install()

    def follow(self, window: MainWindow, theme: Theme) -> None:
        """Tell the lifter of errors in this window; called once it has been painted."""
        from hinge_desktop.gui.crash_watch import CrashWatch  # noqa: PLC0415 not before the paint
        from hinge_desktop.gui.qt_messages import QtMessages  # noqa: PLC0415 likewise
        from hinge_desktop.gui.system.end_signals import EndSignals  # noqa: PLC0415 likewise

        self._let_go_of_window()
        self.reports.log.note(f"started {__version__}, {_system()}")
        if self._messages is None:
            self._messages = QtMessages(self.reports.log.note)
            self._messages.install()
        self._watch = CrashWatch(window, theme, self.reports)
        self._signals = EndSignals(window)
        self._signals.asked.connect(self._note_end)
        self._signals.asked.connect(window.close)
        if self._last is not None and not self._is_last_told:
            self.reports.report_last_run(self._last)

    def tell_last_run(self) -> None:
        """Say how the run before this one ended, where it was not closed."""
        if self._watch is not None and self._last is not None and not self._is_last_told:
            self._is_last_told = True
            self._watch.name_last_run(self._last.ending)

    def end(self) -> None:
        """Take the mark away: the last window was closed."""
        self._let_go_of_window()
        if self._messages is not None:
            self._messages.uninstall()
        errors = self.reports.errors
        self.reports.log.note(f"closed, {errors} errors" if errors else "closed")
        self._mark.end()
        self.reports.uninstall()

    def _let_go_of_window(self) -> None:
        if self._watch is not None:
            self._watch.close()
        if self._signals is not None:
            self._signals.close()
        self._watch = self._signals = None

    def _note_end(self) -> None:
        self.reports.log.note("asked to end by the system")


def about_versions() -> list[str]:
    """Return what runs here, a line each: Hinge, Python, Qt, SQLite."""
    import platform  # noqa: PLC0415 see below

    lines = [f"Hinge {__version__}", f"Python {platform.python_version()}", f"Qt {qVersion()}"]
    # A report without a line is better than none.
    with suppress(ImportError):
        from hinge_desktop.store.sqlite_version import SQLITE_VERSION  # noqa: PLC0415 see above

        lines.append(f"SQLite {SQLITE_VERSION}")
    return lines


def _about_this_computer() -> list[str]:
    return [*about_versions(), _system()]


def _system() -> str:
    import platform  # noqa: PLC0415 a start does not wait for it

    return f"{platform.system()} {platform.release()} {platform.machine()}, {_screen()}"


def _screen() -> str:
    return QGuiApplication.platformName() or "no screen"
