"""Calls to the desktop, one after the other, in a thread of their own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from queue import SimpleQueue

_LOG = logging.getLogger(__name__)
_LONGEST_GOODBYE_SECONDS = 1.0


class DesktopThread:
    """Starts with the first call. A call that fails is noted and costs nothing else.

    QtDBus is not used for these calls: from Python it cannot send the unsigned numbers that
    notifications and the portal ask for.
    """

    def __init__(self) -> None:
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None

    def do(self, call: Callable[[], None]) -> None:
        """Queue a call and return at once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="desktop", daemon=True)
            self._thread.start()
        self._calls.put(call)

    def close(self) -> None:
        """Do what is queued and end; a desktop that does not answer is left behind."""
        if self._thread is not None:
            self._calls.put(None)
            self._thread.join(_LONGEST_GOODBYE_SECONDS)
            self._thread = None

    def _work(self) -> None:
        while (call := self._calls.get()) is not None:
            try:
                call()
            except Exception as error:  # whatever a desktop does, the set goes on
                _LOG.info("the desktop did not follow: %s", error)
