"""Work that takes longer than a frame, done in a thread of its own."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal


class CancelledError(Exception):
    """The lifter cancelled the work; it left nothing behind."""


class Progress:
    """Handed to the work: it reports how far it is, and learns that it was cancelled."""

    def __init__(self, task: "BackgroundTask") -> None:
        self._task = task
        self._told = -1

    def report(self, share: float) -> None:
        """Say how much is done, 0 to 1; raise `CancelledError` once the lifter cancelled.

        Each percent is told once: work may report as often as it likes.
        """
        if self._task.isInterruptionRequested():
            raise CancelledError
        percent = round(share * 100)
        if percent != self._told:
            self._told = percent
            self._task.progressed.emit(share)

    def hand_over(self, part: object) -> None:
        """Give a part of the result away before the rest is there; raise as `report` does."""
        if self._task.isInterruptionRequested():
            raise CancelledError
        self._task.part_done.emit(part)


class BackgroundTask(QThread):
    """Runs one function and sends what came of it to the thread that started it."""

    progressed = Signal(float)
    """Sent now and then with the share that is done."""
    part_done = Signal(object)
    """Sent with each part of the result that the work hands over on its way."""
    succeeded = Signal(object)
    """Sent with the result."""
    failed = Signal(object)
    """Sent with the exception; a cancelled task sends nothing."""

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def run(self) -> None:
        """Do the work; called by Qt in the new thread."""
        try:
            result = self._work(Progress(self))
        except CancelledError:
            return
        except Exception as error:  # whatever it is, the window decides
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)

    def cancel(self) -> None:
        """Ask the work to stop at its next report, and wait for it."""
        self.requestInterruption()
        self.wait()
