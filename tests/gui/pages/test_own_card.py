"""The card "Yours": what is typed is kept when it is left, and never lost."""

from __future__ import annotations

from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.own_words import MOST_CUE, MOST_NOTE, OwnWords
from hinge_desktop.core.plan import ExercisePreference
from hinge_desktop.core.training import LoggedSession, Quality
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.gui.widgets.card import Notice
from hinge_desktop.gui.widgets.note_field import NoteField
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.last_sets import LastSets
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.own_words import KeptWords
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged

RDL = ExerciseId("romanian_deadlift")
SQUAT = ExerciseId("squat")
CONTROL = Qt.KeyboardModifier.ControlModifier


class FailingJournal:
    """A journal on a disk that may be full, broken or read-only."""

    def __init__(self, journal: SqlJournal) -> None:
        self._journal = journal
        self.is_full = False
        self.is_broken = False
        self.is_writable = True

    def apply(self, change: Change) -> None:
        if self.is_full:
            raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")
        self._journal.apply(change)

    def exercise_preferences(self) -> tuple[ExercisePreference, ...]:
        if self.is_broken:
            raise StorageEnvironmentError(JournalProblem.INPUT_OUTPUT, "journal.hinge")
        return self._journal.exercise_preferences()

    def open_session(self) -> LoggedSession | None:
        return self._journal.open_session()

    def next_sequence(self) -> int:
        return self._journal.next_sequence()


class Desk:
    """The card in a window of its own, over a page that has keys."""

    def __init__(self, qtbot: QtBot, theme: Theme, journal: SqlJournal, board: NoticeBoard) -> None:
        self.qtbot = qtbot
        self.disk = FailingJournal(journal)
        self.changes = JournalChanges(self.disk, board)
        self.made: list[Change] = []
        board.subscribe(self.made.append)
        self.signals = ChangeSignals(board)
        self.words = KeptWords(self.disk, self.changes)
        self.card = OwnCard(
            theme, self.words, LastSets(journal), self.signals, lambda: date(2026, 11, 21)
        )
        self.window = QWidget()
        self.window.resize(620, 500)
        column = QVBoxLayout(self.window)
        self.other = QLineEdit()
        column.addWidget(self.card)
        column.addWidget(self.other)
        self.page_keys: list[str] = []
        keys = PageKeys(self.window)
        for key in ("W", "Up", "Left", "PgDown", "Return", "Esc"):
            keys.add(key, [key], partial(self.page_keys.append, key))
        qtbot.addWidget(self.window, before_close_func=lambda _: self.settle())
        self.card.show_exercise(RDL)
        self.show()

    def show(self) -> None:
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isVisible)
        self.settle()

    def settle(self) -> None:
        task = self.card.findChild(LatestTask)
        assert isinstance(task, LatestTask)
        self.qtbot.waitUntil(lambda: not task.is_busy)

    @property
    def cue(self) -> QLineEdit:
        found = self.card.findChild(QLineEdit, "own_cue")
        assert isinstance(found, QLineEdit)
        return found

    @property
    def note(self) -> NoteField:
        found = self.card.findChild(NoteField, "own_note")
        assert isinstance(found, NoteField)
        return found

    @property
    def trouble(self) -> Notice:
        found = self.card.findChild(Notice, "own_words_trouble")
        assert isinstance(found, Notice)
        return found

    def lines(self) -> list[str]:
        labels = self.card.findChildren(TextLabel)
        return [one.text().replace("\N{NO-BREAK SPACE}", " ") for one in labels if one.isVisible()]


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, journal: SqlJournal, board: NoticeBoard) -> Desk:
    return Desk(qtbot, theme, journal, board)


