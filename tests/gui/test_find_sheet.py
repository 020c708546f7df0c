"""The sheet of "Find or do", over a window with two commands and a guide of the test's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QMainWindow
from pytestqt.qtbot import QtBot

from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.gui.find_source import FindSource
from hinge_desktop.gui.guide_source import GuideSource
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.models.found_list import FoundListModel, FoundRow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.find_sheet import FindSheet
from hinge_desktop.guide.address import Address

Key = Qt.Key
TODAY = date(2026, 11, 21)
RDL = Exercise(ExerciseId("romanian_deadlift"), Family.HINGE, LoadKind.BARBELL)
GUIDE = Path(__file__).parents[1] / "finding" / "small_guide"


@pytest.fixture(autouse=True)
def _british_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


class HeldGuide(GuideSource):
    """A guide whose files are read when the test says so."""

    def load(self) -> None:
        """Wait to be let go."""

    def let_go(self) -> None:
        super().load()


class Stage:
    """A window with its commands, the sheet over it, and what was chosen there."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.done: list[object] = []
        self.trained: tuple[Exercise, ...] | Exception = (RDL,)
        self.theme = theme
        self.window = QMainWindow()
        self.window.resize(1280, 800)
        self.window.show()
        self.guide = HeldGuide(GUIDE, self.window)
        self.actions = [self._action("Charts", "Ctrl+5"), self._action("Undo", "Ctrl+Z")]
        self.source = FindSource(self.guide, self.actions, self.window)

    def read_guide(self) -> None:
        self.source.prepare()
        self.guide.let_go()
        self.qtbot.waitUntil(lambda: self.source.is_complete)

    def open(self) -> None:
        self.sheet = FindSheet(
            self.theme, self.window, self.source, self._trained_on, lambda: TODAY
        )
        self.sheet.guide_chosen.connect(self.done.append)
        self.sheet.day_chosen.connect(self.done.append)
        with self.qtbot.waitExposed(self.sheet):
            self.sheet.open()
        field = self.sheet.findChild(QLineEdit, "find_field")
        found = self.sheet.findChild(QListView, "find_list")
        words = self.sheet.findChild(QLabel, "find_words")
        assert field is not None
        assert found is not None
        assert words is not None
        self.field, self.list, self.words = field, found, words

    def type_text(self, text: str) -> None:
        QTest.keyClicks(self.field, text)

    def press(self, key: Key) -> None:
        QTest.keyClick(self.field, key)

    def rows(self) -> list[FoundRow]:
        model = self.list.model()
        return [
            model.index(number, 0).data(FoundListModel.ROW_ROLE)
            for number in range(model.rowCount(QModelIndex()))
        ]

    def marked(self) -> str:
        return str(self.list.currentIndex().data())

    def _action(self, text: str, key: str) -> QAction:
        action = QAction(text, self.window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: self.done.append(text))
        return action

    def _trained_on(self, day: date) -> Sequence[Exercise]:
        assert threading.get_ident() != threading.main_thread().ident
        if isinstance(self.trained, Exception):
            raise self.trained
        return self.trained if day == date(2026, 11, 17) else ()


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme) -> Iterator[Stage]:
    # Not given to qtbot, which would delete the window before its last search has ended.
    stage = Stage(qtbot, theme)
    yield stage
    qtbot.waitUntil(lambda: not any(one.is_busy for one in stage.window.findChildren(LatestTask)))
    stage.window.close()
    stage.window.deleteLater()


@pytest.fixture
def opened(stage: Stage) -> Stage:
    stage.read_guide()
    stage.open()
    return stage


def test_it_opens_with_every_command_and_its_key(opened: Stage) -> None:
    assert [(row.text, row.kind, row.key) for row in opened.rows()] == [
        ("Charts", "Command", "Ctrl 5"),
        ("Undo", "Command", "Ctrl Z"),
    ]
    assert opened.marked() == "Charts"
    assert "17 Nov" in opened.words.text()


def test_a_command_is_done_when_the_sheet_is_closed(opened: Stage) -> None:
    opened.type_text("und")
    opened.press(Key.Key_Return)
    assert opened.done == ["Undo"]
    assert not opened.sheet.isVisible()


def test_a_command_that_cannot_be_done_is_left_out(stage: Stage) -> None:
    stage.read_guide()
    stage.actions[1].setEnabled(False)
    stage.open()
    assert [row.text for row in stage.rows()] == ["Charts"]
    stage.type_text("undo")
    assert stage.rows() == []


def test_a_fault_leads_to_its_page(opened: Stage) -> None:
    opened.type_text("back")
    first, *_ = opened.rows()
    assert (first.text, first.kind, first.key) == ("I feel it in my back", "Fault", "")
    opened.press(Key.Key_Enter)
    assert opened.done == [Address("faults/felt_in_the_back")]


def test_a_question_leads_to_where_it_stands(opened: Stage) -> None:
    opened.type_text("hwo often")
    assert opened.marked() == "How often can I train?"
    opened.press(Key.Key_Return)
    assert opened.done == [Address("questions", None, 0)]


