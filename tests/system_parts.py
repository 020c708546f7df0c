"""Parts of a system that some tests need: what each proves, and whether it is here.

`dev.py test` names those that are missing; a test is skipped for the want of one of them only.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import cache, partial
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


def fast_clocks() -> list[Path]:
    """Return the library that makes the clocks of a process fast, where it is installed."""
    return sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))


@cache
def _can_mount() -> bool:
    """Whether a disk in memory can be mounted: root in a container often may not."""
    if not _is_root_on_linux() or shutil.which("mount") is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        call = ["mount", "-t", "tmpfs", "tmpfs", folder]
        if subprocess.run(call, capture_output=True, check=False).returncode:
            return False
        subprocess.run(["umount", folder], check=True)
    return True


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
DESKTOP_FILE_VALIDATE = _program(
    "desktop-file-validate", "desktop-file-utils", "that desktops take the menu entry"
)
APPSTREAMCLI = _program("appstreamcli", "appstream", "that software centres take the description")
_FILE_TYPE = "that desktops know a journal by what is in it"
UPDATE_MIME_DATABASE = _program("update-mime-database", "shared-mime-info", _FILE_TYPE)
XDG_MIME = _program("xdg-mime", "xdg-utils", _FILE_TYPE)
GIO = _program("gio", "libglib2.0-bin", _FILE_TYPE)
DPKG_DEB = _program("dpkg-deb", "dpkg", "the package for Debian and its kin")
READELF = _program("readelf", "binutils", "the package for Debian and its kin")
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
    "places that another user may not use",
    _is_root_on_linux,
)
MOUNTS = SystemPart(
    "the right to mount a disk", "a disk that is full, and a stick that is pulled out", _can_mount
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

FAKETIME = SystemPart(
    "libfaketime",
    "ten hours of rests in a minute, on the clocks and timers of the system",
    lambda: bool(fast_clocks()),
    "faketime",
)

PARTS = (
    *(XVFB, OPENBOX, PULSEAUDIO, PAREC, PACTL, PIPEWIRE, PIPEWIRE_PULSE, WIREPLUMBER, DBUS),
    *(DESKTOP_FILE_VALIDATE, APPSTREAMCLI, UPDATE_MIME_DATABASE, XDG_MIME, GIO, DPKG_DEB, READELF),
    *(AT_SPI, ROOT, MOUNTS, LINUX, LOADER_CACHE, POSIX, C_COMPILER, C_HEADERS, FAKETIME),
)


def missing_parts() -> list[SystemPart]:
    """Return what is not here."""
    return [part for part in PARTS if not part.is_here()]
