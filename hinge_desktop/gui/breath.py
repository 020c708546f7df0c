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


class Breath:
    """Lets go of the interpreter after a little work: the window has its turn then.

    A thread that never does so has the window wait 5 ms each time it wants the interpreter back.
    """

    def __init__(self) -> None:
        self._since = perf_counter()

    def __call__(self) -> None:
        """Take a breath, if the last one was long enough ago."""
        if perf_counter() - self._since >= _PIECE_S:
            QThread.usleep(_BREATH_US)
            self._since = perf_counter()
