"""A desktop in a child process: `python -m tests.gui.system.mock_desktop SERVICE...`.

Answers as the real services do and prints every call as a line of JSON. A line of JSON that it
reads, `[namespace, key, value]`, is a setting of the portal from then on; `[number]` is a click on
a notification. Written with QtDBus, so
that it shares no code with what it answers over jeepney.
"""

import json
import os
import sys
from typing import Any

from PySide6.QtCore import QCoreApplication, QSocketNotifier
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVariant,
    QDBusVirtualObject,
)

PORTAL_PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"

settings: dict[tuple[str, str], object] = {}


class Service(QDBusVirtualObject):
    """Answers every call on every path."""

    def introspect(self, _path: str) -> str:
        """Nobody asks."""
        return ""

    def handleMessage(  # noqa: N802 Qt's name
        self, message: QDBusMessage, connection: QDBusConnection
    ) -> bool:
        """Print the call and answer it."""
        plain = [one for one in message.arguments() if isinstance(one, (str, int))]
        say(message.member(), message.signature(), plain)
        if message.member() == "Read" and tuple(message.arguments()) not in settings:
            connection.send(message.createErrorReply(f"{SETTINGS}.NotFound", "no such setting"))
            return True
        reply = message.createReply()
        reply.setArguments(answer(message))
        connection.send(reply)
        return True


def answer(message: QDBusMessage) -> list[Any]:
    """Return what the real service would, but for the sign of its numbers."""
    if message.member() == "Inhibit" and "portal" in message.interface():
        return [QDBusObjectPath("/org/freedesktop/portal/desktop/request/1_7/hinge")]
    if message.member() == "Read":
        # A variant in a variant, as the portal has it.
        space, key = message.arguments()
        return [QDBusVariant(QDBusVariant(settings[space, key]))]
    return [{"Inhibit": 41, "Notify": 7}.get(message.member(), 0)]


def say(*words: object) -> None:
    """Print a line for the test that started this."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def read_settings() -> None:
    """Take all lines that are there: the notifier does not tell of what Python has buffered."""
    for line in os.read(sys.stdin.fileno(), 65_536).decode().splitlines():
        values = json.loads(line)
        if len(values) == 1:
            click(*values)
        else:
            change_setting(*values)


def click(number: int) -> None:
    """Tell of a click on a notification."""
    path, interface = "/org/freedesktop/Notifications", "org.freedesktop.Notifications"
    for name, word in (("ActivationToken", "token-7"), ("ActionInvoked", "default")):
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments([number, word])
        QDBusConnection.sessionBus().send(signal)


def change_setting(space: str, key: str, value: object) -> None:
    """Keep a setting and tell whoever listens."""
    settings[space, key] = value
    signal = QDBusMessage.createSignal(PORTAL_PATH, SETTINGS, "SettingChanged")
    signal.setArguments([space, key, QDBusVariant(value)])
    QDBusConnection.sessionBus().send(signal)


def main(services: list[str]) -> int:
    """Serve until the bus goes."""
    application = QCoreApplication(sys.argv[:1])
    bus = QDBusConnection.sessionBus()
    service = Service()
    option = QDBusConnection.VirtualObjectRegisterOption.SubPath
    bus.registerVirtualObject("/org", service, option)
    taken = [bus.registerService(name) for name in services]
    lines = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    lines.activated.connect(read_settings)
    say("ready", all(taken))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
