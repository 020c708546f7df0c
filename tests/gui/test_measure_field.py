"""The field of a measure: typing, stepping, what is kept, and what cannot be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.build import Segment
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.your_build.notations import height_notation, tape_notation
from hinge_desktop.gui.widgets.measure_field import MeasureField

Key = Qt.Key
NB = "\N{NO-BREAK SPACE}"
CM, INCHES = LengthUnit.CENTIMETRES, LengthUnit.INCHES


class Watched:
    """A field, and all that it sent."""

    def __init__(self, qtbot: QtBot, theme: Theme, value: int | None = 1720) -> None:
        self.field = MeasureField(theme, "Height", height_notation(CM))
        self.edited: list[int | None] = []
        self.committed: list[int | None] = []
        qtbot.addWidget(self.field)
        self.field.set_value(value)
        self.field.edited.connect(self.edited.append)
        self.field.committed.connect(self.committed.append)
        self.field.show()
        self.line.setFocus()
        qtbot.waitUntil(self.line.hasFocus)

    @property
    def line(self) -> QLineEdit:
        line = self.field.findChild(QLineEdit)
        assert line is not None
        return line

    def type_text(self, text: str) -> None:
        self.line.selectAll()
        QTest.keyClick(self.line, Key.Key_Delete)
        QTest.keyClicks(self.line, text)

    def press(self, key: Key) -> None:
        QTest.keyClick(self.line, key)


@pytest.fixture
def watched(qtbot: QtBot, theme: Theme) -> Watched:
    return Watched(qtbot, theme)


def test_the_figure_follows_each_key_and_enter_keeps(watched: Watched) -> None:
    watched.type_text("185,5")
    assert watched.edited == [None, 1850, 1855]
    assert watched.committed == []
    watched.press(Key.Key_Return)
    assert watched.committed == [1855]
    assert watched.line.text() == "185.5"
    watched.press(Key.Key_Return)
    assert watched.committed == [1855]


def test_leaving_the_field_keeps_what_was_typed(qtbot: QtBot, watched: Watched) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    watched.type_text("180")
    other.setFocus()
    qtbot.waitUntil(lambda: watched.committed == [1800])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tall", "This is not a length. Write a number such as 172\N{NO-BREAK SPACE}cm."),
        (
            "17",
            f"Heights are 120{NB}cm to 230{NB}cm. Check the digits, or the unit.",
        ),
        ("-172", "This is not a length. Write a number such as 172\N{NO-BREAK SPACE}cm."),
        ("5'13", "Twelve inches are a foot. Write it as 172\N{NO-BREAK SPACE}cm."),
    ],
)
def test_what_cannot_be_read_is_said_and_not_lost(watched: Watched, text: str, words: str) -> None:
    watched.type_text(text)
    assert watched.field.problem == ""
    watched.press(Key.Key_Return)
    assert watched.field.problem == words
    assert watched.line.text() == text
    assert watched.line.accessibleDescription() == words
    assert watched.committed == []
    assert not watched.field.commit()


def test_escape_takes_back_before_it_leaves_the_page(watched: Watched) -> None:
    watched.type_text("17")
    watched.press(Key.Key_Return)
    claim = QKeyEvent(
        QKeyEvent.Type.ShortcutOverride, Key.Key_Escape, Qt.KeyboardModifier.NoModifier
    )
    claim.ignore()
    QApplication.sendEvent(watched.line, claim)
    assert claim.isAccepted()
    watched.press(Key.Key_Escape)
    assert watched.line.text() == "172"
    assert watched.field.problem == ""
    claim.ignore()
    QApplication.sendEvent(watched.line, claim)
    assert not claim.isAccepted()


def test_an_emptied_field_is_not_given(watched: Watched) -> None:
    watched.line.selectAll()
    watched.press(Key.Key_Delete)
    watched.press(Key.Key_Return)
    assert watched.committed == [None]
    assert watched.field.value is None


def test_arrows_step_and_stop_at_the_ends(watched: Watched) -> None:
    watched.press(Key.Key_Up)
    assert watched.edited == [1730]
    assert watched.committed == []
    watched.press(Key.Key_Return)
    assert watched.committed == [1730]
    watched.field.set_value(2295)
    watched.press(Key.Key_Up)
    watched.press(Key.Key_Up)
    assert watched.field.value == 2300


def test_minus_and_plus_keep_at_once(watched: Watched) -> None:
    minus, plus = watched.field.findChildren(QToolButton)
    plus.click()
    assert watched.committed == [1730]
    minus.click()
    minus.click()
    assert watched.committed == [1730, 1720, 1710]


def test_a_button_that_is_held_steps_on_and_keeps_once_let_go(watched: Watched) -> None:
    plus = watched.field.findChildren(QToolButton)[1]
    plus.setDown(True)
    for _ in range(3):
        plus.clicked.emit()
    assert watched.edited == [1730, 1740, 1750]
    assert watched.committed == []
    plus.setDown(False)
    plus.released.emit()
    assert watched.committed == [1750]


def test_the_first_step_begins_at_a_usual_value(qtbot: QtBot, theme: Theme) -> None:
    watched = Watched(qtbot, theme, None)
    watched.press(Key.Key_Up)
    assert watched.field.value == 1720


def test_another_unit_shows_the_same_length_and_changes_nothing(watched: Watched) -> None:
    for unit, text in ((INCHES, "5'7.7\""), (CM, "172"), (INCHES, "5'7.7\"")):
        watched.field.set_notation(height_notation(unit))
        assert watched.line.text() == text
        assert watched.field.commit()
    assert watched.field.value == 1720
    assert watched.edited == watched.committed == []


def test_a_length_in_inches_is_kept_as_it_is_shown(qtbot: QtBot, theme: Theme) -> None:
    field = MeasureField(theme, "Thigh", tape_notation(Segment.FEMUR, INCHES))
    qtbot.addWidget(field)
    line = field.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "17,3")
    assert field.commit()
    assert field.value == 439
    assert line.text() == "17.3"
