"""What rests and settings ask of a speaking voice; this one is silent, for where none is wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.voice_trouble import VoiceTrouble


class Voice(QObject):
    """Says a sentence that no recorded word covers. No call waits, and none ever fails."""

    checked = Signal(object)
    """Sent after `check` with the `VoiceTrouble`, or with None where sentences can be said."""

    def check(self) -> None:
        """Find out whether anything can be said; the answer comes as `checked`."""
        self.checked.emit(VoiceTrouble.NO_ENGINE)

    def say(self, text: str, volume: float) -> None:
        """Say this instead of what is being said; `volume` goes from 0 to 1."""

    def hush(self) -> None:
        """Fall silent at once, and say nothing that is still waiting."""

    def close(self) -> None:
        """Let the engine go; the window closes."""
