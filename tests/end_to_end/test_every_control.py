"""Every control of every page and screen can be named, reached and explained."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.pages import PageName, page_titles
from hinge_desktop.services.demo.demo_journal import DemoOrder, fill_demo
from hinge_desktop.store.opening import open_journal
from tests.empty_journal import write_empty_journal
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

_CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QComboBox, QLineEdit)


def _demo(folder: Path) -> None:
    order = DemoOrder()
    file = folder / "journal.hinge"
    write_empty_journal(file, journal_id=order.journal_id, app_version="0", created=order.created)
    journal = open_journal(file)
    fill_demo(journal, order)
    journal.close()


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    _demo(tmp_path)
    return Driver(qtbot, tmp_path, FakeClock())


def _visible_controls(root: QWidget) -> list[QWidget]:
    return [
        widget
        for kind in _CONTROLS
        for widget in root.findChildren(kind)
        if widget.isVisible()
        and not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QAbstractItemView)
        and not isinstance(widget.parent(), QComboBox)
    ]


def unexplained(root: QWidget) -> list[str]:
    controls = _visible_controls(root)
    assert controls
    return [
        f"{type(one).__name__} {one.objectName()!r} {one.accessibleName()!r} {one.toolTip()!r}"
        for one in controls
        if not one.accessibleName() or not one.toolTip()
    ]


@pytest.mark.parametrize("page", list(PageName))
def test_every_control_of_a_page_has_a_name_and_a_tooltip(driver: Driver, page: PageName) -> None:
    opened = driver.workspace.open(page)
    assert opened is not None
    driver.qtbot.waitUntil(opened.isVisible)
    assert unexplained(driver.app.window) == []
    title = next(one.title for one in page_titles() if one.name is page)
    assert opened.accessibleName() == title
    assert opened.objectName() == f"page_{page}"


def test_every_control_of_the_garage_has_a_name_and_a_tooltip(driver: Driver) -> None:
    driver.press(Qt.Key.Key_Return)
    live = driver.child("page_live_set")
    assert unexplained(live) == []
    driver.pass_time(20)
    driver.press(Qt.Key.Key_Return)
    assert unexplained(driver.child("page_rest_log")) == []
    driver.press(Qt.Key.Key_Escape)
    sheet = driver.child("stop_sheet")
    assert unexplained(sheet) == []
    driver.press(Qt.Key.Key_Escape)


def test_every_control_at_the_end_of_a_session_has_a_name_and_a_tooltip(
    qtbot: QtBot, tmp_path: Path
) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    for _ in range(3):
        driver.press(Qt.Key.Key_Return)  # start
        driver.pass_time(100)
        driver.press(Qt.Key.Key_Return)  # end
        driver.press(Qt.Key.Key_Return)  # save
    assert driver.child("log_note").isVisible()
    assert unexplained(driver.child("page_rest_log")) == []
    driver.press(Qt.Key.Key_Return)
    assert unexplained(driver.child("page_missing_answers")) == []
    driver.close()


def test_no_two_commands_of_the_window_share_a_key(driver: Driver) -> None:
    keys = [
        key.toString()
        for action in driver.app.window.actions()
        for key in action.shortcuts()
        if not key.isEmpty()
    ]
    assert len(keys) == len(set(keys))


def test_no_two_commands_of_a_garage_screen_share_a_key(driver: Driver) -> None:
    screens = driver.workspace.screens
    for screen in (screens.live, screens.rest_log, screens.missing):
        keys = [key.toString() for action in screen.actions() for key in action.shortcuts()]
        assert keys
        assert len(keys) == len(set(keys))
