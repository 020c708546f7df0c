"""The window on one of several screens, also on one that is gone or magnified by then."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.own_process import run_python

LEFT = {"name": "left", "x": 0, "y": 0, "width": 1366, "height": 768}
RIGHT = {"name": "right", "x": 1366, "y": 0, "width": 1920, "height": 1080}
ABOVE = {"name": "right", "x": 0, "y": -1080, "width": 1920, "height": 1080}
MAGNIFIED = {**RIGHT, "dpr": 2}
SMALL = {"name": "small", "x": 0, "y": 0, "width": 1024, "height": 700}


def run(folder: Path, act: str, *screens: dict[str, object]) -> str:
    config = folder / "screens.json"
    config.write_text(
        json.dumps({"screens": [{"logicalDpi": 96, "dpr": 1} | one for one in screens]})
    )
    done = run_python(
        *("-m", "tests.end_to_end.screens_walk", str(folder / "settings.json"), act),
        environment={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("before", "after", "screen"),
    [
        ((LEFT, RIGHT), (LEFT, RIGHT), "right"),
        ((LEFT, ABOVE), (LEFT, ABOVE), "right"),
        ((LEFT, RIGHT), (LEFT,), "left"),
        ((LEFT, ABOVE), (LEFT,), "left"),
        ((LEFT, RIGHT), (LEFT, MAGNIFIED), "right"),
        ((LEFT, MAGNIFIED), (LEFT, RIGHT), "right"),
        ((LEFT, RIGHT), (SMALL,), "small"),
    ],
    ids=["same", "above", "gone", "above-gone", "now-magnified", "no-longer-magnified", "smaller"],
)
def test_the_window_opens_whole_on_a_screen_that_is_there(
    tmp_path: Path,
    before: tuple[dict[str, object], ...],
    after: tuple[dict[str, object], ...],
    screen: str,
) -> None:
    run(tmp_path, "leave-on-right", *before)
    told: dict[str, Any] = json.loads(run(tmp_path, "open", *after))
    assert told == {
        "window": {"screen": screen, "is_whole": True},
        "session": {"screen": screen, "is_whole": True, "fills": True},
        "after": {"is_as_before": True},
        "sheet": {"screen": screen, "is_whole": True, "covers": True},
    }
