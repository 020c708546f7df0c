"""A drill started from the guide and from Today, done and logged, and the plan as it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import LoggedSession, SetKind
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.gui.views.today_page import TodayPage
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key
DOWEL = ExerciseId("dowel_hinge")
MOST_KEYS_TO_FINISH = 4
"""The questions at the end of an exercise, the answers that are missing, and the end."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place_on_the_bar(tmp_path / "journal.hinge")
    return tmp_path


@pytest.fixture
def driver(qtbot: QtBot, folder: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, folder, FakeClock())
    yield driver
    driver.close()


def desk_of(driver: Driver) -> TrainingDesk:
    assert driver.app.desk is not None
    return driver.app.desk


def open_guide(driver: Driver) -> GuidePage:
    driver.press(Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    page = driver.child("page_guide")
    assert isinstance(page, GuidePage)
    driver.press(Key.Key_F)
    tasks = page.findChildren(LatestTask)
    driver.qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks), timeout=30_000)
    return page


def open_today(driver: Driver) -> TodayPage:
    driver.press(Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    page = driver.child("page_today")
    assert isinstance(page, TodayPage)
    return page


def do_two_sets(driver: Driver) -> None:
    """Count both sets of a drill, answer clean and kept, and pass over what is asked at its end."""
    for number in range(2):
        driver.qtbot.waitUntil(driver.child("page_live_set").isVisible)
        driver.pass_time(100)
        driver.press(Key.Key_Return)
        for key in (Key.Key_C, Key.Key_T):
            driver.press(key)
        driver.press(Key.Key_Return)
        if number == 0:
            driver.press(Key.Key_Space)
    for _ in range(MOST_KEYS_TO_FINISH):
        if desk_of(driver).log.running is None:
            return
        driver.press(Key.Key_Return)
    raise AssertionError(desk_of(driver).log.progress)


def last_practice(driver: Driver) -> LoggedSession:
    return desk_of(driver).journal.last_sessions_with(DOWEL, 1)[0]


def focused_name() -> str:
    focused = QApplication.focusWidget()
    return "" if focused is None else focused.objectName()


def test_a_drill_of_the_guide_is_done_by_keys_and_leaves_the_plan_alone(driver: Driver) -> None:
    today = open_today(driver)
    before, place = today.plan, desk_of(driver).planner.place()
    guide = open_guide(driver)
    driver.press(Key.Key_Down)
    assert guide.lifts.faults.list.open_value == Fault.ROUNDED_UPPER_BACK
    row = focused_name()
    driver.press(Key.Key_P)
    do_two_sets(driver)
    assert guide.isVisible()
    assert guide.lifts.faults.list.open_value == Fault.ROUNDED_UPPER_BACK
    assert focused_name() == row
    practice = last_practice(driver)
    assert [(one.kind, one.reps) for one in practice.sets] == [(SetKind.DRILL, 8)] * 2
    assert practice.session.end is not None
    assert open_today(driver).plan == before
    assert desk_of(driver).planner.place() == place
    assert driver.child("start_session").accessibleName() == "Start session"


def test_the_button_in_the_list_starts_it_by_enter(driver: Driver) -> None:
    open_guide(driver)
    driver.child("guide_action_rounded_low_back").setFocus()
    driver.press(Key.Key_Return)
    assert driver.child("page_live_set").isVisible()
    do_two_sets(driver)
    assert focused_name() == "guide_action_rounded_low_back"


def test_while_a_stop_holds_the_advice_comes_first_and_not_now_is_the_answer(
    driver: Driver,
) -> None:
    desk_of(driver).stops.answer_painful_back()
    guide = open_guide(driver)
    driver.press(Key.Key_P)
    driver.qtbot.waitUntil(driver.child("practice_sheet").isActiveWindow)
    driver.press(Key.Key_Return)
    driver.qtbot.waitUntil(guide.window().isActiveWindow)
    assert desk_of(driver).log.running is None
    driver.press(Key.Key_P)
    driver.qtbot.waitUntil(driver.child("practice_sheet").isActiveWindow)
    driver.press(Key.Key_P)
    driver.qtbot.waitUntil(driver.app.window.isActiveWindow)
    do_two_sets(driver)
    assert guide.isVisible()
    assert last_practice(driver).session.end is not None
    assert desk_of(driver).stops.active is not None


def test_while_a_stop_holds_nothing_loaded_starts(driver: Driver) -> None:
    desk_of(driver).stops.answer_painful_back()
    open_guide(driver)
    driver.workspace.practise(ExerciseId("kettlebell_deadlift"))
    assert desk_of(driver).log.running is None
    assert not driver.app.window.is_in_garage
    assert "health professional" in driver.app.window.toast.text()


def test_pain_in_a_practice_leads_to_today_and_ends_the_session_beside_it(driver: Driver) -> None:
    driver.press(Key.Key_Return)  # the planned session: its first set
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    open_guide(driver)
    driver.press(Key.Key_P)
    driver.pass_time(20)
    driver.press(Key.Key_Escape)
    driver.qtbot.waitUntil(driver.child("stop_sheet").isActiveWindow)
    for key in (Key.Key_1, Key.Key_7, Key.Key_Return):  # low back, sharp
        driver.press(key)
    assert driver.child("page_today").isVisible()
    assert desk_of(driver).stops.active is not None
    assert desk_of(driver).log.running is None


def test_a_practice_beside_a_session_gives_the_session_back(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    guide = open_guide(driver)
    driver.press(Key.Key_P)
    assert "Save it first" in driver.app.window.toast.text()
    open_today(driver)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)  # saved: a rest runs
    outer = desk_of(driver).log.running
    assert outer is not None
    open_guide(driver)
    driver.press(Key.Key_P)
    for _ in range(2):
        driver.pass_time(100)
        driver.press(Key.Key_Return)
        driver.press(Key.Key_Return)
        driver.press(Key.Key_Space)
    for _ in range(MOST_KEYS_TO_FINISH):
        if desk_of(driver).log.running != outer:
            driver.press(Key.Key_Return)
    assert desk_of(driver).log.running == outer
    assert guide.isVisible()
    open_today(driver)
    assert driver.child("start_session").accessibleName() == "Go on with the session"


def test_a_practice_that_was_left_is_gone_on_with(driver: Driver) -> None:
    open_guide(driver)
    driver.press(Key.Key_P)
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    practice = desk_of(driver).log.running
    open_guide(driver)
    driver.press(Key.Key_P)
    assert driver.child("page_rest_log").isVisible()
    running = desk_of(driver).log.running
    assert practice is not None
    assert running is not None
    assert running.session.id == practice.session.id


def test_a_day_of_rest_offers_a_few_minutes_of_the_dowel(qtbot: QtBot, folder: Path) -> None:
    journal = open_journal(folder / "journal.hinge")
    journal.apply(log_change(logged(date(2026, 11, 20))))
    journal.close()
    driver = Driver(qtbot, folder, FakeClock())
    today = driver.child("page_today")
    assert isinstance(today, TodayPage)
    before = today.plan
    button = driver.child("practise_drill")
    assert button.accessibleName() == "Practise: dowel hinge, 4 min"
    driver.press(Key.Key_D)
    do_two_sets(driver)
    assert driver.child("page_today").isVisible()
    assert today.plan == before
    assert driver.child("practise_drill").isVisible()
    driver.close()


def test_a_day_of_training_offers_no_practice(driver: Driver) -> None:
    today = driver.workspace.open(PageName.TODAY)
    assert today is not None
    assert not any(one.isVisible() for one in today.findChildren(QWidget, "practise_drill"))
    driver.press(Key.Key_D)
    assert desk_of(driver).log.running is None
