"""F marks a fault on the running rep; the log gets it with its rep."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import Quality, WorkSet
from hinge_desktop.gui.widgets.fault_row import FaultRow
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

LEAD_IN_SECONDS = 10
REP_SECONDS = 6
Key = Qt.Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    driver.press(Key.Key_Return)
    yield driver
    driver.close()


def first_set(driver: Driver) -> WorkSet:
    assert driver.app.desk is not None
    running = driver.app.desk.log.running
    assert running is not None
    return running.sets[0]


def is_open(driver: Driver) -> bool:
    row = driver.workspace.screens.live.findChild(FaultRow)
    assert isinstance(row, FaultRow)
    return row.is_open


def test_a_mark_takes_the_rep_in_which_f_was_pressed(driver: Driver) -> None:
    driver.pass_time(LEAD_IN_SECONDS + 2 * REP_SECONDS + 4)
    driver.press(Key.Key_F)  # in rep 3
    assert is_open(driver)
    driver.pass_time(4)  # the count goes on, into rep 4
    assert driver.workspace.screens.live.pacer.counted_reps == 3
    driver.press(Key.Key_A)
    assert not is_open(driver)
    driver.press(Key.Key_F)
    driver.press(Key.Key_G)
    driver.pass_time(5 * REP_SECONDS)
    driver.press(Key.Key_Return)
    assert driver.child("fault_rounded_low_back").accessibleName() == "Back rounded, rep 3"
    driver.press(Key.Key_Return)
    saved = first_set(driver)
    assert saved.quality is Quality.SOMETHING_OFF
    assert saved.faults == (
        RepFault(Fault.ROUNDED_LOW_BACK, 3),
        RepFault(Fault.BAR_DRIFTED, 4),
    )


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F])
def test_the_row_closes_without_a_mark(driver: Driver, key: Key) -> None:
    driver.press(Key.Key_F)
    assert not is_open(driver)  # no rep runs in the lead-in
    driver.pass_time(LEAD_IN_SECONDS + 1)
    driver.press(Key.Key_F)
    driver.press(key)
    assert not is_open(driver)
    assert driver.workspace.screens.live.marks == ()
    driver.press(Key.Key_A)  # nothing asks any more
    assert driver.workspace.screens.live.marks == ()


def test_after_the_count_any_rep_can_be_marked(driver: Driver) -> None:
    driver.pass_time(LEAD_IN_SECONDS + 8 * REP_SECONDS)
    driver.press(Key.Key_F)
    driver.press(Key.Key_BracketLeft)
    driver.press(Key.Key_BracketLeft)
    driver.press(Key.Key_BracketRight)
    driver.press(Key.Key_L)
    assert driver.workspace.screens.live.marks == (RepFault(Fault.GRIP_GAVE_OUT, 7),)


def test_the_next_set_starts_without_marks(driver: Driver) -> None:
    driver.pass_time(LEAD_IN_SECONDS + 8 * REP_SECONDS)
    driver.press(Key.Key_F)
    driver.press(Key.Key_L)
    for _ in range(3):  # log, save, start
        driver.press(Key.Key_Return)
    assert driver.workspace.screens.live.marks == ()
