"""A lifter on the bar who plays warm-ups and checks of the guide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.end_to_end.routine.routine_driver import RoutineDriver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[RoutineDriver]:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = RoutineDriver(qtbot, tmp_path, FakeClock())
    yield driver
    driver.close()
