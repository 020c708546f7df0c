"""How a field with minus and plus is stepped without them: by arrows and by the wheel."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget


def key_step(event: QKeyEvent) -> int:
    """Return 1 for up, -1 for down, 0 for every other key and for keys let go."""
    if event.type() is not QEvent.Type.KeyPress:
        return 0
    return {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)


def wheel_step(event: QWheelEvent, field: QWidget) -> int:
    """Return 1 or -1 over a field that has the focus, else 0 and leave the wheel to the page."""
    turned = event.angleDelta().y()
    if not field.hasFocus() or not turned:
        event.ignore()
        return 0
    event.accept()
    return 1 if turned > 0 else -1
