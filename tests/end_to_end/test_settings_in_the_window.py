"""Settings in the real window: the toast, Ctrl Z, and what follows a choice on other pages."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QTableView
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.pages import PageName
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.end_to_end.driver import IN_A_WINDOW, Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    place_on_the_bar(tmp_path / "journal.hinge")
    journal = open_journal(tmp_path / "journal.hinge")
    journal.apply(log_change(logged(date(2026, 11, 18))))
    journal.close()
    return Driver(qtbot, tmp_path, FakeClock(), page=PageName.SETTINGS)


def test_ctrl_z_takes_a_setting_of_this_computer_back_and_says_so(driver: Driver) -> None:
    switch = driver.child("bright_timer")
    assert isinstance(switch, QAbstractButton)
    switch.click()
    toast = driver.app.window.toast
    assert toast.text() == "Timer in bright light: on"
    assert driver.child("toast_undo").isVisible()
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert toast.text() == "Undone: Timer in bright light: on"
    assert driver.app.preferences.settings == IN_A_WINDOW
    assert not switch.isChecked()


def test_the_calendar_follows_the_first_weekday_and_keeps_its_day(driver: Driver) -> None:
    driver.workspace.open(PageName.HISTORY)
    driver.wait_for_answers()
    grid = driver.child("month_grid")
    assert isinstance(grid, QTableView)
    chosen = grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    heads = []
    for day in ("saturday", "sunday", "monday"):
        driver.app.preferences.change(first_weekday=day)
        model = grid.model()
        heads.append("".join(model.headerData(at, Qt.Orientation.Horizontal) for at in range(7)))
        assert grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == chosen
    assert heads == ["SSMTWTF", "SMTWTFS", "MTWTFSS"]
