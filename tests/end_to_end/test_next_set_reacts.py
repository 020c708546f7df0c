"""The next set's load and plates follow the answers as they are given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.session_progress import Progress
from hinge_desktop.core.training import Quality, RepsLeft, SetKind
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """The log of the first work set at 60 kg, after its ramp."""
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    done = {"load": kg(60), "reps_left": RepsLeft.of(3), "quality": Quality.CLEAN}
    journal.apply(log_change(logged(date(2026, 11, 14), sets=(done, done, done))))
    journal.close()
    driver = Driver(qtbot, tmp_path, FakeClock())
    driver.press(Key.Key_Return)
    while current(driver).current is not None and kind(driver) is SetKind.WARM_UP:
        do_set(driver)
        driver.press(Key.Key_Return)  # save it
        driver.press(Key.Key_Space)
    do_set(driver)
    yield driver
    driver.close()


def current(driver: Driver) -> Progress:
    assert driver.app.desk is not None
    progress = driver.app.desk.log.progress
    assert progress is not None
    return progress


def kind(driver: Driver) -> SetKind:
    one = current(driver).current
    assert one is not None
    return one.kind


def do_set(driver: Driver) -> None:
    driver.pass_time(100)
    driver.press(Key.Key_Return)


def words(driver: Driver) -> str:
    panel = driver.workspace.screens.rest_log.rest
    labels = [label for label in panel.findChildren(TextLabel) if label.isVisible()]
    return " | ".join(label.text() for label in labels).replace("\N{NO-BREAK SPACE}", " ")


def waiting_load(driver: Driver) -> Weight | None:
    one = current(driver).current
    assert one is not None
    return one.load


def test_a_rounded_back_takes_a_tenth_off_and_clean_gives_it_back(driver: Driver) -> None:
    assert "60 kg" in words(driver)
    driver.press(Key.Key_X)
    assert "60 kg" in words(driver)  # something off alone says nothing of the load
    driver.press(Key.Key_A)
    assert "52.5 kg" in words(driver)
    assert "You marked a rounded back." in words(driver)
    driver.press(Key.Key_C)
    assert "60 kg" in words(driver)


def test_another_fault_keeps_the_load(driver: Driver) -> None:
    driver.press(Key.Key_X)
    driver.press(Key.Key_H)
    assert "60 kg" in words(driver)


def test_reserve_and_reps_lower_it_and_what_is_saved_is_lifted(driver: Driver) -> None:
    driver.press(Key.Key_0)
    lowered = words(driver)
    assert "60 kg" not in lowered
    assert "harder than planned" in lowered
    for _ in range(3):
        driver.press(Key.Key_Up)  # with 11 reps done, none left is what was asked for
    assert "60 kg" in words(driver)
    for _ in range(3):
        driver.press(Key.Key_Down)
    assert words(driver) == lowered
    driver.press(Key.Key_Return)
    load = waiting_load(driver)
    assert load is not None
    assert load.exact < kg(60).exact


def test_the_planned_load_can_be_kept(driver: Driver) -> None:
    driver.press(Key.Key_X)
    driver.press(Key.Key_A)
    keep = driver.workspace.screens.rest_log.findChild(QWidget, "other_load")
    assert isinstance(keep, QWidget)
    assert keep.isVisible()
    driver.press(Key.Key_U)
    assert not keep.isVisible()
    driver.press(Key.Key_Return)
    assert waiting_load(driver) == kg(60)
