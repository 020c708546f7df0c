"""The system asks the program to end: logging out, shutting down, a closed terminal."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress
from types import FrameType
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES: Final = ("SIGTERM", "SIGHUP", "SIGINT")


class EndSignals(QObject):
    """Turns signals of the system into one of Qt. Asked a second time, the system decides."""

    asked = Signal()
    """Sent when the program should close as if its window were closed."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from now on; only in the main thread."""
        super().__init__(parent)
        # Python would handle a signal only once Qt lets it run again: the byte wakes Qt up.
        self._inner, self._outer = socket.socketpair()
        for end in (self._inner, self._outer):
            end.settimeout(0)
        self._old_wakeup = signal.set_wakeup_fd(self._outer.fileno(), warn_on_full_buffer=False)
        numbers = (getattr(signal, name, None) for name in _NAMES)
        self._old = {number: signal.signal(number, self._give_way) for number in numbers if number}
        self._notifier = QSocketNotifier(self._inner.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._tell)

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_wakeup)
        for number, handler in self._old.items():
            signal.signal(number, handler)
        self._inner.close()
        self._outer.close()

    def _give_way(self, number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)

    def _tell(self) -> None:
        with suppress(BlockingIOError):
            self._inner.recv(64)
        self.asked.emit()
