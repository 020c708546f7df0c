"""A notification is shown, replaced and taken back."""

import os
import subprocess
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.system.desktop_thread import DesktopThread
from hinge_desktop.gui.system.notifier import NOTIFICATIONS, BusNotifier
from tests.gui.system.conftest import Desktop

Start = Callable[..., Desktop]
SIGNATURE = "susssasa{sv}i"


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    """What lives as long as a window: to the end of the test, in this thread."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_it_is_shown_replaced_and_taken_back(
    desktop: Start, thread: DesktopThread, parent: QObject
) -> None:
    services = desktop(NOTIFICATIONS[0])
    notifier = BusNotifier(thread, parent)
    notifier.show("Rest over", "Set 2 waits.")
    first = ["Hinge", 0, "", "Rest over", "Set 2 waits.", -1]
    assert services.next_call() == ["Notify", SIGNATURE, first]
    notifier.show("Rest over", "Set 3 waits.")
    assert services.next_call()[2][1] == 7
    notifier.withdraw()
    notifier.withdraw()
    assert services.next_call() == ["CloseNotification", "u", [7]]
    assert services.end() == []


def test_a_click_on_it_is_told_also_twice(
    qtbot: QtBot,
    desktop: Start,
    thread: DesktopThread,
    parent: QObject,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    services = desktop(NOTIFICATIONS[0])
    notifier = BusNotifier(thread, parent)
    for _ in range(2):
        notifier.show("Rest over", "")
        assert services.next_call()[0] == "Notify"
        with qtbot.waitSignal(notifier.clicked, timeout=30_000):
            services.click(7)
    notifier.withdraw()
    assert "token-7" in os.environ["XDG_ACTIVATION_TOKEN"]


def test_a_click_on_the_notification_of_another_program_is_not_ours(
    qtbot: QtBot, desktop: Start, thread: DesktopThread, parent: QObject
) -> None:
    services = desktop(NOTIFICATIONS[0])
    notifier = BusNotifier(thread, parent)
    notifier.show("Rest over", "")
    assert services.next_call()[0] == "Notify"
    clicks: list[None] = []
    notifier.clicked.connect(lambda: clicks.append(None))
    services.click(8)
    with qtbot.waitSignal(notifier.clicked, timeout=30_000):
        services.click(7)
    notifier.withdraw()
    assert len(clicks) == 1


def test_a_desktop_that_goes_in_the_meantime_costs_nothing(
    desktop: Start, thread: DesktopThread, parent: QObject, bus: subprocess.Popen[str]
) -> None:
    services = desktop(NOTIFICATIONS[0])
    notifier = BusNotifier(thread, parent)
    notifier.show("Rest over", "")
    assert services.next_call()[0] == "Notify"
    bus.terminate()
    bus.wait()
    notifier.withdraw()
    notifier.show("Rest over", "")
    notifier.withdraw()
    done = Event()
    thread.do(done.set)
    assert done.wait(5)


def test_nothing_is_taken_back_that_was_never_shown(
    desktop: Start, thread: DesktopThread, parent: QObject
) -> None:
    services = desktop(NOTIFICATIONS[0])
    BusNotifier(thread, parent).withdraw()
    thread.close()
    assert services.end() == []


def test_a_desktop_without_notifications_costs_nothing(
    bus: object,  # noqa: ARG001 nobody serves on it
    thread: DesktopThread,
    parent: QObject,
) -> None:
    notifier = BusNotifier(thread, parent)
    notifier.show("Rest over", "")
    notifier.withdraw()
    done = Event()
    thread.do(done.set)
    assert done.wait(5)
