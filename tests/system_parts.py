"""Parts of a system that some tests need: what each proves, and whether it is here.

`dev.py test` names those that are missing; a test is skipped for the want of one of them only.
"""

import os
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from hinge_desktop import system_libraries


class SystemPart(NamedTuple):
    """A program, a right or a system."""

    name: str
    proves: str
    is_here: Callable[[], bool]
    apt_package: str = ""
    """What brings it, empty where apt cannot."""


def _has_program(name: str) -> bool:
    return shutil.which(name) is not None


def _program(name: str, apt_package: str, proves: str) -> SystemPart:
    return SystemPart(name, proves, partial(_has_program, name), apt_package)


def _is_root_on_linux() -> bool:
    return sys.platform.startswith("linux") and os.geteuid() == 0


XVFB = _program("Xvfb", "xvfb", "the window on a real X server")
OPENBOX = _program("openbox", "openbox", "full screen under a window manager")
PULSEAUDIO = _program("pulseaudio", "pulseaudio", "every sound, heard through PulseAudio")
PAREC = _program("parec", "pulseaudio-utils", "every sound, heard through any server")
PACTL = _program("pactl", "pulseaudio-utils", "every sound, heard through any server")
PIPEWIRE = _program("pipewire", "pipewire", "every sound, heard through PipeWire")
PIPEWIRE_PULSE = _program("pipewire-pulse", "pipewire-pulse", "every sound, heard through PipeWire")
WIREPLUMBER = _program("wireplumber", "wireplumber", "every sound, heard through PipeWire")
DBUS = _program(
    "dbus-daemon", "dbus", "what the desktop is asked for; every sound, heard through PipeWire"
)
_AT_SPI_FOLDERS = ("/usr/libexec", "/usr/lib/at-spi2-core")


def at_spi_launcher() -> Path | None:
    """Return the program that starts the accessibility bus; each system has it elsewhere."""
    places = (Path(folder) / "at-spi-bus-launcher" for folder in _AT_SPI_FOLDERS)
    return next((place for place in places if place.exists()), None)


AT_SPI = SystemPart(
    "the accessibility bus",
    "a session as a screen reader meets it",
    lambda: at_spi_launcher() is not None,
    "at-spi2-core",
)
ROOT = SystemPart(
    "the rights of root on Linux",
    "a full disk, and places that another user may not use",
    _is_root_on_linux,
)
LINUX = SystemPart(
    "Linux", "the names of missing libraries", lambda: sys.platform.startswith("linux")
)
LOADER_CACHE = SystemPart(
    "a cache of the loader", "how fast libraries are found", system_libraries.LOADER_CACHE.exists
)
POSIX = SystemPart("POSIX", "modes and links of files that are replaced", lambda: os.name != "nt")

C_COMPILER = _program("cc", "gcc", "power cuts, and disks that fail at any one act")
C_HEADERS = SystemPart(
    "the headers of the C library",
    "power cuts, and disks that fail at any one act",
    Path("/usr/include/stdio.h").exists,
    "libc6-dev",
)

PARTS = (
    *(XVFB, OPENBOX, PULSEAUDIO, PAREC, PACTL, PIPEWIRE, PIPEWIRE_PULSE, WIREPLUMBER, DBUS),
    *(AT_SPI, ROOT, LINUX, LOADER_CACHE, POSIX, C_COMPILER, C_HEADERS),
)


def missing_parts() -> list[SystemPart]:
    """Return what is not here."""
    return [part for part in PARTS if not part.is_here()]
