"""Keys that are pressed between opening a sheet and the moment it has the keyboard."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget


class ShortcutHold(QObject):
    """Holds the commands of a window while a sheet opens over it.

    A window system hands the keyboard over some time after the sheet is there. Qt drops what is
    typed into a window below a modal one, but for its shortcuts: the first letter of a search
    would be taken for a command of the page.
    """

    def __init__(self, sheet: QWidget, below: QWidget) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._below = below
        self._held: list[QAction] = []

    def begin(self) -> None:
        """Hold them from now on; the sheet has just been shown."""
        if self._held or self._sheet.isActiveWindow():
            return
        self._held = self._below.findChildren(QAction)
        for command in self._held:
            command.installEventFilter(self)

    def end(self) -> None:
        """Let them through: the sheet has the keyboard itself, or is closed."""
        for command in self._held:
            if shiboken6.isValid(command):
                command.removeEventFilter(self)
        self._held = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a shortcut from its command."""
        if event.type() is QEvent.Type.Shortcut:
            return True
        return super().eventFilter(watched, event)
