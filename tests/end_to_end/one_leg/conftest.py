"""A journal of a lifter on the single-leg rung, and the program on it as often as wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_one_leg


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place_on_one_leg(tmp_path / "journal.hinge")
    return tmp_path / "journal.hinge"


@pytest.fixture
def start(qtbot: QtBot, file: Path) -> Iterator[Callable[[], Driver]]:
    """Start the program on the same file and clock as often as wanted; close the last one."""
    drivers: list[Driver] = []
    clock = FakeClock()

    def started() -> Driver:
        drivers.append(Driver(qtbot, file.parent, clock))
        return drivers[-1]

    yield started
    drivers[-1].close()


@pytest.fixture
def driver(start: Callable[[], Driver]) -> Driver:
    return start()
