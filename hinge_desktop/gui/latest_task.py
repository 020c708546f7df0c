"""Reads for a page, one at a time in the background; only the newest answer is shown."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QMetaMethod, QObject, Signal

from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.mechanics.posture import PostureError
from hinge_desktop.gui.background import BackgroundTask, Progress

Work = Callable[[], Any]
LongWork = Callable[[Progress], Any]
"""Work that reports how far it is, hands parts over, and stops where nobody waits any more."""

_TROUBLES: Final = (JournalError, BackupError, OSError, PostureError)


class LatestTask(QObject):
    """Runs the newest request. While one runs, later ones replace each other; the last one wins."""

    answered = Signal(object)
    """Sent with the result of the newest request; results of older ones are dropped."""
    part_answered = Signal(object)
    """Sent with each part that the newest request hands over before its result."""
    progressed = Signal(float)
    """Sent with the share of the newest request that is done, 0 to 1."""
    failed = Signal(object)
    """Sent with the exception of the newest request. Where nobody listens, a trouble of the machine
    or of the journal is left to the page that shows it, and a mistake of ours is raised."""
    idle = Signal()
    """Sent when nothing runs and nothing waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[BackgroundTask] = []
        self._waiting: LongWork | None = None
        self._is_cancelled = False
        self._has_ended = False
        # A thread must not outlive the page that started it.
        self.destroyed.connect(partial(_wait_for, self._running))

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._running)

    def ask(self, work: Work) -> None:
        """Do `work` in the background as soon as the work before it ended."""
        self.ask_long(partial(_without_progress, work))

    def ask_long(self, work: LongWork) -> None:
        """Do `work` in the background; long work before it stops at its next report."""
        if self._has_ended:
            return
        self._waiting = work
        if not self._running:
            self._start()
        else:
            self._running[0].requestInterruption()

    def cancel(self) -> None:
        """Forget what runs and what waits; long work stops at its next report, nothing is sent."""
        self._waiting = None
        self._is_cancelled = True
        for task in self._running:
            task.requestInterruption()

    def stop(self) -> None:
        """Ask what runs to end at its next report; an answer that comes all the same is sent."""
        for task in self._running:
            task.requestInterruption()

    def end(self) -> None:
        """Wait for what runs, and begin nothing any more: the window closes."""
        self._has_ended = True
        self._waiting = None
        _wait_for(self._running)

    def _start(self) -> None:
        work, self._waiting = self._waiting, None
        if work is None:
            self.idle.emit()
            return
        self._is_cancelled = False
        task = BackgroundTask(work)
        task.succeeded.connect(self._take)
        task.part_done.connect(self._take_part)
        task.progressed.connect(self._take_progress)
        task.failed.connect(self._take_failure)
        task.finished.connect(self._go_on)
        self._running.append(task)
        task.start()

    @property
    def _is_wanted(self) -> bool:
        """Whether anybody still waits for what runs."""
        return self._waiting is None and not self._is_cancelled

    def _take(self, result: object) -> None:
        if self._is_wanted:
            self.answered.emit(result)

    def _take_part(self, part: object) -> None:
        if self._is_wanted:
            self.part_answered.emit(part)

    def _take_progress(self, share: float) -> None:
        if self._is_wanted:
            self.progressed.emit(share)

    def _take_failure(self, error: Exception) -> None:
        if not self._is_wanted:
            return
        if self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
            self.failed.emit(error)
        elif not isinstance(error, _TROUBLES):
            raise error

    def _go_on(self) -> None:
        ended = self._running.pop()
        ended.wait()
        self._start()


def _without_progress(work: Work, _progress: Progress) -> Any:  # noqa: ANN401 whatever was asked
    return work()


def _wait_for(tasks: list[BackgroundTask], _gone: object = None) -> None:
    for task in tasks:
        # As the program ends, Qt may have let go of the thread before its owner.
        if shiboken6.isValid(task):
            task.requestInterruption()
            task.wait()
