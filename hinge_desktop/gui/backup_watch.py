"""Makes backups by itself: after each session, while one is open, and as the window closes.

A while after the start it lets go of those that the policy does not keep.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from hinge_desktop.core.backups.backup_store import Made
from hinge_desktop.core.backups.due import SinceLast, is_due
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.changes import Change
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.background import BackgroundTask, Progress
from hinge_desktop.gui.backup_pace import with_breath
from hinge_desktop.gui.backup_trouble import backup_trouble
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.journal_place import Backups

LOOK_EVERY_MS: Final = 60_000
"""How often it is asked whether half an hour of a session went by."""


class BackupWatch(QObject):
    """Follows the journal's changes; every backup is made in a thread of its own."""

    made = Signal(object)
    """Sent with the `Made` of a new backup that was proven, with None where none was needed."""
    failed = Signal(object)
    """Sent with the `BackupError` or `JournalError` that says why there is no backup."""

    def __init__(
        self,
        backups: Backups,
        signals: ChangeSignals,
        clocks: Clocks,
        is_session_open: Callable[[], bool],
        parent: QObject | None = None,
        *,
        may_have_changes: bool = True,
    ) -> None:
        """Begin to watch; no start pays for the backups, which a worker asks for.

        An earlier run may have been killed before it made its last one: only where that cannot
        be, `may_have_changes` is off, as right after restoring.
        """
        super().__init__(parent)
        self._backups = backups
        self._clocks = clocks
        self._is_session_open = is_session_open
        self._was_open = is_session_open()
        self._has_changes = may_have_changes
        self._since = clocks.counting_sleep()
        self._task: BackgroundTask | None = None
        self._thinning: BackgroundTask | None = None
        self._waiting: BackupReason | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)
        signals.changed.connect(self._follow)

    def look(self) -> None:
        """Make a backup if a session is open and half an hour went by since the last one.

        The first look is also the moment to let go of backups.
        """
        self._make_if_due(BackupReason.SESSION_OPEN)
        if self._thinning is None:
            self._thin_out()

    def stop(self) -> None:
        """Wait for what runs, and make nothing any more."""
        self._timer.stop()
        if self._thinning is not None:
            self._thinning.cancel()
        self._wait()

    def close(self) -> None:
        """Make the last backup if anything changed, and wait for it: the window closes."""
        self.stop()
        self._make_if_due(BackupReason.CLOSE)
        self._wait()

    def _thin_out(self) -> None:
        def work(progress: Progress) -> object:
            # Nobody asked for it, so that nobody is told where it cannot be done.
            with suppress(BackupError, JournalError):
                self._backups().thin_out(progress.report)
            return None

        self._thinning = BackgroundTask(work, self)
        self._thinning.start()

    def _follow(self, _change: Change) -> None:
        self._has_changes = True
        is_open, was_open = self._is_session_open(), self._was_open
        self._was_open = is_open
        if is_open and not was_open:
            self._since = self._clocks.counting_sleep()
        elif was_open and not is_open:
            self._make_if_due(BackupReason.SESSION_END)

    def _make_if_due(self, reason: BackupReason) -> None:
        seconds = self._clocks.counting_sleep() - self._since
        since = SinceLast(self._has_changes, self._is_session_open(), seconds)
        if not is_due(reason, since):
            return
        if self._task is None:
            self._start(reason)
        else:
            self._waiting = reason

    def _start(self, reason: BackupReason) -> None:
        def work(progress: Progress) -> object:
            # A hidden window has no frame to paint, but somebody waits until it is gone.
            pace = progress.report if reason is BackupReason.CLOSE else with_breath(progress)
            return self._backups().make(reason, pace)

        self._since = self._clocks.counting_sleep()
        # What is changed from now on may not be in it any more.
        self._has_changes = False
        self._task = task = BackgroundTask(work, self)
        task.succeeded.connect(self._tell)
        task.failed.connect(self._fail)
        task.finished.connect(self._go_on)
        task.start()

    def _tell(self, made: Made | None) -> None:
        self.made.emit(made)
        if made is not None and made.second_trouble is not None:
            self.failed.emit(made.second_trouble)

    def _fail(self, error: Exception) -> None:
        self._has_changes = True
        self.failed.emit(backup_trouble(error))

    def _go_on(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
            self._task = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._make_if_due(waiting)

    def _wait(self) -> None:
        """Wait for the threads and take in what they sent: no loop of events will any more."""
        while self._task is not None:
            self._task.wait()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
