"""Full screen: by itself while a garage screen fills the window, and by F11 at any time."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences

_FULL = Qt.WindowState.WindowFullScreen


class FullScreen(QObject):
    """Gives the window back exactly as it was: its size and place, or maximised."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._state_before: Qt.WindowState | None = None
        self._is_for_session = False
        self._geometry_before = ""
        window.garage_entered.connect(self._enter)
        window.garage_left.connect(self._leave)

    def toggle(self) -> None:
        """Fill the screen, or give the window back; from now on it is as the lifter wants it."""
        self._is_for_session = False
        if self._window.isFullScreen():
            self._give_back()
        else:
            self._fill()

    def geometry_text(self) -> str:
        """Return size and place to open with next time: those from before a session filled all."""
        is_filled = self._is_for_session and self._window.isFullScreen()
        return self._geometry_before if is_filled else self._window.geometry_text()

    def _enter(self) -> None:
        if self._preferences.settings.full_screen_sets and not self._window.isFullScreen():
            self._is_for_session = True
            self._geometry_before = self._window.geometry_text()
            self._fill()

    def _leave(self) -> None:
        if self._is_for_session and self._window.isFullScreen():
            self._give_back()
        self._is_for_session = False

    def _fill(self) -> None:
        self._state_before = self._window.windowState()
        self._window.setWindowState(self._state_before | _FULL)

    def _give_back(self) -> None:
        before = self._state_before
        self._state_before = None
        # A window that was full screen from the start has nothing to go back to.
        self._window.setWindowState(Qt.WindowState.WindowNoState if before is None else before)
