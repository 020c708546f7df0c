"""The notice board: whoever changes the journal says so here, whoever shows it listens."""

from __future__ import annotations

from collections.abc import Callable

from hinge_desktop.core.changes import Change

ChangeListener = Callable[[Change], None]


class NoticeBoard:
    """Tells listeners of each change after its commit, in the order in which they came."""

    def __init__(self) -> None:
        self._listeners: list[ChangeListener] = []

    def subscribe(self, listener: ChangeListener) -> None:
        """Call `listener` after each change from now on."""
        self._listeners.append(listener)

    def announce(self, change: Change) -> None:
        """Tell every listener that this change is in the journal."""
        for listener in tuple(self._listeners):
            listener(change)
