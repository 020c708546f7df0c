"""The form of your build over a real journal: typed, chosen, measured, taken back, undone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.build_choices import Length
from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError, JournalProblem, StorageEnvironmentError
from hinge_desktop.core.measures import StraightLegRaise
from hinge_desktop.core.mechanics.build import Segment
from hinge_desktop.core.mechanics.posture import Obstacle, PostureError
from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build import build_stage
from hinge_desktop.gui.views.your_build.build_form import BuildForm
from hinge_desktop.gui.views.your_build.build_stage import BuildStage
from hinge_desktop.gui.views.your_build.build_visit import BuildVisit
from hinge_desktop.gui.widgets.card import Notice
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.measure_field import MeasureField
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.lifter_settings import LifterSettings
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, lb
from tests.fakes import numbered_ids

Key = Qt.Key
NB = "\N{NO-BREAK SPACE}"


class Open:
    """The screen, open in a window over a journal."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        journal: SqlJournal,
        changes: JournalChanges,
        signals: ChangeSignals,
    ) -> None:
        self.qtbot = qtbot
        self.changes = changes
        self.made: list[Change] = []
        self.troubles: list[JournalError] = []
        self.journal = journal
        self.settings = LifterSettings(journal, changes, lambda: date(2026, 11, 21), numbered_ids())
        self.window = MainWindow(theme)
        qtbot.addWidget(self.window)
        self.window.finish_shell()
        self.visit = BuildVisit(self.window, theme, self.settings, signals)
        self.visit.failed.connect(self.troubles.append)
        signals.changed.connect(self.made.append)
        self.window.show()
        self.visit.open()
        qtbot.waitUntil(self.form.isVisible)
        self.settle()

    @property
    def form(self) -> BuildForm:
        return self.visit.screen.your_build.form

    @property
    def stage(self) -> BuildStage:
        return self.visit.screen.your_build.stage

    def profile(self) -> Profile:
        """Return what the journal holds by now."""
        return self.settings.profile

    def weight(self) -> Weight | None:
        """Return the weight that the journal holds by now."""
        mass = self.settings.body_mass
        return None if mass is None else mass.weight

    def settle(self) -> None:
        """Wait until the figure of the latest answers is there."""
        self.qtbot.waitUntil(lambda: not self.stage.is_solving)

    def type_into(self, field: MeasureField, text: str, *, enter: bool = True) -> None:
        line = field.findChild(QLineEdit)
        assert line is not None
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Key.Key_Delete)
        QTest.keyClicks(line, text)
        if enter:
            QTest.keyClick(line, Key.Key_Return)

    def text_of(self, field: MeasureField) -> str:
        line = field.findChild(QLineEdit)
        assert line is not None
        return line.text()

    def click(self, name: str) -> None:
        found = [
            one
            for one in self.window.findChildren(QAbstractButton, name)
            if one.isVisibleTo(self.window)
        ]
        assert len(found) == 1, name
        found[0].click()

    def choose(self, segment: Segment, length: Length) -> None:
        self.form.limbs.choices(segment).button(length.value).click()

    def legend(self) -> list[str]:
        """Return what the stage says is drawn."""
        labels = self.stage.findChildren(QLabel)
        return [one.text() for one in labels if one.isVisible() and "uild" in one.text()]

    def words(self, root: QWidget) -> str:
        labels = [one for one in root.findChildren(QLabel) if one.isVisibleTo(self.window)]
        return " ".join(one.text() for one in labels)


@pytest.fixture
def build(
    qtbot: QtBot,
    theme: Theme,
    journal: SqlJournal,
    changes: JournalChanges,
    signals: ChangeSignals,
) -> Open:
    return Open(qtbot, theme, journal, changes, signals)


def test_each_answer_is_stored_as_it_is_given(build: Open) -> None:
    build.type_into(build.form.size_fields.height_field, "172")
    build.type_into(build.form.size_fields.weight_field, "72,5")
    build.choose(Segment.FEMUR, Length.LONG)
    build.choose(Segment.ARM, Length.SHORT)
    left, right = build.form.raises.fields()
    build.type_into(left, "80")
    build.type_into(right, "85")
    expected = Profile(stature_mm=1720, femur_permille=1050, arm_permille=970)
    assert build.profile() == expected
    assert build.weight() == kg(72.5)
    assert build.settings.straight_leg_raise == StraightLegRaise(80.0, 85.0)
    assert len(build.made) == 6


