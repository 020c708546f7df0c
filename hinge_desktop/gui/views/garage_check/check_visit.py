"""Leads from the pages into the garage check and back, and keeps what it found out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.clicker_keys import ClickerKeys
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.garage_check.garage_check import GarageCheck
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.sound.set_sound import SetSound


class GarageCheckVisit(QObject):
    """Owns the screen of the check."""

    failed = Signal(object)
    """Sent with the `JournalError` where the lead-in could not be stored."""

    def __init__(
        self,
        window: MainWindow,
        garage_theme: Theme,
        preferences: Preferences,
        clicker: ClickerKeys,
        sound: SetSound,
        plans: PlanSettings,
        monotonic: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._plans = plans
        self._screen = GarageCheck(garage_theme, preferences, clicker, sound, monotonic)
        garage_theme.dress(self._screen)
        self._screen.left.connect(window.leave_garage)
        self._screen.lead_in_chosen.connect(self._set_lead_in)

    def open(self) -> None:
        """Begin with the first step, unless a session or a timer runs."""
        if not self._window.is_in_garage:
            self._screen.begin()
            self._window.enter_garage(self._screen)

    def _set_lead_in(self, seconds: int) -> None:
        try:
            self._plans.set_lead_in(seconds)
        except JournalError as error:
            self.failed.emit(error)
