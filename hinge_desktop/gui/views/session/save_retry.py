"""Saves a set by itself once the disk takes it again: nobody leaves the bar to press a key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.core.read_only import ReadOnlyError
from hinge_desktop.core.training import SetId

RETRY_EVERY_MS: Final = 2000
_PASSES: Final = frozenset(
    {JournalProblem.FULL, JournalProblem.INPUT_OUTPUT, JournalProblem.READ_ONLY}
)
"""Troubles that end without the lifter. Another program that writes is waited for with each try,
which would hold the window up again and again."""


class SaveRetry(QObject):
    """Tries again every two seconds while a set waits; the lifter may do so at any time."""

    def __init__(self, save: Callable[[SetId], None], parent: QObject) -> None:
        """Call `save` with the set that waits."""
        super().__init__(parent)
        self._save = save
        self._waiting: SetId | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(RETRY_EVERY_MS)
        self._timer.timeout.connect(self._try)

    @property
    def is_waiting(self) -> bool:
        """Whether a set is tried again."""
        return self._waiting is not None

    def follow(self, set_id: SetId, error: JournalError | None) -> None:
        """Try a set again where its trouble may pass; None: it is stored."""
        if error is None or not passes(error):
            self.stop()
            return
        self._waiting = set_id
        self._timer.start()

    def stop(self) -> None:
        """Try no more."""
        self._waiting = None
        self._timer.stop()

    def _try(self) -> None:
        if self._waiting is not None:
            self._save(self._waiting)


def passes(error: JournalError) -> bool:
    """Whether a set that could not be stored is tried again by itself."""
    return error.problem in _PASSES and not isinstance(error, ReadOnlyError)
