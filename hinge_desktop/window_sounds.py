"""What is heard from one window: the cues of a set, and sentences."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hinge_desktop.sound.cue_player import CuePlayer
from hinge_desktop.sound.server_latency import ask_for_steady_streams
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.sound.system_voice import SystemVoice
from hinge_desktop.sound.voice import Voice
from hinge_desktop.words.spoken import spoken_language

if TYPE_CHECKING:
    from hinge_desktop.core.clocks import Clocks
    from hinge_desktop.gui.preferences import Preferences


class WindowSounds(QObject):
    """Loads nothing and asks for no engine before the first sound or sentence is to be heard."""

    def __init__(
        self,
        clocks: Clocks,
        preferences: Preferences,
        resources: Path,
        parent: QObject,
        *,
        is_heard: bool,
    ) -> None:
        super().__init__(parent)
        self.cues = self._player(clocks, preferences, resources) if is_heard else SetSound(self)
        self.voice = SystemVoice(spoken_language, self) if is_heard else Voice(self)

    def close(self) -> None:
        """Let go of the output and of the engine."""
        self.cues.close()
        self.voice.close()

    def _player(self, clocks: Clocks, preferences: Preferences, resources: Path) -> CuePlayer:
        ask_for_steady_streams(os.environ)
        player = CuePlayer(
            clocks,
            resources / "sounds" / "words",
            preferences.cue_choices(),
            preferences.volume(),
            preferences.settings.sound_device,
            self,
        )
        preferences.changed.connect(partial(_follow, player, preferences))
        return player


def _follow(player: CuePlayer, preferences: Preferences) -> None:
    player.set_choices(preferences.cue_choices())
    player.set_volume(preferences.volume())
    player.set_device(preferences.settings.sound_device)
