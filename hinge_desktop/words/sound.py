"""What is said where nothing can be heard."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.sound_trouble import SoundTrouble

translate = QCoreApplication.translate


def trouble_words(trouble: SoundTrouble) -> str:
    """Say why a set goes on in silence, and what may help."""
    if trouble is SoundTrouble.NO_DEVICE:
        return translate("Sound", "No sound device was found. The count goes on without sound.")
    return translate("Sound", "The sound device went away. The count goes on without sound.")
