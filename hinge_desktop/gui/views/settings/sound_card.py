"""What is heard and how loud."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.cue_choices import Speech, Tones
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.views.settings.sound_words import speech_name, speech_note, tones_name
from hinge_desktop.gui.views.settings.sounds_sheet import Output, SoundsSheet
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.percent_slider import PercentSlider
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.voice import Voice

OF_THE_SOUND: Final = (
    *("sound_on", "sound_volume_percent", "tones_off", "spoken", "next_set_spoken"),
    "sound_device",
)
Outputs = Callable[[], Sequence[Output]]
"""Gives the sound outputs there are now. It may take long, and is called in the background."""


class SoundCard(SettingsCard):
    """The choices that are made often; the sheet has the rest."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        sound: SetSound,
        outputs: Outputs,
        voice: Voice,
    ) -> None:
        title = QCoreApplication.translate("SoundCard", "Count and sounds")
        super().__init__(theme, title, Icon.VOLUME)
        self._preferences = preferences
        self._sound = sound
        self._outputs = outputs
        self._voice = voice
        self._listing = LatestTask(self)
        self._aloud = Switch(theme, self.tr("Count aloud"))
        self._aloud.setObjectName("sound_on")
        self._volume = PercentSlider(theme, self.tr("Volume"), 0, 100)
        self._volume.set_name("sound_volume")
        self._phases = Switch(theme, self.tr("Spoken phase names"))
        self._phases.setObjectName("spoken_phases")
        self._choose = KeyButton(theme, self.tr("Choose..."))
        self._choose.setObjectName("choose_sounds")
        self._choose.setAccessibleDescription(self.tr("Tones and words"))
        self.offer_reset("reset_sound")
        self._build_lines()
        self._connect_signals()
        self._show_settings()

    def _build_lines(self) -> None:
        add = self.add_setting
        note = self.tr("A soft tick each second, a tone at each phase")
        add(self.tr("Count aloud"), note, self._aloud)
        add(self.tr("Volume"), self.tr("Of Hinge alone"), self._volume)
        add(self.tr("Spoken phase names"), speech_note(Speech.PHASE_WORDS), self._phases)
        note = self.tr("Which ones, how they sound, through which output")
        add(self.tr("Tones and words"), note, self._choose, behind=self._words_of_the_sheet)

    def _words_of_the_sheet(self) -> list[str]:
        names = [tones_name(one) for one in Tones] + [speech_name(one) for one in Speech]
        return [*names, self.tr("Sound output"), self.tr("The next set, by your computer's voice")]

    def _connect_signals(self) -> None:
        self._aloud.clicked.connect(self._choose_aloud)
        self._volume.moved.connect(self._choose_volume)
        self._volume.released.connect(self._hear_volume)
        self._phases.clicked.connect(self._choose_phases)
        self._choose.clicked.connect(self._open_sheet)
        self._preferences.changed.connect(self._show_settings)

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        self._aloud.setChecked(settings.sound_on)
        self._volume.set_value(settings.sound_volume_percent)
        self._phases.setChecked(Speech.PHASE_WORDS in settings.spoken)
        self._volume.setEnabled(settings.sound_on)
        self._phases.setEnabled(settings.sound_on)
        self.show_reset(is_offered=not self._preferences.are_default(OF_THE_SOUND))

    def _choose_aloud(self, on: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(sound_on=on)

    def _choose_volume(self, percent: int) -> None:
        self._preferences.preview(sound_volume_percent=percent)

    def _hear_volume(self) -> None:
        self._preferences.choose(sound_volume_percent=self._volume.value())
        self._sound.try_out(Tones.PHASES)

    def _choose_phases(self) -> None:
        spoken = set(self._preferences.settings.spoken) ^ {Speech.PHASE_WORDS.value}
        self._preferences.choose(spoken=tuple(one.value for one in Speech if one in spoken))

    def _open_sheet(self) -> None:
        sheet = SoundsSheet(self._theme, self.window(), self._preferences, self._sound, self._voice)
        self._listing.answered.connect(sheet.show_outputs)
        self._listing.failed.connect(sheet.show_no_outputs)
        self._listing.ask(self._outputs)
        sheet.open()
