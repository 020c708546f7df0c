"""Full screen comes with a session and goes with it; what the lifter chose stays."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.full_screen import FullScreen
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme

State = Qt.WindowState


class Room:
    """A window with a garage screen."""

    def __init__(self, theme: Theme, file: Path) -> None:
        self.window = MainWindow(theme)
        self.window.finish_shell()
        self.preferences = Preferences(file)
        self.full_screen = FullScreen(self.window, self.preferences)
        self.live = QWidget()
        self.rest = QWidget()

    @property
    def state(self) -> Qt.WindowState:
        return self.window.windowState()


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Room:
    made = Room(theme, tmp_path / "settings.json")
    qtbot.addWidget(made.window)
    made.window.setGeometry(40, 30, 1000, 700)
    made.window.show()
    qtbot.waitUntil(made.window.isVisible)
    return made


def test_a_session_fills_the_screen_and_gives_the_window_back(room: Room) -> None:
    before = room.window.geometry()
    room.window.enter_garage(room.live)
    assert room.window.isFullScreen()
    room.window.enter_garage(room.rest)
    assert room.window.isFullScreen()
    room.window.leave_garage()
    assert room.state is State.WindowNoState
    assert room.window.geometry() == before


def test_a_screen_for_the_desk_fills_the_window_alone(room: Room) -> None:
    room.window.fill_with(room.rest)
    assert room.window.is_in_garage
    assert room.state is State.WindowNoState
    room.window.leave_garage()
    room.window.enter_garage(room.live)
    assert room.window.isFullScreen()


def test_a_maximised_window_is_maximised_again(room: Room) -> None:
    room.window.setWindowState(State.WindowMaximized)
    room.window.enter_garage(room.live)
    assert room.window.isFullScreen()
    room.window.leave_garage()
    assert room.state is State.WindowMaximized


def test_a_window_that_filled_the_screen_still_does(room: Room) -> None:
    room.full_screen.toggle()
    room.window.enter_garage(room.live)
    room.window.leave_garage()
    assert room.window.isFullScreen()
    room.full_screen.toggle()
    assert room.state is State.WindowNoState


def test_f11_in_a_session_is_the_last_word(room: Room) -> None:
    room.window.enter_garage(room.live)
    room.full_screen.toggle()
    assert room.state is State.WindowNoState
    room.window.enter_garage(room.rest)
    assert room.state is State.WindowNoState
    room.full_screen.toggle()
    room.window.leave_garage()
    assert room.window.isFullScreen()


def test_it_can_be_turned_off(room: Room) -> None:
    room.preferences.change(full_screen_sets=False)
    room.window.enter_garage(room.live)
    assert room.state is State.WindowNoState


def test_the_next_start_is_not_full_screen_because_a_session_was(room: Room) -> None:
    at_desk = room.full_screen.geometry_text()
    room.window.enter_garage(room.live)
    assert room.full_screen.geometry_text() == at_desk
    room.full_screen.toggle()
    room.full_screen.toggle()
    assert room.full_screen.geometry_text() != at_desk, "the lifter's own choice is kept"
