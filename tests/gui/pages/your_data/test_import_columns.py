"""A table that nobody knows: its columns are matched by keys, and remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hinge_desktop.core.imports.column_map import ColumnRole
from hinge_desktop.gui.views.your_data.column_box import ColumnBox
from hinge_desktop.gui.views.your_data.import_sheet import ImportStep
from hinge_desktop.words.import_columns import role_name
from tests.gui.pages.your_data.conftest import SAMPLES, Importing

TABLE = """When,What,How heavy,How often,Hm
2026-01-05,Squat,60,5,a
2026-01-05,Squat,62.5,5,b
2026-01-07,Bench,40,8,c
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "own.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file


def choose_role(box: ColumnBox, role: ColumnRole | None) -> None:
    """Choose as the lifter does, from the list of a column."""
    words = "Not read" if role is None else role_name(role)
    box.role.setCurrentIndex(box.role.findText(words))
    box.role.activated.emit(box.role.currentIndex())


def match_all(importing: Importing) -> None:
    roles = (ColumnRole.DATE, ColumnRole.EXERCISE, ColumnRole.WEIGHT, ColumnRole.REPS, None)
    for box, role in zip(importing.sheet.columns.boxes, roles, strict=True):
        choose_role(box, role)


def test_a_table_is_matched_read_and_added(importing: Importing, table: Path) -> None:
    importing.choose(table)
    sheet = importing.sheet
    assert importing.is_at(ImportStep.COLUMNS)
    match_all(importing)
    assert sheet.columns.can_be_read
    weight = sheet.columns.boxes[2].measure
    weight.setCurrentIndex(weight.findText("kg"))
    weight.activated.emit(weight.currentIndex())
    sheet.go_on.setFocus()
    importing.press(Qt.Key.Key_Return)
    importing.wait()
    assert importing.is_at(ImportStep.LOG)
    assert sheet.log.news == "New: 2 sessions with 3 sets"
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    assert importing.sets() == 3
    assert importing.driver.app.window.toast.text() == "Imported 3 sets from own.csv"


def test_what_is_missing_is_said_after_each_choice(importing: Importing, table: Path) -> None:
    importing.choose(table)
    sheet = importing.sheet
    match_all(importing)
    boxes = sheet.columns.boxes
    choose_role(boxes[1], None)
    assert "the column with the exercise" in sheet.columns.notice.accessibleName()
    assert not sheet.go_on.isEnabled()
    choose_role(boxes[4], ColumnRole.REPS)
    assert "Hm: another column holds the same." in sheet.columns.notice.accessibleName()
    assert boxes[4].role.accessibleDescription() == "Hm: another column holds the same."
    choose_role(boxes[4], ColumnRole.EXERCISE)
    assert sheet.go_on.isEnabled()
    assert "enough to read it" in sheet.columns.notice.accessibleName()


def test_the_same_headings_are_known_the_next_time(
    importing: Importing, table: Path, tmp_path: Path
) -> None:
    test_a_table_is_matched_read_and_added(importing, table)
    more = tmp_path / "more.csv"
    more.write_text(TABLE + "2026-01-09,Squat,65,5,d\n", encoding="utf-8")
    importing.choose(more)
    sheet = importing.sheet
    assert importing.is_at(ImportStep.LOG)
    assert sheet.log.news == "New: 1 session with 1 set"
    assert sheet.log.there.startswith("Already here: 3 sets")
    sheet.log.match.click()
    importing.wait()
    assert [one.column() is None for one in sheet.columns.boxes] == [False] * 4 + [True]


def test_a_unit_that_the_map_leaves_open_is_asked_for(importing: Importing, table: Path) -> None:
    importing.choose(table)
    match_all(importing)
    importing.sheet.go_on.click()
    importing.wait()
    assert importing.is_at(ImportStep.LOG)
    assert not importing.sheet.go_on.isEnabled()
    importing.answer_pounds()
    assert importing.sheet.go_on.isEnabled()


def test_a_number_without_a_unit_leads_back_to_the_columns(
    importing: Importing, tmp_path: Path
) -> None:
    file = tmp_path / "runs.csv"
    file.write_text("When,What,Far\n2026-01-05,Sled push,20\n", encoding="utf-8")
    importing.choose(file)
    boxes = importing.sheet.columns.boxes
    for box, role in zip(
        boxes, (ColumnRole.DATE, ColumnRole.EXERCISE, ColumnRole.DISTANCE), strict=True
    ):
        choose_role(box, role)
    importing.sheet.go_on.click()
    importing.wait()
    assert importing.is_at(ImportStep.COLUMNS)
    assert "Choose the unit of: Distance." in importing.sheet.columns.notice.accessibleName()
    assert importing.sheet.columns.boxes[2].column() is not None


def test_a_known_log_can_be_matched_by_hand(importing: Importing) -> None:
    importing.choose(SAMPLES / "strong" / "s3.csv")
    importing.tab_to("import_match_columns")
    importing.press(Qt.Key.Key_Space)
    importing.wait()
    sheet = importing.sheet
    assert importing.is_at(ImportStep.COLUMNS)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName().startswith("column_")
    assert all(box.role.accessibleName() for box in sheet.columns.boxes)
    importing.press(Qt.Key.Key_Escape)
    assert importing.sets() == 0
