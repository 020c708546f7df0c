"""The past is put right by keys alone, in the real window, and every act can be taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.end_to_end.history_window import History, open_history

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_TODAY = date(2026, 11, 21)


@pytest.fixture
def history(qtbot: QtBot, tmp_path: Path) -> History:
    return open_history(qtbot, tmp_path)


def test_a_set_from_last_month_is_put_right_in_two_keys(history: History) -> None:
    day = date(2026, 10, 17)
    history.press(Qt.Key.Key_PageUp)
    assert history.card == "Saturday 17 October"
    assert [one.reps for one in history.work_sets(day)] == [8, 8, 8]
    history.press(Qt.Key.Key_F2)
    history.type("9")
    history.press(Qt.Key.Key_Return)
    assert [one.reps for one in history.work_sets(day)] == [9, 8, 8]
    assert history.toast == "Set 1 changed from 8 to 9 reps"
    # Digits alone open a row too: the reps of the set below.
    history.press(Qt.Key.Key_Down)
    history.type("7")
    history.press(Qt.Key.Key_Return)
    assert [one.reps for one in history.work_sets(day)] == [9, 7, 8]


def test_a_day_is_gone_to_as_people_write_it(history: History) -> None:
    history.go_to("27 Oct")
    assert history.card == "Tuesday 27 October"
    history.go_to("yesterday")
    assert history.card == "Friday 20 November, no session"


def test_undo_and_redo_reach_the_journal_also_from_an_open_row(history: History) -> None:
    day = date(2026, 11, 17)
    history.press(Qt.Key.Key_F2)
    history.type("9")
    history.press(Qt.Key.Key_Tab)
    assert history.work_sets(day)[0].reps == 9
    history.press(Qt.Key.Key_Z, _CONTROL)
    assert history.work_sets(day)[0].reps == 12
    assert history.toast == "Undone: Set 1 changed from 12 to 9 reps"
    reps = history.driver.child("set_cell_reps")
    assert isinstance(reps, QLineEdit)
    history.wait_for(lambda: reps.text() == "12")
    history.press(Qt.Key.Key_Z, _CONTROL | _SHIFT)
    assert history.work_sets(day)[0].reps == 9


def test_a_bad_value_keeps_the_row_open_until_it_is_taken_back(history: History) -> None:
    history.press(Qt.Key.Key_F2)
    history.type("1077")
    history.press(Qt.Key.Key_Return)
    field = history.driver.child("set_cell_reps")
    assert field.hasFocus()
    assert field.accessibleDescription() == "Reps: at most 1000"
    # Neither another row nor another day can be gone to.
    history.press(Qt.Key.Key_Down)
    assert history.driver.child("set_cell_reps").accessibleDescription() == "Reps: at most 1000"
    history.page.choose_day(date(2026, 11, 10))
    history.settle()
    assert history.card == "Tuesday 17 November"
    history.press(Qt.Key.Key_Escape)
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.accessibleDescription()) == ("12", "")
    history.press(Qt.Key.Key_Escape)
    rows = history.driver.app.window.findChildren(QWidget, "set_row_editor")
    assert not [row for row in rows if row.isVisible()]
    assert [one.reps for one in history.work_sets(date(2026, 11, 17))] == [12, 12, 12]


def test_an_unusual_number_of_reps_is_kept_when_it_is_asked_for_again(history: History) -> None:
    day = date(2026, 11, 17)
    history.press(Qt.Key.Key_F2)
    history.type("77")
    history.press(Qt.Key.Key_Return)
    field = history.driver.child("set_cell_reps")
    said = "Reps: usually 1 to 50. Enter again keeps it."
    assert (field.accessibleDescription(), history.work_sets(day)[0].reps) == (said, 12)
    history.press(Qt.Key.Key_Return)
    assert history.work_sets(day)[0].reps == 77


def test_a_comma_and_a_unit_are_read(history: History) -> None:
    day = date(2026, 11, 17)
    history.press(Qt.Key.Key_F2)
    history.press(Qt.Key.Key_Tab, _SHIFT)
    history.type("62,5")
    history.press(Qt.Key.Key_Down)
    history.type("135 lb")
    history.press(Qt.Key.Key_Return)
    loads = [one.load for one in history.work_sets(day)]
    assert [str(one.plain()) + one.unit.value for one in loads if one] == [
        "62.5kg", "135lb", "60kg",
    ]  # fmt: skip


def test_a_set_is_added_and_removed(history: History) -> None:
    day = date(2026, 11, 17)
    history.press(Qt.Key.Key_Return)
    table = history.driver.child("session_sets")
    assert isinstance(table, QTableView)
    assert table.hasFocus()
    history.press(Qt.Key.Key_Insert)
    history.wait_for(lambda: table.model().rowCount() == 6)
    history.press(Qt.Key.Key_Escape)
    assert len(history.work_sets(day)) == 4
    history.wait_for(table.hasFocus)
    history.press(Qt.Key.Key_Delete)
    history.wait_for(lambda: table.model().rowCount() == 5)
    assert len(history.work_sets(day)) == 3


def test_a_session_is_duplicated_moved_deleted_and_restored(history: History) -> None:
    history.press(Qt.Key.Key_D, _CONTROL)
    history.wait_for_sheet("day_sheet")
    history.press(Qt.Key.Key_Return)
    history.wait_for(lambda: history.card == "Saturday 21 November")
    assert len(history.sessions(_TODAY)) == 1
    history.press(Qt.Key.Key_M)
    history.wait_for_sheet("day_sheet")
    history.press(Qt.Key.Key_Down)
    history.press(Qt.Key.Key_Return)
    history.wait_for(lambda: history.card == "Friday 20 November")
    assert history.sessions(_TODAY) == ()
    history.press(Qt.Key.Key_Delete)
    history.wait_for(lambda: history.card == "Friday 20 November, no session")
    assert history.sessions(date(2026, 11, 20)) == ()
    history.press(Qt.Key.Key_Delete, _CONTROL)
    history.wait_for_sheet("trash_sheet")
    history.press(Qt.Key.Key_Return)
    history.wait_for(lambda: len(history.sessions(date(2026, 11, 20))) == 1)
    history.press(Qt.Key.Key_Escape)
    history.wait_for(lambda: history.card == "Friday 20 November")


def test_a_past_session_is_added_with_its_first_cell_open(history: History) -> None:
    history.press(Qt.Key.Key_N, _CONTROL)
    history.wait_for_sheet("add_session_sheet")
    history.type("12 nov")
    history.press(Qt.Key.Key_Return)
    history.wait_for(lambda: history.card == "Thursday 12 November")
    assert len(history.sessions(date(2026, 11, 12))) == 1
    history.wait_for(history.driver.child("set_cell_reps").hasFocus)


def test_an_empty_day_says_so_and_can_be_filled(history: History) -> None:
    history.press(Qt.Key.Key_Right)
    assert history.card == "Wednesday 18 November, no session"
    assert history.driver.child("no_session").isVisible()
    history.press(Qt.Key.Key_A)
    sheet = history.wait_for_sheet("add_session_sheet")
    day = sheet.findChild(QLineEdit, "new_session_day")
    assert day is not None
    assert day.accessibleDescription().startswith("Wednesday 18 Nov")
    history.press(Qt.Key.Key_Escape)


def test_the_calendar_walks_over_the_edges_of_months(history: History) -> None:
    grid = history.driver.child("month_grid")
    assert grid.hasFocus()
    history.press(Qt.Key.Key_Home)
    history.press(Qt.Key.Key_Left)
    assert history.card == "Saturday 31 October"
    assert grid.accessibleName() == "October 2026"
    history.press(Qt.Key.Key_PageDown)
    # The session nearest to the same day.
    assert history.page.day == date(2026, 11, 17)
    history.press(Qt.Key.Key_T)
    assert history.page.day == _TODAY
    history.press(Qt.Key.Key_PageUp)
    assert history.card == "Tuesday 20 October"
    history.press(Qt.Key.Key_PageUp, _SHIFT)
    assert history.card == "Monday 20 October, no session"
    assert grid.accessibleName() == "October 2025"


def test_a_filter_narrows_the_list_and_is_cleared_by_escape(history: History) -> None:
    history.press(Qt.Key.Key_F, _CONTROL)
    history.press(Qt.Key.Key_Tab)
    history.press(Qt.Key.Key_Tab)
    for _ in range(5):
        history.press(Qt.Key.Key_Down)
    found = history.driver.child("filter_found")
    assert found.accessibleName() == "1 session found"
    history.press(Qt.Key.Key_Down)
    assert found.accessibleName() == "0 sessions found"
    assert history.driver.child("history_none_found").isVisible()
    history.press(Qt.Key.Key_Escape)
    assert found.accessibleName() != "0 sessions found"
    assert history.driver.child("session_list").isVisible()
    history.press(Qt.Key.Key_Escape)
    assert not found.isVisible()


def test_the_answers_about_an_exercise_are_changed(history: History) -> None:
    history.press(Qt.Key.Key_E)
    history.wait_for_sheet("answers_sheet")
    history.press(Qt.Key.Key_Q)
    history.press(Qt.Key.Key_Return)
    entry = history.sessions(date(2026, 11, 17))[0].exercises[0].entry
    assert [one.value for one in entry.felt] == ["glutes"]
    history.press(Qt.Key.Key_Z, _CONTROL)
    entry = history.sessions(date(2026, 11, 17))[0].exercises[0].entry
    assert [one.value for one in entry.felt] == ["hamstrings", "glutes"]
