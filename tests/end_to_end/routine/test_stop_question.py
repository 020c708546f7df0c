"""What Esc asks in a warm-up: nothing runs on under it, and what hurts is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt

from hinge_desktop.core.safety import Feeling, Place
from hinge_desktop.gui.views.routine.routine_stop_sheet import RoutineStopSheet
from hinge_desktop.gui.views.session.stop_sheet import StopSheet
from tests.end_to_end.routine.routine_driver import LEAD_IN_SECONDS, RELEASE_SECONDS, RoutineDriver

Key = Qt.Key


def test_esc_asks_and_time_stands_still_meanwhile(driver: RoutineDriver) -> None:
    driver.play()
    driver.pass_time(LEAD_IN_SECONDS + 5)
    driver.press(Key.Key_Escape)
    assert isinstance(driver.sheet(), RoutineStopSheet)
    driver.pass_time(1000)
    driver.press_in_sheet(Key.Key_Escape)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    assert driver.said == "Left side, paused"
    driver.press(Key.Key_Space)
    driver.pass_time(1)
    assert driver.said == "Left side, hold, 54 of 60 seconds"


def test_no_step_begins_under_the_question(driver: RoutineDriver) -> None:
    driver.play()
    driver.clock.advance(RELEASE_SECONDS)
    driver.screen.pacer.show_now()
    driver.press(Key.Key_Escape)
    driver.sheet()
    assert driver.timers() == []
    driver.press_in_sheet(Key.Key_Escape)
    assert driver.said == "10 reps at your own pace"


def test_what_hurts_is_kept_and_starts_a_stop(driver: RoutineDriver) -> None:
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_H)
    sheet = driver.sheet()
    assert isinstance(sheet, StopSheet)
    for key in (Key.Key_1, Key.Key_7, Key.Key_Return):
        driver.press_in_sheet(key)
    assert not driver.app.window.is_in_garage
    assert driver.timers() == []
    assert driver.app.desk is not None
    (answer,) = driver.app.desk.journal.safety_answers()
    assert (answer.place, answer.feeling) == (Place.LOW_BACK, Feeling.SHARP)
    assert driver.app.desk.stops.active is not None


def test_nothing_runs_on_under_the_question_what_hurts(driver: RoutineDriver) -> None:
    driver.play()
    driver.press(Key.Key_Return)
    for _ in range(4):
        driver.press(Key.Key_Return)
    driver.clock.advance(LEAD_IN_SECONDS + 30)
    driver.screen.pacer.show_now()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_H)
    assert driver.timers() == []
    driver.pass_time(100)
    driver.press_in_sheet(Key.Key_Escape)
    assert driver.said == "Paused"


def test_there_is_a_way_back_where_nothing_hurts_after_all(driver: RoutineDriver) -> None:
    driver.play()
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_H)
    driver.press_in_sheet(Key.Key_Escape)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    driver.press(Key.Key_Space)
    driver.pass_time(3)
    assert driver.said == "Left side, get set, 7 seconds"
    assert driver.app.desk is not None
    assert driver.app.desk.journal.safety_answers() == ()
