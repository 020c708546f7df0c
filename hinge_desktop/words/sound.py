"""What is said where nothing can be heard."""

import sys

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.sound_trouble import SoundTrouble
from hinge_desktop.core.voice_trouble import VoiceTrouble

translate = QCoreApplication.translate


def sound_trouble_words(trouble: SoundTrouble) -> str:
    """Say why a set goes on in silence, and what may help."""
    if trouble is SoundTrouble.NO_DEVICE:
        return translate("Sound", "No sound device was found. The count goes on without sound.")
    return translate("Sound", "The sound device went away. The count goes on without sound.")


def voice_trouble_words(trouble: VoiceTrouble) -> str:
    """Say why the computer's own voice cannot be had, and what may help."""
    if trouble is VoiceTrouble.NO_LANGUAGE:
        return translate("Sound", "This computer has no voice for the language of Hinge's words.")
    text = translate("Sound", "This computer has no speech engine.")
    if sys.platform == "linux":
        # A name of the system's packages, the same on every distribution.
        text += " " + translate("Sound", "The package speech-dispatcher brings one.")
    return text
