"""Notifications of the desktop, one at a time: a new one takes the place of the last."""

from __future__ import annotations

import os
import sys
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, QSocketNotifier, Signal
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


class BusNotifier(QObject):
    """Notifies over the session bus.

    The connection stays while it shows: a desktop may take back what came from a program that
    hung up, and it tells of clicks only who asked for the notification.
    """

    clicked = Signal()
    """Sent when the lifter clicked on the notification."""
    _opened = Signal(int)
    """Sent with the number of the socket on which clicks are told."""
    _heard = Signal()

    def __init__(self, thread: DesktopThread, parent: QObject) -> None:
        """Belong to `parent`: the thread may be the last that knows it, and must not destroy it."""
        super().__init__(parent)
        self._thread = thread
        self._bus: SessionBus | None = None
        self._socket: QSocketNotifier | None = None
        self._id = 0
        self._is_shown = False
        self._opened.connect(self._watch)
        self._heard.connect(self._watch_again)

    def show(self, title: str, text: str) -> None:
        """Show it, instead of an earlier one."""
        self._is_shown = True
        self._thread.do(lambda: self._notify(title, text))

    def withdraw(self) -> None:
        """Take it back, if it still shows."""
        if self._is_shown:
            self._is_shown = False
            self._watch_no_more()
            self._thread.do(self._close)

    def _notify(self, title: str, text: str) -> None:
        bus = self._bus or self._open()
        hints = {"desktop-entry": ("s", "io.github.hinge_desktop.Hinge")}
        (self._id,) = bus.call(
            *NOTIFICATIONS, f"{NOTIFICATIONS[0]}.Notify", "susssasa{sv}i",
            "Hinge", self._id, "", title, text, ["default", "Hinge"], hints, _AS_THE_DESKTOP_LIKES,
        )  # fmt: skip
        # A click may have come in one piece with the answer, and the socket tells of no other.
        self._hear()

    def _close(self) -> None:
        bus, self._bus = self._bus, None
        shown, self._id = self._id, 0
        if bus is not None:
            with bus:
                if shown:
                    bus.call(*NOTIFICATIONS, f"{NOTIFICATIONS[0]}.CloseNotification", "u", shown)

    def _open(self) -> SessionBus:
        bus = SessionBus()
        bus.listen(NOTIFICATIONS[0])
        self._bus = bus
        self._opened.emit(bus.fileno())
        return bus

    def _watch(self, number: int) -> None:
        self._watch_no_more()
        if not self._is_shown:
            return  # it was hung up before this was heard
        self._socket = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
        self._socket.activated.connect(self._listen)

    def _watch_no_more(self) -> None:
        if self._socket is not None:
            self._socket.setEnabled(False)
            self._socket.deleteLater()
            self._socket = None

    def _listen(self) -> None:
        if self._socket is not None:
            self._socket.setEnabled(False)
            self._thread.do(self._hear)

    def _watch_again(self) -> None:
        if self._socket is not None:
            self._socket.setEnabled(True)

    def _hear(self) -> None:
        """Take what the desktop tells; a bus that is gone is not listened to any more."""
        bus = self._bus
        if bus is None:
            return
        try:
            told = [*bus.signals()]
        except OSError:
            bus.close()
            self._bus = None
            raise
        for name, values in told:
            if values[:1] == (self._id,):
                self._take(name, values)
        self._heard.emit()

    def _take(self, name: str, values: tuple[Any, ...]) -> None:
        if name == "ActivationToken":
            # Under Wayland a window may come to the front only with it; Qt looks for it here.
            os.environ["XDG_ACTIVATION_TOKEN"] = values[1]
        elif name == "ActionInvoked":
            self.clicked.emit()


class TrayNotifier(QObject):
    """Notifies by an icon in the tray, which is there only while a notification shows."""

    clicked = Signal()
    """Sent when the lifter clicked on the notification."""

    def __init__(self, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._tray = QSystemTrayIcon(icon, self)
        self._tray.messageClicked.connect(self.clicked)

    def show(self, title: str, text: str) -> None:
        """Show it, instead of an earlier one."""
        self._tray.show()
        self._tray.showMessage(title, text)

    def withdraw(self) -> None:
        """Take it back with its icon."""
        self._tray.hide()


def own_notifier(thread: DesktopThread, icon: QIcon, parent: QObject) -> BusNotifier | TrayNotifier:
    """Return this system's way."""
    is_linux = sys.platform == "linux"
    return BusNotifier(thread, parent) if is_linux else TrayNotifier(icon, parent)
