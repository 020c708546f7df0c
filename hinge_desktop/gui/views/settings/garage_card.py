"""What the garage needs besides: loudness, tones and words, taps, and a check of it all."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.cue_choices import Speech, Tones
from hinge_desktop.gui.clicker_words import one_button_note
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.views.settings.sound_words import speech_name, tones_name
from hinge_desktop.gui.views.settings.sounds_sheet import Output, SoundsSheet
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.percent_slider import PercentSlider
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.voice import Voice
from hinge_desktop.words.settings import Setting, setting_name

OF_THE_GARAGE: Final = (
    *("sound_volume_percent", "tones_off", "spoken", "next_set_spoken"),
    *("sound_device", "tap_mode"),
)
Outputs = Callable[[], Sequence[Output]]
"""Gives the sound outputs there are now. It may take long, and is called in the background."""


class GarageCard(SettingsCard):
    """The choices that are made once; the sheet has the sounds one by one."""

    check_requested = Signal()
    """The lifter wants to walk through sound, clicker, sight and lead-in."""

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        sound: SetSound,
        outputs: Outputs,
        voice: Voice,
    ) -> None:
        title = QCoreApplication.translate("GarageCard", "In the garage")
        super().__init__(theme, title, Icon.DUMBBELL)
        self._preferences = preferences
        self._sound = sound
        self._outputs = outputs
        self._voice = voice
        self._listing = LatestTask(self)
        self._volume = PercentSlider(theme, setting_name(Setting.VOLUME), 0, 100)
        self._volume.set_name("sound_volume")
        self._choose = KeyButton(theme, self.tr("Choose..."))
        self._choose.setObjectName("choose_sounds")
        self._choose.setAccessibleDescription(setting_name(Setting.SOUNDS))
        choices = (
            Segment("off", self.tr("Off")),
            Segment("bottom", self.tr("Bottom")),
            Segment("top", self.tr("Top")),
        )
        self._taps = Segments(theme, setting_name(Setting.TAPS), choices)
        self._taps.setObjectName("tap_mode")
        self._check = KeyButton(theme, self.tr("Check..."), icon=Icon.CIRCLE_CHECK)
        self._check.setObjectName("check_garage")
        self.offer_reset("reset_garage")
        self._build_lines()
        self._connect_signals()
        self._show_settings()

    def _build_lines(self) -> None:
        add = self.add_setting
        add(Setting.VOLUME, self.tr("Of Hinge alone"), self._volume)
        note = self.tr("Which ones, how they sound, through which output")
        add(Setting.SOUNDS, note, self._choose, behind=self._words_of_the_sheet)
        note = self.tr("One tap a rep measures your tempo. {one_button}")
        add(Setting.TAPS, note.format(one_button=one_button_note()), self._taps)
        note = self.tr("Sounds, clicker, sight and lead-in, from the bar")
        add(Setting.GARAGE_CHECK, note, self._check)

    def _words_of_the_sheet(self) -> list[str]:
        names = [tones_name(one) for one in Tones] + [speech_name(one) for one in Speech]
        return [*names, self.tr("Sound output"), self.tr("The next set, by your computer's voice")]

    def _connect_signals(self) -> None:
        self._volume.moved.connect(self._choose_volume)
        self._volume.released.connect(self._hear_volume)
        self._choose.clicked.connect(self._open_sheet)
        self._taps.chosen.connect(self._choose_taps)
        self._check.clicked.connect(self._report_check)
        self._preferences.changed.connect(self._show_settings)

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        self._volume.set_value(settings.sound_volume_percent)
        self._volume.setEnabled(settings.sound_on)
        self._taps.set_value(settings.tap_mode)
        self.show_reset(is_offered=not self._preferences.are_default(OF_THE_GARAGE))

    def _choose_volume(self, percent: int) -> None:
        self._preferences.preview(sound_volume_percent=percent)

    def _hear_volume(self) -> None:
        self._preferences.choose(sound_volume_percent=self._volume.value())
        self._sound.try_out(Tones.PHASES)

    def _choose_taps(self, mode: str) -> None:
        self._preferences.choose(tap_mode=mode)

    def _report_check(self) -> None:
        self.check_requested.emit()

    def _open_sheet(self) -> None:
        sheet = SoundsSheet(self._theme, self.window(), self._preferences, self._sound, self._voice)
        self._listing.answered.connect(sheet.show_outputs)
        self._listing.failed.connect(sheet.show_no_outputs)
        self._listing.ask(self._outputs)
        sheet.open()
