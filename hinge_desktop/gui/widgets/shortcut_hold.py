"""Keys that are pressed between opening a sheet and the moment it has the keyboard."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget


class ShortcutHold(QObject):
    """Holds the commands of a window while a sheet opens over it.

    A window system hands the keyboard over some time after the sheet is there. Qt drops what is
    typed into a window below a modal one, but for its shortcuts: the first letter of a search
    would be taken for a command of the page.
    """

    def __init__(self, sheet: QDialog, below: QWidget) -> None:
        """Wait for `begin`; the sheet is shown over the window `below`."""
        super().__init__(sheet)
        self._sheet = sheet
        self._below = below
        self._held: list[QAction] = []

    def begin(self) -> None:
        """Hold them, now that the sheet is shown, until it has the keyboard or closes."""
        if self._held or self._sheet.isActiveWindow():
            return
        self._held = self._below.findChildren(QAction)
        for command in self._held:
            command.installEventFilter(self)
        _application().focusWindowChanged.connect(self._look)
        self._sheet.finished.connect(self._end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a shortcut from its command."""
        if event.type() is QEvent.Type.Shortcut:
            return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        if self._sheet.windowHandle() is QGuiApplication.focusWindow():
            self._end()

    def _end(self) -> None:
        for command in self._held:
            if shiboken6.isValid(command):
                command.removeEventFilter(self)
        self._held = []
        _application().focusWindowChanged.disconnect(self._look)
        self._sheet.finished.disconnect(self._end)


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        raise TypeError("a sheet needs a QGuiApplication")
    return application
