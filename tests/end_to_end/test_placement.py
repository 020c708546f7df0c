"""Placement by its keys: from the first run, and at any time after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.equipment import Bar, BarKind
from hinge_desktop.core.ladder import LadderPlace, MoveReason, Rung, Stage
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.pages import PageName
from hinge_desktop.services.training_desk import TrainingDesk
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
WALL, DOWEL = LadderPlace(Rung.WALL), LadderPlace(Rung.DOWEL)
LIGHT = LadderPlace(Rung.BAR, Stage.LIGHT)
LOADED = LadderPlace(Rung.BAR, Stage.LOADED)


class Lifter(Driver):
    """A start of the program in which the lifter finds their place."""

    @property
    def desk(self) -> TrainingDesk:
        """The services over the journal."""
        assert self.app.desk is not None
        return self.app.desk

    def find_place(self) -> None:
        """Begin, by the command that the menu and Find or do carry."""
        actions = self.app.window.actions()
        next(one for one in actions if one.text() == "Find my place").trigger()

    def step(self) -> str:
        """The title of the step that shows."""
        return self.child("page_placement").accessibleName()

    def keys(self, *keys: Qt.Key) -> None:
        """Press keys one after another."""
        for key in keys:
            self.press(key)

    def type_text(self, text: str) -> None:
        """Type where the focus is."""
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        for letter in text:
            self.press(Key(ord(letter)))

    def words(self) -> list[str]:
        """Everything that the screen says, once it is laid out."""
        QApplication.processEvents()
        labels = self.child("page_placement").findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    def place(self) -> LadderPlace:
        """Where the journal says the lifter stands."""
        return self.desk.placement.here


@pytest.fixture
def lifter(qtbot: QtBot, tmp_path: Path) -> Iterator[Lifter]:
    lifter = Lifter(qtbot, tmp_path, FakeClock())
    yield lifter
    lifter.close()


def test_ten_minutes_from_the_first_run_to_the_loaded_bar(qtbot: QtBot, tmp_path: Path) -> None:
    lifter = Lifter(qtbot, tmp_path, FakeClock(), leads_new_lifter=True)
    for _ in range(4):
        lifter.press(Key.Key_Return)
    lifter.press(Key.Key_T)
    assert lifter.step() == "Dowel"
    lifter.keys(Key.Key_1, Key.Key_Return)
    assert lifter.step() == "Empty bar"
    lifter.keys(Key.Key_1, Key.Key_Return)
    assert lifter.step() == "Recent loads"
    lifter.type_text("100")
    lifter.keys(Key.Key_Return, Key.Key_Return)
    assert lifter.step() == "Your place"
    words = " ".join(lifter.words()).replace("\N{NO-BREAK SPACE}", " ")
    assert "Bar RDL, loaded" in words
    assert "Begin with 60 kg" in words
    assert "60 % of your RDL, 100 kg" in words
    assert "our default" in words
    lifter.press(Key.Key_Return)
    assert lifter.child("page_today").isVisible()
    assert lifter.place() == LOADED
    move = lifter.desk.journal.ladder_moves()[-1]
    assert (move.reason, move.first_load) == (MoveReason.PLACEMENT, kg(60))
    lifter.close()


def test_staying_writes_nothing(lifter: Lifter) -> None:
    lifter.find_place()
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_1, Key.Key_Return, Key.Key_Return)
    assert lifter.step() == "Your place"
    assert lifter.child("first_run_skip").accessibleName() == "Stay at the wall"
    lifter.press(Key.Key_Right, ALT)
    assert lifter.child("page_today").isVisible()
    assert lifter.desk.journal.ladder_moves() == ()


def test_a_place_that_was_taken_is_taken_back_by_undo(lifter: Lifter) -> None:
    lifter.find_place()
    lifter.keys(Key.Key_2, Key.Key_Return, Key.Key_Return)
    assert lifter.place() == DOWEL
    lifter.press(Key.Key_Z, CONTROL)
    assert lifter.place() == WALL


def test_a_lost_contact_leads_to_the_dowel_at_once(lifter: Lifter) -> None:
    lifter.find_place()
    lifter.keys(Key.Key_2, Key.Key_Return)
    assert lifter.step() == "Your place"
    assert "Dowel hinge" in lifter.words()
    lifter.press(Key.Key_Left, ALT)
    assert lifter.step() == "Dowel"


def test_leaving_everything_out_is_the_wall(lifter: Lifter) -> None:
    lifter.find_place()
    lifter.press(Key.Key_Right, ALT)
    assert lifter.step() == "Your place"
    assert lifter.child("first_run_next").accessibleName() == "Begin at the wall"
    lifter.press(Key.Key_Return)
    assert lifter.child("page_today").isVisible()
    assert lifter.desk.journal.ladder_moves() == ()


@pytest.mark.parametrize(
    ("faults", "place"),
    [
        ((), DOWEL),
        ((Key.Key_A,), DOWEL),
        ((Key.Key_S,), WALL),
        ((Key.Key_G,), LIGHT),
        ((Key.Key_G, Key.Key_A), DOWEL),
    ],
)
def test_faults_with_the_empty_bar_lead_to_the_rung_that_teaches_them_away(
    lifter: Lifter, faults: tuple[Qt.Key, ...], place: LadderPlace
) -> None:
    lifter.find_place()
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_2, *faults, Key.Key_Return)
    assert lifter.step() == "Your place"
    lifter.press(Key.Key_Return)
    assert lifter.place() == place


def test_clean_takes_the_faults_back(lifter: Lifter) -> None:
    lifter.find_place()
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_2, Key.Key_A, Key.Key_1, Key.Key_Return)
    assert lifter.step() == "Recent loads"
    lifter.press(Key.Key_Right, ALT)
    lifter.press(Key.Key_Return)
    assert lifter.place() == LIGHT


def test_loads_of_the_journal_stand_in_their_fields(lifter: Lifter) -> None:
    sets = [{"load": kg(90), "reps": 6}]
    lifter.desk.journal.apply(log_change(logged(date(2026, 11, 14), sets=sets)))
    lifter.find_place()
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_1, Key.Key_Return)
    assert any("From your journal" in text for text in lifter.words())
    lifter.keys(Key.Key_Return, Key.Key_Return)
    assert lifter.desk.journal.ladder_moves()[-1].first_load == kg(52.5)  # 54 rounded down


@pytest.mark.parametrize(
    ("typed", "sentence"), [("700", "Loads are"), ("0", "Loads are"), ("7000", "not a weight")]
)
def test_a_load_that_cannot_be_is_named_and_stays(
    lifter: Lifter, typed: str, sentence: str
) -> None:
    lifter.find_place()
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_1, Key.Key_Return)
    lifter.type_text(typed)
    lifter.keys(Key.Key_Return, Key.Key_Return)
    assert lifter.step() == "Recent loads"
    assert any(sentence in text for text in lifter.words())
    lifter.keys(Key.Key_Escape, Key.Key_Return)
    assert lifter.step() == "Your place"


@pytest.mark.parametrize("typed", ["0", "51", "999"])
def test_reps_that_cannot_be_are_named(lifter: Lifter, typed: str) -> None:
    lifter.find_place()
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_1, Key.Key_Return)
    lifter.press(Key.Key_Tab)
    lifter.type_text(typed)
    lifter.keys(Key.Key_Return, Key.Key_Return)
    assert lifter.step() == "Recent loads"
    assert "Reps: 1 to 50" in lifter.words()


def test_pounds_are_typed_and_built_in_pounds(lifter: Lifter) -> None:
    profile = replace(lifter.desk.lifter.profile, unit=Unit.LB)
    lifter.desk.changes.make(Change(Act.CHANGE_PROFILE, (Edit(None, profile),)))
    lifter.find_place()
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_1, Key.Key_Return)
    lifter.type_text("225")
    lifter.keys(Key.Key_Return, Key.Key_Return)
    assert "Begin with 135\N{NO-BREAK SPACE}lb" in lifter.words()


def test_rule_7_while_a_stop_holds_placement_is_the_wall_and_says_why(lifter: Lifter) -> None:
    lifter.desk.safety.keep(ToldSafety(yes=frozenset({FIRST_QUESTIONS[0]})))
    lifter.find_place()
    assert lifter.step() == "Your place"
    assert any("A stop holds" in text for text in lifter.words())
    lifter.press(Key.Key_Return)
    assert lifter.place() == WALL


def test_rule_1_after_back_trouble_the_trap_bar_is_offered_with_the_advice(
    lifter: Lifter,
) -> None:
    trap = Bar("trap", 0, "", kg(25), BarKind.TRAP)
    lifter.desk.changes.make(Change(Act.CHANGE_EQUIPMENT, added(trap)))
    lifter.desk.safety.keep(ToldSafety(yes=frozenset({FIRST_QUESTIONS[2]})))
    lifter.find_place()
    lifter.keys(Key.Key_1, Key.Key_Return)
    assert "8 with the empty bar, 25\N{NO-BREAK SPACE}kg" in lifter.words()
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_Return)
    words = " ".join(lifter.words())
    assert "Trap-bar deadlift, light" in words
    assert "Ask a health professional" in words
    assert "(A2)" in words


def test_it_can_be_left_and_the_page_comes_back(lifter: Lifter) -> None:
    lifter.workspace.open(PageName.LADDER)
    lifter.find_place()
    lifter.press(Key.Key_1)
    lifter.press(Key.Key_Escape)
    assert lifter.child("page_ladder").isVisible()
    assert lifter.desk.journal.ladder_moves() == ()


def test_every_control_has_a_name_and_a_tooltip(lifter: Lifter) -> None:
    lifter.find_place()
    screen = lifter.child("page_placement")
    assert unexplained(screen) == []
    lifter.keys(Key.Key_1, Key.Key_Return, Key.Key_2)
    assert unexplained(screen) == []
    lifter.keys(Key.Key_1, Key.Key_Return)
    assert unexplained(screen) == []
    lifter.press(Key.Key_Return)
    assert unexplained(screen) == []
