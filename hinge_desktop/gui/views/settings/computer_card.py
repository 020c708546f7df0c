"""What belongs to this computer alone: language, calendar, full screen, where the journal lies."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication

from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.system.folder_opening import show_folder
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.language_choice import LanguageChoice
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.words.settings import Setting, setting_name

OF_THE_COMPUTER: Final = ("first_weekday", "full_screen_sets")


class ComputerCard(SettingsCard):
    """Each choice shows at once; another language opens the window anew."""

    language_chosen = Signal(str)
    """Sent with a code, or empty for the system's language."""

    def __init__(
        self, theme: Theme, preferences: Preferences, journal_file: Path, languages: Sequence[str]
    ) -> None:
        title = QCoreApplication.translate("ComputerCard", "This computer")
        super().__init__(theme, title, Icon.MONITOR)
        self._preferences = preferences
        self._journal_file = journal_file
        self._language = LanguageChoice(theme, setting_name(Setting.LANGUAGE), languages)
        choices = (
            Segment("country", self.tr("Country")),
            Segment("monday", self.tr("Mon")),
            Segment("saturday", self.tr("Sat")),
            Segment("sunday", self.tr("Sun")),
        )
        self._weeks = Segments(theme, setting_name(Setting.FIRST_WEEKDAY), choices)
        self._weeks.setObjectName("first_weekday")
        self._full = Switch(theme, setting_name(Setting.FULL_SCREEN))
        self._full.setObjectName("full_screen_sets")
        self.offer_reset("reset_computer")
        self._build_lines()
        self._language.chosen.connect(self.language_chosen)
        self._weeks.chosen.connect(self._choose_weeks)
        self._full.clicked.connect(self._choose_full)
        self._preferences.changed.connect(self._show_settings)
        self._show_settings()

    def _build_lines(self) -> None:
        add = self.add_setting
        note = self.tr("Numbers and dates stay those of your country")
        add(Setting.LANGUAGE, note, self._language)
        add(Setting.FIRST_WEEKDAY, self.tr("In the calendar of History"), self._weeks)
        note = self.tr("F11 does it at any time")
        add(Setting.FULL_SCREEN, note, self._full)
        self._copy = self._button(self.tr("Copy path"), "copy_journal_path", Icon.COPY)
        self._copy.clicked.connect(self._copy_path)
        show = self._button(self.tr("Open folder"), "open_journal_folder", Icon.FOLDER_OPEN)
        show.clicked.connect(self._show_folder)
        place = add(Setting.JOURNAL, str(self._journal_file), self._copy, show)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def _button(self, words: str, name: str, icon: Icon) -> KeyButton:
        button = KeyButton(self._theme, words, icon=icon)
        button.setObjectName(name)
        return button

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        self._language.show_language(settings.language)
        self._weeks.set_value(settings.first_weekday)
        self._full.setChecked(settings.full_screen_sets)
        self.show_reset(is_offered=not self._preferences.are_default(OF_THE_COMPUTER))

    def _choose_weeks(self, first_weekday: str) -> None:
        self._preferences.choose(first_weekday=first_weekday)

    def _choose_full(self, full: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(full_screen_sets=full)

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._journal_file))
        self._copy.show_done(self.tr("Copied"))

    def _show_folder(self) -> None:
        show_folder(self._journal_file.parent)
