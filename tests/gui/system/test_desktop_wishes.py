"""Less motion and stronger contrast are taken over from the desktop, at the start and live."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.system.desktop_wishes import DesktopWishes
from hinge_desktop.gui.system.motion_wish import (
    gtk_reduces_motion,
    mac_reduces_motion,
    windows_reduces_motion,
)
from hinge_desktop.gui.system.screen_awake import PORTAL
from hinge_desktop.gui.system.settings_portal import SettingsPortal
from hinge_desktop.gui.system.wishes import Wishes
from tests.gui.system.conftest import Desktop

Start = Callable[..., Desktop]
CONTRAST = ("org.freedesktop.appearance", "contrast")
MOTION = ("org.freedesktop.appearance", "reduced-motion")
GNOME = ("org.gnome.desktop.interface", "enable-animations")
KDE = ("org.kde.kdeglobals.KDE", "AnimationDurationFactor")
LESS_MOTION = Wishes(reduced_motion=True)


@pytest.fixture
def portal(bus: object) -> SettingsPortal:  # noqa: ARG001 it runs on the bus
    # Left as it is, like the one bus of a program: Qt notices by itself that the bus goes.
    address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    return SettingsPortal(QDBusConnection.connectToBus(address, address))


def wait_for(qtbot: QtBot, wishes: DesktopWishes, awaited: Wishes) -> None:
    told: list[Wishes] = []
    wishes.changed.connect(told.append)
    qtbot.waitUntil(lambda: told[-1:] == [awaited], timeout=30_000)
    wishes.changed.disconnect(told.append)


def test_what_a_desktop_asked_before_the_start_is_heard(
    qtbot: QtBot, desktop: Start, portal: SettingsPortal
) -> None:
    services = desktop(PORTAL[0])
    services.set(*CONTRAST, 1)
    services.set(*GNOME, False)
    followed = DesktopWishes(asks_system=lambda: False)
    followed.listen_to(portal)
    wait_for(qtbot, followed, Wishes(reduced_motion=True, strong_contrast=True))


def test_what_a_desktop_asks_while_the_program_runs_is_heard(
    qtbot: QtBot, desktop: Start, portal: SettingsPortal
) -> None:
    services = desktop(PORTAL[0])
    followed = DesktopWishes(asks_system=lambda: False)
    followed.listen_to(portal)
    for setting, value, plain, wishes in (
        (CONTRAST, 1, 0, Wishes(strong_contrast=True)),
        (MOTION, 1, 0, LESS_MOTION),
        (GNOME, False, True, LESS_MOTION),
        (KDE, "0", "1.5", LESS_MOTION),
        (KDE, 0.0, 1.0, LESS_MOTION),
    ):
        services.set(*setting, value)
        wait_for(qtbot, followed, wishes)
        services.set(*setting, plain)
        wait_for(qtbot, followed, Wishes())


def test_a_portal_counts_more_than_a_file_of_another_desktop(
    qtbot: QtBot, desktop: Start, portal: SettingsPortal
) -> None:
    services = desktop(PORTAL[0])
    services.set(*GNOME, True)
    followed = DesktopWishes(asks_system=lambda: True)
    come_back(followed)
    followed.listen_to(portal)
    wait_for(qtbot, followed, Wishes())


def test_a_desktop_without_a_portal_is_asked_whenever_the_lifter_comes_back(
    qtbot: QtBot,  # noqa: ARG001 signals need Qt
) -> None:
    system = [False]
    followed = DesktopWishes(asks_system=lambda: system[0])
    told: list[Wishes] = []
    followed.changed.connect(told.append)
    come_back(followed)
    assert told == []
    system[0] = True
    come_back(followed)
    system[0] = False
    come_back(followed)
    assert told == [LESS_MOTION, Wishes()]


def come_back(followed: DesktopWishes) -> None:
    for state in (Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive):
        followed.look_when_active(state)


@pytest.mark.parametrize(
    ("folder", "words", "reduces"),
    [
        ("gtk-3.0", "gtk-enable-animations=0", True),
        ("gtk-4.0", "gtk-enable-animations = false", True),
        ("gtk-3.0", "gtk-enable-animations=1", False),
        ("gtk-3.0", "gtk-font-name=Sans 10%", False),
        ("gtk-3.0", "\x00 no settings", False),
    ],
)
def test_the_file_of_gtk_is_read(tmp_path: Path, folder: str, words: str, reduces: bool) -> None:
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "settings.ini").write_text(f"[Settings]\n{words}\n")
    assert gtk_reduces_motion({"XDG_CONFIG_HOME": str(tmp_path)}) is reduces


def test_no_file_of_gtk_asks_for_nothing(tmp_path: Path) -> None:
    assert not gtk_reduces_motion({"HOME": str(tmp_path)})


@pytest.mark.parametrize("animates", [0, 1])
def test_windows_is_asked_as_its_documents_say(animates: int) -> None:
    class User32:
        def SystemParametersInfoW(  # noqa: N802 the name there
            self, action: int, _size: int, out: Any, _stored: int
        ) -> int:
            assert action == 0x1042
            ctypes.cast(out, ctypes.POINTER(ctypes.c_int))[0] = animates
            return 1

    assert windows_reduces_motion(User32()) is (animates == 0)


@pytest.mark.parametrize("reduces", [False, True])
def test_macos_is_asked_as_its_documents_say(reduces: bool) -> None:
    words = {1: "NSWorkspace", 2: "sharedWorkspace", 3: "accessibilityDisplayShouldReduceMotion"}

    def number(_of: str) -> Callable[[bytes], int]:
        return lambda name: next(key for key, one in words.items() if one == name.decode())

    class Objc:
        objc_getClass = staticmethod(number("class"))  # noqa: N815 the name there
        sel_registerName = staticmethod(number("selector"))  # noqa: N815 the name there

        @staticmethod
        def objc_msgSend(receiver: int, selector: int) -> object:  # noqa: N802 the name there
            return {(1, 2): 9, (9, 3): reduces}[receiver, selector]

    assert mac_reduces_motion(Objc()) is reduces
