"""A page of the guide is saved from the real window, by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.printing import guide_printing
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.gui.printing.outlets import wait_for_tasks
from tests.gui.printing.pdf_reader import read_pdf
from tests.placed_journal import place_on_the_bar

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    place_on_the_bar(tmp_path / "journal.hinge")
    return Driver(qtbot, tmp_path, FakeClock())


def settle(driver: Driver) -> None:
    wait_for_tasks(driver.qtbot, driver.app.window)


def test_a_wall_sheet_with_todays_plan_is_saved_by_three_keys(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "wall.pdf"
    monkeypatch.setattr(guide_printing, "ask_pdf_file", lambda _name: file)
    driver.press(Qt.Key.Key_3, CONTROL)
    settle(driver)
    driver.press(Qt.Key.Key_P, CONTROL)
    sheet = driver.child("print_sheet")
    driver.qtbot.waitUntil(sheet.isActiveWindow)
    assert unexplained(sheet) == []
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "print_save_page"
    driver.press(Qt.Key.Key_2)
    settle(driver)
    pdf = read_pdf(file.read_bytes())
    assert pdf.title == "Romanian deadlift"
    assert "3 \N{MULTIPLICATION SIGN} 8 at 20 kg" in pdf.text
    assert driver.app.window.toast.text() == "Saved as wall.pdf"
    driver.close()


def test_escape_leads_back_to_the_page(driver: Driver) -> None:
    driver.press(Qt.Key.Key_3, CONTROL)
    settle(driver)
    driver.press(Qt.Key.Key_P, CONTROL)
    driver.qtbot.waitUntil(driver.child("print_sheet").isActiveWindow)
    driver.press(Qt.Key.Key_Escape)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    assert driver.child("page_guide").isVisible()
    driver.close()
