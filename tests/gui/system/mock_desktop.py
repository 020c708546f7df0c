"""A desktop in a child process: `python -m tests.gui.system.mock_desktop SERVICE...`.

Answers as the real services do and prints every call as a line of JSON. Written with QtDBus, so
that it shares no code with what it answers.
"""

import json
import sys
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusVirtualObject,
)

PORTAL = "org.freedesktop.portal.Desktop"


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
        reply = message.createReply()
        reply.setArguments(answer(message))
        connection.send(reply)
        return True


def answer(message: QDBusMessage) -> list[Any]:
    """Return what the real service would, but for the sign of its numbers."""
    if message.member() == "Inhibit" and "portal" in message.interface():
        return [QDBusObjectPath("/org/freedesktop/portal/desktop/request/1_7/hinge")]
    return [{"Inhibit": 41, "Notify": 7}.get(message.member(), 0)]


def say(*words: object) -> None:
    """Print a line for the test that started this."""
    print(json.dumps(words), flush=True)


def main(services: list[str]) -> int:
    """Serve until the bus goes."""
    application = QCoreApplication(sys.argv[:1])
    bus = QDBusConnection.sessionBus()
    service = Service()
    option = QDBusConnection.VirtualObjectRegisterOption.SubPath
    bus.registerVirtualObject("/org", service, option)
    taken = [bus.registerService(name) for name in services]
    say("ready", all(taken))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
