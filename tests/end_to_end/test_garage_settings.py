"""Settings of the garage reach a session at once: keys, lead-in, full screen, the check."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.gui.clicker_keys import ClickerAct
from hinge_desktop.gui.pages import PageName
from hinge_desktop.settings import Settings
from tests.end_to_end.driver import IN_A_WINDOW, Driver
from tests.fakes import FakeClock

Key = Qt.Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return Driver(qtbot, tmp_path, FakeClock())


def _click(driver: Driver, name: str) -> None:
    button = driver.child(name)
    assert isinstance(button, QAbstractButton)
    button.click()


def test_a_remapped_clicker_leads_a_set_at_once(driver: Driver) -> None:
    clicker = driver.workspace.clicker
    driver.press(Key.Key_Return)
    clicker.take("PgDown", ClickerAct.NEXT)
    clicker.give("F7", ClickerAct.NEXT)
    clicker.give("F8", ClickerAct.BLANK)
    driver.pass_time(20)
    driver.press(Key.Key_F8)
    assert driver.workspace.screens.live.pacer.is_paused
    driver.press(Key.Key_F8)
    driver.press(Key.Key_PageDown)
    assert driver.workspace.screens.live.isVisible()
    driver.press(Key.Key_F7)
    assert driver.workspace.screens.rest_log.isVisible()


def test_the_arrows_of_a_presenter_lead_in_the_garage_and_not_at_the_desk(driver: Driver) -> None:
    live = driver.workspace.screens.live
    seen = []
    for key in (Key.Key_Right, Key.Key_PageDown):
        driver.press(key)
        seen.append(live.isVisible())
    assert seen == [False, True]
    driver.pass_time(20)
    driver.press(Key.Key_Right)
    assert driver.workspace.screens.rest_log.isVisible()


def test_taps_follow_the_settings_at_once(driver: Driver) -> None:
    mark = driver.workspace.screens.live.timer.tap_mark
    driver.app.preferences.change(tap_mode="top")
    driver.workspace.clicker.give("F9", ClickerAct.TAP)
    driver.press(Key.Key_Return)
    driver.pass_time(16)
    driver.press(Key.Key_F9)
    assert mark.accessibleName() == "Tapped rep 1"
    driver.app.preferences.change(tap_mode="off")
    driver.pass_time(6)
    driver.press(Key.Key_F9)
    assert mark.accessibleName() != "Tapped rep 2"
    assert not mark.isVisible()


def test_a_pedal_with_one_button_taps_and_then_leads_on(driver: Driver) -> None:
    screens = driver.workspace.screens
    driver.app.preferences.change(tap_mode="top")
    for act in (ClickerAct.NEXT, ClickerAct.TAP):
        driver.workspace.clicker.give("F9", act)
    driver.press(Key.Key_Return)
    driver.pass_time(16)
    driver.press(Key.Key_F9)
    assert screens.live.isVisible()
    driver.pass_time(100)
    driver.press(Key.Key_F9)
    assert screens.rest_log.isVisible()


def test_a_new_lead_in_counts_from_the_next_set_on(driver: Driver) -> None:
    screens = driver.workspace.screens
    driver.workspace.open(PageName.SETTINGS)
    lead_in = driver.child("lead_in")
    button = next(one for one in lead_in.findChildren(QAbstractButton) if one.text()[:2] == "30")
    button.click()
    driver.workspace.open(PageName.TODAY)
    driver.press(Key.Key_Return)
    for passed, moment in ((29.0, Moment.LEAD_IN), (1.5, Moment.REPS)):
        driver.pass_time(passed)
        state = screens.live.pacer.state
        assert state is not None
        assert state.moment is moment


def test_the_check_is_offered_on_today_until_it_is_done(driver: Driver) -> None:
    today = driver.workspace.open(PageName.TODAY)
    assert today is not None
    _click(driver, "check_garage")
    assert driver.child("page_garage_check").isVisible()
    driver.press(Key.Key_Escape)
    assert not driver.app.window.is_in_garage
    _click(driver, "check_garage")
    for _ in range(4):
        driver.press(Key.Key_Return)
    driver.clock.advance(21)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    assert driver.workspace.plans.plan.lead_in_seconds == 25
    offers = today.findChildren(QAbstractButton, "check_garage")
    assert [one.isVisible() for one in offers] == [False]
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.workspace.plans.plan.lead_in_seconds == 10


def test_every_control_of_the_check_has_a_name_and_a_tooltip(driver: Driver) -> None:
    driver.workspace.open(PageName.TODAY)
    _click(driver, "check_garage")
    check = driver.child("page_garage_check")
    for _ in range(4):
        buttons = [one for one in check.findChildren(QAbstractButton) if one.isVisible()]
        assert buttons
        assert [one for one in buttons if not (one.accessibleName() and one.toolTip())] == []
        QTest.keyClick(check, Key.Key_Right, Qt.KeyboardModifier.AltModifier)


@pytest.mark.parametrize("settings", [Settings(), IN_A_WINDOW])
def test_a_session_fills_the_screen_where_that_is_wanted(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    driver = Driver(qtbot, tmp_path, FakeClock(), settings=settings)
    at_desk = driver.app.full_screen.geometry_text()
    driver.press(Key.Key_Return)
    assert driver.app.window.isFullScreen() is settings.full_screen_sets
    driver.close()
    assert driver.app.preferences.settings.window_geometry == at_desk


def test_f11_works_in_a_session_too(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    states = []
    for _ in range(2):
        driver.press(Key.Key_F11)
        states.append(driver.app.window.isFullScreen())
    assert states == [True, False]
