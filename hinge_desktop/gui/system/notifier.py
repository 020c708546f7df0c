"""Notifications of the desktop, one at a time: a new one takes the place of the last."""

from __future__ import annotations

import sys
from typing import Final, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from hinge_desktop.gui.system.desktop_thread import DesktopThread
from hinge_desktop.gui.system.session_bus import SessionBus

NOTIFICATIONS: Final = ("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
_AS_THE_DESKTOP_LIKES: Final = -1


class Notifier(Protocol):
    """Shows a notification beside the window; never the only signal."""

    def show(self, title: str, text: str) -> None:
        """Show it, instead of an earlier one."""

    def withdraw(self) -> None:
        """Take it back, if it still shows."""


class BusNotifier:
    """Notifies over the session bus."""

    def __init__(self, thread: DesktopThread) -> None:
        self._thread = thread
        self._id = 0
        self._is_shown = False

    def show(self, title: str, text: str) -> None:
        """Show it, instead of an earlier one."""
        self._is_shown = True
        self._thread.do(lambda: self._notify(title, text))

    def withdraw(self) -> None:
        """Take it back, if it still shows."""
        if self._is_shown:
            self._is_shown = False
            self._thread.do(self._close)

    def _notify(self, title: str, text: str) -> None:
        hints = {"desktop-entry": ("s", "io.github.hinge_desktop.Hinge")}
        with SessionBus() as bus:
            (self._id,) = bus.call(
                *NOTIFICATIONS, f"{NOTIFICATIONS[0]}.Notify", "susssasa{sv}i",
                "Hinge", self._id, "", title, text, [], hints, _AS_THE_DESKTOP_LIKES,
            )  # fmt: skip

    def _close(self) -> None:
        shown, self._id = self._id, 0
        if shown:
            with SessionBus() as bus:
                bus.call(*NOTIFICATIONS, f"{NOTIFICATIONS[0]}.CloseNotification", "u", shown)


class TrayNotifier:
    """Notifies by an icon in the tray, which is there only while a notification shows."""

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        self._tray = QSystemTrayIcon(icon, parent)

    def show(self, title: str, text: str) -> None:
        """Show it, instead of an earlier one."""
        self._tray.show()
        self._tray.showMessage(title, text)

    def withdraw(self) -> None:
        """Take it back with its icon."""
        self._tray.hide()


def own_notifier(thread: DesktopThread, icon: QIcon, parent: QObject) -> Notifier:
    """Return this system's way."""
    return BusNotifier(thread) if sys.platform == "linux" else TrayNotifier(icon, parent)
