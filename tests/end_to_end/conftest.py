"""Lets go of each start of the program before the next, and starts it for a lifter on the bar."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.answers_once import answers_once  # noqa: F401 a fixture of every test here
from tests.end_to_end.driver import Driver
from tests.end_to_end.letting_go import (  # noqa: F401 fixtures of every test here
    no_start_outlives_its_test,
    what_stays_is_not_looked_at,
)
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def driver_kind() -> type[Driver]:
    """What leads the program; a file of tests may have one that knows more of its screens."""
    return Driver


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path, driver_kind: type[Driver]) -> Iterator[Driver]:
    """The running program, over a journal that begins on the bar."""
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = driver_kind(qtbot, tmp_path, FakeClock())
    yield driver
    driver.close()
