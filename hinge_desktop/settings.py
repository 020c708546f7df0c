"""What belongs to this computer and not to the training: looks, window, keys.

A value that cannot be read costs that one setting, never the start.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from hinge_desktop.safe_files import replace_file

SCHEMES = ("system", "dark", "light")


@dataclass(frozen=True, slots=True)
class Settings:
    """The preferences of this computer, each with its default."""

    scheme: str = "system"
    text_percent: int = 100
    """Text size, 90 to 150."""
    reduced_motion: bool = False
    bright_timer: bool = False
    """Black on white during a set, for an open garage door."""
    window_geometry: str = ""
    """Qt's saved geometry in base 64; empty before the first close."""


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "scheme": lambda value: value in SCHEMES,
    "text_percent": lambda value: type(value) is int and 90 <= value <= 150,
    "reduced_motion": lambda value: isinstance(value, bool),
    "bright_timer": lambda value: isinstance(value, bool),
    "window_geometry": lambda value: isinstance(value, str) and value.isascii(),
}


def load_settings(file: Path) -> Settings:
    """Read the settings; whatever is missing or wrong keeps its default."""
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    known = [field.name for field in fields(Settings)]
    return Settings(
        **{name: stored[name] for name in known if name in stored and _CHECKS[name](stored[name])}
    )


def save_settings(file: Path, settings: Settings) -> None:
    """Store the settings whole, so that a power cut leaves the old or the new ones."""
    file.parent.mkdir(parents=True, exist_ok=True)
    replace_file(file, json.dumps(asdict(settings), indent=1).encode())
