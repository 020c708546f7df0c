"""Whether the system asks for less motion, where it is asked by a call or a file."""

from __future__ import annotations

import configparser
import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

_GET_CLIENT_AREA_ANIMATION: Final = 0x1042
_GTK_FILES: Final = ("gtk-4.0/settings.ini", "gtk-3.0/settings.ini")


def system_reduces_motion() -> bool:
    """Ask this system. One that cannot be asked wants nothing."""
    try:
        if sys.platform == "win32":
            return windows_reduces_motion(ctypes.windll.user32)
        if sys.platform == "darwin":
            return mac_reduces_motion(ctypes.CDLL("/usr/lib/libobjc.dylib"))
    except (OSError, AttributeError):
        return False
    return gtk_reduces_motion(os.environ)


def gtk_reduces_motion(environment: Mapping[str, str]) -> bool:
    """Read the files that desktops without a settings portal keep for GTK's programs."""
    home = Path(environment.get("HOME", ""))
    folder = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    for name in _GTK_FILES:
        file = configparser.ConfigParser(interpolation=None, strict=False)
        try:
            file.read(folder / name, encoding="utf-8")
            wanted = file.get("Settings", "gtk-enable-animations", fallback="")
        except (OSError, ValueError, configparser.Error):
            continue
        if wanted:
            return wanted.strip().lower() in ("0", "false")
    return False


def windows_reduces_motion(user32: Any) -> bool:  # noqa: ANN401 a library without types
    """Ask for "Animation effects" in the accessibility settings of Windows."""
    animates = ctypes.c_int(1)
    asked = user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
    return bool(asked) and not animates.value


def mac_reduces_motion(objc: Any) -> bool:  # noqa: ANN401 a library without types
    """Ask NSWorkspace for "Reduce motion" of macOS; Qt has loaded AppKit by then."""
    objc.objc_getClass.restype = objc.sel_registerName.restype = ctypes.c_void_p
    objc.objc_getClass.argtypes = objc.sel_registerName.argtypes = [ctypes.c_char_p]
    send = objc.objc_msgSend
    send.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    send.restype = ctypes.c_void_p
    workspace = send(objc.objc_getClass(b"NSWorkspace"), objc.sel_registerName(b"sharedWorkspace"))
    send.restype = ctypes.c_bool
    asks = objc.sel_registerName(b"accessibilityDisplayShouldReduceMotion")
    return bool(workspace) and bool(send(workspace, asks))
