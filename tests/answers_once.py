"""A fixture for tests of whole pages: the guide is read, and each figure solved, by the first.

How they are read and solved has tests of its own, which do not use it.
"""

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import pytest

from hinge_desktop.gui import guide_source
from hinge_desktop.gui.breath import Breathe
from hinge_desktop.gui.figure import fault_frames, frames
from hinge_desktop.gui.figure.fault_frames import solve_fault
from hinge_desktop.gui.figure.frames import solve_frames
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.loader import read_guide
from hinge_desktop.paths import resources_folder

_MOST_KEPT = 40
_ANSWERS: dict[Hashable, Any] = {}


@pytest.fixture(autouse=True)
def answers_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give later windows what the first one of this process was given."""
    monkeypatch.setattr(frames, "solve_frames", _solved_once(solve_frames))
    monkeypatch.setattr(fault_frames, "solve_fault", _solved_once(solve_fault))
    monkeypatch.setattr(guide_source, "read_guide", _read_once(read_guide))


def _solved_once(solve: Callable[..., object]) -> Callable[..., object]:
    def solved(*order: Hashable, breathe: Breathe) -> object:
        return _answer((solve, order), lambda: solve(*order, breathe=breathe))

    return solved


def _read_once(read: Callable[[Path], Guide]) -> Callable[[Path], object]:
    def read_or_kept(folder: Path) -> object:
        if folder != resources_folder() / "guide":
            return read(folder)
        return _answer((read, folder), lambda: read(folder))

    return read_or_kept


def _answer(order: Hashable, find: Callable[[], object]) -> object:
    kept = _ANSWERS.get(order)
    if kept is None:
        # Several workers may ask at once: each gets an answer, and one of them is kept.
        kept = find()
        if len(_ANSWERS) >= _MOST_KEPT:
            _ANSWERS.clear()
        _ANSWERS[order] = kept
    return kept
