"""Full screen under a window manager on a real X server."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.x_screen import x_screen
from tests.needs import needs
from tests.system_parts import OPENBOX, XVFB

pytestmark = needs(XVFB, OPENBOX)


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own, with a window manager."""
    with x_screen() as name:
        keeper = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env={**os.environ, "DISPLAY": name},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        yield name
        keeper.terminate()
        keeper.wait(10)


def test_the_window_comes_back_as_it_was(display: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.end_to_end.full_screen_walk",
            str(tmp_path / "settings.json"),
        ],
        env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"name": "own size", "is_maximised": False},
        {"name": "maximised", "is_maximised": True},
    ]
