"""The stop sheet in the real window: what each answer leaves open, and what it stores."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.day_plan import DayVerdict
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.safety import Feeling, Place
from hinge_desktop.core.session_progress import Progress, Step
from hinge_desktop.core.training import LoggedSession, SetState
from hinge_desktop.gui.clicker_keys import ClickerAct
from hinge_desktop.gui.views.session.stop_sheet import StopSheet
from hinge_desktop.store.opening import open_journal
from hinge_desktop.words import numbers
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

LEAD_IN_SECONDS = 10
REP_SECONDS = 6
Key = Qt.Key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A journal in which heavier leg curls wait after the hinge."""
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    curls = {"load": kg(30), "reps": 12, "planned_reps": 12}
    journal.apply(log_change(logged(date(2026, 11, 19), exercise="leg_curl", sets=(curls, curls))))
    journal.close()
    return file


@pytest.fixture
def driver(qtbot: QtBot, file: Path) -> Iterator[Driver]:
    driver = Driver(qtbot, file.parent, FakeClock())
    yield driver
    driver.close()


def progress(driver: Driver) -> Progress | None:
    assert driver.app.desk is not None
    return driver.app.desk.log.progress


def step(driver: Driver) -> Step | None:
    found = progress(driver)
    return None if found is None else found.step


def stop_in_rep_four(driver: Driver) -> StopSheet:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN_SECONDS + 3 * REP_SECONDS + 1)
    return open_sheet(driver)


def open_sheet(driver: Driver) -> StopSheet:
    driver.press(Key.Key_Escape)
    sheet = driver.child("stop_sheet")
    assert isinstance(sheet, StopSheet)
    driver.qtbot.waitUntil(lambda: QApplication.activeWindow() is sheet)
    return sheet


def close_sheet(driver: Driver, sheet: StopSheet) -> None:
    """Esc, and wait until the screen below has the keyboard again."""
    driver.press(Key.Key_Escape)
    assert not sheet.isVisible()
    come_back(driver)


def come_back(driver: Driver) -> None:
    """Give the keyboard back to the window, as a window manager does by itself."""
    driver.app.window.activateWindow()
    driver.qtbot.waitUntil(lambda: QApplication.activeWindow() is driver.app.window)


def is_shown(sheet: QWidget, name: str) -> bool:
    found = sheet.findChild(QWidget, name)
    assert found is not None
    return found.isVisible()


def newest(file: Path) -> LoggedSession:
    journal = open_journal(file)
    session = journal.session(journal.session_lines(1)[0].id)
    assert journal.check() == ()
    journal.close()
    assert session is not None
    return session


def test_without_an_answer_both_ways_are_open(driver: Driver) -> None:
    sheet = stop_in_rep_four(driver)
    assert sheet.accessibleName() == "Put the bar down."
    assert (is_shown(sheet, "stop_end_session"), is_shown(sheet, "stop_back")) == (True, True)
    assert not is_shown(sheet, "stop_lighter")
    driver.press(Key.Key_Escape)
    assert step(driver) is Step.IN_SET
    assert driver.workspace.screens.live.isVisible()


def test_a_pain_answer_ends_the_session_and_stores_everything(driver: Driver, file: Path) -> None:
    sheet = stop_in_rep_four(driver)
    driver.press(Key.Key_1)
    driver.press(Key.Key_8)
    assert not is_shown(sheet, "stop_back")
    assert is_shown(sheet, "get_help_now")
    assert is_shown(sheet, "all_urgent_signs")
    driver.press(Key.Key_Return)
    assert step(driver) is None
    assert driver.app.desk is not None
    stops, journal = driver.app.desk.stops, driver.app.desk.journal
    (answer,) = journal.safety_answers()
    assert (answer.place, answer.feeling) == (Place.LOW_BACK, Feeling.TINGLING)
    assert stops.active is not None
    assert driver.app.desk.planner.plan().verdict is DayVerdict.STOPPED
    driver.close()
    (one,) = newest(file).sets
    assert (one.reps, one.state) == (3, SetState.SAVED)


def test_after_a_pain_answer_esc_does_nothing(driver: Driver) -> None:
    sheet = stop_in_rep_four(driver)
    driver.press(Key.Key_7)
    driver.press(Key.Key_Escape)
    assert sheet.isVisible()
    assert step(driver) is Step.IN_SET
    driver.press(Key.Key_7)  # pressed again: taken back
    driver.press(Key.Key_Escape)
    assert not sheet.isVisible()


def test_one_choice_a_column(driver: Driver) -> None:
    sheet = stop_in_rep_four(driver)
    for key in (Key.Key_1, Key.Key_3, Key.Key_8, Key.Key_6):
        driver.press(key)
    assert (sheet.complaint.place, sheet.complaint.feeling) == (
        Place.BACK_OF_THIGH,
        Feeling.DULL_ACHE,
    )
    driver.press(Key.Key_Return)


