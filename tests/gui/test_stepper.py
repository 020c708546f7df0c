"""The stepper: stepping, typing, limits and what it reports."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.stepper import Stepper


@pytest.fixture
def stepper(qtbot: QtBot, theme: Theme) -> Stepper:
    widget = Stepper(theme, "Reps", minimum=0, maximum=50)
    qtbot.addWidget(widget)
    widget.set_value(7)
    widget.show()
    return widget


def field(stepper: Stepper) -> QLineEdit:
    return stepper._field


def type_text(stepper: Stepper, text: str) -> None:
    field(stepper).selectAll()
    QTest.keyClicks(field(stepper), text)


def test_showing_a_value_sends_nothing(qtbot: QtBot, stepper: Stepper) -> None:
    with qtbot.assertNotEmitted(stepper.value_changed):
        stepper.set_value(12)
        stepper.set_value(None)
    assert stepper.value() is None
    assert field(stepper).text() == ""


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Up, 8), (Qt.Key.Key_Down, 6)])
def test_arrow_keys_step(qtbot: QtBot, stepper: Stepper, key: Qt.Key, value: int) -> None:
    with qtbot.waitSignal(stepper.value_changed) as sent:
        QTest.keyClick(field(stepper), key)
    assert sent.args == [value]


def test_buttons_step(stepper: Stepper) -> None:
    QTest.mouseClick(stepper._plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(stepper._plus, Qt.MouseButton.LeftButton)
    QTest.mouseClick(stepper._minus, Qt.MouseButton.LeftButton)
    assert stepper.value() == 8


def test_steps_end_at_the_limits(qtbot: QtBot, stepper: Stepper) -> None:
    stepper.set_value(50)
    with qtbot.assertNotEmitted(stepper.value_changed):
        stepper.step_up()
    stepper.set_value(0)
    stepper.step_down()
    assert stepper.value() == 0


def test_first_step_from_nothing_is_the_least(stepper: Stepper) -> None:
    stepper.set_value(None)
    stepper.step_up()
    assert stepper.value() == 0


def test_typed_number_is_taken(stepper: Stepper) -> None:
    type_text(stepper, "12")
    assert stepper.value() == 12


@pytest.mark.parametrize("text", ["abc", "99", "7.5", "-"])
def test_other_text_is_rejected_with_a_sentence(qtbot: QtBot, stepper: Stepper, text: str) -> None:
    with qtbot.waitSignal(stepper.text_rejected) as sent:
        type_text(stepper, text)
    assert sent.args == ["Reps: 0 to 50"]
    assert stepper.is_rejected()
    assert field(stepper).text() == text
    assert field(stepper).accessibleDescription() == "Reps: 0 to 50"


def test_letters_leave_the_last_number(qtbot: QtBot, stepper: Stepper) -> None:
    with qtbot.assertNotEmitted(stepper.value_changed):
        type_text(stepper, "abc")
    assert stepper.value() == 7


def test_rejected_text_can_be_put_right(qtbot: QtBot, stepper: Stepper) -> None:
    type_text(stepper, "abc")
    with qtbot.waitSignal(stepper.text_accepted):
        type_text(stepper, "9")
    assert not stepper.is_rejected()
    assert stepper.value() == 9


def turn_wheel(stepper: Stepper) -> None:
    middle = QPointF(stepper.rect().center())
    event = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(stepper, event)


def test_wheel_steps_only_with_focus(qtbot: QtBot, stepper: Stepper) -> None:
    qtbot.waitExposed(stepper)
    field(stepper).clearFocus()
    turn_wheel(stepper)
    assert stepper.value() == 7
    stepper.activateWindow()
    stepper.setFocus()
    qtbot.waitUntil(field(stepper).hasFocus)
    turn_wheel(stepper)
    assert stepper.value() == 8


def test_field_is_named(stepper: Stepper) -> None:
    assert field(stepper).accessibleName() == "Reps"
    assert stepper.accessibleName() == "Reps"


def test_a_number_settles_once_it_stands(qtbot: QtBot, theme: Theme) -> None:
    stepper = Stepper(theme, "Plates")
    qtbot.addWidget(stepper)
    settled: list[int] = []
    stepper.settled.connect(settled.append)
    stepper.set_value(2)
    line = stepper.findChild(QLineEdit)
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "12")
    assert settled == []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert settled == [12]
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Up)
    plus = stepper.findChildren(QToolButton)[1]
    plus.click()
    assert settled == [12, 13, 14]
    stepper.set_value(3)
    assert settled == [12, 13, 14]


def test_while_a_button_is_held_nothing_settles(qtbot: QtBot, theme: Theme) -> None:
    stepper = Stepper(theme, "Plates")
    qtbot.addWidget(stepper)
    stepper.set_value(2)
    settled: list[int] = []
    stepper.settled.connect(settled.append)
    plus = stepper.findChildren(QToolButton)[1]
    plus.setDown(True)
    for _ in range(3):
        plus.clicked.emit()
    assert stepper.value() == 5
    assert settled == []
    plus.setDown(False)
    plus.released.emit()
    assert settled == [5]
