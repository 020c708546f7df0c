"""A lifter on the light bar who did leg curls two days ago."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """On the light bar; two days ago leg curls were done."""
    path = tmp_path / "journal.hinge"
    place_on_the_bar(path)
    journal = open_journal(path)
    curls = {"load": kg(30), "reps": 12, "planned_reps": 12}
    journal.apply(log_change(logged(date(2026, 11, 19), exercise="leg_curl", sets=(curls, curls))))
    journal.close()
    return path


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def driver(qtbot: QtBot, file: Path, clock: FakeClock) -> Iterator[Driver]:
    driver = Driver(qtbot, file.parent, clock)
    yield driver
    driver.close()
