"""A log on its way into the journal, by keys alone: looked at, asked about, added, taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.core.imports.file_log import QuestionCode
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.gui.views.your_data.import_sheet import ImportStep
from tests.exchange.strong_totals import KNOWN
from tests.gui.pages.your_data.conftest import SAMPLES, Importing

S3 = SAMPLES / "strong" / "s3.csv"
S1 = SAMPLES / "strong" / "s1.csv"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_log_is_shown_before_anything_is_written(importing: Importing) -> None:
    importing.choose(S3)
    sheet = importing.sheet
    assert importing.is_at(ImportStep.LOG)
    assert importing.sets() == 0
    assert sheet.log.figures.shown == [
        "2 Sessions in the file",
        "7 Sets",
        "35 Reps",
        "2,300\N{NO-BREAK SPACE}kg Lifted, warm-ups too",
        "1 Sept 2025 From, to",
    ]
    assert sheet.log.news == "New: 2 sessions with 7 sets"
    assert sheet.log.there == ""
    rows = sheet.log.skipped.table.rows
    assert rows.rowCount() == 1
    importing.press(Qt.Key.Key_Escape)
    assert not importing.is_open
    assert importing.sets() == 0


def test_enter_adds_it_and_one_undo_takes_it_back(importing: Importing) -> None:
    importing.choose(S3)
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    assert importing.sets() == KNOWN["s3.csv"].sets
    assert importing.driver.app.window.toast.text() == "Imported 7 sets from Strong"
    importing.press(Qt.Key.Key_Z, CONTROL)
    importing.wait()
    assert importing.sets() == 0
    importing.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    importing.wait()
    assert importing.sets() == KNOWN["s3.csv"].sets


def test_the_same_file_again_brings_nothing(importing: Importing) -> None:
    importing.choose(S3)
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    importing.choose(S3)
    sheet = importing.sheet
    assert sheet.log.news == "New: nothing. All of it is here already."
    assert sheet.log.there == "Already here: 7 sets. They stay as they are."
    assert not sheet.go_on.isEnabled()
    assert QApplication.focusWidget() is sheet.way_out
    importing.press(Qt.Key.Key_Return)
    assert importing.sets() == 7


def test_a_unit_that_the_file_leaves_open_is_asked_for(importing: Importing) -> None:
    importing.choose(S1)
    sheet = importing.sheet
    question = sheet.log.question(QuestionCode.UNIT)
    assert question.answer() is None
    assert not sheet.go_on.isEnabled()
    assert sheet.go_on.text() == "Answer first, then import"
    assert QApplication.focusWidget() is question.choice.button("kg")
    assert "plates in kg" in question.choice.accessibleDescription()
    importing.answer_pounds()
    assert question.answer() == "lb"
    assert QApplication.focusWidget() is question.choice.button("lb")
    assert sheet.go_on.isEnabled()
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    weights = {
        one.load.unit.value
        for session in importing.journal.sessions(
            [line.id for line in importing.journal.session_lines(10)]
        )
        for one in session.sets
        if one.load is not None
    }
    assert weights == {"lb"}


def test_enter_takes_the_answer_that_has_the_keyboard_until_all_is_answered(
    importing: Importing,
) -> None:
    importing.choose(S1)
    importing.press(Qt.Key.Key_Return)
    importing.wait()
    assert importing.sheet.log.question(QuestionCode.UNIT).answer() == "kg"
    assert importing.sets() == 0
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    assert importing.sets() > 0


def test_tab_leads_from_a_question_on_to_the_exercises(importing: Importing) -> None:
    importing.choose(S1)
    question = importing.sheet.log.question(QuestionCode.UNIT)
    while QApplication.focusWidget() in question.findChildren(QAbstractButton):
        importing.press(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "import_names"


def test_the_answer_of_last_time_is_suggested_and_not_taken(importing: Importing) -> None:
    importing.choose(S1)
    importing.answer_pounds()
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    importing.choose(SAMPLES / "strong" / "s0.csv")
    question = importing.sheet.log.question(QuestionCode.UNIT)
    assert question.answer() is None
    assert question.choice.accessibleDescription().endswith("Last time it was lb.")
    assert QApplication.focusWidget() is question.choice.button("lb")


def test_an_order_of_day_and_month_is_asked_for(importing: Importing, tmp_path: Path) -> None:
    file = tmp_path / "dates.csv"
    header = "title,start_time,end_time,exercise_title,set_index,weight_kg,reps"
    row = "Day,{0}/02/2026 10:00,{0}/02/2026 11:00,Squat (Barbell),0,60,5"
    rows = [row.format(f"{day:02}") for day in (1, 3, 5)]
    file.write_text("\n".join((header, *rows)), encoding="utf-8")
    importing.choose(file)
    question = importing.sheet.log.question(QuestionCode.DATE_ORDER)
    assert question.answer() is None
    question.focus_first()
    importing.press(Qt.Key.Key_Space)
    importing.wait()
    assert importing.sheet.go_on.isEnabled()
    assert question.isVisible()
    assert "1 Feb 2026 to 5 Feb 2026 From, to" in importing.sheet.log.figures.shown


def test_a_name_is_taken_for_another_exercise_and_that_is_remembered(importing: Importing) -> None:
    importing.choose(S3)
    sheet = importing.sheet
    table = importing.tab_to("import_names")
    assert sheet.log.names.table.rows.index(0, 2).data() == "New: Plank"
    importing.press(Qt.Key.Key_Down)
    importing.press(Qt.Key.Key_Return)
    choice = sheet.log.names.choice
    assert QApplication.focusWidget() is choice
    assert choice.accessibleName() == "Sled Push counts as"
    choice.setCurrentIndex(choice.findText("Pull-through"))
    choice.activated.emit(choice.currentIndex())
    assert sheet.log.names.table.rows.index(1, 2).data() == "Pull-through"
    assert table.isVisible()
    sheet.go_on.click()
    importing.wait_closed()
    names = importing.journal.imports.import_names("strong")
    assert names["Sled Push"] == "pull_through"
    assert names["Plank"] != "pull_through"


def test_a_known_name_becomes_an_exercise_of_its_own(importing: Importing) -> None:
    importing.choose(S3)
    names = importing.sheet.log.names
    row = next(
        n
        for n in range(names.table.rows.rowCount())
        if names.table.rows.index(n, 2).data() == "Trap-bar deadlift"
    )
    names.table.selectRow(row)
    names.choice.setCurrentIndex(0)
    names.choice.activated.emit(0)
    assert names.table.rows.index(row, 2).data() == "New: Trap Bar Deadlift"
    importing.sheet.go_on.click()
    importing.wait_closed()
    own = {one.name for one in importing.journal.exercises() if one.name is not None}
    assert "Trap Bar Deadlift" in own


def test_tab_walks_through_the_whole_preview_and_comes_round(importing: Importing) -> None:
    importing.choose(S1)
    seen = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.accessibleName(), focused
        seen.append(focused)
        importing.press(Qt.Key.Key_Tab)
    names = [one.objectName() for one in seen]
    assert names.index("import_names") < names.index("import_name_choice")
    assert names.index("import_name_choice") < names.index("import_cancel")
    assert len(set(seen)) < len(seen)


def test_the_rows_that_are_left_out_are_listed(importing: Importing) -> None:
    importing.choose(S3)
    importing.tab_to("import_skipped")
    importing.press(Qt.Key.Key_Space)
    skipped = importing.sheet.log.skipped
    assert skipped.table.isVisible()
    row, why = (skipped.table.rows.index(0, column).data() for column in (0, 1))
    assert row.isdigit()
    assert why


def test_pages_show_what_was_imported(qtbot: QtBot, importing: Importing) -> None:
    importing.press(Qt.Key.Key_4, CONTROL)
    importing.choose(S3)
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    page = importing.driver.app.window.shown_page
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: page.shown_session is not None)
