"""Keeps clicker and taps of a live set as the settings want them, now and after each change."""

from PySide6.QtCore import QObject

from hinge_desktop.core.measured_tempo import TapPlace
from hinge_desktop.gui.clicker_keys import ClickerAct, ClickerKeys
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.views.session.live_set import LiveSetScreen


class LiveClicker(QObject):
    """Lives as long as the screen."""

    def __init__(self, live: LiveSetScreen, preferences: Preferences, clicker: ClickerKeys) -> None:
        super().__init__(live)
        self._live = live
        self._preferences = preferences
        self._clicker = clicker
        # First the keys of Next: whether a tap shares one with it decides how that key is read.
        clicker.follow(live)
        preferences.changed.connect(self._follow)
        clicker.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        mode = self._preferences.settings.tap_mode
        place = None if mode == "off" else TapPlace(mode)
        self._live.set_taps(place, self._clicker.keys(ClickerAct.TAP))
