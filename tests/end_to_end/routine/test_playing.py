"""A warm-up in the real window, by keys: choose, play, skip, pause, and come back to the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.gui.clicker_keys import ClickerAct
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.routine.routine_sheet import RoutineSheet
from hinge_desktop.gui.widgets.tick_box import TickBox
from tests.end_to_end.routine.routine_driver import LEAD_IN_SECONDS, RELEASE_SECONDS, RoutineDriver
from tests.end_to_end.test_every_control import unexplained

Key = Qt.Key


def test_one_key_leads_through_the_whole_warm_up(driver: RoutineDriver) -> None:
    driver.play()
    assert driver.said == "Left side, get set, 10 seconds"
    assert driver.line == "Warm-up for sitters, 1 of 5, about 7 min left"
    driver.pass_time(RELEASE_SECONDS)
    assert driver.said == "10 reps at your own pace"
    driver.pass_time(1000)
    driver.press(Key.Key_Return)
    assert driver.line.endswith("2 of 5, about 4 min left")
    driver.press(Key.Key_Return)
    assert driver.said == "Left side, 10 reps at your own pace"
    driver.press(Key.Key_PageDown)
    driver.press(Key.Key_PageDown)
    driver.pass_time(LEAD_IN_SECONDS + 30)
    assert driver.said == "Get set, 10 seconds"
    driver.pass_time(LEAD_IN_SECONDS + 1)
    assert driver.said == "Lower, 2 of 3 seconds, rep 1 of 8"
    driver.pass_time(47)
    assert driver.said == "5 steps done. Nothing was written to your journal."
    assert driver.timers() == []
    driver.press(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    assert driver.child("page_today").isVisible()


def test_nothing_of_a_warm_up_is_written_down(driver: RoutineDriver) -> None:
    changes: list[object] = []
    driver.workspace.signals.changed.connect(changes.append)
    driver.play()
    driver.pass_time(RELEASE_SECONDS)
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    assert changes == []


def test_optional_steps_are_off_until_they_are_ticked(driver: RoutineDriver) -> None:
    sheet = driver.choose()
    ticks = sheet.findChildren(TickBox)
    assert [one.isChecked() for one in ticks] == [True] * 5 + [False]
    ticks[5].click()
    for one in ticks[:5]:
        one.click()
    assert sheet.chosen == {5}
    driver.press_in_sheet(Key.Key_Return)
    assert driver.line.startswith("Warm-up for sitters, 1 of 1")
    assert driver.said == "5 reps at your own pace"


def test_nothing_ticked_cannot_be_started(driver: RoutineDriver) -> None:
    sheet = driver.choose()
    for one in sheet.findChildren(TickBox)[:5]:
        one.click()
    assert not sheet.start_button.isEnabled()
    driver.press_in_sheet(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    driver.press_in_sheet(Key.Key_Escape)
    assert not driver.workspace.garage.is_counting


def test_keys_skip_lead_to_the_other_side_and_back(driver: RoutineDriver) -> None:
    driver.play()
    driver.pass_time(LEAD_IN_SECONDS + 5)
    driver.press(Key.Key_Return)
    assert driver.said == "Right side, change sides, 10 seconds"
    driver.press(Key.Key_Return)
    assert driver.said == "Right side, hold, 60 of 60 seconds"
    driver.press(Key.Key_PageUp)
    assert driver.said == "Left side, get set, 10 seconds"
    driver.press(Key.Key_Return)
    assert driver.line.startswith("Warm-up for sitters, 2 of 5")
    driver.press(Key.Key_PageUp)
    assert driver.line.startswith("Warm-up for sitters, 1 of 5")


def test_a_pause_stands_still_and_a_new_step_runs(driver: RoutineDriver) -> None:
    driver.play()
    driver.pass_time(LEAD_IN_SECONDS + 5)
    driver.press(Key.Key_Space)
    driver.pass_time(1000)
    assert driver.said == "Left side, paused"
    driver.press(Key.Key_Space)
    driver.pass_time(5)
    assert driver.said == "Left side, hold, 50 of 60 seconds"
    driver.press(Key.Key_Space)
    driver.press(Key.Key_PageUp)
    assert not driver.screen.pacer.is_paused


def test_the_end_of_a_count_is_heard_before_the_next_step(driver: RoutineDriver) -> None:
    driver.play()
    driver.clock.advance(RELEASE_SECONDS)
    driver.screen.pacer.show_now()
    assert driver.said == "Right side, done"
    assert len(driver.timers()) == 1
    driver.qtbot.waitUntil(lambda: driver.said == "10 reps at your own pace")
    assert driver.timers() == []


def test_a_presenter_with_other_keys_leads_through(driver: RoutineDriver) -> None:
    driver.workspace.clicker.give("F9", ClickerAct.NEXT)
    driver.play()
    driver.press(Key.Key_F9)
    assert driver.line.startswith("Warm-up for sitters, 2 of 5")


def test_it_comes_back_to_the_page_it_was_started_from(driver: RoutineDriver) -> None:
    driver.workspace.open(PageName.HISTORY)
    driver.play()
    assert driver.workspace.garage.is_counting
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    assert driver.child("page_history").isVisible()
    assert not driver.workspace.garage.is_counting


def test_the_keys_of_the_page_work_again_after_it(driver: RoutineDriver) -> None:
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    focused = QApplication.focusWidget()
    today = driver.child("page_today")
    assert focused is not None
    assert focused is today or today.isAncestorOf(focused)
    driver.press(Key.Key_W)
    assert isinstance(driver.sheet(), RoutineSheet)


def test_every_control_has_a_name_and_a_tooltip(driver: RoutineDriver) -> None:
    assert unexplained(driver.choose()) == []
    driver.press_in_sheet(Key.Key_Return)
    assert unexplained(driver.child("page_routine")) == []
    keys = [key.toString() for action in driver.screen.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    driver.press(Key.Key_Escape)
    assert unexplained(driver.sheet()) == []
    driver.press_in_sheet(Key.Key_Return)
    driver.workspace.garage.routine.read(MobilityTest.LEG_DROP)
    assert unexplained(driver.sheet()) == []
    driver.press_in_sheet(Key.Key_Escape)


def test_closing_the_window_leaves_no_timer_running(driver: RoutineDriver) -> None:
    driver.play()
    driver.pass_time(LEAD_IN_SECONDS)
    assert len(driver.timers()) == 1
    driver.close()
    assert driver.timers() == []
