"""The ladder by keys through the real window: looked at, moved on, taken back; and its numbers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.ladder import ChoiceReason, LadderPlace, MoveReason, Rung, Stage
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import TempoAnswer
from hinge_desktop.gui.pages import PageName
from hinge_desktop.services.demo.demo_journal import DemoOrder, fill_demo
from hinge_desktop.services.ladder_desk import LadderDesk
from hinge_desktop.services.rule_numbers import RuleNumbers
from hinge_desktop.store.opening import open_journal
from tests.empty_journal import write_empty_journal
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    """The lifter of the pictures: on the loaded bar, one gate from the single leg."""
    order = DemoOrder()
    file = tmp_path / "journal.hinge"
    write_empty_journal(file, journal_id=order.journal_id, app_version="0", created=order.created)
    journal = open_journal(file)
    fill_demo(journal, order)
    journal.close()
    return on_the_ladder(qtbot, tmp_path)


@pytest.fixture
def newcomer(qtbot: QtBot, tmp_path: Path) -> Driver:
    return on_the_ladder(qtbot, tmp_path)


def on_the_ladder(qtbot: QtBot, folder: Path) -> Driver:
    driver = Driver(qtbot, folder, FakeClock(), page=PageName.LADDER)
    driver.wait_for_answers()
    return driver


def ladder_of(driver: Driver) -> LadderDesk:
    return driver.workspace._desk.ladder


def texts_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def step(driver: Driver, number: int) -> str:
    return driver.child(f"ladder_step_{number}").accessibleName()


def wait_for_sheet(driver: Driver, name: str) -> QWidget:
    def has_focus() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and focus.window().objectName() == name

    driver.qtbot.waitUntil(has_focus)
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus.window()


def wait_for_page(driver: Driver) -> None:
    """The window has the keyboard again once the sheet is gone."""

    def has_focus() -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and focus.window() is driver.app.window

    driver.qtbot.waitUntil(has_focus)


def test_the_page_shows_what_is_met_what_is_missing_and_why(driver: Driver) -> None:
    gates = driver.child("ladder_gates")
    assert gates.accessibleName() == "Gates to single-leg RDL"
    shown = [driver.child(f"gate_{number}") for number in range(5)]
    assert [gate.accessibleName() for gate in shown] == [
        "Four clean weeks",
        "Long spine",
        "Felt in the right place",
        "Even sides",
        "On the count",
    ]
    missing = shown[4]
    assert isinstance(missing, QAbstractButton)
    assert missing.isChecked()
    assert "Not yet. 0 of 3" in missing.accessibleDescription()
    left = texts_of(driver.child("ladder_left"))
    assert left[0] == "What is left"
    assert "Three sessions on the count" in left[1]
    assert left[2] == "Why the count comes first"
    assert step(driver, 4) == "Single-leg RDL, 4 of 5 gates met"


def test_arrows_look_at_other_steps_and_say_what_is_there(driver: Driver) -> None:
    driver.press(Key.Key_Left)
    assert driver.child("ladder_gates").accessibleName() == "Gates to kettlebell deadlift"
    assert texts_of(driver.child("ladder_left"))[0] == "Kettlebell"
    driver.press(Key.Key_Left)
    driver.press(Key.Key_Left)
    gates = driver.child("ladder_gates")
    assert gates.accessibleName() == "Wall hinge"
    assert "The first step is open to everybody. It has no gate." in texts_of(gates)


def test_another_gate_says_why_it_exists(driver: Driver) -> None:
    QTest.mouseClick(driver.child("gate_3"), Qt.MouseButton.LeftButton)
    left = texts_of(driver.child("ladder_left"))
    assert "Why balance comes first" in left
    check = driver.child("ladder_check_sides")
    assert check.accessibleName() == "Check your balance"


def test_move_anyway_asks_for_one_reason_stays_on_show_and_is_undone(driver: Driver) -> None:
    driver.press(Key.Key_M)
    sheet = wait_for_sheet(driver, "move_sheet")
    assert unexplained(sheet) == []
    driver.press(Key.Key_2)
    wait_for_page(driver)
    assert ladder_of(driver).place() == LadderPlace(Rung.SINGLE_LEG)
    move = ladder_of(driver).standing().came_by
    assert move is not None
    assert (move.reason, move.choice) == (MoveReason.BY_CHOICE, ChoiceReason.TAUGHT_BY_COACH)
    driver.wait_for_answers()
    assert step(driver, 4) == "Single-leg RDL, You are here, by choice"
    assert driver.child("ladder_gates").accessibleName() == "The last step"
    driver.press(Key.Key_Z, CONTROL)
    assert ladder_of(driver).place() == LadderPlace(Rung.BAR, Stage.LOADED)
    driver.wait_for_answers()
    assert step(driver, 3) == "Bar RDL, You are here"


def test_escape_stays(driver: Driver) -> None:
    driver.press(Key.Key_M)
    wait_for_sheet(driver, "move_sheet")
    driver.press(Key.Key_Escape)
    wait_for_page(driver)
    assert ladder_of(driver).place() == LadderPlace(Rung.BAR, Stage.LOADED)
    driver.press(Key.Key_Left)
    assert driver.child("ladder_gates").accessibleName() == "Gates to kettlebell deadlift"


def test_a_step_that_is_earned_is_offered_and_taken_by_enter(driver: Driver) -> None:
    """Rules of one session: the gate of the count is what the last session leaves open."""
    journal = driver.workspace._desk.journal
    (line,) = journal.session_lines(1)
    session = journal.session(line.id)
    assert session is not None
    edits = tuple(
        Edit(one, replace(one, tempo_answer=TempoAnswer.KEPT))
        for one in session.sets
        if one.tempo_answer is TempoAnswer.RUSHED
    )
    driver.workspace._desk.rules.set_number(Rule.KEPT_COUNT_SESSIONS, 1)
    driver.workspace._desk.changes.make(Change(Act.EDIT_SET, edits))
    driver.wait_for_answers()
    assert texts_of(driver.child("ladder_left"))[0] == "Next step: Single-leg"
    driver.press(Key.Key_Return)
    assert ladder_of(driver).place() == LadderPlace(Rung.SINGLE_LEG)
    move = ladder_of(driver).standing().came_by
    assert move is not None
    assert move.reason is MoveReason.GATE_PASSED


def test_an_offer_that_is_declined_is_silent_and_the_choice_is_kept(driver: Driver) -> None:
    driver.workspace._desk.rules.set_number(Rule.WEEKS_OFF, 1)
    driver.clock.advance(60 * 86_400)
    driver.workspace.open(PageName.TODAY)
    driver.workspace.open(PageName.LADDER)
    driver.wait_for_answers()
    assert texts_of(driver.child("ladder_left"))[0] == "Start one step down?"
    driver.press(Key.Key_S)
    driver.wait_for_answers()
    assert texts_of(driver.child("ladder_left"))[0] == "What is left"
    moves = driver.workspace._desk.journal.ladder_moves()
    assert moves[-1].reason is MoveReason.STAYED
    assert ladder_of(driver).place() == LadderPlace(Rung.BAR, Stage.LOADED)


def test_preview_leads_to_the_guide_and_enter_opens_the_drill(driver: Driver) -> None:
    driver.press(Key.Key_V)
    driver.qtbot.waitUntil(lambda: driver.app.window.current_page is PageName.GUIDE)
    driver.workspace.open(PageName.LADDER)
    for _ in range(3):
        driver.press(Key.Key_Left)
    driver.press(Key.Key_Return)
    driver.qtbot.waitUntil(lambda: driver.app.window.is_in_garage)
    running = driver.workspace._desk.log.running
    assert running is not None
    assert [one.entry.exercise_id for one in running.exercises] == ["wall_hinge"]


def test_a_newcomer_sees_the_rule_and_no_session_yet(newcomer: Driver) -> None:
    assert step(newcomer, 0) == "Wall hinge, You are here"
    gate = newcomer.child("gate_0")
    assert gate.accessibleDescription().startswith("8 of 10 reps reach the wall")
    assert "No data yet. no session yet" in gate.accessibleDescription()
    assert unexplained(newcomer.child("page_ladder")) == []


def test_a_journal_in_trouble_is_said_and_nothing_moves(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

    driver.press(Key.Key_M)
    wait_for_sheet(driver, "move_sheet")
    monkeypatch.setattr(LadderDesk, "move_by_choice", fail)
    driver.press(Key.Key_1)
    wait_for_page(driver)
    texts = " ".join(texts_of(driver.child("page_ladder")))
    assert "There is no room left" in texts
    assert ladder_of(driver).place() == LadderPlace(Rung.BAR, Stage.LOADED)


@pytest.fixture
def rules(driver: Driver) -> Driver:
    driver.workspace.open(PageName.SETTINGS)
    QTest.mouseClick(driver.child("open_rules"), Qt.MouseButton.LeftButton)
    wait_for_sheet(driver, "rules_sheet")
    return driver


def numbers_of(driver: Driver) -> Thresholds:
    return driver.workspace._desk.rules.thresholds


def sheet_child(name: str) -> QWidget:
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    found = sheet.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def test_a_number_is_changed_by_keys_and_brought_back(rules: Driver) -> None:
    stepper = sheet_child("rule_wall_days")
    stepper.setFocus()
    rules.press(Key.Key_Up)
    assert numbers_of(rules)[Rule.WALL_DAYS] == 3
    back = sheet_child("back_wall_days")
    assert back.isVisible()
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    assert numbers_of(rules).own(Rule.WALL_DAYS) is None
    assert not back.isVisible()


def test_a_number_out_of_range_is_refused_with_its_range(rules: Driver) -> None:
    stepper = sheet_child("rule_wall_days")
    stepper.setFocus()
    rules.press(Key.Key_A, CONTROL)
    rules.press(Key.Key_0)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert "Wall hinge: days: 1 to 10" in " ".join(texts_of(sheet))
    assert numbers_of(rules)[Rule.WALL_DAYS] == 2


def test_a_group_is_shown_at_a_time_and_set_back_whole(rules: Driver) -> None:
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert unexplained(sheet) == []
    rules.press(Key.Key_Right)
    assert sheet_child("rule_up_percent").isVisible()
    assert not sheet_child("rule_wall_days").isVisible()
    stepper = sheet_child("rule_up_percent")
    stepper.setFocus()
    rules.press(Key.Key_Down)
    assert numbers_of(rules)[Rule.UP_PERCENT] == 4
    reset = sheet_child("rules_reset")
    assert reset.isEnabled()
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert numbers_of(rules)[Rule.UP_PERCENT] == 5
    assert not reset.isEnabled()


def test_a_number_that_cannot_be_stored_is_said_and_shown_as_it_was(
    rules: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

    monkeypatch.setattr(RuleNumbers, "set_number", fail)
    stepper = sheet_child("rule_wall_days")
    stepper.setFocus()
    rules.press(Key.Key_Up)
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert "There is no room left" in " ".join(texts_of(sheet))
    assert numbers_of(rules)[Rule.WALL_DAYS] == 2
