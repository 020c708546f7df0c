"""What a choice in the settings of this computer was, in words: for the toast and the undo."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.cue_choices import Speech, Tones
from hinge_desktop.gui.preferences import SettingChange
from hinge_desktop.gui.views.settings.sound_words import speech_name, tones_name
from hinge_desktop.words.charts.values import percent

_SWITCHES: Final = {
    "bright_timer": QT_TRANSLATE_NOOP("Settings", "Timer in bright light"),
    "sound_on": QT_TRANSLATE_NOOP("Settings", "Count aloud"),
    "next_set_spoken": QT_TRANSLATE_NOOP("Settings", "The next set, spoken"),
    "full_screen_sets": QT_TRANSLATE_NOOP("Settings", "Full screen in a session"),
    "plain_iron": QT_TRANSLATE_NOOP("Settings", "Plain iron"),
}
_CHOICES: Final = {
    "scheme": (
        QT_TRANSLATE_NOOP("Settings", "Theme"),
        {
            "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
            "light": QT_TRANSLATE_NOOP("Settings", "Light"),
            "system": QT_TRANSLATE_NOOP("Settings", "System"),
        },
    ),
    "motion": (
        QT_TRANSLATE_NOOP("Settings", "Reduce motion"),
        {
            "system": QT_TRANSLATE_NOOP("Settings", "System"),
            "reduced": QT_TRANSLATE_NOOP("Settings", "On"),
            "full": QT_TRANSLATE_NOOP("Settings", "Off"),
        },
    ),
    "first_weekday": (
        QT_TRANSLATE_NOOP("Settings", "First weekday"),
        {
            "country": QT_TRANSLATE_NOOP("Settings", "Country"),
            "monday": QT_TRANSLATE_NOOP("Settings", "Monday"),
            "saturday": QT_TRANSLATE_NOOP("Settings", "Saturday"),
            "sunday": QT_TRANSLATE_NOOP("Settings", "Sunday"),
        },
    ),
    "tap_mode": (
        QT_TRANSLATE_NOOP("Settings", "Tap each rep"),
        {
            "off": QT_TRANSLATE_NOOP("Settings", "Off"),
            "bottom": QT_TRANSLATE_NOOP("Settings", "Bottom"),
            "top": QT_TRANSLATE_NOOP("Settings", "Top"),
        },
    ),
}
_SIZES: Final = {
    "text_percent": QT_TRANSLATE_NOOP("Settings", "Text size"),
    "sound_volume_percent": QT_TRANSLATE_NOOP("Settings", "Volume"),
}
_OTHERS: Final = {
    "sound_device": QT_TRANSLATE_NOOP("Settings", "Sound output changed"),
    "keys": QT_TRANSLATE_NOOP("Settings", "Clicker keys changed"),
    "backup_folder": QT_TRANSLATE_NOOP("Settings", "Second place for backups changed"),
}


def setting_change_words(change: SettingChange) -> str:
    """Name the setting and the change: "Text size from 100 % to 115 %"."""
    name = change.names[0] if len(change.names) == 1 else ""
    before: Any = change.value(name, is_before=True) if name else None
    after: Any = change.value(name) if name else None
    if name in _SWITCHES:
        return _turned(_say(_SWITCHES[name]), is_on=bool(after))
    if name in _CHOICES:
        title, values = _CHOICES[name]
        return _from_to(_say(title), _say(values[before]), _say(values[after]))
    if name in _SIZES:
        return _from_to(_say(_SIZES[name]), percent(before), percent(after))
    if name == "tones_off":
        return _of_one(before, after, lambda one: tones_name(Tones(one)), is_on_inside=False)
    if name == "spoken":
        return _of_one(before, after, lambda one: speech_name(Speech(one)), is_on_inside=True)
    return _say(_OTHERS.get(name, QT_TRANSLATE_NOOP("Settings", "Settings changed")))


def set_back_words(group: str) -> str:
    """Say that a group of settings is as it was at first: "Look set back"."""
    return _say(QT_TRANSLATE_NOOP("Settings", "%1 set back")).replace("%1", group)


def _of_one(
    before: Sequence[str],
    after: Sequence[str],
    name_of: Callable[[str], str],
    *,
    is_on_inside: bool,
) -> str:
    differing = sorted(set(before) ^ set(after))
    if len(differing) != 1:
        return _say(QT_TRANSLATE_NOOP("Settings", "Tones and words changed"))
    one = differing[0]
    return _turned(name_of(one), is_on=(one in after) is is_on_inside)


def _turned(title: str, *, is_on: bool) -> str:
    on = QT_TRANSLATE_NOOP("Settings", "%1: on")
    off = QT_TRANSLATE_NOOP("Settings", "%1: off")
    return _say(on if is_on else off).replace("%1", title)


def _from_to(title: str, before: str, after: str) -> str:
    text = _say(QT_TRANSLATE_NOOP("Settings", "%1 from %2 to %3"))
    return text.replace("%1", title).replace("%2", before).replace("%3", after)


def _say(text: Any) -> str:  # noqa: ANN401 what Qt's marker for translators hands back
    return QCoreApplication.translate("Settings", str(text))
