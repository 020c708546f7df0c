"""Today by keys: an easy week, sore legs, the lifter's week, and the day after a pain stop."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.day_plan import DayPlan, DayVerdict
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.training import DayKind
from hinge_desktop.gui.views.today_page import TodayPage
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, make_entry, make_session, make_set
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

TODAY = date(2026, 11, 21)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    """A lifter on the bar who trained in each of the last six weeks."""
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    for number in range(1, 7):
        session = make_session(TODAY - timedelta(days=5 + 7 * (number - 1)))
        entry = make_entry(session, planned_sets=3)
        sets = [make_set(entry, position=n, load=kg(20)) for n in range(3)]
        journal.apply(Change(Act.FILL_DEMO, added(session, entry, *sets)))
    journal.close()
    return Driver(qtbot, tmp_path, FakeClock())


def plan_of(driver: Driver) -> DayPlan:
    page = driver.child("page_today")
    assert isinstance(page, TodayPage)
    assert page.plan is not None
    return page.plan


def wait_for_keyboard(driver: Driver, sheet: QWidget) -> None:
    """A sheet takes keys once it is the active window."""

    def has_focus() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and focus.window() is sheet

    driver.qtbot.waitUntil(has_focus)


def test_an_easy_week_is_offered_taken_by_a_key_and_undone(driver: Driver) -> None:
    assert driver.child("take_easy_week").isVisible()
    assert len(plan_of(driver).exercises[0].work_sets) == 3
    driver.press(Qt.Key.Key_E)
    assert len(plan_of(driver).exercises[0].work_sets) == 2
    assert plan_of(driver).easy_week is not None
    driver.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plan_of(driver).easy_week is None
    driver.press(Qt.Key.Key_N)
    assert (plan_of(driver).easy_week, plan_of(driver).easy_offer) == (None, None)


def test_sore_legs_make_a_light_day_that_the_session_keeps(driver: Driver) -> None:
    driver.press(Qt.Key.Key_6)
    assert plan_of(driver).is_light_for_soreness
    driver.press(Qt.Key.Key_Return)
    journal = open_journal(driver.folders.journal_file)
    running = journal.open_session()
    journal.close()
    assert running is not None
    assert (running.session.soreness, running.session.day_kind) == (6, DayKind.LIGHT)


def test_the_week_is_chosen_with_the_keyboard(driver: Driver) -> None:
    driver.press(Qt.Key.Key_Y)
    sheet = driver.child("week_sheet")
    tuesday = sheet.findChild(QAbstractButton, "plan_day_1")
    assert isinstance(tuesday, QAbstractButton)
    for _ in range(2):
        tuesday.click()
    assert tuesday.accessibleName() == "Tue: heavy"
    wait_for_keyboard(driver, sheet)
    driver.press(Qt.Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert driver.child("start_session").isEnabled()
    journal = open_journal(driver.folders.journal_file)
    assert journal.plan_days() == (PlanDay(1, DayKind.HEAVY),)
    journal.close()


def test_rule_7_the_day_after_a_painful_back_and_the_correction(driver: Driver) -> None:
    driver.press(Qt.Key.Key_3)
    driver.clock.advance(24 * 3600)
    page = driver.child("page_today")
    assert isinstance(page, TodayPage)
    page.refresh()
    plan = plan_of(driver)
    assert plan.verdict is DayVerdict.STOPPED
    assert {one.load for one in plan.exercises[0].sets} == {None}
    assert driver.child("lift_stop").isEnabled() is False
    correct = driver.child("correct_answer")
    assert isinstance(correct, QAbstractButton)
    correct.click()
    wait_for_keyboard(driver, driver.child("answer_sheet"))
    driver.press(Qt.Key.Key_B)
    assert plan_of(driver).verdict is not DayVerdict.STOPPED
    assert plan_of(driver).exercises[0].rung is Rung.BAR
