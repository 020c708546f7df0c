"""A real window on a real X server follows its desktop while it runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer

from hinge_desktop.gui.system.screen_awake import PORTAL
from tests.end_to_end.x_screen import x_screen
from tests.gui.system.conftest import ROOT, Desktop
from tests.needs import needs
from tests.system_parts import XVFB

pytestmark = needs(XVFB)

_PATIENCE_SECONDS = 120
SCHEME = ("org.freedesktop.appearance", "color-scheme")
CONTRAST = ("org.freedesktop.appearance", "contrast")
ANIMATES = ("org.gnome.desktop.interface", "enable-animations")


def test_scheme_contrast_and_motion_follow_the_desktop(
    desktop: Callable[..., Desktop], tmp_path: Path
) -> None:
    services = desktop(PORTAL[0])
    with x_screen() as display:
        window = subprocess.Popen(
            [sys.executable, "-m", "tests.gui.system.look_walk", str(tmp_path)],
            cwd=ROOT,
            env={
                **os.environ,
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "XDG_CURRENT_DESKTOP": "GNOME",
                "XDG_CONFIG_HOME": str(tmp_path),
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert window.stdout is not None
        # A window that never changes would be waited for without an end.
        patience = Timer(_PATIENCE_SECONDS, window.kill)
        patience.start()

        def waits_for(**look: bool) -> None:
            for line in window.stdout or ():
                if json.loads(line) == look:
                    return
            raise AssertionError(f"the window closed before it was {look}")

        waits_for(is_dark=True, is_strong=False, is_still=False)
        services.set(*SCHEME, 2)
        waits_for(is_dark=False, is_strong=False, is_still=False)
        services.set(*ANIMATES, False)
        waits_for(is_dark=False, is_strong=False, is_still=True)
        services.set(*CONTRAST, 1)
        waits_for(is_dark=False, is_strong=True, is_still=True)
        services.set(*SCHEME, 1)
        waits_for(is_dark=True, is_strong=True, is_still=True)
        services.set(*CONTRAST, 0)
        waits_for(is_dark=True, is_strong=False, is_still=True)
        services.set(*ANIMATES, True)
        waits_for(is_dark=True, is_strong=False, is_still=False)
        window.communicate("\n", timeout=60)
        patience.cancel()
        assert window.returncode == 0
