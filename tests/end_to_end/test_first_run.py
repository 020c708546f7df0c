"""The first run by its keys: a new lifter, from the first picture to Today or the first set."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class NewLifter(Driver):
    """A start of the program that leads new lifters."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, folder, FakeClock(), leads_new_lifter=True)

    def is_led(self) -> bool:
        """Whether the first run fills the window."""
        screens = self.app.window.findChildren(QWidget, "page_first_run")
        return any(one.isVisible() for one in screens)

    def step(self) -> str:
        """The title of the step that shows."""
        return self.child("page_first_run").accessibleName()

    def type_text(self, text: str) -> None:
        """Type where the focus is."""
        line = QApplication.focusWidget()
        assert isinstance(line, QLineEdit)
        for letter in text:
            self.press(Key(ord(letter)))

    def profile(self) -> Profile:
        """Return what the journal holds."""
        assert self.app.desk is not None
        return self.app.desk.lifter.profile

    def settle(self) -> None:
        """Wait for the figures."""
        tasks = self.app.window.findChildren(LatestTask)
        self.qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks), timeout=30_000)


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path) -> NewLifter:
    return NewLifter(qtbot, tmp_path)


def test_from_the_first_picture_to_today_by_keys(new: NewLifter) -> None:
    assert new.is_led()
    assert new.step() == "Your build"
    new.type_text("172")
    new.press(Key.Key_Return)
    assert new.step() == "Your build"
    new.press(Key.Key_Tab)
    new.press(Key.Key_Tab)
    new.type_text("72.5")
    new.press(Key.Key_Return)
    new.press(Key.Key_Return)
    assert new.step() == "First drill"
    assert new.profile() == Profile(stature_mm=1720)
    new.press(Key.Key_Right, ALT)
    assert not new.is_led()
    today = new.child("page_today")
    assert today.isVisible()
    assert new.app.desk is not None
    assert new.app.desk.lifter.body_mass is not None
    assert new.app.desk.lifter.body_mass.weight == kg(72.5)


def test_start_now_begins_the_first_set(new: NewLifter) -> None:
    new.press(Key.Key_Return)
    new.press(Key.Key_Return)
    assert new.child("page_live_set").isVisible()


def test_back_shows_what_was_typed_and_escape_does_nothing(new: NewLifter) -> None:
    new.type_text("180")
    new.press(Key.Key_Return)
    new.press(Key.Key_Return)
    new.press(Key.Key_Escape)
    assert new.step() == "First drill"
    new.press(Key.Key_Left, ALT)
    assert new.step() == "Your build"
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "180"
    new.press(Key.Key_Escape)
    assert new.is_led()


def test_what_cannot_be_read_stays_and_nothing_is_stored(new: NewLifter) -> None:
    new.type_text("17")
    new.press(Key.Key_Return)
    new.press(Key.Key_Return)
    assert new.step() == "Your build"
    assert new.profile() == Profile()
    new.press(Key.Key_Escape)
    new.press(Key.Key_Return)
    assert new.step() == "First drill"


def test_the_drill_is_drawn_to_the_build_of_the_step_before(new: NewLifter) -> None:
    new.type_text("195")
    new.press(Key.Key_Return)
    new.press(Key.Key_Return)
    new.settle()
    figure = new.child("drill_stage").findChild(FigureView)
    assert figure is not None
    assert figure.drawing is not None
    assert figure.drawing.tall == 1.95


def test_skipping_keeps_the_units_and_the_first_run_never_comes_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    new = NewLifter(qtbot, tmp_path)
    inches = new.child("length_unit").findChildren(QAbstractButton)[1]
    inches.click()
    new.press(Key.Key_Right, ALT)
    assert new.profile() == Profile(length_unit=LengthUnit.INCHES)
    new.press(Key.Key_Right, ALT)
    assert not new.is_led()
    new.close()
    again = NewLifter(qtbot, tmp_path)
    assert not again.is_led()
    again.close()


def test_a_start_that_was_left_in_the_middle_begins_again(qtbot: QtBot, tmp_path: Path) -> None:
    new = NewLifter(qtbot, tmp_path)
    new.type_text("172")
    new.close()
    again = NewLifter(qtbot, tmp_path)
    assert again.is_led()
    again.close()


def test_who_trained_before_is_not_led(qtbot: QtBot, tmp_path: Path) -> None:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    driver.press(Key.Key_Return)
    driver.close()
    new = NewLifter(qtbot, tmp_path)
    assert not new.is_led()
    new.close()


def test_other_keys_do_not_lead_around_the_first_run(new: NewLifter) -> None:
    for key in (Key.Key_2, Key.Key_T, Key.Key_K):
        new.press(key, CONTROL)
        assert new.is_led()
    assert new.app.window.current_page is PageName.TODAY


def test_every_control_of_the_first_run_has_a_name_and_a_tooltip(new: NewLifter) -> None:
    screen = new.child("page_first_run")
    assert unexplained(screen) == []
    tape = new.child("build_use_tape")
    assert isinstance(tape, QAbstractButton)
    tape.click()
    assert unexplained(screen) == []
    new.press(Key.Key_Right, ALT)
    assert unexplained(screen) == []
