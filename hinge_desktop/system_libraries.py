"""Tells which of the system's own libraries Qt would miss, before Qt can abort over them.

Standard library only: this runs before Qt is imported and, from `dev.py`, before anything is
installed. Qt brings its own code, but leaves these libraries to the system; without one of them
it dies with "could not load the platform plugin" instead of a sentence that helps.
"""

import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

LOADER_CACHE = Path("/etc/ld.so.cache")


class Need(Enum):
    """What a library is needed for."""

    ANY_USE = "any use"
    X11 = "xcb"
    WAYLAND = "wayland"
    SOUND = "sound"


class SystemLibrary(NamedTuple):
    """One shared library and the package that brings it, by package tool."""

    file_name: str
    need: Need
    apt: tuple[str, ...]
    dnf: str
    pacman: str
    zypper: str

    def package_names(self, tool: str) -> tuple[str, ...]:
        """Names under which the package tool may know the package, the newest first."""
        names: dict[str, tuple[str, ...]] = {
            "apt-get": self.apt,
            "dnf": (self.dnf,),
            "pacman": (self.pacman,),
            "zypper": (self.zypper,),
        }
        return names[tool]


# From `ldd` over the Qt modules and plugins in use, less what every system has.
_TABLE = """
need     library                  apt                  dnf                  pacman               zypper
ANY_USE  libEGL.so.1              libegl1              libglvnd-egl         libglvnd             Mesa-libEGL1
ANY_USE  libGL.so.1               libgl1               libglvnd-glx         libglvnd             Mesa-libGL1
ANY_USE  libglib-2.0.so.0         libglib2.0-0         glib2                glib2                libglib-2_0-0
ANY_USE  libgthread-2.0.so.0      libglib2.0-0         glib2                glib2                libgthread-2_0-0
ANY_USE  libdbus-1.so.3           libdbus-1-3          dbus-libs            dbus                 libdbus-1-3
ANY_USE  libfontconfig.so.1       libfontconfig1       fontconfig           fontconfig           libfontconfig1
ANY_USE  libfreetype.so.6         libfreetype6         freetype             freetype2            libfreetype6
ANY_USE  libX11.so.6              libx11-6             libX11               libx11               libX11-6
ANY_USE  libxkbcommon.so.0        libxkbcommon0        libxkbcommon         libxkbcommon         libxkbcommon0
ANY_USE  libbrotlidec.so.1        libbrotli1           libbrotli            brotli               libbrotlidec1
ANY_USE  libgssapi_krb5.so.2      libgssapi-krb5-2     krb5-libs            krb5                 krb5
X11      libX11-xcb.so.1          libx11-xcb1          libX11-xcb           libx11               libX11-xcb1
X11      libxkbcommon-x11.so.0    libxkbcommon-x11-0   libxkbcommon-x11     libxkbcommon-x11     libxkbcommon-x11-0
X11      libxcb-cursor.so.0       libxcb-cursor0       xcb-util-cursor      xcb-util-cursor      libxcb-cursor0
X11      libxcb-icccm.so.4        libxcb-icccm4        xcb-util-wm          xcb-util-wm          libxcb-icccm4
X11      libxcb-image.so.0        libxcb-image0        xcb-util-image       xcb-util-image       libxcb-image0
X11      libxcb-keysyms.so.1      libxcb-keysyms1      xcb-util-keysyms     xcb-util-keysyms     libxcb-keysyms1
X11      libxcb-render-util.so.0  libxcb-render-util0  xcb-util-renderutil  xcb-util-renderutil  libxcb-render-util0
X11      libxcb-util.so.1         libxcb-util1         xcb-util             xcb-util             libxcb-util1
X11      libxcb-randr.so.0        libxcb-randr0        libxcb               libxcb               libxcb-randr0
X11      libxcb-render.so.0       libxcb-render0       libxcb               libxcb               libxcb-render0
X11      libxcb-shape.so.0        libxcb-shape0        libxcb               libxcb               libxcb-shape0
X11      libxcb-shm.so.0          libxcb-shm0          libxcb               libxcb               libxcb-shm0
X11      libxcb-sync.so.1         libxcb-sync1         libxcb               libxcb               libxcb-sync1
X11      libxcb-xfixes.so.0       libxcb-xfixes0       libxcb               libxcb               libxcb-xfixes0
X11      libxcb-xkb.so.1          libxcb-xkb1          libxcb               libxcb               libxcb-xkb1
WAYLAND  libwayland-client.so.0   libwayland-client0   libwayland-client    wayland              libwayland-client0
WAYLAND  libwayland-cursor.so.0   libwayland-cursor0   libwayland-cursor    wayland              libwayland-cursor0
SOUND    libpulse.so.0            libpulse0            pulseaudio-libs      libpulse             libpulse0
SOUND    libXext.so.6             libxext6             libXext              libxext              libXext6
SOUND    libXrandr.so.2           libxrandr2           libXrandr            libxrandr            libXrandr2
SOUND    libdrm.so.2              libdrm2              libdrm               libdrm               libdrm2
"""  # noqa: E501 a table is read by its columns

