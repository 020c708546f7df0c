"""A button that takes the next key before any command gets it."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.key_capture import KeyCapture, key_text
from hinge_desktop.gui.widgets.page_keys import PageKeys

Key = Qt.Key
Modifier = Qt.KeyboardModifier


class Screen(QWidget):
    """A capture beside another button, on a screen with keys of its own."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.acts: list[str] = []
        self.taken: list[str] = []
        self.capture = KeyCapture(theme, "Add a key")
        self.other = KeyButton(theme, "Done")
        column = QVBoxLayout(self)
        column.addWidget(self.capture)
        column.addWidget(self.other)
        keys = PageKeys(self)
        for key in ("PgDown", "Return", "Esc", "F"):
            keys.add(key, [key], partial(self.acts.append, key))
        self.capture.captured.connect(self.taken.append)


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme) -> Screen:
    widget = Screen(theme)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.capture.click()
    return widget


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (Key.Key_PageDown, "PgDown"),
        (Key.Key_Return, "Return"),
        (Key.Key_Tab, "Tab"),
        (Key.Key_F, "F"),
        (Key.Key_MediaNext, "Media Next"),
        (Key.Key_VolumeUp, "Volume Up"),
    ],
)
def test_whatever_key_comes_is_taken_once(screen: Screen, key: Qt.Key, text: str) -> None:
    QTest.keyClick(screen.capture, key)
    assert (screen.taken, screen.acts) == ([text], [])
    assert not screen.capture.is_waiting
    assert screen.capture.accessibleName() == "Add a key"


def test_after_one_key_the_screen_has_its_keys_again(screen: Screen) -> None:
    QTest.keyClick(screen.capture, Key.Key_PageDown)
    QTest.keyClick(screen.capture, Key.Key_PageDown)
    assert (screen.taken, screen.acts) == (["PgDown"], ["PgDown"])


def test_esc_cancels_and_nothing_else_happens(screen: Screen) -> None:
    QTest.keyClick(screen.capture, Key.Key_Escape)
    assert (screen.taken, screen.acts, screen.capture.is_waiting) == ([], [], False)


def test_leaving_it_cancels(qtbot: QtBot, screen: Screen) -> None:
    screen.other.setFocus()
    qtbot.waitUntil(screen.other.hasFocus)
    assert not screen.capture.is_waiting


def test_a_modifier_alone_is_waited_out(screen: Screen) -> None:
    QTest.keyPress(screen.capture, Key.Key_Shift)
    assert screen.capture.is_waiting


def test_a_nameless_button_is_told(screen: Screen) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown.value, Modifier.NoModifier)
    QApplication.sendEvent(screen.capture, event)
    assert screen.taken == [""]


@pytest.mark.parametrize(
    ("key", "modifiers", "typed", "text"),
    [
        (Key.Key_Plus, Modifier.ShiftModifier, "+", "+"),
        (Key.Key_Period, Modifier.KeypadModifier, ".", "."),
        (Key.Key_F5, Modifier.ShiftModifier, "", "Shift+F5"),
        (Key.Key_B, Modifier.NoModifier, "b", "B"),
    ],
)
def test_a_key_is_named_as_the_lifter_knows_it(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, typed: str, text: str
) -> None:
    assert key_text(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, typed)) == text
