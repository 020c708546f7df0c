"""Follows what the desktop asks for while the program runs: less motion, stronger contrast.

Qt 6.11 knows nothing of motion, and of contrast only under some desktops. On Linux the settings
portal tells both, and each change of them; elsewhere the system is asked again whenever the
lifter comes back to the window, since the choice is made in another one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from hinge_desktop.gui.system.motion_wish import system_reduces_motion
from hinge_desktop.gui.system.wishes import Wishes

if TYPE_CHECKING:
    from hinge_desktop.gui.system.settings_portal import SettingsPortal

_CONTRAST: Final = ("org.freedesktop.appearance", "contrast")
_MOTION: Final = ("org.freedesktop.appearance", "reduced-motion")
_GNOME_ANIMATES: Final = ("org.gnome.desktop.interface", "enable-animations")
_KDE_DURATION: Final = ("org.kde.kdeglobals.KDE", "AnimationDurationFactor")
_ASKED: Final = (_CONTRAST, _MOTION, _GNOME_ANIMATES, _KDE_DURATION)


class DesktopWishes(QObject):
    """Knows the wishes in force. Nothing waits for it; it tells when it has heard of them."""

    changed = Signal(object)
    """Sent with the new `Wishes`."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        asks_system: Callable[[], bool] = system_reduces_motion,
    ) -> None:
        super().__init__(parent)
        self._asks_system = asks_system
        self._told: dict[tuple[str, str], object] = {}
        self._wishes = Wishes()

    def follow(self, application: QGuiApplication) -> None:
        """Ask now, and listen from now on."""
        application.applicationStateChanged.connect(self.look_when_active)
        self._look()
        if sys.platform == "linux":
            # Here, since its part of Qt is for Linux alone.
            from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415

            from hinge_desktop.gui.system.settings_portal import SettingsPortal  # noqa: PLC0415

            self.listen_to(SettingsPortal(QDBusConnection.sessionBus(), self))

    def listen_to(self, portal: SettingsPortal) -> None:
        """Take over what this portal tells."""
        portal.told.connect(self._take)
        portal.follow(_ASKED)

    def look_when_active(self, state: Qt.ApplicationState) -> None:
        """Ask the system again: the choice is made in another program."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._look()

    def _take(self, setting: tuple[str, str], value: object) -> None:
        self._told[setting] = value
        self._look()

    def _look(self) -> None:
        wishes = Wishes(self._reduces_motion(), self._told.get(_CONTRAST) == 1)
        if wishes != self._wishes:
            self._wishes = wishes
            self.changed.emit(wishes)

    def _reduces_motion(self) -> bool:
        told = self._told
        if told.get(_MOTION) == 1 or told.get(_GNOME_ANIMATES) is False:
            return True
        if _is_nought(told.get(_KDE_DURATION)):
            return True
        # What the portal says counts more than a file that may be left from another desktop.
        is_told = not {_MOTION, _GNOME_ANIMATES, _KDE_DURATION}.isdisjoint(told)
        return not is_told and self._asks_system()


def _is_nought(factor: object) -> bool:
    """Whether this is the "0" that KDE writes for animations that take no time."""
    try:
        return float(str(factor)) == 0
    except ValueError:
        return False
