"""Between the opening of a sheet and its having the keyboard, the page below gets no keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMainWindow
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.widgets.shortcut_hold import ShortcutHold


class Page:
    """A window with one command, and a sheet that has not got the keyboard."""

    def __init__(self, qtbot: QtBot) -> None:
        self.done = 0
        self.window, self.sheet = QMainWindow(), QDialog()
        qtbot.addWidget(self.window)
        qtbot.addWidget(self.sheet)
        command = QAction("Change plan", self.window)
        command.setShortcut(QKeySequence("P"))
        command.triggered.connect(self._count)
        self.window.addAction(command)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.hold = ShortcutHold(self.sheet, self.window)

    def press(self) -> int:
        """Press the key of the command, and tell how often it was done in all."""
        QTest.keyClick(self.window, Qt.Key.Key_P)
        return self.done

    def _count(self) -> None:
        self.done += 1


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot)


def test_no_command_is_done_while_a_sheet_waits_for_the_keyboard(page: Page) -> None:
    assert page.press() == 1
    page.hold.begin()
    page.hold.begin()
    assert page.press() == 1


def test_commands_are_done_again_once_it_has_come(page: Page, qtbot: QtBot) -> None:
    page.hold.begin()
    with qtbot.waitActive(page.sheet):
        page.sheet.show()
        page.sheet.activateWindow()
    with qtbot.waitActive(page.window):
        page.window.activateWindow()
    assert page.press() == 1


def test_commands_are_done_again_after_a_sheet_that_never_had_it(page: Page) -> None:
    page.hold.begin()
    page.sheet.reject()
    assert page.press() == 1


def test_a_sheet_that_has_the_keyboard_holds_nothing(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitActive(page.sheet):
        page.sheet.show()
        page.sheet.activateWindow()
    page.hold.begin()
    with qtbot.waitActive(page.window):
        page.window.activateWindow()
    assert page.press() == 1
