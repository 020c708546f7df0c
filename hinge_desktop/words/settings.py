"""The settings by their names, and the other words that lifters type for them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Setting(StrEnum):
    """A line of the settings, in the order of their page."""

    THEME = "theme"
    TEXT_SIZE = "text_size"
    REDUCE_MOTION = "reduce_motion"
    BRIGHT_TIMER = "bright_timer"
    COUNT_ALOUD = "count_aloud"
    SPOKEN_PHASES = "spoken_phases"
    LEAD_IN = "lead_in"
    CLICKER = "clicker"
    TEMPO = "tempo"
    SESSIONS = "sessions"
    REPS = "reps"
    BUILD = "build"
    BACKUP = "backup"
    BACKUPS = "backups"
    FILES = "files"
    ERASE = "erase"
    LANGUAGE = "language"
    FIRST_WEEKDAY = "first_weekday"
    FULL_SCREEN = "full_screen"
    JOURNAL = "journal"
    VOLUME = "volume"
    SOUNDS = "sounds"
    TAPS = "taps"
    GARAGE_CHECK = "garage_check"
    UNITS = "units"
    WEEK = "week"
    CHECKS = "checks"
    NUMBERS = "numbers"
    SAFETY = "safety"
    KIT = "kit"
    PLACEMENT = "placement"
    FIRST_STEPS = "first_steps"


_NAMES: Final = {
    Setting.THEME: QT_TRANSLATE_NOOP("Settings", "Theme"),
    Setting.TEXT_SIZE: QT_TRANSLATE_NOOP("Settings", "Text size"),
    Setting.REDUCE_MOTION: QT_TRANSLATE_NOOP("Settings", "Reduce motion"),
    Setting.BRIGHT_TIMER: QT_TRANSLATE_NOOP("Settings", "Timer in bright light"),
    Setting.COUNT_ALOUD: QT_TRANSLATE_NOOP("Settings", "Count aloud"),
    Setting.SPOKEN_PHASES: QT_TRANSLATE_NOOP("Settings", "Spoken phase names"),
    Setting.LEAD_IN: QT_TRANSLATE_NOOP("Settings", "Lead-in before a set"),
    Setting.CLICKER: QT_TRANSLATE_NOOP("Settings", "Clicker or foot switch"),
    Setting.TEMPO: QT_TRANSLATE_NOOP("Settings", "Default tempo"),
    Setting.SESSIONS: QT_TRANSLATE_NOOP("Settings", "Sessions a week"),
    Setting.REPS: QT_TRANSLATE_NOOP("Settings", "Reps, low to high"),
    Setting.BUILD: QT_TRANSLATE_NOOP("Settings", "Your build and weight"),
    Setting.BACKUP: QT_TRANSLATE_NOOP("Settings", "Backup"),
    Setting.BACKUPS: QT_TRANSLATE_NOOP("Settings", "Backed up by itself"),
    Setting.FILES: QT_TRANSLATE_NOOP("Settings", "Export and import"),
    Setting.ERASE: QT_TRANSLATE_NOOP("Settings", "Start again"),
    Setting.LANGUAGE: QT_TRANSLATE_NOOP("Settings", "Language"),
    Setting.FIRST_WEEKDAY: QT_TRANSLATE_NOOP("Settings", "Weeks begin on"),
    Setting.FULL_SCREEN: QT_TRANSLATE_NOOP("Settings", "Full screen in a session"),
    Setting.JOURNAL: QT_TRANSLATE_NOOP("Settings", "Journal"),
    Setting.VOLUME: QT_TRANSLATE_NOOP("Settings", "Volume"),
    Setting.SOUNDS: QT_TRANSLATE_NOOP("Settings", "Tones and words"),
    Setting.TAPS: QT_TRANSLATE_NOOP("Settings", "Tap each rep"),
    Setting.GARAGE_CHECK: QT_TRANSLATE_NOOP("Settings", "Check the garage"),
    Setting.UNITS: QT_TRANSLATE_NOOP("Settings", "Units"),
    Setting.WEEK: QT_TRANSLATE_NOOP("Settings", "Your week"),
    Setting.CHECKS: QT_TRANSLATE_NOOP("Settings", "Your checks"),
    Setting.NUMBERS: QT_TRANSLATE_NOOP("Settings", "The coach's numbers"),
    Setting.SAFETY: QT_TRANSLATE_NOOP("Settings", "Safety answers"),
    Setting.KIT: QT_TRANSLATE_NOOP("Settings", "Your kit"),
    Setting.PLACEMENT: QT_TRANSLATE_NOOP("Settings", "Placement"),
    Setting.FIRST_STEPS: QT_TRANSLATE_NOOP("Settings", "First steps"),
}
# Parted by a stroke, so that a language can have as many as it needs.
_OTHER_WORDS: Final = {
    Setting.THEME: QT_TRANSLATE_NOOP("Settings", "colours|colors|dark|light|contrast"),
    Setting.TEXT_SIZE: QT_TRANSLATE_NOOP("Settings", "font size|bigger letters|zoom|scale"),
    Setting.REDUCE_MOTION: QT_TRANSLATE_NOOP("Settings", "animations|movement"),
    Setting.BRIGHT_TIMER: QT_TRANSLATE_NOOP("Settings", "sun|white timer"),
    Setting.COUNT_ALOUD: QT_TRANSLATE_NOOP("Settings", "sound|mute|silent|beeps|metronome"),
    Setting.SPOKEN_PHASES: QT_TRANSLATE_NOOP("Settings", "voice|speech|speak"),
    Setting.LEAD_IN: QT_TRANSLATE_NOOP("Settings", "countdown|get ready|delay"),
    Setting.CLICKER: QT_TRANSLATE_NOOP("Settings", "presenter|pedal|remote|shortcuts|keys"),
    Setting.TEMPO: QT_TRANSLATE_NOOP("Settings", "seconds a rep|pace|speed"),
    Setting.SESSIONS: QT_TRANSLATE_NOOP("Settings", "training days|frequency|times a week"),
    Setting.REPS: QT_TRANSLATE_NOOP("Settings", "rep range|repetitions"),
    Setting.BUILD: QT_TRANSLATE_NOOP("Settings", "height|body weight|legs|arms"),
    Setting.BACKUP: QT_TRANSLATE_NOOP("Settings", "last backup|proven backup"),
    Setting.BACKUPS: QT_TRANSLATE_NOOP(
        "Settings", "restore a backup|automatic backup|second place for backups"
    ),
    Setting.FILES: QT_TRANSLATE_NOOP(
        "Settings",
        "csv|json|spreadsheet|logs of other apps|another journal|move to another computer",
    ),
    Setting.ERASE: QT_TRANSLATE_NOOP("Settings", "erase everything|delete all|empty journal|reset"),
    Setting.LANGUAGE: QT_TRANSLATE_NOOP("Settings", "translation|English"),
    Setting.FIRST_WEEKDAY: QT_TRANSLATE_NOOP("Settings", "first weekday|Monday|Sunday|calendar"),
    Setting.FULL_SCREEN: QT_TRANSLATE_NOOP("Settings", "fullscreen|whole screen"),
    Setting.JOURNAL: QT_TRANSLATE_NOOP("Settings", "folder|path|where is my file|data"),
    Setting.VOLUME: QT_TRANSLATE_NOOP("Settings", "loud|quiet"),
    Setting.SOUNDS: QT_TRANSLATE_NOOP("Settings", "ticks|headphones|sound output|speaker"),
    Setting.TAPS: QT_TRANSLATE_NOOP("Settings", "measure tempo|foot switch"),
    Setting.GARAGE_CHECK: QT_TRANSLATE_NOOP("Settings", "test sound|try the clicker"),
    Setting.UNITS: QT_TRANSLATE_NOOP(
        "Settings", "kilograms|kg|pounds|lb|lbs|centimetres|inches|metric|imperial"
    ),
    Setting.WEEK: QT_TRANSLATE_NOOP("Settings", "days|heavy day|light day|easy week|schedule"),
    Setting.CHECKS: QT_TRANSLATE_NOOP("Settings", "mobility|balance|straight-leg raise"),
    Setting.NUMBERS: QT_TRANSLATE_NOOP("Settings", "gates|rules|thresholds"),
    Setting.SAFETY: QT_TRANSLATE_NOOP("Settings", "back pain|health questions"),
    Setting.KIT: QT_TRANSLATE_NOOP("Settings", "plates|bar|kettlebell|equipment"),
    Setting.PLACEMENT: QT_TRANSLATE_NOOP("Settings", "first load|find my place"),
    Setting.FIRST_STEPS: QT_TRANSLATE_NOOP("Settings", "first run|welcome|begin again"),
}


def setting_name(setting: Setting) -> str:
    """Name a setting as its line does."""
    return _say(_NAMES[setting])


def other_words(setting: Setting) -> tuple[str, ...]:
    """Return what lifters type for a setting besides its name, in their language and English."""
    text = _OTHER_WORDS[setting]
    return tuple(dict.fromkeys((*_say(text).split("|"), *str(text).split("|"))))


def _say(text: object) -> str:
    return QCoreApplication.translate("Settings", str(text))
