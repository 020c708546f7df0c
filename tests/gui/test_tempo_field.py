"""A tempo is typed as lifters write it; what is none gets a sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.tempo import DEFAULT_TEMPO, Tempo
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.tempo_field import TempoField


class Form(QWidget):
    """The field beside something else to go to."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = TempoField(theme, "Default tempo")
        self.other = QPushButton("Else")
        self.changed: list[Tempo] = []
        self.committed: list[Tempo] = []
        self.field.changed.connect(self.changed.append)
        self.field.committed.connect(self.committed.append)
        self.field.set_value(DEFAULT_TEMPO)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.other)

    @property
    def line(self) -> QLineEdit:
        found = self.field.findChild(QLineEdit)
        assert found is not None
        return found

    def type(self, text: str) -> None:
        """Put the text in place of the old one, key by key."""
        self.line.selectAll()
        QTest.keyClicks(self.line, text)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Form:
    widget = Form(theme)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.field.setFocus()
    qtbot.waitUntil(widget.line.hasFocus)
    return widget


@pytest.mark.parametrize("text", ["2-0-X-1", "2 0 X 1", "20X1", "2-0-x-1"])
def test_every_way_to_write_it_is_read(form: Form, text: str) -> None:
    form.type(text)
    assert form.field.value() == Tempo.parse("2-0-X-1")
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    assert form.committed == [Tempo.parse("2-0-X-1")]
    assert form.line.text() == "2-0-X-1"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("3-1", "Tempo: four numbers such as 3-1-1-1"),
        ("-1-0-0-0", "Tempo: four numbers such as 3-1-1-1"),
        ("99999", "Tempo: four numbers such as 3-1-1-1"),
        ("abc", "Tempo: four numbers such as 3-1-1-1"),
        ("a-b-c-d", "Tempo: seconds or X for each phase"),
        ("99-1-1-1", "Tempo: at most 60 seconds a phase"),
        ("0-0-0-0", "Tempo: one phase at least takes time"),
    ],
)
def test_bad_notation_gets_a_sentence_under_the_field(
    qtbot: QtBot, form: Form, text: str, sentence: str
) -> None:
    form.type(text)
    form.other.setFocus()
    qtbot.waitUntil(form.other.hasFocus)
    assert form.field.problem() == sentence
    assert form.line.accessibleDescription() == sentence
    assert form.line.property("invalid") == "true"
    assert (form.committed, form.field.value()) == ([], None)


def test_what_is_half_typed_is_not_blamed(form: Form) -> None:
    form.type("2-0")
    assert form.field.problem() == ""


def test_the_blame_goes_when_it_is_put_right(form: Form) -> None:
    form.type("2-0")
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    assert form.field.problem()
    QTest.keyClicks(form.line, "-1-1")
    assert form.field.problem() == ""
    assert form.changed == [Tempo.parse("2-0-1-1")]


def test_esc_takes_back_what_was_typed(form: Form) -> None:
    form.type("abc")
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    QTest.keyClick(form.line, Qt.Key.Key_Escape)
    assert (form.line.text(), form.field.problem()) == ("3-1-1-1", "")
    assert form.committed == []


def test_the_same_tempo_is_no_change(form: Form) -> None:
    form.type("3111")
    QTest.keyClick(form.line, Qt.Key.Key_Return)
    assert (form.changed, form.committed, form.line.text()) == ([], [], "3-1-1-1")


def test_showing_a_tempo_sends_nothing(form: Form) -> None:
    form.field.set_value(Tempo.parse("5-0-1-0"))
    assert (form.changed, form.committed) == ([], [])
    assert form.field.value() == Tempo.parse("5-0-1-0")
