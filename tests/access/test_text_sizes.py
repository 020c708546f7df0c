"""No page cuts a text at any size from 90 to 150 %, also on a screen of double scale."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_pages_show_every_text_whole_at_double_scale() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.access", "pages"],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.stdout == "nothing is wrong\n", done.stdout + done.stderr
    assert done.returncode == 0
