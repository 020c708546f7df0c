"""The sheet of sounds: which tones, which words, each to be heard, and through which output."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.cue_choices import Speech, Tones
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import setting_row
from hinge_desktop.gui.views.settings.settings_sheet import SettingsSheet
from hinge_desktop.gui.views.settings.sound_words import (
    speech_name,
    speech_note,
    tones_name,
    tones_note,
)
from hinge_desktop.gui.views.settings.voice_row import VoiceRow
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.voice import Voice

Output = tuple[str, str]
"""A sound output: the system's name of it, and its words."""


class SoundsSheet(SettingsSheet):
    """Every choice applies at once. The outputs come when the system has told them."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        preferences: Preferences,
        sound: SetSound,
        voice: Voice,
    ) -> None:
        title = QCoreApplication.translate("SoundsSheet", "Tones and words")
        super().__init__(theme, window, title)
        self.setObjectName("sounds_sheet")
        self._preferences = preferences
        self._sound = sound
        self._tones = {tones: Switch(theme, tones_name(tones)) for tones in Tones}
        self._speech = {speech: Switch(theme, speech_name(speech)) for speech in Speech}
        self._output = DropDown(theme, self.tr("Sound output"))
        self._output.setObjectName("sound_output")
        self._build_tones()
        self._build_speech()
        self._voice_row = VoiceRow(theme, preferences, voice)
        self.rows.addWidget(self._voice_row)
        self._build_output()
        preferences.changed.connect(self._show_settings)
        self._show_settings()
        self._tones[Tones.PHASES].setFocus()

    def show_outputs(self, outputs: Sequence[Output]) -> None:
        """Offer the outputs there are now, and the chosen one also where it is away."""
        chosen = self._preferences.settings.sound_device
        self._output.clear()
        self._output.addItem(self.tr("As the system"), "")
        for name, words in outputs:
            self._output.addItem(words, name)
        if self._output.findData(chosen) < 0:
            self._output.addItem(self.tr("Not connected now"), chosen)
        self._output.setEnabled(True)
        self._show_output(chosen)
        self._output_note.setText(self.tr("No sound output was found. Sets run in silence."))
        self._output_note.setVisible(not outputs)

    def show_no_outputs(self) -> None:
        """Say that there is none, also where the system could not be asked."""
        self.show_outputs(())

    def _build_tones(self) -> None:
        for tones, switch in self._tones.items():
            switch.setObjectName(f"tones_{tones}")
            switch.clicked.connect(partial(self._choose_tones, tones))
            hear = KeyButton(self._theme, self.tr("Hear it"), icon=Icon.VOLUME)
            hear.setObjectName(f"hear_{tones}")
            hear.setAccessibleName(self.tr("Hear it: {name}").format(name=tones_name(tones)))
            hear.clicked.connect(partial(self._sound.try_out, tones))
            row, _ = setting_row(self._theme, tones_name(tones), tones_note(tones), hear, switch)
            self.rows.addLayout(row)

    def _build_speech(self) -> None:
        self.rows.addSpacing(8)
        self.rows.addWidget(
            TextLabel(self._theme, self.tr("Spoken words"), role=FontRole.CARD_TITLE)
        )
        for speech, switch in self._speech.items():
            switch.setObjectName(f"speech_{speech}")
            switch.clicked.connect(partial(self._choose_speech, speech))
            row, _ = setting_row(self._theme, speech_name(speech), speech_note(speech), switch)
            self.rows.addLayout(row)

    def _build_output(self) -> None:
        self._output.addItem(self.tr("Looking for devices"))
        self._output.setEnabled(False)
        self._output.activated.connect(self._choose_output)
        self.rows.addSpacing(8)
        row, self._output_note = setting_row(self._theme, self.tr("Sound output"), "", self._output)
        self.rows.addLayout(row)

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        for tones, switch in self._tones.items():
            switch.setChecked(tones not in settings.tones_off)
        for speech, switch in self._speech.items():
            switch.setChecked(speech in settings.spoken)
        self._show_output(settings.sound_device)

    def _show_output(self, chosen: str) -> None:
        # While the outputs are looked for, the one entry says so.
        self._output.setCurrentIndex(max(0, self._output.findData(chosen)))

    def _choose_tones(self, tones: Tones) -> None:
        off = set(self._preferences.settings.tones_off) ^ {tones.value}
        self._preferences.choose(tones_off=tuple(one.value for one in Tones if one in off))
        if tones not in off:
            self._sound.try_out(tones)

    def _choose_speech(self, speech: Speech) -> None:
        spoken = set(self._preferences.settings.spoken) ^ {speech.value}
        self._preferences.choose(spoken=tuple(one.value for one in Speech if one in spoken))

    def _choose_output(self, index: int) -> None:
        self._preferences.choose(sound_device=str(self._output.itemData(index)))
        self._sound.try_out(Tones.PHASES)