def test_arrows_move_in_the_list_and_the_field_keeps_the_keyboard(opened: Stage) -> None:
    opened.type_text("back")
    texts = [row.text for row in opened.rows()]
    assert len(texts) > 2
    opened.press(Key.Key_Down)
    assert opened.marked() == texts[1]
    opened.press(Key.Key_PageDown)
    assert opened.marked() == texts[-1]
    opened.press(Key.Key_PageUp)
    opened.press(Key.Key_Up)
    assert opened.marked() == texts[0]
    assert opened.field.text() == "back"
    assert opened.field.hasFocus()


def test_a_click_does_what_is_pointed_at(opened: Stage) -> None:
    place = opened.list.visualRect(opened.list.model().index(1, 0)).center()
    QTest.mouseClick(
        opened.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y())
    )
    assert opened.done == ["Undo"]


def test_escape_closes_and_does_nothing(opened: Stage) -> None:
    opened.type_text("und")
    opened.press(Key.Key_Escape)
    assert opened.done == []
    assert not opened.sheet.isVisible()


def test_a_day_says_what_was_trained_and_leads_there(opened: Stage) -> None:
    opened.type_text("last tuesday")
    assert opened.marked() == "Open 17 November 2026"
    opened.qtbot.waitUntil(lambda: opened.rows()[0].kind == "Bar RDL")
    assert "Bar RDL" in opened.field.accessibleDescription()
    opened.press(Key.Key_Return)
    assert opened.done == [date(2026, 11, 17)]


def test_a_day_without_training_says_so(opened: Stage) -> None:
    opened.type_text("18.11.")
    opened.qtbot.waitUntil(lambda: opened.rows()[0].kind == "Nothing logged on this day")


def test_a_day_can_be_opened_where_the_journal_cannot_be_read(opened: Stage) -> None:
    opened.trained = StorageEnvironmentError(JournalProblem.BUSY, "journal.hinge")
    opened.type_text("17 nov")
    tasks = opened.sheet.findChildren(LatestTask)
    opened.qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks), timeout=30_000)
    assert opened.rows()[0].kind == "Day"
    opened.press(Key.Key_Return)
    assert opened.done == [date(2026, 11, 17)]


def test_what_was_found_is_told_to_those_who_hear_it(opened: Stage) -> None:
    opened.type_text("dowel")
    assert opened.words.text() == "1 found"
    assert opened.field.accessibleDescription() == "1 found. Dowel hinge, Drill"
    assert opened.list.accessibleDescription() == "1 found"
    spoken = opened.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Dowel hinge, Drill"


def test_nothing_found_says_what_can_be(opened: Stage) -> None:
    opened.type_text("xyzzy")
    assert opened.rows() == []
    assert not opened.list.isVisible()
    assert opened.field.accessibleDescription().startswith("Nothing by that name. Pages, steps,")
    opened.press(Key.Key_Return)
    assert opened.sheet.isVisible()
    opened.press(Key.Key_Escape)


def test_commands_are_found_before_the_guide_is_read(stage: Stage) -> None:
    stage.open()
    stage.type_text("und")
    stage.qtbot.waitUntil(lambda: stage.marked() == "Undo")
    assert stage.words.text() == "1 found, the guide follows"
    stage.guide.let_go()
    stage.qtbot.waitUntil(lambda: stage.words.text() == "1 found")


def test_an_enter_before_the_guide_is_read_is_kept_for_it(stage: Stage) -> None:
    stage.open()
    stage.type_text("back")
    stage.press(Key.Key_Return)
    assert stage.sheet.isVisible()
    stage.guide.let_go()
    stage.qtbot.waitUntil(lambda: stage.done == [Address("faults/felt_in_the_back")])


def test_a_kept_enter_is_forgotten_when_more_is_typed(stage: Stage) -> None:
    stage.open()
    stage.type_text("back")
    stage.press(Key.Key_Return)
    stage.type_text(" tire")
    stage.guide.let_go()
    stage.qtbot.waitUntil(lambda: stage.marked() == "Why does my back tire first?")
    assert stage.done == []
    assert stage.sheet.isVisible()
    stage.press(Key.Key_Escape)


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (900, 640)])
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_it_fits_the_window_with_whole_rows(
    stage: Stage, width: int, height: int, text_scale: float
) -> None:
    stage.theme.set_text_scale(text_scale)
    stage.window.resize(width, height)
    stage.read_guide()
    stage.open()
    row = stage.list.sizeHintForRow(0)
    assert stage.list.height() % row == 0
    assert stage.list.height() >= 3 * row
    stage.type_text("xyzzy")  # the longest words below
    for one in (stage.field, stage.words):
        corner = one.mapTo(stage.sheet, one.rect().bottomRight())
        assert stage.sheet.rect().contains(corner)
    assert stage.sheet.size() == stage.window.size()
    stage.press(Key.Key_Escape)


def test_it_stays_in_a_window_that_shrinks(opened: Stage) -> None:
    opened.window.resize(900, 640)
    opened.qtbot.waitUntil(lambda: opened.sheet.size() == opened.window.size())
    corner = opened.words.mapTo(opened.sheet, opened.words.rect().bottomRight())
    assert opened.sheet.rect().contains(corner)
    opened.press(Key.Key_Escape)
