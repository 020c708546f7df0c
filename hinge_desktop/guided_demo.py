"""The tour as a program of its own, on a made-up journal: nothing of the lifter's is touched."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcess

from hinge_desktop.paths import PACKAGE_FOLDER
from hinge_desktop.settings import Settings, load_settings, save_settings

_GUIDED: Final = "--guided"


def open_guided_demo() -> int | None:
    """Start it beside this program; return its process number, None where it could not start."""
    is_frozen = bool(getattr(sys, "frozen", False))
    arguments = [_GUIDED] if is_frozen else ["-m", __package__ or "", _GUIDED]
    # From there Python finds the same Hinge as this one, wherever it was started from.
    folder = str(PACKAGE_FOLDER.parent)
    is_started, number = QProcess.startDetached(sys.executable, arguments, folder)
    return int(number) if is_started else None


def take_look_along(own: Path, of_the_demo: Path) -> None:
    """Give the demo the lifter's theme, text size and motion; it keeps a window of its own."""
    look = load_settings(own)
    settings = replace(
        Settings(full_screen_sets=False, sound_on=False, is_garage_checked=True),
        scheme=look.scheme,
        text_percent=look.text_percent,
        motion=look.motion,
        bright_timer=look.bright_timer,
    )
    save_settings(of_the_demo, settings)
