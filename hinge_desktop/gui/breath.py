"""How long work in a worker lets the window have its turn: all Python shares one interpreter."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import Final, TypeAlias

from PySide6.QtCore import QThread

Breathe: TypeAlias = Callable[[], None]
"""Called between two pieces of work: in a worker, to let the window have its turn."""
_PIECE_S: Final = 0.001
"""About as long as a posture takes to draw."""
_BREATH_US: Final = 2000
READING_S: Final = 0.008
"""SQLite holds no interpreter while it reads, so that a reader is in nobody's way for longer."""
READING_US: Final = 500


class Breath:
    """Lets go of the interpreter after a little work: the window has its turn then.

    A thread that never does so has the window wait 5 ms each time it wants the interpreter back.
    It works for `every_s` seconds at least, then pauses for `for_us` microseconds.
    """

    def __init__(self, every_s: float = _PIECE_S, for_us: int = _BREATH_US) -> None:
        self._every_s = every_s
        self._for_us = for_us
        self._since = perf_counter()

    def __call__(self) -> None:
        """Take a breath, if the last one was long enough ago."""
        if perf_counter() - self._since >= self._every_s:
            QThread.usleep(self._for_us)
            self._since = perf_counter()