def test_the_figure_follows_each_key_and_the_journal_waits(build: Open) -> None:
    before = build.stage.view.drawing
    assert before is not None
    build.type_into(build.form.size_fields.height_field, "195", enter=False)
    build.settle()
    after = build.stage.view.drawing
    assert after is not None
    assert (before.tall, after.tall) == (1.75, 1.95)
    assert build.profile() == Profile()


def test_an_average_build_stands_alone_and_another_one_before_it(build: Open) -> None:
    assert build.legend() == ["Average build"]
    build.type_into(build.form.size_fields.height_field, "172")
    build.settle()
    assert build.legend() == ["Your build"]
    build.choose(Segment.FEMUR, Length.LONG)
    build.settle()
    assert build.legend() == ["Your build", "Average build, same height"]


def test_an_undo_shows_in_form_and_figure(build: Open) -> None:
    build.type_into(build.form.size_fields.height_field, "172")
    build.choose(Segment.FEMUR, Length.LONG)
    for change in reversed(build.made.copy()):
        build.changes.make(change.inverse())
    build.settle()
    assert build.text_of(build.form.size_fields.height_field) == ""
    assert build.form.limbs.choices(Segment.FEMUR).value() is None
    assert build.stage.view.drawing is not None
    assert build.stage.view.drawing.tall == 1.75


def test_a_tape_wins_over_a_picture_and_a_picture_takes_its_place_again(build: Open) -> None:
    build.type_into(build.form.size_fields.height_field, "172")
    build.choose(Segment.FEMUR, Length.SHORT)
    build.click("build_use_tape")
    build.type_into(build.form.tape.field(Segment.FEMUR), "44.5")
    assert build.profile().thigh_mm == 445
    build.settle()
    assert f"Thigh 44.5{NB}cm" in build.stage.view.accessibleName()
    build.click("build_by_eye")
    assert build.form.limbs.choices(Segment.FEMUR).value() is None
    assert f"Measured: 44.5{NB}cm" in build.words(build.form.limbs)
    build.choose(Segment.FEMUR, Length.AVERAGE)
    assert build.profile().thigh_mm is None
    assert build.profile().femur_permille == 1000


def test_a_trunk_follows_the_thighs_until_it_is_chosen(build: Open) -> None:
    assert "It follows your thighs" in build.words(build.form.limbs)
    build.choose(Segment.TORSO, Length.LONG)
    assert "It follows your thighs" not in build.words(build.form.limbs)
    assert build.profile().torso_permille == 1050
    build.click("build_follow_thighs")
    assert build.profile().torso_permille is None
    assert "It follows your thighs" in build.words(build.form.limbs)


def test_inches_show_the_same_lengths_and_change_none(build: Open) -> None:
    build.type_into(build.form.size_fields.height_field, "172")
    build.click("build_use_tape")
    build.type_into(build.form.tape.field(Segment.ARM), "67,3")
    before = build.profile()
    units = build.form.size_fields.findChild(QWidget, "length_unit")
    assert units is not None
    inches, centimetres = "ft, in", "cm"
    for name in (inches, centimetres, inches):
        next(
            one for one in units.findChildren(QAbstractButton) if one.accessibleName() == name
        ).click()
    assert build.text_of(build.form.size_fields.height_field) == "5'7.7\""
    assert build.text_of(build.form.tape.field(Segment.ARM)) == "26.5"
    after = build.profile()
    assert after.length_unit is LengthUnit.INCHES
    assert (after.stature_mm, after.arm_mm) == (before.stature_mm, before.arm_mm)
    build.type_into(build.form.size_fields.height_field, "5'8")
    assert build.profile().stature_mm == 1727


def test_a_weight_is_kept_in_the_unit_it_was_entered_in(build: Open) -> None:
    build.type_into(build.form.size_fields.weight_field, "72")
    units = build.form.size_fields.findChild(QWidget, "weight_unit")
    assert units is not None
    pounds = next(
        one for one in units.findChildren(QAbstractButton) if one.accessibleName() == "lb"
    )
    pounds.click()
    assert build.text_of(build.form.size_fields.weight_field) == "158.7"
    assert build.profile().unit is Unit.LB
    assert build.weight() == kg(72)
    build.type_into(build.form.size_fields.weight_field, "160")
    assert build.weight() == lb(160)


