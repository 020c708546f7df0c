"""What belongs to this computer and not to the training: looks, window, keys.

A value that cannot be read costs that one setting, never the start.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeAlias

from hinge_desktop.core.cue_choices import Speech, Tones
from hinge_desktop.safe_files import make_folder, replace_file

SCHEMES = ("system", "dark", "light")
TAP_MODES = ("off", "bottom", "top")
MOTIONS = ("system", "reduced", "full")
FIRST_WEEKDAYS = ("country", "monday", "saturday", "sunday")
_MOST_KEYS_AN_ACT = 8

_PlainValue: TypeAlias = str | int | bool | tuple[str, ...]
SettingValue: TypeAlias = _PlainValue | Mapping[str, _PlainValue]


@dataclass(frozen=True, slots=True)
class Settings:
    """The preferences of this computer, each with its default."""

    scheme: str = "system"
    language: str = ""
    """The code of a language, such as "de"; empty for the system's."""
    text_percent: int = 100
    """Text size, 90 to 150."""
    motion: str = "system"
    """Whether things slide and pulse; "system" does as the desktop asks of all programs."""
    bright_timer: bool = False
    """Black on white during a set, for an open garage door."""
    window_geometry: str = ""
    """Qt's saved geometry in base 64; empty before the first close."""
    sound_on: bool = True
    sound_volume_percent: int = 80
    """0 to 100."""
    tones_off: tuple[str, ...] = ()
    """Names of the `Tones` that are not wanted."""
    spoken: tuple[str, ...] = ()
    """Names of the `Speech` that is wanted."""
    next_set_spoken: bool = False
    """Whether the computer's own voice says the next set in a rest."""
    sound_device: str = ""
    """The system's name of a sound output; empty for the one that the system prefers."""
    tap_mode: str = "off"
    """Where in each rep the lifter taps to measure the tempo."""
    first_weekday: str = "country"
    """On which day the weeks of the calendar begin."""
    full_screen_sets: bool = True
    """Whether the screens of a session fill the whole screen."""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys of a clicker or pedal by what they do; what is missing has its default keys."""
    is_garage_checked: bool = False
    """Whether the walk through sound, clicker, sight and lead-in was done here."""
    plain_iron: bool = False
    """Whether plates are drawn in one grey instead of the colours of competitions."""
    backup_folder: str = ""
    """A second place for backups; empty for none."""
    timer: dict[str, str | int | bool] = field(default_factory=dict)
    """What the timer without a session counted last, as `core.timed_work` stores it."""


def _is_bool(value: Any) -> bool:  # noqa: ANN401 read from a file
    return isinstance(value, bool)


def _is_whole(value: Any, low: int, high: int) -> bool:  # noqa: ANN401 read from a file
    return type(value) is int and low <= value <= high


def _are_names(value: Any, known: type[StrEnum]) -> bool:  # noqa: ANN401 read from a file
    return isinstance(value, list) and all(name in list(known) for name in value)


def _are_keys(value: Any) -> bool:  # noqa: ANN401 read from a file
    return isinstance(value, dict) and all(
        isinstance(names, list)
        and len(names) <= _MOST_KEYS_AN_ACT
        and all(isinstance(name, str) and name for name in names)
        for names in value.values()
    )


def _are_plain_values(value: Any) -> bool:  # noqa: ANN401 read from a file
    return isinstance(value, dict) and all(isinstance(one, str | int) for one in value.values())


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "scheme": lambda value: value in SCHEMES,
    "language": lambda value: isinstance(value, str) and value.isascii(),
    "text_percent": lambda value: _is_whole(value, 90, 150),
    "motion": lambda value: value in MOTIONS,
    "bright_timer": _is_bool,
    "window_geometry": lambda value: isinstance(value, str) and value.isascii(),
    "sound_on": _is_bool,
    "sound_volume_percent": lambda value: _is_whole(value, 0, 100),
    "tones_off": lambda value: _are_names(value, Tones),
    "spoken": lambda value: _are_names(value, Speech),
    "next_set_spoken": _is_bool,
    "sound_device": lambda value: isinstance(value, str),
    "tap_mode": lambda value: value in TAP_MODES,
    "first_weekday": lambda value: value in FIRST_WEEKDAYS,
    "full_screen_sets": _is_bool,
    "keys": _are_keys,
    "is_garage_checked": _is_bool,
    "plain_iron": _is_bool,
    "backup_folder": lambda value: isinstance(value, str),
    "timer": _are_plain_values,
}


def load_settings(file: Path) -> Settings:
    """Read the settings; whatever is missing or wrong keeps its default."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    if stored.get("reduced_motion") is True:
        # A Hinge that did not ask the system yet knew only this choice.
        stored = {"motion": "reduced", **stored}
    known = [field.name for field in fields(Settings)]
    return Settings(
        **{
            name: _with_tuples(stored[name])
            for name in known
            if name in stored and _CHECKS[name](stored[name])
        }
    )


def save_settings(file: Path, settings: Settings, *, makes_folder: bool = True) -> None:
    """Store the settings whole, so that a power cut leaves the old or the new ones.

    Raise `OSError`, also where their folder is gone and may not be made.
    """
    if makes_folder:
        make_folder(file.parent)
    replace_file(file, json.dumps(asdict(settings), indent=1).encode())


def _with_tuples(value: Any) -> Any:  # noqa: ANN401 read from a file
    """Turn what JSON calls lists into tuples."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {name: _with_tuples(one) for name, one in value.items()}
    return value
