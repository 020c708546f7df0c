"""What F1 says of the keys of controls: each is pressed there, and taken by that control itself."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.native_keys import own_keys_of
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.screen_keys import KeyLine, keys_of_controls
from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys
from tests.end_to_end.history_window import History, open_history

Key = Qt.Key


class Overheard(QObject):
    """Notes a key that a control passed on to what is around it, and keeps it from there."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.has_heard = False
        self._around: list[QWidget] = []
        around = control.parentWidget()
        while around is not None and not control.isWindow():
            around.installEventFilter(self)
            self._around.append(around)
            around = None if around.isWindow() else around.parentWidget()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            self.has_heard = True
            return True
        return False

    def stop(self) -> None:
        for one in self._around:
            one.removeEventFilter(self)


@pytest.fixture
def history(qtbot: QtBot, tmp_path: Path) -> History:
    return open_history(qtbot, tmp_path)


def controls_with_keys(screen: QWidget) -> dict[OwnKeys, QWidget]:
    """Return one control for each that is said of keys."""
    found: dict[OwnKeys, QWidget] = {}
    for control in screen.findChildren(QWidget):
        has_focus = bool(control.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        is_stop = has_focus or control.focusProxy() is not None
        own = own_keys_of(control) if is_stop and control.isVisible() else None
        if own is not None and control.isEnabled():
            found.setdefault(own, control)
    return found


def is_taken(control: QWidget, name: str) -> bool:
    """Press a key on a control and tell whether it kept it."""
    target = control.focusProxy() or control
    target.setFocus()
    overheard = Overheard(target)
    pressed = QKeySequence(name)[0]  # type: ignore[index]  # PySide's stubs leave it out
    letter = {"Space": " "}.get(name, name if len(name) == 1 else "")
    event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers(), letter)
    QApplication.sendEvent(target, event)
    overheard.stop()
    if isinstance(control, QAbstractButton):
        # Let go without a click: what it opens is not what is asked here.
        control.setDown(False)
    if isinstance(control, QComboBox):
        control.hidePopup()
    return not overheard.has_heard


def is_one_taken(control: QWidget, own: OwnKey) -> bool:
    """Press all keys of a line, from the last: at the end of a list one way leads nowhere."""
    taken = [is_taken(control, name) for name in reversed(own.keys) if control.isVisible()]
    return any(taken)


def not_taken(history: History, screen: QWidget) -> list[tuple[str, str]]:
    """Return what is said of the controls of a screen, and none of its keys does."""
    wrong = [
        (own.place_words(), one.words())
        for own, control in controls_with_keys(screen).items()
        for one in own.keys
        if control.isVisible() and not is_one_taken(control, one)
    ]
    dialog = QApplication.activeModalWidget()
    if dialog is not None and dialog is not screen:
        dialog.close()
    history.driver.wait_for_answers()
    return wrong


@pytest.mark.parametrize("name", list(PageName))
def test_each_key_that_is_listed_is_taken_by_its_control(history: History, name: PageName) -> None:
    page = history.driver.workspace.open(name)
    assert page is not None
    history.driver.wait_for_answers()
    assert controls_with_keys(page), "each page has controls with keys"
    assert not_taken(history, page) == []


def test_an_open_row_and_the_trash_take_theirs(history: History) -> None:
    history.press(Key.Key_F2)
    cell = history.driver.child("set_cell_reps")
    assert ("Open row of a set", ["Up, Down", "Esc", "Enter"]) in places(history.page)
    for name in ("Esc", "Return"):
        history.press(Key.Key_F2)
        assert is_taken(history.driver.child("set_cell_reps"), name)
    assert cell is not None
    for left in (2, 1):
        # The table has the keyboard, so that it is a set that goes.
        history.press(Key.Key_Delete)
        history.wait_for(partial(has_sets, history, left))
    history.press(Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    sheet = history.wait_for_sheet("trash_sheet")
    assert not_taken(history, sheet) == []
    sheet.close()


def has_sets(history: History, count: int) -> bool:
    """Tell whether the last day has as many working sets."""
    return len(history.work_sets(date(2026, 11, 17))) == count


def places(screen: QWidget) -> list[tuple[str, list[str]]]:
    """Return each place that F1 names, with its keys."""
    found: dict[str, list[str]] = {}
    for line in keys_of_controls(screen):
        found.setdefault(line.place, []).append(line.keys)
    return list(found.items())


def test_f1_lists_what_the_table_and_the_calendar_do(history: History) -> None:
    lines = keys_of_controls(history.page)
    for line in (
        KeyLine("Enter, F2", "Edit the cell", "Sets"),
        KeyLine("Del", "Delete the set", "Sets"),
        KeyLine("Page up, Page down", "The month before or after", "Calendar"),
        KeyLine("Tab, Shift Tab", "The next control, or the one before"),
    ):
        assert line in lines, [one for one in lines if one.place == line.place]
    assert len(lines) == len(set(lines))
