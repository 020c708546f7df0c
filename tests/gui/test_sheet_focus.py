"""A sheet shows where the keyboard is, as the window below does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.focus_ring import FocusRing
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.sheet import Sheet


@dataclass(frozen=True)
class Opened:
    """A sheet of two buttons over a window."""

    sheet: Sheet
    first: KeyButton
    second: KeyButton


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 640)
    FocusRing(theme, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@contextmanager
def opened(qtbot: QtBot, theme: Theme, window: QMainWindow) -> Iterator[Opened]:
    sheet = Sheet(theme, window, "Two ways", width=400)
    found = Opened(sheet, KeyButton(theme, "One"), KeyButton(theme, "Two"))
    sheet.body.addWidget(found.first)
    sheet.body.addWidget(found.second)
    with qtbot.waitActive(sheet):
        sheet.open()
        sheet.activateWindow()
    try:
        yield found
    finally:
        sheet.done(0)


def press(window: QMainWindow | Sheet, key: Qt.Key) -> None:
    """Press a key as a window system does, which gives it to the native window."""
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)


def test_tab_leads_a_ring_through_the_sheet(
    qtbot: QtBot, theme: Theme, window: QMainWindow
) -> None:
    with opened(qtbot, theme, window) as page:
        assert page.sheet.focus_ring.target() is None
        page.first.setFocus()
        press(page.sheet, Qt.Key.Key_Tab)
        assert page.second.hasFocus()
        assert page.sheet.focus_ring.target() is page.second


def test_a_sheet_that_a_key_opened_shows_the_ring_at_once(
    qtbot: QtBot, theme: Theme, window: QMainWindow
) -> None:
    press(window, Qt.Key.Key_F5)
    with opened(qtbot, theme, window) as page:
        page.first.setFocus()
        qtbot.waitUntil(lambda: page.sheet.focus_ring.target() is page.first)
