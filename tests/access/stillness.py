"""A window that stands must rest: what lays itself out for ever takes a core and the battery."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

_PASSES: Final = 8
"""Rows that fold inside rows that fold take a few, one that never ends takes all."""
_WORK: Final = {
    QEvent.Type.LayoutRequest: "is laid out",
    QEvent.Type.UpdateRequest: "is painted",
}


class _Asked(QObject):
    """Notes who is asked to lay out or to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.who: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note it and let it through."""
        if event.type() in _WORK:
            self.who.add(f"{type(watched).__name__} {_WORK[event.type()]} again and again")
        return False


def restless() -> list[str]:
    """Name the widgets that are never done, though nothing happens to them."""
    application = QApplication.instance()
    if application is None:
        return []
    asked = _Asked()
    application.installEventFilter(asked)
    for _ in range(_PASSES):
        asked.who.clear()
        QApplication.sendPostedEvents()
    application.removeEventFilter(asked)
    return sorted(asked.who)
