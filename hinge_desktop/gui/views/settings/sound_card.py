"""How a set is counted: what is heard, the time to reach the bar, the keys of a clicker."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.cue_choices import Speech
from hinge_desktop.core.plan import Plan
from hinge_desktop.gui.clicker_keys import ClickerAct, ClickerKeys
from hinge_desktop.gui.clicker_words import act_name, act_note
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.keys_sheet import KeysSheet
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.views.settings.sound_words import speech_note
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.words.numbers import seconds
from hinge_desktop.words.settings import Setting, setting_name

OF_THE_COUNT: Final = ("sound_on", "spoken", "keys")
"""The settings of this computer among them."""
LEAD_IN_CHOICES = (5, 10, 30, 60)


class SoundCard(SettingsCard):
    """The lead-in belongs to the training and goes into the journal; the rest to this computer."""

    lead_in_chosen = Signal(int)
    """The lifter chose a lead-in, in seconds."""

    def __init__(self, theme: Theme, preferences: Preferences, clicker: ClickerKeys) -> None:
        title = QCoreApplication.translate("SoundCard", "Count and sounds")
        super().__init__(theme, title, Icon.VOLUME)
        self._preferences = preferences
        self._clicker = clicker
        self._aloud = Switch(theme, setting_name(Setting.COUNT_ALOUD))
        self._aloud.setObjectName("sound_on")
        self._phases = Switch(theme, setting_name(Setting.SPOKEN_PHASES))
        self._phases.setObjectName("spoken_phases")
        self._lead_in = Segments(
            theme,
            setting_name(Setting.LEAD_IN),
            [Segment(str(choice), seconds(choice)) for choice in LEAD_IN_CHOICES],
        )
        self._lead_in.setObjectName("lead_in")
        self._keys = KeyButton(theme, self.tr("Keys..."), icon=Icon.KEYBOARD)
        self._keys.setObjectName("clicker_keys")
        self._has_usual_lead_in = True
        self.offer_reset("reset_sound")
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

    def _build_lines(self) -> None:
        add = self.add_setting
        note = self.tr("A soft tick each second, a tone at each phase")
        add(Setting.COUNT_ALOUD, note, self._aloud)
        add(Setting.SPOKEN_PHASES, speech_note(Speech.PHASE_WORDS), self._phases)
        self._lead_in_note = add(Setting.LEAD_IN, self.tr("Time to reach the bar"), self._lead_in)
        note = self.tr("Next starts and ends a set, Back undoes")
        add(Setting.CLICKER, note, self._keys, behind=_clicker_words)

    def _connect_signals(self) -> None:
        self._aloud.clicked.connect(self._choose_aloud)
        self._phases.clicked.connect(self._choose_phases)
        self._lead_in.chosen.connect(self._report_lead_in)
        self._keys.clicked.connect(self._open_keys)
        self._preferences.changed.connect(self._show_settings)

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        self._aloud.setChecked(settings.sound_on)
        self._phases.setChecked(Speech.PHASE_WORDS in settings.spoken)
        self._phases.setEnabled(settings.sound_on)
        self._show_way_back()

    def _show_way_back(self) -> None:
        are_default = self._preferences.are_default(OF_THE_COUNT)
        self.show_reset(is_offered=not (are_default and self._has_usual_lead_in))

    def _choose_aloud(self, on: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(sound_on=on)

    def _choose_phases(self) -> None:
        spoken = set(self._preferences.settings.spoken) ^ {Speech.PHASE_WORDS.value}
        self._preferences.choose(spoken=tuple(one.value for one in Speech if one in spoken))

    def _report_lead_in(self, value: str) -> None:
        self.lead_in_chosen.emit(int(value))

    def _open_keys(self) -> None:
        KeysSheet(self._theme, self.window(), self._clicker).open()


def _clicker_words() -> list[str]:
    return [words for act in ClickerAct for words in (act_name(act), act_note(act))]
