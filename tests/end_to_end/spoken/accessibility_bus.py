"""A small client of the accessibility bus (AT-SPI 2), as a screen reader has one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Any, Final, TypeVar

from jeepney import DBusAddress, MatchRule, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATIENCE_SECONDS: Final = 40.0
_CALL_SECONDS: Final = 20.0
_LISTEN_SECONDS: Final = 0.25
_EVENTS: Final = ("object:", "window:")
_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_ACTION: Final = "org.a11y.atspi.Action"
_TEXT: Final = "org.a11y.atspi.Text"
_EDITABLE: Final = "org.a11y.atspi.EditableText"
_VALUE: Final = "org.a11y.atspi.Value"
_COMPONENT: Final = "org.a11y.atspi.Component"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_REGISTRY: Final = "org.a11y.atspi.Registry"

_Found = TypeVar("_Found")


class NotThereError(AssertionError):
    """What a lifter would look for is not there; the text says what is."""


@dataclass(frozen=True)
class Node:
    """One object that a screen reader meets."""

    bus: AccessibilityBus
    name_on_bus: str
    path: str

    @property
    def role(self) -> str:
        """What it is, "push button"."""
        return str(self._ask(_ACCESSIBLE, "GetRoleName")[0])

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self._property(_ACCESSIBLE, "Name"))

    @property
    def description(self) -> str:
        """What is said after its name."""
        return str(self._property(_ACCESSIBLE, "Description"))

    @property
    def text(self) -> str:
        """What stands in a field."""
        return str(self._ask(_TEXT, "GetText", "ii", 0, -1)[0])

    @property
    def value(self) -> float:
        """Where a slider or a bar stands."""
        return float(str(self._property(_VALUE, "CurrentValue")))

    def states(self) -> int:
        """Return one bit a state, by the numbers of AT-SPI."""
        low, high = self._ask(_ACCESSIBLE, "GetState")[0]
        return int(low | high << 32)

    def has(self, state: int) -> bool:
        """Tell whether it is in this state, such as `SHOWING`."""
        return bool(self.states() >> state & 1)

    def children(self) -> list[Node]:
        """Return what is in it."""
        found = self._ask(_ACCESSIBLE, "GetChildren")[0]
        return [Node(self.bus, name, path) for name, path in found]

    def press(self) -> None:
        """Do its first action: press, toggle, open."""
        assert self._ask(_ACTION, "DoAction", "i", 0)[0], f"{self.role} {self.name!r} refused"

    def write(self, text: str) -> None:
        """Put a text into a field."""
        assert self._ask(_EDITABLE, "SetTextContents", "s", text)[0], self.name

    def take_focus(self) -> None:
        """Give it the keyboard."""
        self._ask(_COMPONENT, "GrabFocus")

    def all_showing(self) -> Iterator[Node]:
        """Go through it and all in it that shows, in reading order."""
        yield self
        for child in self.children():
            if child.has(SHOWING):
                yield from child.all_showing()

    def _property(self, interface: str, name: str) -> Any:
        return self._ask(_PROPERTIES, "Get", "ss", interface, name)[0][1]

    def _ask(
        self, interface: str, method: str, kinds: str = "", *values: object
    ) -> tuple[Any, ...]:
        address = DBusAddress(self.path, bus_name=self.name_on_bus, interface=interface)
        return self.bus.call(address, method, kinds, *values)


CHECKED: Final = 4
FOCUSED: Final = 12
SHOWING: Final = 25
"""Numbers of states, as AT-SPI counts them."""


class AccessibilityBus:
    """A connection that finds objects, and hears what is announced."""

    def __init__(self, session_bus: str) -> None:
        """Ask the session bus where the accessibility bus is, and listen there."""
        place = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        with open_dbus_connection(bus=session_bus) as session:
            (address,) = _call(session, place, "GetAddress")
        self._connection = open_dbus_connection(bus=str(address))
        self._announced: list[str] = []
        self._events: deque[Any] = deque()
        self._registry = DBusAddress(
            "/org/a11y/atspi/registry", bus_name=_REGISTRY, interface=_REGISTRY
        )
        for event in _EVENTS:
            self.call(self._registry, "RegisterEvent", "s", event)
        self._match("org.a11y.atspi.Event.Object")
        self._match("org.a11y.atspi.Event.Window")

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def call(
        self, address: DBusAddress, method: str, kinds: str = "", *values: object
    ) -> tuple[Any, ...]:
        """Call a method; raise `OSError` where the answer is an error."""
        return _call(self._connection, address, method, kinds, *values)

    def programs(self) -> list[Node]:
        """Return the programs that speak on this bus."""
        return Node(self, _REGISTRY, "/org/a11y/atspi/accessible/root").children()

    def find(self, role: str, name: str) -> Node:
        """Wait for what shows under this role and name."""
        return self.wait_for(lambda: self._look(role, name), f"{role} {name!r}")

    def is_there(self, role: str, name: str) -> bool:
        """Tell whether it shows now."""
        return self._look(role, name) is not None

    def press(self, role: str, name: str) -> None:
        """Find it and do its first action."""
        self.find(role, name).press()

    def names(self, role: str = "") -> list[str]:
        """Return the names of all that shows, of one role or of every role."""
        return [node.name for node in self._showing() if role in ("", node.role) and node.name]

    def wait_for(self, look: Callable[[], _Found | None], what: str) -> _Found:
        """Look again after each event until there is something to return."""
        end = monotonic() + PATIENCE_SECONDS
        while monotonic() < end:
            try:
                found = look()
            except OSError:
                found = None  # it went away while it was looked at
            if found:
                return found
            self._listen()
        there = "\n".join(f"{node.role} {node.name!r}" for node in self._showing())
        raise NotThereError(f"no {what}; there is:\n{there}")

    def _look(self, role: str, name: str) -> Node | None:
        return next(
            (node for node in self._showing() if node.role == role and node.name == name), None
        )

    def _showing(self) -> Iterator[Node]:
        """The topmost sheet alone, where one is open: it takes the keyboard from what is below."""
        for program in self.programs():
            windows = [one for one in program.children() if one.has(SHOWING)]
            sheets = [one for one in windows if one.role == "dialog"]
            for window in sheets[-1:] or windows:
                yield from window.all_showing()

    @property
    def announced(self) -> list[str]:
        """What a screen reader was asked to say so far."""
        while self._events:
            self._note(self._events.popleft())
        return self._announced

    def _match(self, interface: str) -> None:
        rule = MatchRule(type="signal", interface=interface)
        bus = DBusAddress(
            "/org/freedesktop/DBus",
            bus_name="org.freedesktop.DBus",
            interface="org.freedesktop.DBus",
        )
        self.call(bus, "AddMatch", "s", rule.serialise())
        # Without this, what comes while an answer is waited for would be dropped.
        self._connection.filter(rule, queue=self._events)

    def _listen(self) -> None:
        """Wait for the next event, or a moment where none comes."""
        try:
            event = self._connection.recv_until_filtered(self._events, timeout=_LISTEN_SECONDS)
        except TimeoutError:
            return
        self._note(event)

    def _note(self, event: Any) -> None:
        if "Announcement" in event.header.fields.values():
            self._announced.append(str(event.body[3][1]))


def _call(
    connection: DBusConnection, address: DBusAddress, method: str, kinds: str = "", *values: object
) -> tuple[Any, ...]:
    message = new_method_call(address, method, kinds or None, values)
    reply = connection.send_and_get_reply(message, timeout=_CALL_SECONDS)
    if reply.header.message_type is MessageType.error:
        raise OSError(f"{method}: {reply.body}")
    return tuple(reply.body)
