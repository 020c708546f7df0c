"""Calls to services on the session bus; blocking, so for the desktop's thread alone."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

_TIMEOUT_SECONDS = 2.0


class SessionBus:
    """A connection of its own. Raise `OSError` where there is no bus, no service or no answer."""

    def __init__(self) -> None:
        from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 only where it is used

        try:
            self._connection = open_dbus_connection("SESSION")
        except KeyError as error:
            raise OSError("no session bus") from error

    def call(
        self, service: str, path: str, method: str, signature: str = "", *values: object
    ) -> tuple[Any, ...]:
        """Call `interface.Method` and return its answer."""
        from jeepney import (  # noqa: PLC0415 only where it is used
            DBusAddress,
            MessageType,
            new_method_call,
        )

        interface, _, name = method.rpartition(".")
        address = DBusAddress(path, bus_name=service, interface=interface)
        message = new_method_call(address, name, signature or None, values)
        reply = self._connection.send_and_get_reply(message, timeout=_TIMEOUT_SECONDS)
        if reply.header.message_type is MessageType.error:
            raise OSError(f"{method}: {reply.body}")
        return tuple(reply.body)

    def listen(self, interface: str) -> None:
        """Have the signals of an interface sent here from now on."""
        bus = "org.freedesktop.DBus"
        rule = f"type='signal',interface='{interface}'"
        self.call(bus, "/org/freedesktop/DBus", f"{bus}.AddMatch", "s", rule)

    def fileno(self) -> int:
        """Return the number of the socket, which can be read as soon as a signal is there."""
        return int(self._connection.sock.fileno())

    def signals(self) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """Yield name and values of the signals that came, without waiting for more."""
        from jeepney import HeaderFields, MessageType  # noqa: PLC0415 only where it is used

        while True:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            if message.header.message_type is MessageType.signal:
                yield message.header.fields[HeaderFields.member], tuple(message.body)

    def close(self) -> None:
        """Hang up; whatever was held through this connection is let go."""
        self._connection.close()

    def __enter__(self) -> Self:
        """Close at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Hang up."""
        self.close()
