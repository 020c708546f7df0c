"""Your build from the settings and from the pages, by keys, with undo and pictures that follow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.widgets.build_pill import BuildPill
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
NB = "\N{NO-BREAK SPACE}"


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path, FakeClock())


def _profile(driver: Driver) -> Profile:
    return driver.workspace.lifter_settings.profile


def _focus(driver: Driver, name: str) -> None:
    widget = driver.child(name)
    widget.setFocus()
    driver.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def _type(driver: Driver, text: str) -> None:
    for letter in text:
        driver.press(Key(ord(letter)))


def _words(root: QWidget) -> str:
    return " ".join(one.text() for one in root.findChildren(QLabel))


def _open_by_keys(driver: Driver) -> None:
    driver.workspace.open(PageName.SETTINGS)
    _focus(driver, "edit_build")
    driver.press(Key.Key_Space)
    driver.qtbot.waitUntil(driver.child("page_your_build").isVisible)


def test_edit_and_undo_from_the_settings_by_keys(driver: Driver) -> None:
    _open_by_keys(driver)
    _type(driver, "172")
    driver.press(Key.Key_Return)
    assert _profile(driver) == Profile(stature_mm=1720)
    toast = driver.app.window.toast
    assert toast.isVisible()
    driver.press(Key.Key_Z, CONTROL)
    assert _profile(driver) == Profile()
    driver.press(Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert _profile(driver) == Profile(stature_mm=1720)
    driver.press(Key.Key_Escape)
    settings = driver.child("page_settings")
    assert f"172{NB}cm" in _words(settings)
    driver.press(Key.Key_Z, CONTROL)
    assert "Not given yet, average" in _words(settings)


def test_what_is_half_typed_is_taken_back_before_the_journal_is(driver: Driver) -> None:
    _open_by_keys(driver)
    _type(driver, "172")
    driver.press(Key.Key_Return)
    _type(driver, "5")
    driver.press(Key.Key_Z, CONTROL)
    assert _profile(driver) == Profile(stature_mm=1720)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "172"


def test_your_build_is_a_command_too(driver: Driver) -> None:
    commands = {action.text(): action for action in driver.app.window.actions()}
    commands["Your build"].trigger()
    assert driver.child("page_your_build").isVisible()


def test_the_pages_keep_their_keys_while_the_build_is_open(driver: Driver) -> None:
    _open_by_keys(driver)
    actions = {action.shortcut().toString(): action for action in driver.app.window.actions()}
    actions["Ctrl+1"].trigger()
    assert driver.child("page_today").isVisible()
    assert not driver.app.window.is_in_garage


def test_the_pills_say_whose_build_is_drawn_and_lead_to_it(driver: Driver) -> None:
    driver.workspace.open(PageName.LADDER)
    pill = driver.child("build_pill")
    assert isinstance(pill, BuildPill)
    assert pill.text() == "Average build"
    pill.link.click()
    driver.qtbot.waitUntil(driver.child("page_your_build").isVisible)
    _type(driver, "181")
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Escape)
    assert driver.app.window.current_page is PageName.LADDER
    assert pill.text() == "Drawn to your build"
    assert not pill.link.isVisible()


def test_todays_stage_has_its_pill_too(driver: Driver) -> None:
    driver.qtbot.waitUntil(lambda: driver.app.window.findChild(QWidget, "today_stage") is not None)
    pill = driver.child("today_stage").findChild(BuildPill)
    assert pill is not None
    assert pill.text() == "Average build"
    driver.workspace.lifter_settings.store(Profile(femur_permille=1050))
    assert pill.text() == "Drawn to your build"


def test_every_control_of_your_build_has_a_name_and_a_tooltip(driver: Driver) -> None:
    driver.workspace.open_build()
    screen = driver.child("page_your_build")
    assert unexplained(screen) == []
    tape = driver.child("build_use_tape")
    assert isinstance(tape, QAbstractButton)
    tape.click()
    assert unexplained(screen) == []
