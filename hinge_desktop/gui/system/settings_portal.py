"""The settings portal of Linux desktops, asked and listened to; never waited for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusError,
    QDBusMessage,
    QDBusVariant,
)

from hinge_desktop.gui.system.screen_awake import PORTAL

_INTERFACE: Final = "org.freedesktop.portal.Settings"

Setting = tuple[str, str]
"""The namespace and the key of a setting."""


class SettingsPortal(QObject):
    """Tells what settings are, when it is asked and again with each change.

    QtDBus does here, since nothing but text is sent. A desktop without a portal tells nothing.
    """

    told = Signal(tuple, object)
    """Sent with the `Setting` and its plain value."""

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._settings: tuple[Setting, ...] = ()
        self._unasked: list[Setting] = []

    def follow(self, settings: Sequence[Setting]) -> None:
        """Ask for these now, and listen from now on."""
        self._settings = tuple(settings)
        self._unasked = [*settings]
        self._bus.connect(*PORTAL, _INTERFACE, "SettingChanged", self, _slot("hear(QDBusMessage)"))
        self._ask()

    def _ask(self) -> None:
        """Ask for one at a time, so that an answer needs no name.

        Not by `QDBusPendingCallWatcher`: PySide crashes where one goes before its answer comes.
        """
        if self._unasked:
            # `ReadOne` came later and is missing in older portals.
            question = QDBusMessage.createMethodCall(*PORTAL, _INTERFACE, "Read")
            question.setArguments([*self._unasked[0]])
            answer, failure = _slot("take(QDBusMessage)"), _slot("skip(QDBusError,QDBusMessage)")
            self._bus.callWithCallback(question, self, answer, failure)

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take a `SettingChanged` of the portal."""
        match message.arguments():
            case [str(space), str(key), value] if (space, key) in self._settings:
                self.told.emit((space, key), _plain(value))

    @Slot(QDBusMessage)
    def take(self, message: QDBusMessage) -> None:
        """Take an answer, and ask for the next setting."""
        setting = self._unasked.pop(0)
        self.told.emit(setting, _plain(message.arguments()[0]))
        self._ask()

    @Slot(QDBusError, QDBusMessage)
    def skip(self, _error: QDBusError, _question: QDBusMessage) -> None:
        """Go on after a setting that this portal does not know, or without a portal."""
        self._unasked.pop(0)
        self._ask()


def _slot(signature: str) -> Any:  # noqa: ANN401 the stubs ask for bytes, which PySide refuses
    return SLOT(signature)


def _plain(value: object) -> object:
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value
