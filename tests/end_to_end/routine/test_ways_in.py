"""Where a routine is started from: Today, a page of the guide, and what cannot be played."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.guide.guide_links import CONTENTS
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.routine.guide_routine import routine_of
from hinge_desktop.gui.views.routine.routine_sheet import RoutineSheet
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.guide.address import Address
from tests.end_to_end.routine.routine_driver import RoutineDriver
from tests.sample_routines import GUIDE, WARM_UP

Key = Qt.Key


def test_a_page_without_a_routine_is_not_played(driver: RoutineDriver) -> None:
    assert not driver.workspace.garage.play_routine(GUIDE, "drills/dowel_hinge")
    assert not driver.workspace.garage.play_routine(GUIDE, "drills/nowhere")
    assert not driver.app.window.is_in_garage


def test_a_hinge_is_known_by_the_page_that_says_more() -> None:
    content = routine_of(GUIDE, WARM_UP)
    assert content is not None
    assert [one.tempo is not None for one in content.parts] == [False] * 4 + [True, False]
    assert content.test is None


def test_today_has_the_warm_up_as_a_box_and_a_key(
    driver: RoutineDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = driver.child("play_warm_up")
    assert isinstance(box, QAbstractButton)
    assert box.accessibleName() == "Warm-up, 8 min"
    wanted: list[str] = []
    monkeypatch.setattr(driver.workspace.routines, "play", wanted.append)
    driver.press(Key.Key_W)
    box.click()
    assert wanted == ["warm_up/sitters"] * 2


def test_a_page_that_could_not_be_read_is_named(driver: RoutineDriver) -> None:
    driver.workspace.routines.play("warm_up/nowhere")
    driver.qtbot.waitUntil(driver.app.window.toast.isVisible)
    assert "cannot be played" in driver.app.window.toast.accessibleName()
    assert not driver.app.window.is_in_garage


def test_the_guide_takes_the_keyboard_back_where_it_was_read(driver: RoutineDriver) -> None:
    guide = driver.workspace.open(PageName.GUIDE)
    assert isinstance(guide, GuidePage)
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    driver.press(Key.Key_Home)
    assert guide.address == CONTENTS


def test_a_page_of_the_guide_plays_its_routine(driver: RoutineDriver) -> None:
    page = driver.workspace.open(PageName.GUIDE)
    assert isinstance(page, GuidePage)
    source = driver.workspace.guide.source
    driver.qtbot.waitUntil(lambda: source.is_loaded)
    source.guide = GUIDE
    page.open_address(Address(WARM_UP))
    driver.press(Key.Key_P)
    assert isinstance(driver.sheet(), RoutineSheet)
    driver.press_in_sheet(Key.Key_Return)
    assert driver.said == "Left side, get set, 10 seconds"


def test_today_leads_into_the_warm_up_of_the_guide(driver: RoutineDriver) -> None:
    driver.press(Key.Key_W)
    sheet = driver.sheet()
    assert isinstance(sheet, RoutineSheet)
    optional = [one.text() for one in sheet.findChildren(TickBox) if not one.isChecked()]
    assert [one.partition(",")[0] for one in optional] == [
        "Active hamstring stretch",
        "Jefferson curl",
    ]
    driver.press_in_sheet(Key.Key_Return)
    assert driver.line.endswith("1 of 6, about 8 min left")
