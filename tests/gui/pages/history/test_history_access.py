"""What a screen reader is told of the calendar, the sets and their fields."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.views.history.history_page import HistoryPage

_NAME = QAccessible.Text.Name


def _interface(page: QWidget, name: str) -> QAccessibleInterface:
    widget = page.findChild(QWidget, name)
    assert widget is not None
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def _cells(table: QAccessibleInterface) -> dict[str, QAccessibleInterface]:
    """Return the cells and heads of a table by their names."""
    children = [table.child(place) for place in range(table.childCount())]
    return {one.text(_NAME): one for one in children}


def test_the_calendar_is_a_table_of_days(page: HistoryPage) -> None:
    grid = _interface(page, "month_grid")
    assert grid.text(_NAME) == "November 2026"
    assert grid.role() is QAccessible.Role.Table
    cells = _cells(grid)
    assert {"Monday", "Sunday"} <= set(cells)
    assert cells["Tuesday 17 November, 1 session, no faults noted"].state().selected
    assert not cells["Wednesday 18 November"].state().selected
    assert "Saturday 21 November, today" in cells


def test_the_sets_are_a_table_with_words_for_each_cell(page: HistoryPage) -> None:
    sets = _interface(page, "session_sets")
    assert sets.text(_NAME) == "Sets of Bar RDL"
    cells = _cells(sets)
    assert {"Set", "Load, kg", "Reps", "Reserve", "Tempo", "Faults", "Edit"} <= set(cells)
    assert {"Ramp", "60\N{NO-BREAK SPACE}kg", "12", "Kept", "Clean", "Edit set 1"} <= set(cells)
    # A warm-up has no reserve: that is said, and not left out.
    assert "not given" in cells


def test_an_open_row_says_what_each_field_is_and_what_is_wrong(
    page: HistoryPage, qtbot: QtBot
) -> None:
    page.edit_set()
    field = _interface(page, "set_cell_reps")
    assert field.text(_NAME) == "Reps, set 1"
    assert field.text(QAccessible.Text.Value) == "12"
    widget = page.findChild(QWidget, "set_cell_reps")
    assert widget is not None
    qtbot.waitUntil(widget.hasFocus)
    QTest.keyClicks(widget, "x")
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert field.text(QAccessible.Text.Description) == "Reps: a whole number, 1 to 50"
    tempo = _interface(page, "set_cell_tempo")
    # On Linux the name of a list to choose from is what is chosen.
    assert tempo.text(QAccessible.Text.Value) == "Kept"
    assert tempo.text(QAccessible.Text.Description) == "Tempo of set 1"
    clean = _interface(page, "set_cell_clean")
    assert (clean.text(_NAME), bool(clean.state().checked)) == ("Clean", True)


def test_the_session_is_named_by_its_day(page: HistoryPage) -> None:
    assert _interface(page, "session_card").text(_NAME) == "Tuesday 17 November"
    sessions = _interface(page, "session_list")
    assert sessions.text(_NAME) == "Sessions"
