"""A voice that only remembers what it was asked."""

from hinge_desktop.core.voice_trouble import VoiceTrouble
from hinge_desktop.sound.voice import Voice


class RememberedVoice(Voice):
    """Answers a check with what the test wants, when the test wants it."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: VoiceTrouble | None = None
        self.answers_at_once = True
        self.said: list[str] = []
        self.volumes: list[float] = []
        self._is_speaking = False

    def check(self) -> None:
        """Answer now, or leave it to `answer`."""
        if self.answers_at_once:
            self.answer()

    def answer(self) -> None:
        """Tell whether there is a voice."""
        self.checked.emit(self.trouble)

    def say(self, text: str, volume: float) -> None:
        """Speak until told to stop."""
        self.said.append(text)
        self.volumes.append(volume)
        self._is_speaking = True

    def hush(self) -> None:
        """Fall silent."""
        self._is_speaking = False

    def speaks(self) -> bool:
        """Tell whether something is being said."""
        return self._is_speaking
