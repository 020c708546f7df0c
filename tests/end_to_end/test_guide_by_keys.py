"""The guide in the real window: opened, walked and left by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from tests.end_to_end.driver import Driver

Key = Qt.Key


@pytest.fixture
def guide(driver: Driver) -> GuidePage:
    driver.press(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = driver.child("page_guide")
    assert isinstance(page, GuidePage)
    driver.press(Key.Key_F)
    settle(driver, page)
    return page


def settle(driver: Driver, page: QWidget) -> None:
    tasks = page.findChildren(LatestTask)
    driver.qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks), timeout=30_000)


@pytest.mark.parametrize(
    "keys",
    [
        (Key.Key_T, Key.Key_F),
        (Key.Key_T, Key.Key_F, Key.Key_O),
        (Key.Key_W, Key.Key_F, Key.Key_T),
    ],
)
def test_a_tab_opened_by_key_is_in_sight_also_in_a_narrow_window(
    driver: Driver, guide: GuidePage, keys: tuple[Qt.Key, ...]
) -> None:
    driver.app.window.resize(900, 640)
    for key in keys:
        driver.press(key)
        settle(driver, guide)
        QApplication.processEvents()
    assert guide.verticalScrollBar().maximum() > 0
    assert guide.lifts.tabs.visibleRegion().boundingRect() == guide.lifts.tabs.rect()


def test_a_lifter_reads_the_guide_by_keys(driver: Driver, guide: GuidePage) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Rounding the back"
    driver.press(Key.Key_Left)
    assert guide.lifts.faults.rep.depth_percent == 95
    driver.press(Key.Key_Down)
    settle(driver, guide)
    assert guide.lifts.faults.stage.right.heading == "Upper back rounded"
    driver.press(Key.Key_W)
    settle(driver, guide)
    number = driver.child("guide_what_if_number")
    assert number.accessibleName() == "+24 % at the low back"
    driver.press(Key.Key_A)
    sheet = driver.child("guide_assumptions_sheet")
    driver.qtbot.waitUntil(sheet.isActiveWindow)
    driver.press(Key.Key_Escape)
    driver.qtbot.waitUntil(guide.window().isActiveWindow)
    driver.press(Key.Key_C)
    settle(driver, guide)
    assert guide.lifts.compare.isVisible()
    driver.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert driver.child("page_today").isVisible()


def test_a_playing_rep_stops_when_another_page_opens(driver: Driver, guide: GuidePage) -> None:
    driver.press(Key.Key_Space)
    assert guide.lifts.faults.rep._player.is_playing
    driver.clock.advance(1.5)
    guide.lifts.faults.rep._player.show_now()
    assert guide.lifts.faults.rep.depth_percent == 50
    driver.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert not guide.lifts.faults.rep._player.is_playing


def test_the_guide_is_where_it_was_when_it_is_opened_again(
    driver: Driver, guide: GuidePage
) -> None:
    guide.lifts.show_lift(Lift.GOOD_MORNING)
    settle(driver, guide)
    driver.press(Key.Key_W)
    driver.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    driver.press(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert guide.lifts.lift is Lift.GOOD_MORNING
    assert guide.lifts.what_if.isVisible()


def test_the_guide_is_drawn_anew_for_the_build_that_was_told(
    driver: Driver, guide: GuidePage
) -> None:
    assert guide.pill.text() == "Average build"
    guide.pill.link.setFocus()
    driver.press(Key.Key_Space)
    driver.qtbot.waitUntil(driver.child("page_your_build").isVisible)
    for letter in "190":
        driver.press(Key(ord(letter)))
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Escape)
    driver.qtbot.waitUntil(guide.isVisible)
    settle(driver, guide)
    drawing = guide.lifts.faults.stage.left.figure.view.drawing
    assert drawing is not None
    assert drawing.tall == pytest.approx(1.9)
    assert guide.pill.text() == "Drawn to your build"


def test_no_two_keys_of_the_guide_are_the_same(guide: GuidePage) -> None:
    keys = [
        key.toString()
        for action in guide.actions()
        if action.isEnabled()
        for key in action.shortcuts()
    ]
    assert keys
    assert len(keys) == len(set(keys))
    assert all(action.text() for action in guide.actions())
