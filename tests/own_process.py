"""Python in a process of its own, as a lifter's computer starts the program."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
_SCREENS: Final = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"})
LONGEST_SECONDS: Final = 200


def run_python(
    *arguments: str, environment: Mapping[str, str], folder: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run Python to its end; return what it said, and how it ended."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_SECONDS,
    )


def without_screens(*others: str) -> dict[str, str]:
    """Return the environment of a computer that has no screen, and without these variables."""
    gone = {*_SCREENS, *others}
    return {name: value for name, value in os.environ.items() if name not in gone}
