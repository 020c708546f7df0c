"""The line of settings for the computer's own voice: whether there is one, and what it says."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.voice_trouble import VoiceTrouble
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import setting_row
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.sound.voice import Voice
from hinge_desktop.words.sound import voice_trouble_words
from hinge_desktop.words.spoken import example_spoken


class VoiceRow(QWidget):
    """Asks for the voice when it is made, and says so until the answer is there."""

    def __init__(self, theme: Theme, preferences: Preferences, voice: Voice) -> None:
        super().__init__()
        self._preferences = preferences
        self._voice = voice
        self._has_voice = False
        title = self.tr("The next set, by your computer's voice")
        self._switch = Switch(theme, title)
        self._switch.setObjectName("next_set_spoken")
        self._hear = KeyButton(theme, self.tr("Hear it"), icon=Icon.VOLUME)
        self._hear.setObjectName("hear_next_set")
        self._hear.setAccessibleName(self.tr("Hear it: {name}").format(name=title))
        asking = self.tr("Looking for a voice")
        row, self._note = setting_row(theme, title, asking, self._hear, self._switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        self._switch.clicked.connect(self._choose)
        self._hear.clicked.connect(self._say_example)
        preferences.changed.connect(self._show_settings)
        voice.checked.connect(self._show_trouble)
        self._show_settings()
        voice.check()

    def _show_settings(self) -> None:
        is_on = self._preferences.settings.next_set_spoken
        self._switch.setChecked(is_on)
        # A choice made where there was a voice can be taken back where there is none.
        self._switch.setEnabled(self._has_voice or is_on)
        self._hear.setEnabled(self._has_voice)

    def _show_trouble(self, trouble: VoiceTrouble | None) -> None:
        self._has_voice = trouble is None
        words = self.tr("In a rest, when 20 seconds are left")
        note = words if trouble is None else voice_trouble_words(trouble)
        self._note.setText(note)
        self._switch.setAccessibleDescription(note)
        self._show_settings()

    def _choose(self, on: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.choose(next_set_spoken=on)

    def _say_example(self) -> None:
        self._voice.say(example_spoken(), self._preferences.volume())