# Names that changed in Debian 13 and Ubuntu 24.04.
_NEW_APT_NAMES = {"libglib2.0-0": "libglib2.0-0t64"}


def _library(line: str) -> SystemLibrary:
    need, file_name, apt, dnf, pacman, zypper = line.split()
    apt_names = (_NEW_APT_NAMES[apt], apt) if apt in _NEW_APT_NAMES else (apt,)
    return SystemLibrary(file_name, Need[need], apt_names, dnf, pacman, zypper)


LIBRARIES: tuple[SystemLibrary, ...] = tuple(map(_library, _TABLE.strip().splitlines()[1:]))

INSTALL_COMMANDS: dict[str, str] = {
    "apt-get": "sudo apt-get install",
    "dnf": "sudo dnf install",
    "pacman": "sudo pacman -S",
    "zypper": "sudo zypper install",
}


def can_load(file_name: str) -> bool:
    """Ask the system's loader for a library."""
    import ctypes  # noqa: PLC0415 a normal start does without its 3 ms

    try:
        ctypes.CDLL(file_name)
    except OSError:
        return False
    return True


def find_program(name: str) -> str | None:
    """Return the path of a program that can be run here."""
    import shutil  # noqa: PLC0415 a normal start does without its 4 ms

    return shutil.which(name)


def missing_libraries(
    needs: Collection[Need],
    loads: Callable[[str], bool] = can_load,
    cache: Path | None = LOADER_CACHE,
) -> tuple[SystemLibrary, ...]:
    """Libraries of these needs that the loader cannot find; none on Windows and macOS.

    The loader's own cache is read first, which costs a tenth of a millisecond; only what is not
    named there is really loaded. Without a cache (`None`) every library is loaded.
    """
    if not sys.platform.startswith("linux"):
        return ()
    known = _read(cache)
    wanted = (library for library in LIBRARIES if library.need in needs)
    doubtful = (one for one in wanted if one.file_name.encode() + b"\0" not in known)
    return tuple(library for library in doubtful if not loads(library.file_name))


def possible_platforms(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Qt platforms that this environment offers, in Qt's own order; empty without a screen."""
    asked = environment.get("QT_QPA_PLATFORM")
    if asked:
        return tuple(part.split(":")[0] for part in asked.split(";"))
    offers = (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY"))
    return tuple(platform for platform, variable in offers if environment.get(variable))


def needs_of(platform: str) -> frozenset[Need]:
    """Return what a window on this Qt platform needs; `offscreen` needs least."""
    own = {Need.X11.value: Need.X11, Need.WAYLAND.value: Need.WAYLAND}.get(platform)
    return frozenset({Need.ANY_USE} if own is None else {Need.ANY_USE, own})


def start_refusal(
    environment: Mapping[str, str],
    loads: Callable[[str], bool] = can_load,
    cache: Path | None = LOADER_CACHE,
) -> str | None:
    """One sentence that says why no window can open here and what to do, or None if one can."""
    if not sys.platform.startswith("linux"):
        return None
    platforms = possible_platforms(environment)
    if not platforms:
        return (
            "Hinge found no screen to open its window on. Start it from a desktop, "
            "or use --tour DIR, which works without a screen."
        )
    missing: tuple[SystemLibrary, ...] = ()
    for platform in platforms:
        missing = missing_libraries(needs_of(platform), loads, cache)
        if not missing:
            return None
    return missing_sentence(missing)


def missing_sentence(
    missing: Sequence[SystemLibrary], find_tool: Callable[[str], str | None] = find_program
) -> str:
    """Name the missing libraries and the one command that installs them."""
    tool = package_tool(find_tool)
    if tool is None:
        files = " ".join(library.file_name for library in missing)
        return f"Hinge needs system libraries that are not installed: {files}"
    command = install_command(tool, package_names(missing, tool))
    return f"Hinge needs system libraries that are not installed. Install them with: {command}"


def package_tool(find_tool: Callable[[str], str | None] = find_program) -> str | None:
    """Return the package tool of this system, None where we know none."""
    return next((tool for tool in INSTALL_COMMANDS if find_tool(tool)), None)


def install_command(tool: str, names: Iterable[str]) -> str:
    """Return the exact line to type."""
    return " ".join([INSTALL_COMMANDS[tool], *names])


def package_names(
    missing: Iterable[SystemLibrary], tool: str, is_known: Callable[[str], bool] | None = None
) -> tuple[str, ...]:
    """Return each package once; of several names the first known one, else the oldest.

    The oldest name is safe to print: a renamed Debian package still answers to it.
    """
    chosen = (_choose(library.package_names(tool), is_known) for library in missing)
    return tuple(dict.fromkeys(chosen))


def _choose(names: Sequence[str], is_known: Callable[[str], bool] | None) -> str:
    if is_known is None or len(names) == 1:
        return names[-1]
    return next(filter(is_known, names), names[-1])


def _read(cache: Path | None) -> bytes:
    try:
        return b"" if cache is None else cache.read_bytes()
    except OSError:
        return b""