def press(field: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    field.setFocus()
    if modifier is None:
        QTest.keyClick(field, key)
    else:
        QTest.keyClick(field, key, modifier)


def type_in(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)


def test_words_are_kept_when_a_field_is_left(desk: Desk) -> None:
    type_in(desk.cue, "long arms")
    assert desk.words.of(RDL) == OwnWords(RDL)
    type_in(desk.note, "straps")
    assert desk.words.of(RDL) == OwnWords(RDL, cue="long arms")
    desk.other.setFocus()
    assert desk.words.of(RDL) == OwnWords(RDL, "straps", "long arms")
    assert [one.act for one in desk.made] == [Act.CHANGE_OWN_WORDS] * 2


def test_enter_keeps_the_cue_and_ctrl_enter_the_note(desk: Desk) -> None:
    type_in(desk.cue, "long arms")
    press(desk.cue, Qt.Key.Key_Return)
    assert desk.words.of(RDL).cue == "long arms"
    type_in(desk.note, "one")
    press(desk.note, Qt.Key.Key_Return)
    type_in(desk.note, "two")
    assert desk.words.of(RDL).note == ""
    press(desk.note, Qt.Key.Key_Return, CONTROL)
    assert desk.words.of(RDL).note == "one\ntwo"
    assert desk.page_keys == []


def test_esc_takes_the_typing_back_and_then_belongs_to_the_page(desk: Desk) -> None:
    desk.words.change(OwnWords(RDL, "straps", "long arms"))
    for field in (desk.cue, desk.note):
        type_in(field, "x")
        press(field, Qt.Key.Key_Escape)
    assert (desk.cue.text(), desk.note.toPlainText()) == ("long arms", "straps")
    assert desk.page_keys == []
    press(desk.cue, Qt.Key.Key_Escape)
    assert desk.page_keys == ["Esc"]
    assert len(desk.made) == 1


def test_keys_that_move_or_write_stay_in_the_field(desk: Desk) -> None:
    for field in (desk.cue, desk.note):
        type_in(field, "w")
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
            press(field, key)
    assert desk.page_keys == []
    press(desk.note, Qt.Key.Key_Tab)
    assert "\t" not in desk.note.toPlainText()


def test_what_is_taken_back_or_changed_elsewhere_shows(desk: Desk) -> None:
    type_in(desk.cue, "long arms")
    press(desk.cue, Qt.Key.Key_Return)
    desk.changes.make(desk.made[0].inverse())
    assert desk.cue.text() == ""
    type_in(desk.note, "half typ")
    desk.words.change(OwnWords(RDL, cue="slow"))
    assert (desk.cue.text(), desk.note.toPlainText()) == ("slow", "half typ")
    desk.other.setFocus()
    assert desk.words.of(RDL) == OwnWords(RDL, "half typ", "slow")


def test_another_exercise_keeps_what_was_typed_for_the_one_before(desk: Desk) -> None:
    type_in(desk.cue, "long arms")
    desk.card.show_exercise(SQUAT)
    assert desk.cue.text() == ""
    assert desk.words.of(RDL).cue == "long arms"
    desk.card.show_exercise(RDL)
    assert desk.cue.text() == "long arms"


def test_fields_take_what_can_be_kept_and_no_more(desk: Desk) -> None:
    desk.cue.setFocus()
    desk.cue.insert("c" * (MOST_CUE + 9))
    desk.note.setFocus()
    desk.note.insertPlainText("end")
    desk.note.moveCursor(desk.note.textCursor().MoveOperation.Start)
    desk.note.insertPlainText("n" * (MOST_NOTE + 9))
    assert "2,000 of 2,000" in desk.lines()
    desk.other.setFocus()
    kept = desk.words.of(RDL)
    assert kept == OwnWords(RDL, "n" * (MOST_NOTE - 3) + "end", "c" * MOST_CUE)


def test_odd_characters_come_back_as_they_were_typed(desk: Desk) -> None:
    odd = "Hüfte “lang” <b>&amp;</b> 👩‍🦽 שלום"
    desk.cue.insert(odd)
    desk.note.insertPlainText(f"{odd}\n%1 {{n}} &x")
    press(desk.note, Qt.Key.Key_Return, CONTROL)
    desk.card.show_exercise(SQUAT)
    desk.card.show_exercise(RDL)
    assert (desk.cue.text(), desk.note.toPlainText()) == (odd, f"{odd}\n%1 {{n}} &x")


def test_what_cannot_be_stored_stays_and_is_stored_later(desk: Desk) -> None:
    desk.disk.is_full = True
    type_in(desk.cue, "long arms")
    press(desk.cue, Qt.Key.Key_Return)
    assert desk.trouble.isVisible()
    assert desk.trouble.accessibleName().startswith("Not saved: There is no room left")
    desk.card.show_exercise(SQUAT)
    assert desk.cue.text() == ""
    assert not desk.trouble.isVisible()
    desk.card.show_exercise(RDL)
    assert desk.cue.text() == "long arms"
    assert desk.trouble.isVisible()
    desk.disk.is_full = False
    press(desk.cue, Qt.Key.Key_Return)
    assert not desk.trouble.isVisible()
    assert desk.words.of(RDL).cue == "long arms"


def test_esc_gives_up_what_could_not_be_stored(desk: Desk) -> None:
    desk.disk.is_full = True
    type_in(desk.cue, "long arms")
    press(desk.cue, Qt.Key.Key_Return)
    press(desk.cue, Qt.Key.Key_Escape)
    assert desk.cue.text() == ""
    assert not desk.trouble.isVisible()


def test_a_journal_that_can_only_be_read_says_so(desk: Desk) -> None:
    desk.words.change(OwnWords(RDL, "straps", "long arms"))
    desk.disk.is_writable = False
    desk.card.show_exercise(SQUAT)
    desk.card.show_exercise(RDL)
    assert desk.trouble.accessibleName().startswith("This journal can only be read.")
    type_in(desk.cue, "x")
    assert desk.cue.text() == "long arms"
    desk.other.setFocus()
    assert len(desk.made) == 1


def test_words_that_cannot_be_read_are_not_written_over(desk: Desk) -> None:
    desk.words.change(OwnWords(SQUAT, cue="knees out"))
    desk.disk.is_broken = True
    desk.card.show_exercise(SQUAT)
    assert desk.trouble.isVisible()
    type_in(desk.cue, "x")
    assert desk.cue.text() == ""
    desk.disk.is_broken = False
    desk.card.show_exercise(SQUAT)
    assert desk.cue.text() == "knees out"
    assert not desk.trouble.isVisible()


def test_the_last_sets_show_and_follow(desk: Desk) -> None:
    assert "Nothing logged yet. It shows here after your first set." in desk.lines()
    clean = {"reps": 12, "quality": Quality.CLEAN}
    days = [date(2026, 11, day) for day in (3, 10, 14, 17)]
    desk.changes.make(log_change(*(logged(day, sets=(clean,) * 3) for day in days)))
    line = "60 kg \N{MULTIPLICATION SIGN} 12, 12, 12 · 2 left · clean"
    desk.qtbot.waitUntil(lambda: desk.lines().count(line) == 3)
    shown = [one for one in desk.lines() if one.endswith(" Nov")]
    assert shown == ["17 Nov", "14 Nov", "10 Nov"]


def test_a_card_out_of_sight_catches_up_when_it_is_seen(desk: Desk) -> None:
    desk.window.hide()
    desk.changes.make(log_change(logged(date(2026, 11, 17))))
    desk.card.show_exercise(SQUAT)
    desk.show()
    assert "Nothing logged yet. It shows here after your first set." in desk.lines()
    desk.card.show_exercise(RDL)
    desk.settle()
    desk.qtbot.waitUntil(lambda: "17 Nov" in desk.lines())


def test_the_ways_of_the_fields_are_told(desk: Desk) -> None:
    for field, name in ((desk.cue, "Your cue"), (desk.note, "Your note")):
        assert field.accessibleName() == name
        assert "Esc" in field.toolTip()
