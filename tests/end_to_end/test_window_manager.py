"""The window under a window manager on a real X server."""

import json
import os
from pathlib import Path

from tests.end_to_end.x_screen import managed_screen
from tests.needs import needs
from tests.own_process import run_python
from tests.system_parts import OPENBOX, XVFB

pytestmark = needs(XVFB, OPENBOX)


def run(walk: str, display: str, settings: Path) -> str:
    """Run a walk of this folder in a process on the display, and return what it printed."""
    done = run_python(
        *("-m", f"tests.end_to_end.{walk}", str(settings)),
        environment={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_window_comes_back_from_full_screen_as_it_was(tmp_path: Path) -> None:
    with managed_screen() as display:
        printed = run("full_screen_walk", display, tmp_path / "settings.json")
    assert [json.loads(line) for line in printed.splitlines()] == [
        {"name": "own size", "is_maximised": False},
        {"name": "maximised", "is_maximised": True},
    ]


def test_a_small_screen_has_room_for_the_frame_too(tmp_path: Path) -> None:
    with managed_screen("1366x768") as display:
        run("small_screen_walk", display, tmp_path / "settings.json")
