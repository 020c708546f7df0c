"""What F1 lists of a screen: keys that would do something now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.screen_keys import KeyLine, keys_of_controls, keys_of_screen
from hinge_desktop.gui.widgets.page_keys import PageKeys


def test_a_key_is_listed_while_what_offers_it_shows(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    card = QLabel("An easy week?", screen)
    keys = PageKeys(screen)
    keys.add("Take it", ["E"], card.clear, offered_by=card)
    keys.add("Start", ["Return", "Enter", "F5"], card.clear)
    keys.add("Nothing yet", ["N"], card.clear).setEnabled(False)
    screen.show()
    start = KeyLine("Enter, F5", "Start")
    assert keys_of_screen(screen) == [KeyLine("E", "Take it"), start]
    card.hide()
    assert keys_of_screen(screen) == [start]


def test_the_plus_key_has_its_name(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    keys = PageKeys(screen)
    keys.add("30 s more rest", ["+"], screen.update)
    keys.add("Larger", ["Ctrl++"], screen.update)
    keys.add("Find or do", ["Ctrl+K"], screen.update)
    screen.show()
    assert [line.keys for line in keys_of_screen(screen)] == ["+", "Ctrl +", "Ctrl K"]


def test_a_push_button_leaves_its_key_to_its_screen_and_another_one_keeps_it(qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    push, tool = QPushButton("Start", screen), QToolButton(screen)
    tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    screen.show()
    press = KeyLine("Space", "Press it", "A button or switch")
    tab = KeyLine("Tab, Shift Tab", "The next control, or the one before")
    tool.hide()
    assert keys_of_controls(screen) == [press, tab]
    PageKeys(screen).add("Pause", ["Space"], push.hide)
    assert keys_of_controls(screen) == [tab]
    tool.show()
    assert keys_of_controls(screen) == [press, tab]
