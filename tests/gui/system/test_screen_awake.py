"""The screen stays awake while it is held, by whichever service the desktop has."""

from collections.abc import Callable
from threading import Event

import pytest

from hinge_desktop.gui.system.desktop_thread import DesktopThread
from hinge_desktop.gui.system.screen_awake import PORTAL, SCREEN_SAVER, BusKeeper, ScreenAwake
from tests.gui.system.conftest import Desktop

WHY = "A session runs"
Start = Callable[..., Desktop]


def test_the_portal_is_asked_first(desktop: Start, thread: DesktopThread) -> None:
    services = desktop(PORTAL[0], SCREEN_SAVER[0])
    awake = ScreenAwake(thread, BusKeeper())
    awake.hold(WHY)
    awake.hold(WHY)
    assert services.next_call() == ["Inhibit", "sua{sv}", ["", 8]]
    awake.release()
    awake.release()
    assert services.next_call() == ["Close", "", []]
    assert services.end() == []


def test_without_a_portal_the_screen_saver_is_asked(desktop: Start, thread: DesktopThread) -> None:
    services = desktop(SCREEN_SAVER[0])
    awake = ScreenAwake(thread, BusKeeper())
    awake.hold(WHY)
    assert services.next_call() == ["Inhibit", "ss", ["Hinge", WHY]]
    awake.release()
    assert services.next_call() == ["UnInhibit", "u", [41]]


def test_it_can_be_held_again(desktop: Start, thread: DesktopThread) -> None:
    services = desktop(SCREEN_SAVER[0])
    awake = ScreenAwake(thread, BusKeeper())
    for _ in range(2):
        awake.hold(WHY)
        awake.release()
    assert [services.next_call()[0] for _ in range(4)] == ["Inhibit", "UnInhibit"] * 2


def test_a_desktop_that_offers_nothing_costs_nothing(
    bus: object,  # noqa: ARG001 nobody serves on it
    thread: DesktopThread,
) -> None:
    awake = ScreenAwake(thread, BusKeeper())
    awake.hold(WHY)
    awake.release()
    assert follows(thread)


def test_without_a_bus_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, thread: DesktopThread
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    awake = ScreenAwake(thread, BusKeeper())
    awake.hold(WHY)
    awake.release()
    assert follows(thread)


def test_the_caller_never_waits(thread: DesktopThread) -> None:
    answered, was_asked = Event(), Event()

    class Slow:
        def take(self, why: str) -> None:
            assert why == WHY
            was_asked.set()
            answered.wait(5)

        def drop(self) -> None:
            assert answered.is_set()

    awake = ScreenAwake(thread, Slow())
    awake.hold(WHY)
    assert was_asked.wait(5)
    awake.release()
    assert not answered.is_set()
    answered.set()
    assert follows(thread)


def follows(thread: DesktopThread) -> bool:
    """Whether the thread still does what it is asked, after all that was asked before."""
    done = Event()
    thread.do(done.set)
    return done.wait(5)
