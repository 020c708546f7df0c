"""The keys of a screen: they work wherever the focus is, and a focused choice keeps its own."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.gui.views.session.rest_log import RestLogScreen
from hinge_desktop.gui.widgets.choice_chip import ChoiceChip
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.tab_row import Tab, TabRow
from hinge_desktop.sound.set_sound import SetSound
from tests.fakes import FakeClock

Key = Qt.Key


class Screen(QWidget):
    """A chip, a push button and a field, with Space, Left and F as keys of the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.acts: list[str] = []
        self.clicks: list[str] = []
        self.chip = ChoiceChip(theme, "Clean")
        self.button = KeyButton(theme, "Save set")
        self.field = QLineEdit()
        self.chip.clicked.connect(lambda: self.clicks.append("chip"))
        self.button.clicked.connect(lambda: self.clicks.append("button"))
        column = QVBoxLayout(self)
        for part in (self.chip, self.button, self.field):
            column.addWidget(part)
        self.keys = PageKeys(self)
        for key in ("Space", "Left", "F"):
            self.keys.add(f"Act of {key}", [key], self._act(key))
        self.keys.add("Save", ["Return", "Enter", "PgDown"], lambda: self.acts.append("save"))
        self.keys.yield_to_focus()

    def _act(self, key: str) -> Callable[[], None]:
        return lambda: self.acts.append(key)


@pytest.fixture
def screen(qtbot: QtBot, theme: Theme) -> Screen:
    widget = Screen(theme)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def press(qtbot: QtBot, part: QWidget, key: Qt.Key) -> None:
    part.setFocus()
    qtbot.waitUntil(part.hasFocus)
    QTest.keyClick(part, key)


def test_a_focused_chip_keeps_space(qtbot: QtBot, screen: Screen) -> None:
    press(qtbot, screen.chip, Key.Key_Space)
    assert (screen.acts, screen.clicks) == ([], ["chip"])
    assert screen.chip.isChecked()


def test_a_focused_chip_keeps_the_arrows(qtbot: QtBot, screen: Screen) -> None:
    press(qtbot, screen.chip, Key.Key_Left)
    assert screen.acts == []


def test_a_focused_push_button_yields_space_to_the_screen(qtbot: QtBot, screen: Screen) -> None:
    press(qtbot, screen.button, Key.Key_Space)
    assert (screen.acts, screen.clicks) == (["Space"], [])


@pytest.mark.parametrize("part", ["chip", "button"])
@pytest.mark.parametrize(
    ("key", "act"),
    [
        (Key.Key_F, "F"),
        (Key.Key_Return, "save"),
        (Key.Key_Enter, "save"),
        (Key.Key_PageDown, "save"),
    ],
)
def test_other_keys_act_wherever_the_focus_is(
    qtbot: QtBot, screen: Screen, part: str, key: Qt.Key, act: str
) -> None:
    press(qtbot, getattr(screen, part), key)
    assert (screen.acts, screen.clicks) == ([act], [])


def test_letters_are_typed_into_a_focused_field(qtbot: QtBot, screen: Screen) -> None:
    press(qtbot, screen.field, Key.Key_F)
    assert screen.acts == []
    assert screen.field.text() == "f"


def test_keys_of_a_screen_stay_within_it(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    screen, elsewhere = Screen(theme), KeyButton(theme, "Undo")
    column = QVBoxLayout(window)
    column.addWidget(screen)
    column.addWidget(elsewhere)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    press(qtbot, elsewhere, Key.Key_F)
    assert screen.acts == []
    press(qtbot, screen.button, Key.Key_F)
    assert screen.acts == ["F"]


def test_the_first_key_is_the_one_shown(screen: Screen) -> None:
    assert screen.keys.actions[-1].shortcut() == QKeySequence("Return")
    assert screen.keys.actions[-1].shortcuts()[1:] == [
        QKeySequence("Enter"),
        QKeySequence("PgDown"),
    ]


class ReadingScreen(QWidget):
    """What has keys of its own on a page that is read: a slider, a list, tabs."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.acts: list[str] = []
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.list = DropDown(theme, "Lift")
        self.list.addItems(["Wall", "Dowel", "Bar"])
        self.tabs = TabRow(theme, "Parts", [Tab("a", "A", "1"), Tab("b", "B", "2")])
        column = QVBoxLayout(self)
        for part in (self.slider, self.list, self.tabs):
            column.addWidget(part)
        keys = PageKeys(self)
        for key in ("Left", "Right", "Up", "Down", "S"):
            keys.add(f"Act of {key}", [key], partial(self.acts.append, key))
        keys.yield_to_focus()


@pytest.fixture
def reading(qtbot: QtBot, theme: Theme) -> ReadingScreen:
    widget = ReadingScreen(theme)
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


def test_a_focused_slider_keeps_all_arrows(qtbot: QtBot, reading: ReadingScreen) -> None:
    for key in (Key.Key_Right, Key.Key_Up, Key.Key_Right, Key.Key_Left):
        press(qtbot, reading.slider, key)
    assert (reading.acts, reading.slider.value()) == ([], 2)


def test_a_focused_list_keeps_up_and_down(qtbot: QtBot, reading: ReadingScreen) -> None:
    press(qtbot, reading.list, Key.Key_Down)
    assert (reading.acts, reading.list.currentText()) == ([], "Dowel")
    press(qtbot, reading.list, Key.Key_Left)
    assert reading.acts == ["Left"]


def test_focused_tabs_keep_left_and_right(qtbot: QtBot, reading: ReadingScreen) -> None:
    opened: list[str] = []
    reading.tabs.chosen.connect(opened.append)
    press(qtbot, reading.tabs, Key.Key_Right)
    assert (reading.acts, opened, reading.tabs.value()) == ([], ["b"], "b")
    press(qtbot, reading.tabs, Key.Key_Down)
    assert reading.acts == ["Down"]


def test_letters_act_over_a_focused_list(qtbot: QtBot, reading: ReadingScreen) -> None:
    press(qtbot, reading.list, Key.Key_S)
    assert reading.acts == ["S"]


def test_a_tab_that_is_not_offered_is_passed_by(qtbot: QtBot, theme: Theme) -> None:
    tabs = TabRow(theme, "Parts", [Tab(name, name, name) for name in "abc"])
    qtbot.addWidget(tabs)
    tabs.show()
    tabs.offer({"a", "c"})
    assert tabs.offered() == ("a", "c")
    QTest.keyClick(tabs, Key.Key_Right)
    assert tabs.value() == "c"


@pytest.fixture(params=[LiveSetScreen, RestLogScreen])
def garage_actions(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> list[QAction]:
    reading = FakeClock().reading
    screen = (
        LiveSetScreen(theme, reading, SetSound())
        if request.param is LiveSetScreen
        else RestLogScreen(theme, reading)
    )
    qtbot.addWidget(screen)
    actions: list[QAction] = screen.actions()
    return actions


def test_every_key_of_the_garage_has_words(garage_actions: list[QAction]) -> None:
    assert garage_actions
    assert all(action.text() and action.shortcuts() for action in garage_actions)


def test_no_key_of_the_garage_means_two_things(garage_actions: list[QAction]) -> None:
    keys = [key.toString() for action in garage_actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert "" not in keys
