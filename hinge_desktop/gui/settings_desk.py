"""What the window has of the settings: their page, over the files and the journal they are in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.clicker_keys import ClickerKeys
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.voice import Voice

if TYPE_CHECKING:
    from hinge_desktop.gui.views.settings_page import SettingsPage, Together


class SettingsDesk(QObject):
    """Imports the page when it is first opened."""

    failed = Signal(object)
    """Sent with the `JournalError` where a change could not be stored."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        desk: TrainingDesk,
        signals: ChangeSignals,
        clicker: ClickerKeys,
        plans: PlanSettings,
        *,
        sound: SetSound,
        voice: Voice,
        journal_file: Path,
        together: Together,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._preferences = preferences
        self._desk = desk
        self._signals = signals
        self._clicker = clicker
        self._plans = plans
        self._sound = sound
        self._voice = voice
        self._journal_file = journal_file
        self._together = together

    def build_page(self) -> SettingsPage:
        """Build the page of the settings."""
        from hinge_desktop.gui.views.settings_page import SettingsPage  # noqa: PLC0415 see above
        from hinge_desktop.languages import known_languages  # noqa: PLC0415 see above
        from hinge_desktop.sound.outputs import list_outputs  # noqa: PLC0415 see above

        page = SettingsPage(
            self._theme,
            self._preferences,
            self._clicker,
            self._plans,
            self._signals,
            self._sound,
            list_outputs,
            self._journal_file,
            voice=self._voice,
            lifter=self._desk.lifter,
            safety=self._desk.safety,
            rules=self._desk.rules,
            languages=[one.code for one in known_languages()],
            together=self._together,
        )
        page.not_stored.connect(self.failed)
        return page
