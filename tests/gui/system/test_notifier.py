"""A notification is shown, replaced and taken back."""

from collections.abc import Callable
from threading import Event

from hinge_desktop.gui.system.desktop_thread import DesktopThread
from hinge_desktop.gui.system.notifier import NOTIFICATIONS, BusNotifier
from tests.gui.system.conftest import Desktop

Start = Callable[..., Desktop]
SIGNATURE = "susssasa{sv}i"


def test_it_is_shown_replaced_and_taken_back(desktop: Start, thread: DesktopThread) -> None:
    services = desktop(NOTIFICATIONS[0])
    notifier = BusNotifier(thread)
    notifier.show("Rest over", "Set 2 waits.")
    first = ["Hinge", 0, "", "Rest over", "Set 2 waits.", -1]
    assert services.next_call() == ["Notify", SIGNATURE, first]
    notifier.show("Rest over", "Set 3 waits.")
    assert services.next_call()[2][1] == 7
    notifier.withdraw()
    notifier.withdraw()
    assert services.next_call() == ["CloseNotification", "u", [7]]
    assert services.end() == []


def test_nothing_is_taken_back_that_was_never_shown(desktop: Start, thread: DesktopThread) -> None:
    services = desktop(NOTIFICATIONS[0])
    BusNotifier(thread).withdraw()
    thread.close()
    assert services.end() == []


def test_a_desktop_without_notifications_costs_nothing(
    bus: None,  # noqa: ARG001 nobody serves on it
    thread: DesktopThread,
) -> None:
    notifier = BusNotifier(thread)
    notifier.show("Rest over", "")
    notifier.withdraw()
    done = Event()
    thread.do(done.set)
    assert done.wait(5)
