"""Values in several small boxes: typed box by box or whole, stepped, taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.tempo import Tempo
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.plan_boxes import reps_boxes, tempo_boxes

Key = Qt.Key


class Form(QWidget):
    """Both kinds of boxes beside something else to go to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.tempo, self.reps = tempo_boxes(theme, "Tempo"), reps_boxes(theme, "Reps")
        self.other = QPushButton("Else")
        self.committed: list[object] = []
        column = QVBoxLayout(self)
        for part in (self.tempo, self.reps, self.other):
            column.addWidget(part)
        self.reps.set_value((8, 12))
        for boxes in (self.tempo, self.reps):
            boxes.committed.connect(self.committed.append)

    def box(self, holder: QWidget, place: int) -> QLineEdit:
        found = holder.findChildren(QLineEdit)[place]
        found.setFocus(Qt.FocusReason.TabFocusReason)
        return found

    def texts(self, holder: QWidget) -> list[str]:
        return [box.text() for box in holder.findChildren(QLineEdit)]


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Form:
    widget = Form(theme)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def test_what_is_typed_takes_the_place_of_what_stands_there(form: Form) -> None:
    QTest.keyClicks(form.box(form.tempo, 1), "2")
    assert form.committed == []
    QTest.keyClick(form.box(form.tempo, 1), Key.Key_Return)
    assert form.committed == [Tempo.parse("3-2-1-1")]


def test_a_box_that_is_left_keeps_its_number(form: Form) -> None:
    QTest.keyClicks(form.box(form.tempo, 0), "2.5")
    form.other.setFocus()
    assert form.committed == [Tempo.parse("2.5-1-1-1")]


def test_dash_and_blank_lead_on_as_a_tempo_is_written(form: Form) -> None:
    for key in ("4", "-", "0", " ", "x", "-", "1"):
        focus = QApplication.focusWidget() if key != "4" else form.box(form.tempo, 0)
        assert focus is not None
        QTest.keyClicks(focus, key)
    QTest.keyClick(form.box(form.tempo, 3), Key.Key_Return)
    assert form.committed[-1] == Tempo.parse("4-0-X-1")
    assert form.texts(form.tempo) == ["4", "0", "X", "1"]


@pytest.mark.parametrize("text", ["5-0-1-0", "5010", "5 0 1 0"])
def test_a_tempo_that_comes_whole_is_spread(form: Form, text: str) -> None:
    form.box(form.tempo, 2).setText(text)
    assert form.texts(form.tempo) == ["5", "0", "1", "0"]
    QTest.keyClick(form.box(form.tempo, 0), Key.Key_Return)
    assert form.committed == [Tempo.parse("5-0-1-0")]


@pytest.mark.parametrize(
    ("place", "keys", "reps"),
    [
        (0, [Key.Key_Up], (9, 12)),
        (1, [Key.Key_Down], (8, 11)),
        (0, [Key.Key_Down] * 9, (1, 12)),
        (1, [Key.Key_Down] * 9, (8, 8)),
    ],
)
def test_the_arrows_step_and_keep_at_once(
    form: Form, place: int, keys: list[Qt.Key], reps: tuple[int, int]
) -> None:
    for key in keys:
        QTest.keyClick(form.box(form.reps, place), key)
    assert form.committed[-1] == reps


def test_an_x_that_is_stepped_is_a_number_again_and_no_tempo_is_empty(form: Form) -> None:
    form.tempo.set_value(Tempo.parse("0-0-X-0"))
    QTest.keyClick(form.box(form.tempo, 2), Key.Key_Up)
    assert form.committed == [Tempo.parse("0-0-2-0")]
    for _ in range(3):
        QTest.keyClick(form.box(form.tempo, 2), Key.Key_Down)
    assert form.committed[-1] == Tempo.parse("0-0-1-0")


@pytest.mark.parametrize(
    ("place", "text", "sentence"),
    [
        (0, "0", "Reps: 1 to 50"),
        (1, "51", "Reps: 1 to 50"),
        (0, "", "Reps: 1 to 50"),
        (0, "13", "Reps: the low number first"),
    ],
)
def test_a_bad_range_gets_a_sentence_until_it_is_put_right(
    form: Form, place: int, text: str, sentence: str
) -> None:
    box = form.box(form.reps, place)
    box.clear()
    QTest.keyClicks(box, text)
    assert form.reps.problem() == "", "what is half typed is not blamed"
    QTest.keyClick(box, Key.Key_Return)
    assert (form.reps.problem(), box.accessibleDescription()) == (sentence, sentence)
    assert (form.committed, box.property("invalid")) == ([], "true")
    box.setText(str(8 + place))
    assert form.reps.problem() == ""


def test_esc_takes_back_what_was_typed(form: Form) -> None:
    box = form.box(form.tempo, 0)
    QTest.keyClicks(box, "abc")
    QTest.keyClick(box, Key.Key_Return)
    assert form.tempo.problem() == "Tempo: seconds or X for each phase"
    QTest.keyClick(box, Key.Key_Escape)
    assert (form.texts(form.tempo), form.tempo.problem()) == (["3", "1", "1", "1"], "")
    assert form.committed == []
