"""Leads the focus of a page, or of a part of one, on to one of its controls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class FocusLead(QObject):
    """Where the page is given the focus, `control` takes it.

    As the focus proxy of the page it would do so for Tab as well, which would never come past it
    to what stands before it. A control of one piece, such as a field in a frame, has a proxy.
    """

    def __init__(self, page: QWidget, control: QWidget) -> None:
        super().__init__(page)
        self.control = control
        """What takes the focus; may be changed."""
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the focus on."""
        is_focus = event.type() is QEvent.Type.FocusIn and isinstance(event, QFocusEvent)
        if is_focus and isinstance(event, QFocusEvent):
            self.control.setFocus(event.reason())
        return super().eventFilter(watched, event)
