"""The timer without a session, by keys: pick, count, rest, next set, done, and nothing stored."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.core.timed_work import CountBy, TimedWork, WarmUpItem, from_stored
from hinge_desktop.gui.clicker_keys import ClickerAct
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.free_timer.timer_sheet import TimerSheet
from hinge_desktop.gui.views.free_timer.timer_stop_sheet import TimerStopSheet
from hinge_desktop.settings import load_settings
from tests.end_to_end.driver import Driver

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
LEAD_IN_SECONDS = 10


class TimerDriver(Driver):
    """A driver that knows the way to the timer."""

    def open_sheet(self) -> TimerSheet:
        self.press(Key.Key_T, CONTROL)
        sheet = self.wait_for_sheet()
        assert isinstance(sheet, TimerSheet)
        return sheet

    def wait_for_sheet(self) -> QWidget:
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        self.qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    def start(self, work: TimedWork) -> None:
        self.open_sheet().form.show_work(work)
        self.press_in_sheet(Key.Key_Return)
        assert self.app.window.is_in_garage

    def press_in_sheet(self, key: Key) -> None:
        sheet = self.wait_for_sheet()
        QTest.keyClick(QApplication.focusWidget() or sheet, key)
        self.qtbot.waitUntil(self.app.window.isActiveWindow)

    def pass_time(self, seconds: float) -> None:
        self.clock.advance(seconds)
        timer = self.workspace.garage.free_timer
        timer.live.pacer.show_now()
        timer.look()
        timer.rest.rest.show_now()

    def is_shown(self, name: str) -> bool:
        found = self.app.window.findChildren(QWidget, name)
        return any(one.isVisible() for one in found)


@pytest.fixture
def driver_kind() -> type[Driver]:
    return TimerDriver


def stored_sessions(driver: TimerDriver) -> int:
    assert driver.app.desk is not None
    return len(driver.app.desk.journal.session_lines(10))


def deadlines(driver: TimerDriver) -> list[QTimer]:
    timers = driver.workspace.garage.free_timer.findChildren(
        QTimer, "", Qt.FindChildOption.FindDirectChildrenOnly
    )
    return [one for one in timers if one.isActive()]


TWO_SETS = TimedWork(reps=2, sets=2, rest_seconds=60, lead_in_seconds=LEAD_IN_SECONDS)


def test_set_rest_set_done_without_a_key(driver: TimerDriver) -> None:
    driver.start(TWO_SETS)
    driver.pass_time(LEAD_IN_SECONDS + 12)
    assert driver.is_shown("page_timer_rest")
    driver.pass_time(59)
    assert driver.is_shown("page_timer_rest")
    driver.pass_time(1)
    assert driver.is_shown("page_timer_set")
    driver.pass_time(LEAD_IN_SECONDS + 12)
    assert not driver.is_shown("rest_timer")
    driver.press(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    assert driver.is_shown("page_today")
    assert stored_sessions(driver) == 0


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_PageDown])
def test_one_key_carries_it_where_it_waits(driver: TimerDriver, key: Key) -> None:
    driver.start(TimedWork(reps=2, sets=2, goes_on=False))
    driver.pass_time(100)
    assert driver.is_shown("page_timer_set"), "it waits at the end of the count"
    driver.press(key)
    driver.pass_time(500)
    assert driver.is_shown("page_timer_rest"), "it waits at the end of the rest"
    driver.press(key)
    driver.pass_time(LEAD_IN_SECONDS + 7)
    driver.press(key)  # in the second rep: the set ends early
    driver.press(key)
    assert not driver.app.window.is_in_garage
    assert not driver.workspace.garage.free_timer.is_running


def test_space_pauses_a_set_and_starts_the_next_one(driver: TimerDriver) -> None:
    driver.start(TWO_SETS)
    driver.pass_time(LEAD_IN_SECONDS + 1)
    driver.press(Key.Key_Space)
    driver.pass_time(1000)
    assert driver.is_shown("page_timer_set")
    driver.press(Key.Key_Space)
    driver.pass_time(11)
    assert driver.is_shown("page_timer_rest")
    driver.press(Key.Key_Space)
    state = driver.workspace.garage.free_timer.live.pacer.state
    assert state is not None
    assert state.moment is Moment.LEAD_IN


def test_the_next_set_waits_for_a_longer_or_paused_rest(driver: TimerDriver) -> None:
    driver.start(TWO_SETS)
    driver.pass_time(LEAD_IN_SECONDS + 12)
    driver.pass_time(50)
    driver.press(Key.Key_Plus)
    driver.pass_time(20)
    assert driver.is_shown("page_timer_rest")
    driver.press(Key.Key_P)
    assert deadlines(driver) == []
    driver.pass_time(1000)
    assert driver.is_shown("page_timer_rest")
    driver.press(Key.Key_P)
    driver.pass_time(20)
    assert driver.is_shown("page_timer_set")


def test_esc_asks_and_time_stands_still_meanwhile(driver: TimerDriver) -> None:
    driver.start(TWO_SETS)
    driver.pass_time(LEAD_IN_SECONDS + 1)
    driver.press(Key.Key_Escape)
    assert isinstance(driver.wait_for_sheet(), TimerStopSheet)
    driver.pass_time(1000)
    driver.press_in_sheet(Key.Key_Escape)
    assert driver.is_shown("page_timer_set")
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_Return)
    assert not driver.app.window.is_in_garage
    assert deadlines(driver) == []


def test_a_presenter_with_other_keys_ends_the_timer(driver: TimerDriver) -> None:
    driver.workspace.clicker.give("F9", ClickerAct.NEXT)
    driver.start(TWO_SETS)
    driver.press(Key.Key_Escape)
    driver.press_in_sheet(Key.Key_F9)
    assert not driver.app.window.is_in_garage


def test_no_set_begins_under_the_question(driver: TimerDriver) -> None:
    driver.start(TWO_SETS)
    driver.pass_time(LEAD_IN_SECONDS + 12)
    driver.press(Key.Key_Escape)
    assert deadlines(driver) == []
    driver.clock.advance(100)
    driver.press_in_sheet(Key.Key_Escape)
    assert driver.is_shown("page_timer_set")


def test_a_stretch_on_each_side_and_its_last_choice(driver: TimerDriver) -> None:
    sheet = driver.open_sheet()
    button = sheet.findChild(QPushButton, f"timer_{WarmUpItem.HIP_FLEXOR_STRETCH}")
    assert isinstance(button, QPushButton)
    button.click()
    driver.press_in_sheet(Key.Key_Return)
    driver.pass_time(LEAD_IN_SECONDS + 20)
    timer = driver.workspace.garage.free_timer.live.timer
    assert timer.accessibleDescription().startswith("Hold, 25 of 45 seconds")
    driver.pass_time(30)
    assert timer.accessibleDescription() == "Change sides, 5 seconds"
    driver.pass_time(50)
    assert not driver.workspace.garage.free_timer.live.isVisible()
    driver.press(Key.Key_Return)
    stored = from_stored(load_settings(driver.folders.settings_file).timer)
    assert stored is not None
    assert (stored.warm_up, stored.count_by) == (WarmUpItem.HIP_FLEXOR_STRETCH, CountBy.TIME)
    assert driver.open_sheet().form.work() == stored
    driver.press_in_sheet(Key.Key_Escape)


def test_it_comes_back_to_the_page_it_was_started_from(driver: TimerDriver) -> None:
    driver.workspace.open(PageName.HISTORY)
    driver.start(TimedWork(reps=1, sets=1))
    driver.pass_time(LEAD_IN_SECONDS + 6)
    driver.press(Key.Key_Space)
    assert driver.is_shown("page_history")


def test_without_rest_one_set_follows_the_other(driver: TimerDriver) -> None:
    driver.start(TimedWork(reps=1, sets=2, rest_seconds=0))
    driver.pass_time(LEAD_IN_SECONDS + 6)
    assert driver.is_shown("page_timer_set")
    state = driver.workspace.garage.free_timer.live.pacer.state
    assert state is not None
    assert state.moment is Moment.LEAD_IN


def test_undo_touches_nothing_while_it_runs(driver: TimerDriver) -> None:
    driver.start(TWO_SETS)
    driver.press(Key.Key_Z, CONTROL)
    assert driver.is_shown("page_timer_set")


def test_the_end_of_a_count_is_heard_before_the_rest_shows(driver: TimerDriver) -> None:
    driver.start(TWO_SETS)
    driver.clock.advance(LEAD_IN_SECONDS + 12)
    driver.workspace.garage.free_timer.live.pacer.show_now()
    assert driver.is_shown("page_timer_set")
    assert len(deadlines(driver)) == 1
    driver.qtbot.waitUntil(lambda: driver.is_shown("page_timer_rest"))


def test_closing_the_window_leaves_no_timer_running(driver: TimerDriver) -> None:
    driver.start(TWO_SETS)
    driver.pass_time(LEAD_IN_SECONDS + 12)
    assert len(deadlines(driver)) == 1
    driver.close()
    assert deadlines(driver) == []


def test_a_timer_that_never_ran_goes_with_the_window(driver: TimerDriver) -> None:
    driver.open_sheet()
    driver.press_in_sheet(Key.Key_Escape)
    timer = driver.workspace.garage.free_timer
    assert timer.live.window() is timer.rest.window() is driver.app.window
