"""Own words from the guide's card to the bar: lead-in, rest, log, undo, and the next start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.own_words import MOST_CUE, MOST_NOTE, OwnWords
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.gui.widgets.folded_line import FoldedLine
from hinge_desktop.gui.widgets.lead_in_cue import LeadInCue
from hinge_desktop.gui.widgets.note_field import NoteField
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.own_words import KeptWords
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
RDL = ExerciseId("romanian_deadlift")
LONG_CUE = ("bar on my legs and breathe out " * 3)[:MOST_CUE].strip()


def words_of(driver: Driver) -> KeptWords:
    assert driver.app.desk is not None
    return driver.app.desk.words


def open_card(driver: Driver) -> OwnCard:
    """Lay the card over the page, as a page of the guide has it."""
    desk = driver.app.desk
    assert desk is not None
    card = OwnCard(
        driver.app.theme,
        desk.words,
        desk.last_sets,
        driver.workspace.signals,
        driver.clock.clocks().today,
        parent=driver.app.window,
    )
    card.resize(600, 500)
    card.show_exercise(RDL)
    card.show()
    return card


def write_cue(driver: Driver, text: str) -> None:
    card = open_card(driver)
    field = card.findChild(QLineEdit, "own_cue")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, text)
    driver.press(Key.Key_Return)
    card.hide()
    driver.workspace.open(driver.app.window.current_page)


def lift_a_set(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(100)
    driver.press(Key.Key_Return)


def shown_cue(driver: Driver) -> str:
    cue = driver.workspace.screens.rest_log.rest.own_cue
    labels = cue.findChildren(TextLabel)
    return " | ".join(one.text() for one in labels if one.isVisible())


def lead_in_cue(driver: Driver) -> LeadInCue:
    found = driver.workspace.screens.live.timer.findChild(LeadInCue)
    assert isinstance(found, LeadInCue)
    return found


def note_line(driver: Driver) -> FoldedLine:
    found = driver.workspace.screens.rest_log.findChild(FoldedLine, "own_note_line")
    assert isinstance(found, FoldedLine)
    return found


def sheet_child(name: str) -> QWidget:
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    assert sheet.objectName() == "own_words_sheet"
    found = sheet.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def test_a_cue_goes_from_the_guide_to_lead_in_and_rest_and_is_there_at_the_next_start(
    qtbot: QtBot, tmp_path: Path, driver: Driver
) -> None:
    write_cue(driver, "long arms")
    assert driver.app.window.toast.text() == "Your cue for bar RDL changed"
    driver.press(Key.Key_Return)
    assert lead_in_cue(driver).isVisible()
    assert lead_in_cue(driver).shown_text == "long arms"
    driver.pass_time(11)
    assert not lead_in_cue(driver).isVisible()
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    assert shown_cue(driver) == "Your cue | long arms"
    driver.close()
    again = Driver(qtbot, tmp_path, FakeClock())
    assert words_of(again).of(RDL) == OwnWords(RDL, cue="long arms")
    again.close()


def test_undo_takes_the_cue_back(driver: Driver) -> None:
    write_cue(driver, "long arms")
    driver.app.window.toast.undo_requested.emit()
    assert driver.app.window.toast.text() == "Undone: Your cue for bar RDL changed"
    lift_a_set(driver)
    assert lead_in_cue(driver).text() == ""
    assert shown_cue(driver) == ""


def test_what_is_typed_when_the_window_closes_is_kept(
    qtbot: QtBot, tmp_path: Path, driver: Driver
) -> None:
    card = open_card(driver)
    note = card.findChild(NoteField, "own_note")
    assert isinstance(note, NoteField)
    note.setFocus()
    QTest.keyClicks(note, "straps from set 2")
    driver.close()
    again = Driver(qtbot, tmp_path, FakeClock())
    assert words_of(again).of(RDL).note == "straps from set 2"
    again.close()


def test_a_fault_is_cued_first_and_the_own_cue_stands_beside_it(driver: Driver) -> None:
    words_of(driver).change(OwnWords(RDL, cue="long arms"))
    driver.app.window.resize(1280, 800)
    lift_a_set(driver)
    for key in (Key.Key_X, Key.Key_D):
        driver.press(key)
    rest = driver.workspace.screens.rest_log.rest
    driver.qtbot.waitUntil(lambda: rest.width() > 500)
    assert rest.cue.isVisible()
    assert shown_cue(driver) == "Yours: long arms"
    assert rest.cue.geometry().bottom() < rest.own_cue.geometry().top()


def test_words_are_changed_while_logging_and_the_answers_stay(driver: Driver) -> None:
    words_of(driver).change(OwnWords(RDL, cue="slow"))
    lift_a_set(driver)
    for key in (Key.Key_2, Key.Key_C):
        driver.press(key)
    before = driver.workspace.screens.rest_log.form.answers()
    assert not note_line(driver).isVisible()
    driver.press(Key.Key_N)
    note = sheet_child("own_note")
    note.setFocus()
    QTest.keyClicks(note, "rack at 7 & straps")
    assert unexplained(sheet_child("own_cue").window()) == []
    QTest.keyClick(note, Key.Key_Return, CONTROL)
    assert QApplication.activeModalWidget() is None
    assert words_of(driver).of(RDL) == OwnWords(RDL, "rack at 7 & straps", "slow")
    assert note_line(driver).isVisible()
    assert note_line(driver).toolTip() == "rack at 7 &amp; straps"
    assert shown_cue(driver).endswith("slow")
    assert driver.workspace.screens.rest_log.form.answers() == before
    driver.press(Key.Key_Z, CONTROL)
    assert words_of(driver).of(RDL) == OwnWords(RDL, cue="slow")
    assert not note_line(driver).isVisible()
    assert driver.workspace.screens.rest_log.form.answers() == before
    driver.press(Key.Key_Return)
    assert driver.app.desk is not None
    progress = driver.app.desk.log.progress
    assert progress is not None
    assert progress.last_saved is not None


def test_esc_in_the_sheet_takes_back_then_closes_and_is_no_stop(driver: Driver) -> None:
    lift_a_set(driver)
    words_of(driver).change(OwnWords(RDL, cue="long arms"))
    driver.press(Key.Key_N)
    cue = sheet_child("own_cue")
    assert isinstance(cue, QLineEdit)
    # Until the sheet has the keyboard, Esc does nothing: it would be a stop to the page below.
    driver.qtbot.waitUntil(cue.hasFocus)
    QTest.keyClicks(cue, ", slow")
    assert cue.text() == "long arms, slow"
    QTest.keyClick(cue, Key.Key_Escape)
    assert sheet_child("own_cue") is cue
    QTest.keyClick(cue, Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    assert words_of(driver).of(RDL) == OwnWords(RDL, cue="long arms")
    assert driver.child("page_rest_log").isEnabled()


@pytest.mark.parametrize("size", [(900, 640), (1280, 800)])
def test_a_long_note_and_cue_leave_log_and_rest_without_scrolling(
    driver: Driver, size: tuple[int, int]
) -> None:
    note = ("Grip & stance. " * 200)[:MOST_NOTE]
    words_of(driver).change(OwnWords(RDL, note, LONG_CUE))
    driver.press(Key.Key_Return)
    driver.app.window.resize(*size)
    driver.qtbot.waitUntil(lambda: driver.app.window.width() == size[0])
    assert lead_in_cue(driver).shown_text == LONG_CUE
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    line = note_line(driver)
    driver.qtbot.waitUntil(lambda: line.shown_text.endswith("…"))
    assert line.shown_text.startswith("Grip & stance.")
    rest = driver.workspace.screens.rest_log.rest
    (area,) = (
        area for area in driver.app.window.findChildren(QScrollArea) if area.widget() is rest
    )
    driver.qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
    line.click()
    field = sheet_child("own_note")
    assert isinstance(field, NoteField)
    assert field.toPlainText() == note.strip()
    QTest.keyClick(field, Key.Key_Escape)
