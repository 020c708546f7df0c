"""Has the computer's own voice say the next set in a rest, for who does not look at the screen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from hinge_desktop.core.training import SetId
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.rest_alarm import RestAlarm
from hinge_desktop.sound.voice import Voice
from hinge_desktop.words.spoken import SpokenSet

SAID_AT_SECONDS: Final = 20
"""Early enough to change plates, and over before the tone that ten seconds are left."""


class NextSetVoice(QObject):
    """Says each set once, where the lifter wants it; nothing while any set counts."""

    def __init__(
        self,
        voice: Voice,
        alarm: RestAlarm,
        preferences: Preferences,
        is_counting: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._preferences = preferences
        self._is_counting = is_counting
        self._next: SpokenSet | None = None
        self._said: SetId | None = None
        alarm.running.connect(self._follow_rest)
        alarm.stopped.connect(voice.hush)
        preferences.changed.connect(self._follow_settings)

    def show_next(self, coming: SpokenSet | None) -> None:
        """Have this set said when it is time; another one than before ends what is being said."""
        if coming is None or coming.set_id != self._said:
            self._voice.hush()
        self._next = coming

    def _follow_rest(self, seconds_left: float) -> None:
        coming = self._next
        if coming is None or coming.set_id == self._said or seconds_left > SAID_AT_SECONDS:
            return
        if self._is_wanted() and not self._is_counting():
            self._said = coming.set_id
            self._voice.say(coming.text, self._preferences.volume())

    def _follow_settings(self) -> None:
        if not self._is_wanted():
            self._voice.hush()

    def _is_wanted(self) -> bool:
        settings = self._preferences.settings
        return settings.next_set_spoken and settings.sound_on and self._preferences.volume() > 0
