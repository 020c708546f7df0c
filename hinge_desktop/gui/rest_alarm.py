"""Rings for the rest that runs, whatever the window shows: one timer, one deadline."""

from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.rest_watch import RestEnd, RestSoon, RestWatch


class RestAlarm(QObject):
    """Watches one rest at a time. Its timer is alive only while something is left to tell."""

    soon = Signal()
    """Ten seconds are left."""
    over = Signal(object)
    """Sent once with the `RestEnd`."""
    running = Signal(float)
    """Sent with the seconds left, at least once a second while the rest runs."""
    stopped = Signal()
    """Sent when nothing is watched any more: a set begins, or the rest stands still."""

    def __init__(
        self, clocks: Clocks, parent: QObject | None = None, *, timer: QTimer | None = None
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._rest: RestRun | None = None
        self._watch: RestWatch | None = None
        self._timer = QTimer(self) if timer is None else timer
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)

    @property
    def is_waiting(self) -> bool:
        """Whether something is left to tell."""
        return self._watch is not None and not self._watch.is_done

    def watch(self, rest: RestRun) -> None:
        """Watch this rest instead of the one before; the same one again changes nothing."""
        if rest == self._rest:
            return
        self.look()
        self._rest = rest
        self._watch = RestWatch(rest, self._clocks.reading())
        self._wait(self._watch)

    def stop(self) -> None:
        """Watch nothing."""
        self._timer.stop()
        self._rest = None
        self._watch = None
        self.stopped.emit()

    def look(self) -> None:
        """Ask the clocks now, as after a wake-up, and tell what came due."""
        watch, rest = self._watch, self._rest
        if watch is None or rest is None:
            return
        now = self._clocks.reading()
        for event in watch.look(now):
            if isinstance(event, RestEnd):
                self.over.emit(event)
            elif isinstance(event, RestSoon):
                self.soon.emit()
        # Whoever was told may have gone on to another rest.
        if self._watch is watch:
            self._wait(watch)
            left_s = rest.left_s(now.counting_sleep_s)
            if left_s > 0:
                self.running.emit(left_s)

    def _wait(self, watch: RestWatch) -> None:
        wait_s = watch.next_check_s(self._clocks.reading())
        if wait_s is None:
            self._timer.stop()
        else:
            self._timer.start(ceil(wait_s * 1000))
