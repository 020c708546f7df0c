"""The first run by its keys: a new lifter, from the first picture to Today or the first set."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.day_plan import DayVerdict
from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety
from hinge_desktop.core.training import DayKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.widgets.card import Notice
from hinge_desktop.services.training_desk import TrainingDesk
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.end_to_end.test_every_control import unexplained
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

Key = Qt.Key
TITLES = ("Safety", "Your build", "Your kit", "Your week", "First drill")
STEPS = len(TITLES)
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

    def is_stopped(self) -> bool:
        """Whether a stop holds."""
        return self.desk.stops.active is not None

    def settle(self) -> None:
        """Wait for the figures."""
        tasks = self.app.window.findChildren(LatestTask)
        self.qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks), timeout=30_000)

    def go_to(self, title: str) -> None:
        """Press Enter until a step shows, as who answers nothing does."""
        for _ in range(STEPS):
            if self.step() == title:
                return
            self.press(Key.Key_Return)
        assert self.step() == title

    @property
    def desk(self) -> TrainingDesk:
        """The services over the journal."""
        assert self.app.desk is not None
        return self.app.desk


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path) -> NewLifter:
    return NewLifter(qtbot, tmp_path)


def test_from_the_first_picture_to_today_by_keys(new: NewLifter) -> None:
    assert new.is_led()
    assert new.step() == "Safety"
    for key in (Key.Key_2, Key.Key_4, Key.Key_6):
        new.press(key)
    new.press(Key.Key_Return)
    assert new.desk.safety.told == ToldSafety(no=frozenset(FIRST_QUESTIONS))
    assert new.step() == "Your build"
    new.type_text("172")
    new.press(Key.Key_Return)
    assert new.step() == "Your build"
    new.press(Key.Key_Tab)
    new.press(Key.Key_Tab)
    new.type_text("72.5")
    new.press(Key.Key_Return)
    new.press(Key.Key_Return)
    assert new.step() == "Your kit"
    new.press(Key.Key_Return)
    assert new.step() == "Your week"
    new.press(Key.Key_Return)
    assert new.step() == "First drill"
    assert new.profile() == Profile(stature_mm=1720)
    new.press(Key.Key_Right, ALT)
    assert not new.is_led()
    today = new.child("page_today")
    assert today.isVisible()
    assert new.desk.lifter.body_mass is not None
    assert new.desk.lifter.body_mass.weight == kg(72.5)


def test_every_step_can_be_skipped_and_nothing_is_told(new: NewLifter) -> None:
    for title in TITLES:
        assert new.step() == title
        new.press(Key.Key_Right, ALT)
    assert not new.is_led()
    assert new.desk.safety.told == ToldSafety()
    assert new.desk.journal.equipment() == Equipment()
    assert new.desk.journal.plan_days() == ()


def test_start_now_begins_the_first_set(new: NewLifter) -> None:
    new.go_to("First drill")
    new.press(Key.Key_Return)
    assert new.child("page_live_set").isVisible()


def test_back_shows_what_was_typed_and_escape_does_nothing(new: NewLifter) -> None:
    new.go_to("Your build")
    new.type_text("180")
    new.press(Key.Key_Return)
    new.go_to("First drill")
    new.press(Key.Key_Escape)
    assert new.step() == "First drill"
    for _ in range(3):
        new.press(Key.Key_Left, ALT)
    assert new.step() == "Your build"
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.text() == "180"
    new.press(Key.Key_Escape)
    assert new.is_led()


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_3])
def test_rule_7_pain_or_advice_against_lifting_leads_to_the_wall_with_the_advice(
    new: NewLifter, key: Qt.Key
) -> None:
    new.press(key)
    new.go_to("First drill")
    button = new.child("first_run_next")
    assert button.accessibleName() == "Go to Today"
    new.press(Key.Key_Return)
    assert not new.is_led()
    assert new.child("lift_stop").isVisible()
    plan = new.desk.planner.plan()
    assert plan.verdict is DayVerdict.STOPPED
    assert plan.exercises[0].rung is Rung.WALL


def test_rule_7_urgent_signs_stand_open_where_something_hurts(new: NewLifter) -> None:
    assert new.child("get_help_now").isVisible()
    assert not is_shown(new, "all_urgent_signs")
    new.press(Key.Key_1)
    assert is_shown(new, "all_urgent_signs")
    new.press(Key.Key_2)
    assert not is_shown(new, "all_urgent_signs")


def test_an_answer_that_is_chosen_again_is_taken_back(new: NewLifter) -> None:
    new.press(Key.Key_5)
    new.press(Key.Key_5)
    new.press(Key.Key_Return)
    assert new.desk.safety.told == ToldSafety()


def test_a_slip_is_put_right_on_the_way_back(new: NewLifter) -> None:
    new.press(Key.Key_1)
    new.press(Key.Key_Return)
    assert new.is_stopped()
    new.press(Key.Key_Left, ALT)
    new.press(Key.Key_2)
    new.press(Key.Key_Return)
    assert not new.is_stopped()
    assert new.desk.safety.told.reply(FIRST_QUESTIONS[0]) is False


def test_back_trouble_refuses_nothing_and_carries_the_advice(new: NewLifter) -> None:
    new.press(Key.Key_5)
    new.go_to("First drill")
    told = [one.accessibleName() for one in new.child("page_first_run").findChildren(Notice)]
    assert any("before the first loaded step" in words for words in told)
    new.press(Key.Key_Return)
    assert new.child("page_live_set").isVisible()


def test_days_of_training_are_kept_at_once(new: NewLifter) -> None:
    new.go_to("Your week")
    click(new, "plan_day_1")
    assert not new.app.window.toast.isVisible()
    assert new.desk.journal.plan_days() == (PlanDay(1),)
    for _ in range(2):
        click(new, "plan_day_4")
    assert new.desk.journal.plan_days() == (PlanDay(1), PlanDay(4, DayKind.HEAVY))
    new.press(Key.Key_Return)
    assert new.step() == "First drill"


def test_the_kit_is_kept_at_once(new: NewLifter) -> None:
    new.go_to("Your kit")
    click(new, "kettlebell_12000_kg")
    click(new, "gear_wall")
    assert new.desk.journal.equipment().kettlebells[0].weight == kg(12)
    assert new.desk.journal.equipment().gear[0].is_owned


def test_what_cannot_be_read_stays_and_nothing_is_stored(new: NewLifter) -> None:
    new.go_to("Your build")
    new.type_text("17")
    new.press(Key.Key_Return)
    new.press(Key.Key_Return)
    assert new.step() == "Your build"
    assert new.profile() == Profile()
    new.press(Key.Key_Escape)
    new.press(Key.Key_Return)
    assert new.step() == "Your kit"


def test_the_drill_is_drawn_to_the_build(new: NewLifter) -> None:
    new.go_to("Your build")
    new.type_text("195")
    new.press(Key.Key_Return)
    new.go_to("First drill")
    new.settle()
    figure = new.child("drill_stage").findChild(FigureView)
    assert figure is not None
    assert figure.drawing is not None
    assert figure.drawing.tall == 1.95


def test_skipping_keeps_the_units_and_the_first_run_never_comes_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    new = NewLifter(qtbot, tmp_path)
    new.go_to("Your build")
    inches = new.child("length_unit").findChildren(QAbstractButton)[1]
    inches.click()
    new.press(Key.Key_Right, ALT)
    assert new.profile() == Profile(length_unit=LengthUnit.INCHES)
    for _ in range(3):
        new.press(Key.Key_Right, ALT)
    assert not new.is_led()
    new.close()
    again = NewLifter(qtbot, tmp_path)
    assert not again.is_led()
    again.close()


def test_units_begin_as_the_country_has_them(qtbot: QtBot, tmp_path: Path) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        new = NewLifter(qtbot, tmp_path)
        new.go_to("Your build")
        new.press(Key.Key_Right, ALT)
        assert new.profile() == Profile(unit=Unit.LB, length_unit=LengthUnit.INCHES)
        new.close()
    finally:
        QLocale.setDefault(before)


def test_a_start_that_was_left_in_the_middle_begins_again(qtbot: QtBot, tmp_path: Path) -> None:
    new = NewLifter(qtbot, tmp_path)
    new.press(Key.Key_6)
    new.press(Key.Key_Return)
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
    for title in TITLES:
        assert new.step() == title
        assert unexplained(screen) == []
        new.press(Key.Key_Right, ALT)


def test_every_field_of_the_tape_has_a_name_and_a_tooltip(new: NewLifter) -> None:
    new.press(Key.Key_Right, ALT)
    click(new, "build_use_tape")
    assert unexplained(new.child("page_first_run")) == []


def test_each_step_is_found_again_in_settings(new: NewLifter) -> None:
    for _ in TITLES:
        new.press(Key.Key_Right, ALT)
    for name, page in (
        ("edit_safety", "page_safety_answers"),
        ("find_place", "page_placement"),
    ):
        new.workspace.open(PageName.SETTINGS)
        click(new, name)
        assert new.child(page).isVisible()
        assert unexplained(new.child(page)) == []
        new.press(Key.Key_Escape)
        assert new.child("page_settings").isVisible()
    click(new, "open_kit")
    assert new.child("page_equipment").isVisible()
    new.workspace.open(PageName.SETTINGS)
    click(new, "start_again")
    assert new.is_led()
    assert new.step() == "Safety"


def test_an_answer_is_corrected_in_settings_and_shown_there(new: NewLifter) -> None:
    for _ in TITLES:
        new.press(Key.Key_Right, ALT)
    new.workspace.open(PageName.SETTINGS)
    click(new, "edit_safety")
    new.press(Key.Key_5)
    new.press(Key.Key_Return)
    assert new.desk.safety.told.has_back_history
    labels = new.child("page_settings").findChildren(QLabel)
    assert "Yes: back trouble before" in [label.text() for label in labels]


def click(new: NewLifter, name: str) -> None:
    button = new.child(name)
    assert isinstance(button, QAbstractButton)
    button.click()


def is_shown(new: NewLifter, name: str) -> bool:
    return any(one.isVisible() for one in new.app.window.findChildren(QWidget, name))
