"""The session editor by keys: exercises, fields, names, saved sessions, and what is refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.equipment import Bar, BarKind, BarUse, PlateStock
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.plan_overrides import PlanChange
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.store.opening import open_journal
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.end_to_end.plan_editor.keys import (
    add,
    desk_of,
    field,
    ids,
    open_editor,
    planned,
    rewrite,
    rows,
    said,
    save,
    type_text,
)
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
DAY_SECONDS = 24 * 3600


def test_exercises_are_added_ordered_and_removed_by_keys(driver: Driver) -> None:
    open_editor(driver)
    assert rows(driver) == [
        "1. Bar RDL, 3 \N{MULTIPLICATION SIGN} 8 at 20\N{NO-BREAK SPACE}kg",
        "2. Leg curl, 2 \N{MULTIPLICATION SIGN} 12 at 30\N{NO-BREAK SPACE}kg, no count",
    ]
    add(driver, "squat")
    driver.press(Key.Key_Up, ALT)
    driver.press(Key.Key_Up, ALT)
    driver.press(Key.Key_Down)
    driver.press(Key.Key_Down)
    driver.press(Key.Key_Delete)
    assert ids(driver) == ["romanian_deadlift", "leg_curl"]
    save(driver)
    assert ids(driver) == ["squat", "romanian_deadlift"]
    assert desk_of(driver).editor.current().change is PlanChange.TODAY


def test_the_fields_of_an_exercise_are_edited_in_place(driver: Driver) -> None:
    open_editor(driver)
    driver.press(Key.Key_Return)
    assert QApplication.focusWidget() is field(driver, "plan_sets")
    driver.press(Key.Key_Up)
    rewrite(driver, "plan_reps", "6")
    rewrite(driver, "plan_load", "32,5")
    rewrite(driver, "plan_rest", "3:00")
    rewrite(driver, "plan_tempo", "4-0-1-0")
    save(driver)
    line = planned(driver)[0]
    assert (line.sets, line.reps, line.load, line.rest_seconds) == (4, 6, kg(32.5), 180)
    assert line.tempo == Tempo.parse("4-0-1-0")


def test_an_exercise_goes_without_count(driver: Driver) -> None:
    open_editor(driver)
    count = driver.child("plan_count")
    count.setFocus()
    driver.press(Key.Key_Tab)
    (button,) = [one for one in count.findChildren(QWidget) if one.accessibleName() == "No count"]
    assert planned(driver)[0].is_paced
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    save(driver)
    assert not planned(driver)[0].is_paced


def test_today_says_that_it_is_changed_and_leads_back(driver: Driver) -> None:
    before = planned(driver)
    open_editor(driver)
    driver.press(Key.Key_Delete)
    save(driver)
    assert ids(driver) == ["leg_curl"]
    page = driver.child("page_today")
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert any("You changed the plan for today." in text for text in texts)
    assert driver.child("reset_plan").isVisible()
    driver.press(Key.Key_R)
    assert planned(driver) == before
    assert not page.findChild(QWidget, "reset_plan").isVisible()  # type: ignore[union-attr]
    driver.press(Key.Key_Z, CTRL)
    assert ids(driver) == ["leg_curl"]


def test_always_holds_on_the_next_day(driver: Driver, clock: FakeClock) -> None:
    open_editor(driver)
    add(driver, "calf")
    driver.press(Key.Key_2, ALT)
    assert "Loads go on from what you lift" in said(driver)
    save(driver)
    clock.advance(DAY_SECONDS)
    assert ids(driver) == ["romanian_deadlift", "leg_curl", "calf_raise"]


def test_back_to_the_suggested_plan_in_the_editor(driver: Driver) -> None:
    before = planned(driver)
    open_editor(driver)
    add(driver, "calf")
    driver.press(Key.Key_2, ALT)
    save(driver)
    open_editor(driver)
    driver.press(Key.Key_R)
    assert len(rows(driver)) == 2
    save(driver)
    assert planned(driver) == before
    assert desk_of(driver).journal.plan_overrides() == ()


def test_escape_asks_before_changes_are_lost(driver: Driver) -> None:
    before = planned(driver)
    sheet = open_editor(driver)
    driver.press(Key.Key_Delete)
    driver.press(Key.Key_Escape)
    assert "Nothing is saved yet" in said(driver)
    assert sheet.isVisible()
    driver.press(Key.Key_Escape)
    assert not sheet.isVisible()
    assert planned(driver) == before


def test_escape_leaves_at_once_where_nothing_was_changed(driver: Driver) -> None:
    sheet = open_editor(driver)
    driver.press(Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("plan_sets", "0", "Sets: 1 to 20"),
        ("plan_sets", "many", "Sets: 1 to 20"),
        ("plan_reps", "51", "Reps: 1 to 50"),
        ("plan_load", "-5", "Load: 0 or more"),
        ("plan_load", "heavy", "Load: a number such as 62.5"),
        ("plan_rest", "1:2:3", "Rest: 0 to 1800 seconds, or minutes such as 2:30"),
        ("plan_rest", "5000", "Rest: 0 to 1800 seconds, or minutes such as 2:30"),
    ],
)
def test_bad_input_is_named_and_not_saved(
    driver: Driver, name: str, text: str, sentence: str
) -> None:
    before = planned(driver)
    sheet = open_editor(driver)
    rewrite(driver, name, text)
    driver.press(Key.Key_Return, CTRL)
    assert sheet.isVisible()
    assert sentence in said(driver)
    assert "Put the marked field right first." in said(driver)
    assert planned(driver) == before
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Escape)


def test_an_empty_session_is_refused(driver: Driver) -> None:
    sheet = open_editor(driver)
    driver.press(Key.Key_Delete)
    driver.press(Key.Key_Delete)
    driver.press(Key.Key_Delete)
    driver.press(Key.Key_Return, CTRL)
    assert "A session needs an exercise." in said(driver)
    assert sheet.isVisible()
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Escape)


def test_a_journal_that_fails_keeps_the_sheet(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = open_editor(driver)
    driver.press(Key.Key_Delete)

    def full(_change: Change) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

    monkeypatch.setattr(desk_of(driver).changes, "make", full)
    driver.press(Key.Key_Return, CTRL)
    assert "Not saved: There is no room left" in said(driver)
    assert sheet.isVisible()
    monkeypatch.undo()
    save(driver)
    assert ids(driver) == ["leg_curl"]


def test_a_load_that_cannot_be_built_is_named_with_the_closest(
    qtbot: QtBot, file: Path, clock: FakeClock
) -> None:
    journal = open_journal(file)
    bar = Bar("bar", 0, "Bar", kg(20), BarKind.STRAIGHT, BarUse.WORK)
    plates = PlateStock("plates-10", kg(10), 4)
    journal.apply(Change(Act.CHANGE_EQUIPMENT, added(bar, plates)))
    journal.close()
    driver = Driver(qtbot, file.parent, clock)
    open_editor(driver)
    rewrite(driver, "plan_load", "47")
    space = "\N{NO-BREAK SPACE}"
    text = f"47{space}kg cannot be built with what you own. Closest: 40{space}kg or 60{space}kg."
    assert text in said(driver)
    found = driver.child("plan_editor").findChildren(QWidget, "take_closest_load")
    takes = [one for one in found if one.isVisible()]
    assert [one.accessibleName() for one in takes] == [f"Take 40{space}kg", f"Take 60{space}kg"]
    QTest.mouseClick(takes[0], Qt.MouseButton.LeftButton)
    assert "cannot be built" not in said(driver)
    save(driver)
    assert planned(driver)[0].load == kg(40)
    driver.close()


def test_the_order_of_the_source_is_a_quiet_hint(driver: Driver) -> None:
    open_editor(driver)
    assert "One order to try" not in said(driver)
    driver.press(Key.Key_Down, ALT)
    assert "Here leg curl comes before bar RDL. You may leave it so." in said(driver)
    assert "Athleex" in said(driver)
    driver.press(Key.Key_Up, ALT)
    assert "One order to try" not in said(driver)


def test_a_new_exercise_is_added_renamed_and_put_away(driver: Driver) -> None:
    open_editor(driver)
    driver.press(Key.Key_A)
    type_text("nordic")
    assert "No exercise of that name." in said(driver)
    driver.press(Key.Key_N, CTRL)
    assert field_text(driver, "own_exercise_name") == "nordic"
    type_text("Nordic curl")
    driver.press(Key.Key_Return)
    assert rows(driver)[-1].startswith("3. Nordic curl")
    driver.press(Key.Key_A)
    type_text("nord")
    driver.press(Key.Key_F2)
    type_text("Nordics")
    driver.press(Key.Key_Return)
    type_text("nordics")
    driver.press(Key.Key_Delete, ALT)
    assert "Nordics is not offered any more." in said(driver)
    assert rows(driver, "plan_exercise_choices") == []
    driver.press(Key.Key_Escape)
    assert rows(driver)[-1].startswith("3. Nordics")
    driver.press(Key.Key_Z, CTRL)
    save(driver)
    last = next(one for one in desk_of(driver).editor.exercises() if one.name)
    assert (last.name, last.is_archived) == ("Nordics", False)
    assert ids(driver)[-1] == last.id
    texts = [one.text() for one in driver.child("page_today").findChildren(QLabel)]
    assert any("Nordics 3" in text for text in texts)


def field_text(driver: Driver, name: str) -> str:
    found = driver.child(name)
    assert isinstance(found, QLineEdit)
    return found.text()


def test_a_taken_name_is_refused(driver: Driver) -> None:
    open_editor(driver)
    add_own_exercise(driver, "Step")
    with_it = rows(driver)
    assert len(with_it) == 3
    assert "That name is taken." not in said(driver)
    add_own_exercise(driver, "Step")
    assert "That name is taken." in said(driver)
    assert field_text(driver, "own_exercise_name") == "Step"
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Escape)
    assert rows(driver) == with_it
    assert [one.name for one in desk_of(driver).editor.exercises() if one.name] == ["Step"]


def add_own_exercise(driver: Driver, name: str) -> None:
    driver.press(Key.Key_A)
    driver.press(Key.Key_N, CTRL)
    type_text(name)
    driver.press(Key.Key_Return)


def test_saved_sessions_are_kept_started_from_renamed_and_deleted(driver: Driver) -> None:
    open_editor(driver)
    add(driver, "squat")
    driver.press(Key.Key_T)
    assert "None yet." in said(driver)
    driver.press(Key.Key_S)
    type_text("Leg day")
    driver.press(Key.Key_Return)
    assert rows(driver, "plan_templates") == ["Leg day, Bar RDL, Leg curl, Squat"]
    driver.press(Key.Key_F2)
    type_text("Long day")
    driver.press(Key.Key_Return)
    assert rows(driver, "plan_templates") == ["Long day, Bar RDL, Leg curl, Squat"]
    driver.press(Key.Key_Delete)
    assert "Long day is deleted. Ctrl Z brings it back." in said(driver)
    driver.press(Key.Key_Z, CTRL)
    assert rows(driver, "plan_templates") == ["Long day, Bar RDL, Leg curl, Squat"]
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Delete)
    driver.press(Key.Key_Delete)
    driver.press(Key.Key_T)
    driver.press(Key.Key_Return)
    save(driver)
    assert ids(driver) == ["romanian_deadlift", "leg_curl", "squat"]


def test_every_control_of_the_editor_has_a_name_and_a_tooltip(driver: Driver) -> None:
    sheet = open_editor(driver)
    assert unexplained(sheet) == []
    driver.press(Key.Key_A)
    assert unexplained(sheet) == []
    driver.press(Key.Key_N, CTRL)
    assert unexplained(sheet) == []
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_T)
    driver.press(Key.Key_S)
    assert unexplained(sheet) == []
    type_text("Short")
    driver.press(Key.Key_Return)
    assert unexplained(sheet) == []
    driver.press(Key.Key_Escape)
    driver.press(Key.Key_Escape)


@pytest.mark.parametrize("text_percent", [100, 150])
def test_everything_can_be_reached_in_a_small_window(driver: Driver, text_percent: int) -> None:
    driver.app.preferences.change(text_percent=text_percent)
    driver.app.window.resize(900, 640)
    driver.qtbot.waitUntil(lambda: driver.app.window.width() == 900)
    sheet = open_editor(driver)
    for name in ("plan_save", "plan_cancel", "plan_reset", "plan_add", "plan_saved"):
        button = driver.child(name)
        box = button.rect().translated(button.mapTo(sheet, button.rect().topLeft()))
        assert sheet.rect().contains(box), name
    assert sheet.height() <= 640
    driver.press(Key.Key_Escape)
