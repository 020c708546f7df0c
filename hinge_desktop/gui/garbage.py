"""Collects garbage in the window's thread alone.

Python collects in whichever thread happens to allocate, and would then destroy widgets that nobody
holds any more from a worker's thread, which Qt does not survive.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS: Final = 1000
_TOO_MANY: Final = 50_000
"""So many new objects take longer to look through than the window may stand still."""


class WindowGarbage(QObject):
    """Takes collecting over from Python until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.collect_if_due)

    def start(self) -> None:
        """Look once a second; what the start has built is here to stay and not looked at again."""
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def collect_if_due(self) -> None:
        """Collect the oldest generation that Python itself would collect by now.

        Very many objects at once are what a page has read, a chart of fifty thousand sessions say.
        They go when nobody holds them any more, as most do, and are not looked through.
        """
        counts, thresholds = gc.get_count(), gc.get_threshold()
        if counts[0] > _TOO_MANY:
            gc.freeze()
            return
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return
