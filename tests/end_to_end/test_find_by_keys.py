"""Find or do in the real window: from any page to the fix of a fault in six keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.pages import FaultPage
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key
MOST_KEYS = 6
TRAINED = date(2026, 11, 17)


class Keyboard:
    """Presses keys wherever the focus is, and counts them; a combination is one."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self.pressed = 0

    def press(self, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        self.pressed += 1
        self._driver.press(key, modifier)

    def type_text(self, text: str) -> None:
        for letter in text:
            self.pressed += 1
            focused = QApplication.focusWidget()
            assert isinstance(focused, QLineEdit)
            QTest.keyClicks(focused, letter)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    journal.apply(log_change(logged(TRAINED, sets=({},))))
    journal.close()
    driver = Driver(qtbot, tmp_path, FakeClock())
    yield driver
    driver.close()


def open_find(driver: Driver, keyboard: Keyboard) -> QListView:
    keyboard.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet = driver.child("find_sheet")
    driver.qtbot.waitUntil(sheet.isActiveWindow)
    found = driver.child("find_list")
    assert isinstance(found, QListView)
    return found


@pytest.mark.parametrize("page", list(PageName))
def test_six_keys_lead_from_any_page_to_the_fix_for_i_feel_it_in_my_back(
    driver: Driver, page: PageName
) -> None:
    assert driver.workspace.open(page) is not None
    keyboard = Keyboard(driver)
    open_find(driver, keyboard)
    keyboard.type_text("back")
    # Not waited for: an Enter that comes before the guide is read is kept for it.
    keyboard.press(Key.Key_Return)
    assert keyboard.pressed <= MOST_KEYS
    driver.qtbot.waitUntil(lambda: shows_fix(driver))


def shows_fix(driver: Driver) -> bool:
    guide = driver.app.window.findChild(GuidePage)
    if guide is None or guide.address != Address("faults/felt_in_the_back"):
        return False
    page = driver.workspace.guide.source.guide.page(guide.address.page, FaultPage)
    assert page is not None
    assert page.title == "I feel it in my back"
    labels = guide.findChildren(QLabel)
    return any(label.isVisible() and page.fix.text in label.text() for label in labels)


def test_a_day_is_opened_in_the_history(driver: Driver) -> None:
    keyboard = Keyboard(driver)
    found = open_find(driver, keyboard)
    keyboard.type_text("17 nov")
    driver.qtbot.waitUntil(lambda: found.currentIndex().data() == "Open 17 November 2026")
    keyboard.press(Key.Key_Return)
    page = driver.child("page_history")
    assert isinstance(page, HistoryPage)
    driver.qtbot.waitUntil(lambda: not page.is_loading)
    card = driver.child("session_card")
    assert card.accessibleName() == "Tuesday 17 November"


def test_a_page_is_opened_by_a_misspelt_name(driver: Driver) -> None:
    keyboard = Keyboard(driver)
    found = open_find(driver, keyboard)
    keyboard.type_text("chrats")
    driver.qtbot.waitUntil(lambda: found.currentIndex().data() == "Charts")
    keyboard.press(Key.Key_Return)
    assert driver.child("page_charts").isVisible()


def test_every_control_of_the_sheet_has_a_name_and_a_tooltip(driver: Driver) -> None:
    open_find(driver, Keyboard(driver))
    assert unexplained(driver.child("find_sheet")) == []
    driver.press(Key.Key_Escape)


def test_escape_leads_back_to_the_page(driver: Driver) -> None:
    keyboard = Keyboard(driver)
    found = open_find(driver, keyboard)
    assert found.model().rowCount(QModelIndex()) > len(PageName)
    keyboard.press(Key.Key_Escape)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    assert driver.app.window.current_page is PageName.TODAY


def test_find_is_opened_by_the_sidebar_too(driver: Driver) -> None:
    driver.app.window.sidebar.find_requested.emit()
    assert driver.child("find_sheet").isVisible()
    driver.press(Key.Key_Escape)
