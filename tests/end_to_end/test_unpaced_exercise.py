"""An exercise without count comes after the hinge: Enter leads straight to its log."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.session_progress import Progress, Step
from hinge_desktop.core.training import Quality, RepsLeft
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

WHOLE_SET_SECONDS = 10 + 8 * 6
HINGE_SETS = 3
Key = Qt.Key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A journal in which leg curls were the last session, so that they come again."""
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    curls = {"load": kg(30), "reps": 12, "planned_reps": 12}
    journal.apply(log_change(logged(date(2026, 11, 19), exercise="leg_curl", sets=(curls, curls))))
    journal.close()
    return file


@pytest.fixture
def driver(qtbot: QtBot, file: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, file.parent, FakeClock())
    yield driver
    driver.close()


def progress(driver: Driver) -> Progress:
    assert driver.app.desk is not None
    found = driver.app.desk.log.progress
    assert found is not None
    return found


def do_the_hinge_sets(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    for number in range(HINGE_SETS):
        if number:
            driver.press(Key.Key_Return)  # start the next set
        assert driver.workspace.screens.live.isVisible()
        driver.pass_time(WHOLE_SET_SECONDS)
        driver.press(Key.Key_Return)  # to the log
        driver.press(Key.Key_Return)  # save
    driver.press(Key.Key_Return)  # nothing to say about the exercise as a whole


def test_enter_leads_straight_to_the_log(driver: Driver) -> None:
    do_the_hinge_sets(driver)
    assert progress(driver).step is Step.READY
    driver.press(Key.Key_Return)
    screens = driver.workspace.screens
    assert progress(driver).step is Step.TO_LOG
    assert screens.rest_log.isVisible()
    assert not screens.live.isVisible()
    assert driver.child("log_rir").isEnabled()
    kept = screens.rest_log.findChild(QWidget, "log_kept")
    assert kept is not None
    assert not kept.isVisible()


def test_its_sets_are_stored_as_answered(driver: Driver, file: Path) -> None:
    do_the_hinge_sets(driver)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Up)
    driver.press(Key.Key_2)
    driver.press(Key.Key_C)
    driver.press(Key.Key_T)  # nothing was counted, so nothing is asked about tempo
    driver.press(Key.Key_Return)
    driver.pass_time(90)
    driver.press(Key.Key_Space)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)  # nothing to say about the exercise as a whole
    driver.press(Key.Key_Return)  # finish, with answers missing
    driver.close()
    journal = open_journal(file)
    newest = journal.session(journal.session_lines(1)[0].id)
    journal.close()
    assert newest is not None
    first, second = newest.exercises[1].sets
    assert (first.reps, first.reps_left, first.quality) == (13, RepsLeft.of(2), Quality.CLEAN)
    assert (second.reps, second.reps_left, second.quality) == (12, None, None)
    assert (first.tempo_answer, first.tempo) == (None, None)
    assert [one.load for one in (first, second)] == [kg(30), kg(30)]
    assert first.rest_taken_seconds == 90