def test_the_presenter_saves_and_ends(driver: Driver) -> None:
    stop_in_rep_four(driver)
    driver.press(Key.Key_PageDown)
    assert step(driver) is None


def test_a_presenter_with_other_keys_saves_and_ends_too(driver: Driver) -> None:
    driver.workspace.clicker.give("F9", ClickerAct.NEXT)
    driver.workspace.clicker.take("PgDown", ClickerAct.NEXT)
    stop_in_rep_four(driver)
    driver.press(Key.Key_PageDown)
    driver.press(Key.Key_Right)  # chooses here, and never ends a session
    assert step(driver) is Step.IN_SET
    driver.press(Key.Key_F9)
    assert step(driver) is None


def test_tired_leads_back_to_the_set_that_stands_still(driver: Driver) -> None:
    sheet = stop_in_rep_four(driver)
    driver.press(Key.Key_5)
    assert is_shown(sheet, "stop_back")
    close_sheet(driver, sheet)
    assert driver.workspace.screens.live.isVisible()
    assert driver.workspace.screens.live.pacer.counted_reps == 3
    driver.press(Key.Key_Space)
    driver.pass_time(2 * REP_SECONDS)
    driver.press(Key.Key_Return)
    found = progress(driver)
    assert found is not None
    assert found.current is not None
    assert (found.step, found.current.reps) == (Step.TO_LOG, 5)


def test_tired_offers_a_lighter_next_set(driver: Driver) -> None:
    """The empty bar can be made no lighter, the leg curls after it can."""
    sheet = stop_in_rep_four(driver)
    driver.press(Key.Key_5)
    assert not is_shown(sheet, "stop_lighter")
    close_sheet(driver, sheet)
    driver.press(Key.Key_Space)
    for _ in range(3):  # the three hinge sets, without an answer
        driver.pass_time(100)
        driver.press(Key.Key_Return)
        driver.press(Key.Key_Return)
        driver.press(Key.Key_Space)
    assert step(driver) is Step.TO_LOG  # the first leg curls
    sheet = open_sheet(driver)
    assert sheet.accessibleName() == "Put it down."
    driver.press(Key.Key_5)
    assert is_shown(sheet, "stop_lighter")
    lighter = driver.child("stop_lighter").accessibleName()
    assert lighter == f"Next set {numbers.weight(kg(25))}, 17 % less"
    driver.press(Key.Key_L)
    found = progress(driver)
    assert found is not None
    assert found.following is not None
    assert (found.step, found.following.load) == (Step.TO_LOG, kg(25))
    assert found.following.planned_load == kg(30)


def test_an_ache_elsewhere_ends_the_exercise_and_goes_on(driver: Driver) -> None:
    sheet = stop_in_rep_four(driver)
    driver.press(Key.Key_3)
    driver.press(Key.Key_6)
    assert is_shown(sheet, "stop_end_exercise")
    driver.press(Key.Key_Escape)
    assert sheet.isVisible()
    driver.press(Key.Key_N)
    found = progress(driver)
    assert found is not None
    assert found.step is Step.READY
    assert found.exercise is not None
    assert found.exercise.entry.exercise_id == "leg_curl"
    assert driver.workspace.screens.rest_log.isVisible()
    assert driver.app.desk is not None
    assert driver.app.desk.stops.open_ache is not None
    assert driver.app.desk.stops.active is None


def press_button(driver: Driver, name: str) -> None:
    button = driver.child(name)
    assert isinstance(button, QAbstractButton)
    button.click()


def test_today_says_why_no_load_is_suggested_until_both_are_confirmed(driver: Driver) -> None:
    stop_in_rep_four(driver)
    driver.press(Key.Key_7)
    driver.press(Key.Key_Return)
    assert not driver.child("lift_stop").isEnabled()
    press_button(driver, "symptom_free")
    assert not driver.child("lift_stop").isEnabled()
    press_button(driver, "cleared")
    press_button(driver, "lift_stop")
    assert driver.app.desk is not None
    assert driver.app.desk.stops.active is None
    assert driver.app.desk.planner.place().rung is Rung.WALL
    come_back(driver)
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert driver.app.desk.stops.active is not None


def test_today_asks_once_about_an_ache_that_ended_an_exercise(driver: Driver) -> None:
    stop_in_rep_four(driver)
    driver.press(Key.Key_4)
    driver.press(Key.Key_6)
    driver.press(Key.Key_Return)
    assert step(driver) is None
    press_button(driver, "ache_gone")
    assert driver.app.desk is not None
    assert driver.app.desk.stops.open_ache is None
    assert driver.app.desk.stops.active is None


def test_a_painful_back_before_a_session_is_a_stop(driver: Driver) -> None:
    driver.press(Key.Key_3)
    assert driver.child("lift_stop").isVisible()
    assert driver.app.desk is not None
    assert driver.app.desk.planner.plan().verdict is DayVerdict.STOPPED
