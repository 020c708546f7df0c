"""What tests of settings and garage check share: a sound that only remembers, and a press."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.core.cue_choices import Tones
from hinge_desktop.sound.set_sound import SetSound


class RememberedSound(SetSound):
    """Keeps what was tried out."""

    def __init__(self) -> None:
        super().__init__()
        self.tried: list[Tones] = []

    def try_out(self, tones: Tones) -> None:
        """Remember instead of playing."""
        self.tried.append(tones)


def press(
    window: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)
