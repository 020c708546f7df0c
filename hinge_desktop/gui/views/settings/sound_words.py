"""Names of the tones and of the spoken words, for settings and garage check."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.cue_choices import Speech, Tones

_TONES: Final = {
    Tones.PHASES: (
        QT_TRANSLATE_NOOP("Sounds", "Phases"),
        QT_TRANSLATE_NOOP("Sounds", "Falling to lower, two beats to hold, rising to stand"),
    ),
    Tones.TICKS: (
        QT_TRANSLATE_NOOP("Sounds", "Ticks"),
        QT_TRANSLATE_NOOP("Sounds", "A soft one each second"),
    ),
    Tones.LEAD_IN: (
        QT_TRANSLATE_NOOP("Sounds", "Lead-in"),
        QT_TRANSLATE_NOOP("Sounds", "Three, two, one before the first rep"),
    ),
    Tones.LAST_REP: (
        QT_TRANSLATE_NOOP("Sounds", "Last rep"),
        QT_TRANSLATE_NOOP("Sounds", "As it begins, and when the set is done"),
    ),
    Tones.REST: (
        QT_TRANSLATE_NOOP("Sounds", "Rest"),
        QT_TRANSLATE_NOOP("Sounds", "Ten seconds before its end, and when it is over"),
    ),
}
_SPEECH: Final = {
    Speech.PHASE_WORDS: (
        QT_TRANSLATE_NOOP("Sounds", "Phase names"),
        QT_TRANSLATE_NOOP("Sounds", "Lower, hold, stand"),
    ),
    Speech.REP_COUNTS: (
        QT_TRANSLATE_NOOP("Sounds", "Rep counts"),
        QT_TRANSLATE_NOOP("Sounds", "At the top of each rep"),
    ),
    Speech.BREATHE_BRACE: (
        QT_TRANSLATE_NOOP("Sounds", "Breathe, brace"),
        QT_TRANSLATE_NOOP("Sounds", "At the top, where there is time"),
    ),
    Speech.FAULT_CUE: (
        QT_TRANSLATE_NOOP("Sounds", "Last fault"),
        QT_TRANSLATE_NOOP("Sounds", "What to watch, before the set"),
    ),
}


def tones_name(tones: Tones) -> str:
    """Name a group of tones: "Phases"."""
    return _say(_TONES[tones][0])


def tones_note(tones: Tones) -> str:
    """Say when they sound, or how."""
    return _say(_TONES[tones][1])


def speech_name(speech: Speech) -> str:
    """Name what may be spoken: "Rep counts"."""
    return _say(_SPEECH[speech][0])


def speech_note(speech: Speech) -> str:
    """Say what is spoken, or when."""
    return _say(_SPEECH[speech][1])


def _say(text: object) -> str:
    return QCoreApplication.translate("Sounds", str(text))
