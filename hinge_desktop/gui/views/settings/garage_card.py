"""How a session is led from the bar: lead-in, clicker, taps, full screen, the check of it all."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.plan import Plan
from hinge_desktop.gui.clicker_keys import ClickerAct, ClickerKeys
from hinge_desktop.gui.clicker_words import act_name, act_note, one_button_note
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.keys_sheet import KeysSheet
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.words.numbers import seconds

OF_THE_GARAGE: Final = ("tap_mode", "full_screen_sets", "keys")
"""The settings of this computer among them."""
LEAD_IN_CHOICES = (5, 10, 30, 60)


class GarageCard(SettingsCard):
    """The lead-in belongs to the training and goes into the journal; the rest to this computer."""

    lead_in_chosen = Signal(int)
    """The lifter chose a lead-in, in seconds."""
    check_requested = Signal()
    """The lifter wants to walk through sound, clicker, sight and lead-in."""

    def __init__(self, theme: Theme, preferences: Preferences, clicker: ClickerKeys) -> None:
        title = QCoreApplication.translate("GarageCard", "In the garage")
        super().__init__(theme, title, Icon.DUMBBELL)
        self._preferences = preferences
        self._clicker = clicker
        self._lead_in = self._build_lead_in()
        self._taps = self._build_taps()
        self._full = Switch(theme, self.tr("Full screen in a session"))
        self._full.setObjectName("full_screen_sets")
        self._keys = KeyButton(theme, self.tr("Keys..."), icon=Icon.KEYBOARD)
        self._keys.setObjectName("clicker_keys")
        self._check = KeyButton(theme, self.tr("Check..."), icon=Icon.CIRCLE_CHECK)
        self._check.setObjectName("check_garage")
        self._has_usual_lead_in = True
        self.offer_reset("reset_garage")
        self._build_lines()
        self._connect_signals()
        self._show_settings()

    def show_lead_in(self, lead_in_seconds: int) -> None:
        """Show the lead-in of the plan; the note tells one that is not among the choices."""
        self._has_usual_lead_in = lead_in_seconds == Plan().lead_in_seconds
        self._show_way_back()
        is_choice = lead_in_seconds in LEAD_IN_CHOICES
        self._lead_in.set_value(str(lead_in_seconds) if is_choice else None)
        self._lead_in_note.setText(
            self.tr("Time to reach the bar")
            if is_choice
            else self.tr("Time to reach the bar: {time}").format(time=seconds(lead_in_seconds))
        )

    def _build_lead_in(self) -> Segments:
        choices = [Segment(str(one), seconds(one)) for one in LEAD_IN_CHOICES]
        lead_in = Segments(self._theme, self.tr("Lead-in before a set"), choices)
        lead_in.setObjectName("lead_in")
        return lead_in

    def _build_taps(self) -> Segments:
        choices = (
            Segment("off", self.tr("Off")),
            Segment("bottom", self.tr("Bottom")),
            Segment("top", self.tr("Top")),
        )
        taps = Segments(self._theme, self.tr("Tap each rep"), choices)
        taps.setObjectName("tap_mode")
        return taps

    def _build_lines(self) -> None:
        add = self.add_setting
        self._lead_in_note = add(
            self.tr("Lead-in before a set"), self.tr("Time to reach the bar"), self._lead_in
        )
        note = self.tr("Next starts and ends a set, Back undoes")
        add(self.tr("Clicker or foot switch"), note, self._keys, behind=_clicker_words)
        note = self.tr("One tap a rep measures your tempo. {one_button}")
        add(self.tr("Tap each rep"), note.format(one_button=one_button_note()), self._taps)
        note = self.tr("F11 does it at any time")
        add(self.tr("Full screen in a session"), note, self._full)
        note = self.tr("Sounds, clicker, sight and lead-in, from the bar")
        add(self.tr("Check the garage"), note, self._check)

    def _connect_signals(self) -> None:
        self._lead_in.chosen.connect(self._report_lead_in)
        self._taps.chosen.connect(self._choose_taps)
        self._full.clicked.connect(self._choose_full)
        self._keys.clicked.connect(self._open_keys)
        self._check.clicked.connect(self._report_check)
        self._preferences.changed.connect(self._show_settings)

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        self._taps.set_value(settings.tap_mode)
        self._full.setChecked(settings.full_screen_sets)
        self._show_way_back()

    def _show_way_back(self) -> None:
        are_default = self._preferences.are_default(OF_THE_GARAGE)
        self.show_reset(is_offered=not (are_default and self._has_usual_lead_in))

    def _report_lead_in(self, value: str) -> None:
        self.lead_in_chosen.emit(int(value))

    def _report_check(self) -> None:
        self.check_requested.emit()

    def _choose_taps(self, mode: str) -> None:
        self._preferences.choose(tap_mode=mode)

    def _choose_full(self, full: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(full_screen_sets=full)

    def _open_keys(self) -> None:
        KeysSheet(self._theme, self.window(), self._clicker).open()


def _clicker_words() -> list[str]:
    return [words for act in ClickerAct for words in (act_name(act), act_note(act))]