def test_an_emptied_weight_is_taken_back(build: Open) -> None:
    build.type_into(build.form.size_fields.weight_field, "72")
    build.type_into(build.form.size_fields.weight_field, "")
    assert build.weight() is None


def test_hints_explain_a_shape_and_a_second_look_asks_for_no_more(build: Open) -> None:
    assert build.form.hint == ""
    build.choose(Segment.FEMUR, Length.LONG)
    assert build.form.hint == (
        "With long thighs your chest leans lower at the same bar height."
        " That is your shape, not a fault."
    )
    build.type_into(build.form.size_fields.height_field, "172")
    build.click("build_use_tape")
    build.type_into(build.form.tape.field(Segment.FEMUR), "47")
    build.type_into(build.form.tape.field(Segment.TORSO), "48")
    assert "Fewer than 1 in 40 people have thighs this long" in build.form.hint
    assert "Measure again if it surprises you." in build.form.hint
    build.type_into(build.form.tape.field(Segment.FEMUR), "60")
    assert "The figure has the nearest ones that can be." in build.form.hint


def test_what_cannot_be_read_keeps_figure_and_screen(build: Open) -> None:
    build.type_into(build.form.size_fields.height_field, "172")
    build.settle()
    drawing = build.stage.view.drawing
    build.type_into(build.form.size_fields.height_field, "17222")
    build.click("build_done")
    assert build.window.is_in_garage
    assert build.form.size_fields.height_field.problem
    assert build.text_of(build.form.size_fields.height_field) == "17222"
    assert build.stage.view.drawing is drawing
    assert build.profile().stature_mm == 1720
    build.type_into(build.form.size_fields.height_field, "173")
    build.click("build_done")
    assert not build.window.is_in_garage


def test_a_build_that_cannot_stand_is_said_and_the_last_figure_stays(
    build: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawing = build.stage.view.drawing

    def refuse(*_: object) -> None:
        raise PostureError(Obstacle.OUT_OF_REACH)

    monkeypatch.setattr(build_stage, "still_of", refuse)
    build.type_into(build.form.size_fields.height_field, "190")
    build.settle()
    assert "would fall over" in build.words(build.stage)
    assert build.stage.view.drawing is drawing
    monkeypatch.undo()
    build.type_into(build.form.size_fields.height_field, "180")
    build.settle()
    assert "would fall over" not in build.words(build.stage)


def test_how_to_measure_opens_over_the_form_and_gives_the_focus_back(
    qtbot: QtBot, build: Open
) -> None:
    build.click("build_use_tape")
    build.form.tape.help_link.setFocus()
    build.click("build_how_to_measure")
    sheet = build.window.findChild(QWidget, "measure_sheet")
    assert sheet is not None
    qtbot.waitUntil(sheet.isVisible)
    texts = build.words(sheet)
    for words in ("bony point at the side of your hip", "on top of your shoulder", "a stick hang"):
        assert words in texts
    QTest.keyClick(sheet, Key.Key_Escape)
    qtbot.waitUntil(build.form.tape.help_link.hasFocus)


def test_a_journal_that_cannot_be_written_keeps_what_was_typed(
    build: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_change: Change) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

    monkeypatch.setattr(build.journal, "apply", fail)
    build.type_into(build.form.size_fields.height_field, "172")
    assert [error.problem for error in build.troubles] == [JournalProblem.FULL]
    assert build.text_of(build.form.size_fields.height_field) == "172"
    monkeypatch.undo()
    build.choose(Segment.FEMUR, Length.LONG)
    assert build.profile() == Profile(stature_mm=1720, femur_permille=1050)


def test_in_a_low_window_the_hint_makes_room_for_the_questions(build: Open, theme: Theme) -> None:
    build.choose(Segment.FEMUR, Length.LONG)
    area = build.form.findChild(ColumnScroll)
    notice = build.form.findChild(Notice)
    assert area is not None
    assert notice is not None
    places = []
    for scale, size in ((1.0, (1280, 800)), (1.5, (900, 640)), (1.0, (1280, 800))):
        theme.set_text_scale(scale)
        build.window.resize(*size)
        QApplication.processEvents()
        places.append(area.isAncestorOf(notice))
        assert notice.isVisibleTo(build.form)
    assert places == [False, True, False]
