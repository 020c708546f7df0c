"""Keeps the screen awake while a session runs, and lets it go afterwards."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Final, Protocol

from hinge_desktop.gui.system.desktop_thread import DesktopThread
from hinge_desktop.gui.system.session_bus import SessionBus

PORTAL: Final = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
SCREEN_SAVER: Final = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")
_IDLE: Final = 8
"""The portal's flag for "do not count this as idle"."""


class AwakeKeeper(Protocol):
    """One way to keep a screen awake; called in the desktop's thread."""

    def take(self, why: str) -> None:
        """Keep it awake from now on; raise where that cannot be."""

    def drop(self) -> None:
        """Let it sleep again."""


class BusKeeper:
    """Asks the desktop portal, else the screen saver. A crash lets go, since the bus name goes."""

    def __init__(self) -> None:
        self._bus: SessionBus | None = None
        self._let_go: Callable[[], object] | None = None

    def take(self, why: str) -> None:
        """Keep it awake from now on."""
        bus = SessionBus()
        try:
            self._let_go = self._ask(bus, why)
        except OSError:
            bus.close()
            raise
        self._bus = bus

    def drop(self) -> None:
        """Let it sleep again."""
        bus, let_go = self._bus, self._let_go
        self._bus = self._let_go = None
        if bus is not None and let_go is not None:
            try:
                let_go()
            finally:
                bus.close()

    def _ask(self, bus: SessionBus, why: str) -> Callable[[], object]:
        try:
            return self._ask_portal(bus, why)
        except OSError:
            return self._ask_screen_saver(bus, why)

    def _ask_portal(self, bus: SessionBus, why: str) -> Callable[[], object]:
        options = {"reason": ("s", why)}
        inhibit = "org.freedesktop.portal.Inhibit.Inhibit"
        (handle,) = bus.call(*PORTAL, inhibit, "sua{sv}", "", _IDLE, options)
        close = "org.freedesktop.portal.Request.Close"
        return lambda: bus.call(PORTAL[0], handle, close)

    def _ask_screen_saver(self, bus: SessionBus, why: str) -> Callable[[], object]:
        interface = SCREEN_SAVER[0]
        (cookie,) = bus.call(*SCREEN_SAVER, f"{interface}.Inhibit", "ss", "Hinge", why)
        return lambda: bus.call(*SCREEN_SAVER, f"{interface}.UnInhibit", "u", cookie)


class WakepyKeeper:
    """Windows and macOS, through wakepy."""

    def __init__(self) -> None:
        self._mode: AbstractContextManager[Any] | None = None

    def take(self, why: str) -> None:  # noqa: ARG002 these systems ask for no reason
        """Keep it awake from now on."""
        from wakepy import keep  # noqa: PLC0415 not on Linux, and not before the first set

        self._mode = keep.presenting()
        self._mode.__enter__()

    def drop(self) -> None:
        """Let it sleep again."""
        mode, self._mode = self._mode, None
        if mode is not None:
            mode.__exit__(None, None, None)


class ScreenAwake:
    """Holds the screen awake or not, whichever was said last. Where nobody can, nothing happens."""

    def __init__(self, thread: DesktopThread, keeper: AwakeKeeper | None = None) -> None:
        self._thread = thread
        self._keeper = keeper or _own_keeper()
        self._is_held = False

    def hold(self, why: str) -> None:
        """Keep it awake; `why` may be shown by the desktop."""
        if not self._is_held:
            self._is_held = True
            self._thread.do(lambda: self._keeper.take(why))

    def release(self) -> None:
        """Let it sleep again."""
        if self._is_held:
            self._is_held = False
            self._thread.do(self._keeper.drop)


def _own_keeper() -> AwakeKeeper:
    return BusKeeper() if sys.platform == "linux" else WakepyKeeper()
