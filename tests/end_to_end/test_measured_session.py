"""A set timed by taps, from the pedal to the file: what the log shows, and what is stored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from hinge_desktop.core.measured_tempo import TapPlace
from hinge_desktop.core.session_figures import set_tension_ms
from hinge_desktop.core.training import SetState, TempoAnswer, WorkSet
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    driver.workspace.screens.live.set_taps(TapPlace.BOTTOM, ("V",))
    yield driver
    driver.close()


def tap_eight_reps(driver: Driver, rep_seconds: float) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(13)
    driver.press(Key.Key_V)
    for _ in range(7):
        driver.pass_time(rep_seconds)
        driver.press(Key.Key_V)
    driver.pass_time(20)
    driver.press(Key.Key_Return)


def first_saved(driver: Driver) -> WorkSet:
    assert driver.app.desk is not None
    running = driver.app.desk.log.running
    assert running is not None
    assert running.sets[0].state is SetState.SAVED
    return running.sets[0]


def is_checked(driver: Driver, name: str) -> bool:
    button = driver.child(name)
    assert isinstance(button, QAbstractButton)
    return button.isChecked()


def test_the_log_is_filled_in_from_the_taps(driver: Driver) -> None:
    tap_eight_reps(driver, 6)
    assert is_checked(driver, "log_kept")
    note = driver.child("measured_note").accessibleName()
    assert note == "Kept the count, measured. 6 s a rep, planned 6 s."
    driver.press(Key.Key_Return)
    saved = first_saved(driver)
    assert saved.tempo_answer is TempoAnswer.KEPT
    assert set_tension_ms(saved) == 7 * 5000 + 3000


def test_a_rushed_set_says_where_it_went_and_can_be_overruled(driver: Driver) -> None:
    tap_eight_reps(driver, 5)
    assert is_checked(driver, "log_rushed")
    note = driver.child("measured_note").accessibleName()
    assert note == (
        "Rushed, measured. 5.1 s a rep, planned 6 s. 7 s earlier than the count at the end."
    )
    driver.press(Key.Key_T)
    driver.press(Key.Key_Return)
    saved = first_saved(driver)
    assert saved.tempo_answer is TempoAnswer.KEPT
    assert sum(tap.milliseconds for tap in saved.phase_taps) == 3000 + 7 * 5000
