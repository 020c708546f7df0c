"""Help in the real window: F1 on pages, sheets and in the garage, and what runs here."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.pages import PageName
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    place_on_the_bar(tmp_path / "journal.hinge")
    return Driver(qtbot, tmp_path, FakeClock())


def sheet() -> QWidget:
    found = QApplication.activeModalWidget()
    assert found is not None
    return found


def wait_for_keyboard(driver: Driver) -> None:
    """Wait until what came up or closed has handed the keyboard on."""

    def has_keyboard() -> bool:
        front = QApplication.activeModalWidget() or driver.app.window
        focus = QApplication.focusWidget()
        return focus is not None and front.isAncestorOf(focus)

    driver.qtbot.waitUntil(has_keyboard)


def press(driver: Driver, key: Qt.Key) -> None:
    driver.press(key)
    wait_for_keyboard(driver)


def open_about(driver: Driver) -> None:
    next(one for one in driver.app.window.actions() if one.text() == "About Hinge").trigger()
    wait_for_keyboard(driver)


def lines() -> list[tuple[str, str, str]]:
    """Return what the table of keys shows: key, what it does, where."""
    table = sheet().findChild(QTableView, "keys_table")
    assert table is not None
    model = table.model()
    return [
        (model.index(row, 0).data(), model.index(row, 1).data(), model.index(row, 2).data())
        for row in range(model.rowCount())
    ]


def button(name: str) -> QAbstractButton:
    found = sheet().findChild(QAbstractButton, name)
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ("page", "key", "words"),
    [
        (PageName.TODAY, "P", "Change plan"),
        (PageName.SETTINGS, "Ctrl F", "Search in settings"),
        (PageName.HISTORY, "Ctrl F, /", "Filter"),
    ],
)
def test_f1_lists_the_keys_of_the_page_that_is_open(
    driver: Driver, page: PageName, key: str, words: str
) -> None:
    driver.workspace.open(page)
    driver.wait_for_answers()
    press(driver, Key.Key_F1)
    assert sheet().objectName() == "screen_keys_sheet"
    here = [(keys, text) for keys, text, where in lines() if where != "Everywhere"]
    assert (key, words) in here
    assert ("Ctrl K", "Find or do", "Everywhere") in lines()
    assert unexplained(sheet()) == []
    press(driver, Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_the_keys_can_be_searched(driver: Driver) -> None:
    press(driver, Key.Key_F1)
    field = sheet().findChild(QLineEdit, "keys_search")
    assert field is not None
    assert field.hasFocus()
    QTest.keyClicks(field, "find")
    assert lines() == [("Ctrl K", "Find or do", "Everywhere")]
    field.setText("zzz")
    assert lines() == []
    assert field.accessibleDescription() == "No key found for “zzz”."
    press(driver, Key.Key_Escape)


def test_f1_in_a_sheet_lists_the_keys_of_the_sheet(driver: Driver) -> None:
    press(driver, Key.Key_P)
    below = sheet()
    press(driver, Key.Key_F1)
    assert sheet().objectName() == "screen_keys_sheet"
    assert all(where != "Everywhere" for _, _, where in lines())
    press(driver, Key.Key_F1)
    press(driver, Key.Key_Escape)
    assert sheet() is below, "a second F1 opens no second list"
    press(driver, Key.Key_Escape)


def test_f1_leaves_a_paused_set_as_it_is_and_a_running_one_alone(driver: Driver) -> None:
    press(driver, Key.Key_Return)
    driver.pass_time(16)
    press(driver, Key.Key_F1)
    assert QApplication.activeModalWidget() is None
    assert driver.app.window.toast.text() == "Pause the count first. Then F1 shows the keys."
    press(driver, Key.Key_Space)
    pacer = driver.workspace.screens.live.pacer
    before = (pacer.is_paused, pacer.state, pacer.counted_reps)
    press(driver, Key.Key_F1)
    found = lines()
    assert any(text == "Full screen" for _, text, _ in found)
    assert not any(text in ("Undo", "Find or do", "History", "Safety") for _, text, _ in found)
    assert any("Space" in keys for keys, _, where in found if where != "Everywhere")
    driver.pass_time(60)
    press(driver, Key.Key_Return)
    press(driver, Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert (pacer.is_paused, pacer.state, pacer.counted_reps) == before


def test_every_line_is_a_key_that_works(driver: Driver) -> None:
    """What is listed for the desk is what the window does: each listed page key opens its page."""
    press(driver, Key.Key_F1)
    keys = {text: keys for keys, text, where in lines() if where == "Everywhere"}
    press(driver, Key.Key_Escape)
    assert keys["History"] == "Ctrl 4"
    driver.press(Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert driver.app.window.current_page is PageName.HISTORY


def test_about_tells_what_runs_and_where_its_files_are(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    open_about(driver)
    assert unexplained(sheet()) == []
    button("copy_versions").click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert [line.split()[0] for line in copied] == ["Hinge", "Python", "Qt", "SQLite"]
    button("copy_data_folder").click()
    assert QGuiApplication.clipboard().text() == str(driver.folders.data)
    button("open_data_folder").click()
    button("open_logs_folder").click()
    assert asked == [
        QUrl.fromLocalFile(str(folder)) for folder in (driver.folders.data, driver.folders.logs)
    ]
    press(driver, Key.Key_Escape)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("read_hinge", "MIT License"),
        ("read_notices", "Third-party notices"),
        ("read_qt", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("read_gpl", "GNU GENERAL PUBLIC LICENSE"),
        ("read_inter", "SIL OPEN FONT LICENSE"),
        ("read_barlow", "SIL OPEN FONT LICENSE"),
        ("read_icons", "ISC License"),
        ("read_words", "Carnegie Mellon University"),
    ],
)
def test_every_licence_can_be_read_inside(driver: Driver, name: str, words: str) -> None:
    open_about(driver)
    button(name).click()
    wait_for_keyboard(driver)
    text = sheet().findChild(QPlainTextEdit, "licence_text")
    assert text is not None
    assert words in text.toPlainText()
    assert unexplained(sheet()) == []
    press(driver, Key.Key_Escape)
    assert sheet().objectName() == "about_sheet"
    press(driver, Key.Key_Escape)


def test_help_stands_in_a_menu_of_its_own(driver: Driver) -> None:
    menus = {one.title(): one for one in driver.app.window.menuBar().findChildren(QMenu)}
    entries = [action.text() for action in menus["Help"].actions()]
    assert entries == ["Keys of this screen", "Tour of one minute", "About Hinge"]
