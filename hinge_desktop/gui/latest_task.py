"""Reads for a page, one at a time in the background; only the newest answer is shown."""

from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Signal

from hinge_desktop.gui.background import BackgroundTask, Progress

Work = Callable[[], Any]


class LatestTask(QObject):
    """Runs the newest request. While one runs, later ones replace each other; the last one wins."""

    answered = Signal(object)
    """Sent with the result of the newest request; results of older ones are dropped."""
    failed = Signal(object)
    """Sent with the exception of the newest request."""
    idle = Signal()
    """Sent when nothing runs and nothing waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[BackgroundTask] = []
        self._waiting: Work | None = None
        # A thread must not outlive the page that started it.
        self.destroyed.connect(partial(_wait_for, self._running))

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._running)

    def ask(self, work: Work) -> None:
        """Do `work` in the background as soon as the work before it ended."""
        self._waiting = work
        if not self._running:
            self._start()

    def wait(self) -> None:
        """Wait for what runs and forget what waits: the window closes."""
        self._waiting = None
        _wait_for(self._running)

    def _start(self) -> None:
        work, self._waiting = self._waiting, None
        if work is None:
            self.idle.emit()
            return
        task = BackgroundTask(partial(_without_progress, work))
        task.succeeded.connect(self._take)
        task.failed.connect(self._take_failure)
        task.finished.connect(self._go_on)
        self._running.append(task)
        task.start()

    def _take(self, result: object) -> None:
        if self._waiting is None:
            self.answered.emit(result)

    def _take_failure(self, error: object) -> None:
        if self._waiting is None:
            self.failed.emit(error)

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
            task.wait()
