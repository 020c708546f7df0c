"""The window on screens that are smaller than it would like."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.window_place import SMALLEST, USUAL, WindowPlace

_MAGNIFIED = QSize(960, 500)
"""1920 by 1080 at 200 %, less a panel."""


class Screens:
    """Says how much room there is; the test changes it."""

    def __init__(self, room: QSize | None) -> None:
        self.room = room

    def room_for(self, _window: QWidget) -> QSize | None:
        return self.room


def placed(qtbot: QtBot, room: QSize | None) -> tuple[QMainWindow, WindowPlace, Screens]:
    window, screens = QMainWindow(), Screens(room)
    qtbot.addWidget(window)
    return window, WindowPlace(window, screens.room_for), screens


def test_a_large_screen_leaves_the_usual_size(qtbot: QtBot) -> None:
    for room in (QSize(1920, 1040), None):
        window, _, _ = placed(qtbot, room)
        assert (window.size(), window.minimumSize()) == (USUAL, SMALLEST)


def test_a_magnified_screen_never_has_parts_of_the_window_outside(qtbot: QtBot) -> None:
    window, _, _ = placed(qtbot, _MAGNIFIED)
    assert window.size() == _MAGNIFIED
    assert window.minimumSize() == QSize(900, 500)


def test_a_window_that_comes_to_a_smaller_screen_shrinks_and_may_grow_again(qtbot: QtBot) -> None:
    window, place, screens = placed(qtbot, QSize(1920, 1040))
    window.show()
    place.follow()
    screens.room = _MAGNIFIED
    place.fit()
    assert window.size() == _MAGNIFIED
    screens.room = QSize(1920, 1040)
    place.fit()
    assert window.minimumSize() == SMALLEST
    assert window.width() >= SMALLEST.width()
    assert window.height() >= SMALLEST.height()


def test_a_window_that_fills_its_screen_is_left_as_it_is(qtbot: QtBot) -> None:
    window, place, screens = placed(qtbot, QSize(1920, 1040))
    window.setWindowState(Qt.WindowState.WindowMaximized)
    before = window.size()
    screens.room = QSize(1000, 700)
    place.fit()
    assert window.size() == before
