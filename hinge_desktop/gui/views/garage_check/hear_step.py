"""Step 1: hear each sound from where you stand."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from hinge_desktop.core.cue_choices import Tones
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.garage_check.check_step import CheckStep
from hinge_desktop.gui.views.settings.sound_words import tones_name, tones_note
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.sound.set_sound import SetSound

_FIRST_DIGIT = Qt.Key.Key_1.value


class HearStep(CheckStep):
    """Each group of tones has a button and a digit."""

    def __init__(self, theme: Theme, sound: SetSound) -> None:
        say = QCoreApplication.translate
        words = say(
            "HearStep",
            "Play each one, from the computer or with a friend at the keys, and listen at the bar."
            " Too soft? Turn the system's volume up.",
        )
        super().__init__(theme, say("HearStep", "Hear the count"), words)
        self._sound = sound
        self._buttons = [self._build(number, tones) for number, tones in enumerate(Tones, start=1)]
        self.body.addStretch(1)

    @property
    def primary_words(self) -> str:
        """What the one button says."""
        return self.tr("I can hear it from the bar")

    def takes_key(self, event: QKeyEvent) -> bool:
        """Play by digit."""
        place = event.key() - _FIRST_DIGIT
        is_ours = 0 <= place < len(self._buttons) and not event.modifiers() & ~_KEYPAD
        if is_ours and event.type() is QKeyEvent.Type.KeyPress and not event.isAutoRepeat():
            self._buttons[place].click()
        return is_ours

    def _build(self, number: int, tones: Tones) -> KeyButton:
        words = f"{tones_name(tones)}: {tones_note(tones)[:1].lower()}{tones_note(tones)[1:]}"
        button = KeyButton(
            self._theme, words, kind=ButtonKind.PLAIN, key=str(number), icon=Icon.VOLUME,
            distance=Distance.GARAGE, spread=True,
        )  # fmt: skip
        button.setObjectName(f"check_hear_{tones}")
        button.clicked.connect(partial(self._sound.try_out, tones))
        self.body.addWidget(button)
        return button


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
