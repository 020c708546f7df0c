"""Papers of the journal are saved from the real window, by keys."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.gui import paper_desk
from hinge_desktop.words.papers.titles import four_weeks_title, log_title, session_title
from tests.builders import log_change
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.gui.printing.outlets import wait_for_tasks
from tests.gui.printing.pdf_reader import read_pdf
from tests.paper_journal import TODAY, fresh_journal
from tests.sample_training import sample_sessions

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    journal = fresh_journal(tmp_path)
    journal.apply(log_change(*sample_sessions()))
    journal.close()
    return Driver(qtbot, tmp_path, FakeClock())


def settle(driver: Driver) -> None:
    wait_for_tasks(driver.qtbot, driver.app.window)


def ask_for_paper(driver: Driver, page: Qt.Key) -> None:
    driver.press(page, CONTROL)
    settle(driver)
    driver.press(Key.Key_P, CONTROL)
    driver.qtbot.waitUntil(driver.child("paper_sheet").isActiveWindow)


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (Key.Key_1, log_title(TODAY)),
        (Key.Key_4, session_title(date(2026, 11, 17))),
        (Key.Key_5, four_weeks_title(Days(date(2026, 10, 25), TODAY))),
        (Key.Key_7, four_weeks_title(Days(date(2026, 10, 25), TODAY))),
    ],
)
def test_the_paper_of_a_page_is_saved_by_two_keys(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: Qt.Key, title: str
) -> None:
    file = tmp_path / "paper.pdf"
    monkeypatch.setattr(paper_desk, "ask_pdf_file", lambda _name: file)
    ask_for_paper(driver, page)
    driver.press(Key.Key_Return)
    settle(driver)
    assert read_pdf(file.read_bytes()).title == title
    assert driver.app.window.toast.text() == "Saved as paper.pdf"
    driver.close()


def test_every_control_of_the_sheet_is_explained(driver: Driver) -> None:
    ask_for_paper(driver, Key.Key_5)
    sheet = driver.child("paper_sheet")
    for digit in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5):
        driver.press(digit)
        assert unexplained(sheet) == []
        driver.child("paper_save").setFocus()
    driver.press(Key.Key_Escape)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    driver.close()


def test_the_key_means_the_open_page_in_the_guide(driver: Driver) -> None:
    driver.press(Key.Key_3, CONTROL)
    settle(driver)
    driver.press(Key.Key_P, CONTROL)
    driver.qtbot.waitUntil(driver.child("print_sheet").isActiveWindow)
    driver.press(Key.Key_Escape)
    driver.close()
