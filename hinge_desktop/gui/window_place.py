"""How the window lies on the computer's screens, also on small and magnified ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

SMALLEST: Final = QSize(900, 640)
"""What the pages and garage screens are laid out for."""
USUAL: Final = QSize(1280, 800)
_AFTER_A_FRAME: Final = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowActivate)
_MADE_UP: Final = QSize(800, 800)
"""What Qt's offscreen platform has for a screen, unless it is told of real ones."""


class WindowPlace(QObject):
    """Never lets the window ask for more room than its screen has: what does not fit scrolls.

    A screen of 1920 by 1080 pixels at 200 % has room for 960 by 540 only.
    """

    def __init__(
        self, window: QWidget, room_for: Callable[[QWidget], QSize | None] | None = None
    ) -> None:
        """Give the window its usual size; `room_for` says how much its screen has for it."""
        super().__init__(window)
        self._window = window
        self._room_for = room_for or room_on_screen
        self._screen: QScreen | None = None
        self._frame = QSize(0, 0)
        window.resize(USUAL)
        self.fit()

    def follow(self) -> None:
        """Fit the window whenever it comes to another screen, or the screen changes; once shown."""
        handle = self._window.windowHandle()
        handle.screenChanged.connect(self._move_to)
        self._move_to(handle.screen())
        self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit again once the window manager has put its frame around the window."""
        if event.type() in _AFTER_A_FRAME and self._frame != frame_of(self._window):
            self._frame = frame_of(self._window)
            self.fit()
        return super().eventFilter(watched, event)

    def fit(self) -> None:
        """Take no more than the screen has."""
        window, room = self._window, self._room_for(self._window)
        if room is None:
            window.setMinimumSize(SMALLEST)
            return
        window.setMinimumSize(SMALLEST.boundedTo(room))
        if not window.windowState():
            window.resize(window.size().boundedTo(room))

    def _move_to(self, screen: QScreen | None) -> None:
        if self._screen is not None:
            self._screen.availableGeometryChanged.disconnect(self.fit)
        self._screen = screen
        if screen is not None:
            screen.availableGeometryChanged.connect(self.fit)
            self.fit()


def room_on_screen(window: QWidget) -> QSize | None:
    """Return what the screen leaves inside the window's frame; None where there is no screen."""
    screen = window.screen()
    is_offscreen = QGuiApplication.platformName() == "offscreen"
    if is_offscreen and screen.size() * screen.devicePixelRatio() == _MADE_UP:
        return None
    return screen.availableGeometry().size() - frame_of(window)


def frame_of(window: QWidget) -> QSize:
    """Return how much wider and higher the window is with its frame."""
    return window.frameGeometry().size() - window.geometry().size()
