"""What a set was for, the reps of its faults, and the trash: by keys, each taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import Quality, SetKind
from tests.end_to_end.history_window import History, open_history
from tests.end_to_end.test_every_control import unexplained

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_DAY = date(2026, 11, 17)
Key = Qt.Key


@pytest.fixture
def history(qtbot: QtBot, tmp_path: Path) -> History:
    return open_history(qtbot, tmp_path)


def wait_for_window(history: History) -> None:
    """Wait until what closed over the window has handed the keyboard back."""
    window = history.driver.app.window
    window.activateWindow()
    history.wait_for(lambda: QApplication.activeModalWidget() is None and window.isActiveWindow())


def choose(history: History, *path: str) -> None:
    """Choose an entry of the menu that is open by its words, down through further menus."""
    for words in path:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen = [one.text() for one in menu.actions() if one.isVisible()]
        assert words in seen, seen
        for _ in seen:
            QTest.keyClick(menu, Key.Key_Down)
            if menu.activeAction().text() == words:
                break
        is_further = menu.activeAction().menu() is not None
        QTest.keyClick(menu, Key.Key_Right if is_further else Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    wait_for_window(history)


def test_a_set_becomes_a_warm_up_and_work_again(history: History) -> None:
    history.press(Key.Key_F2)
    history.press(Key.Key_Tab, _SHIFT)
    history.press(Key.Key_Tab, _SHIFT)
    kind = history.driver.child("set_kind")
    assert kind.hasFocus()
    assert kind.accessibleName() == "Kind of set 1: Work set"
    history.press(Key.Key_Space)
    choose(history, "Warm-up")
    assert [one.reps for one in history.work_sets(_DAY)] == [12, 12]
    assert history.toast == "Set 1 changed from Work set to Warm-up"
    history.wait_for(lambda: kind.accessibleName() == "Kind of set W: Ramp")
    assert history.driver.child("set_cell_reps").accessibleName() == "Reps, set W"
    assert unexplained(history.page) == []
    history.press(Key.Key_Return)
    choose(history, "Work set")
    assert len(history.work_sets(_DAY)) == 3
    history.press(Key.Key_Z, _CONTROL)
    history.press(Key.Key_Z, _CONTROL)
    assert len(history.work_sets(_DAY)) == 3
    assert history.toast == "Undone: Set 1 changed from Work set to Warm-up"


def test_a_fault_is_put_on_the_reps_it_was_on(history: History) -> None:
    def faults() -> tuple[RepFault, ...]:
        return history.work_sets(_DAY)[0].faults

    history.press(Key.Key_F2)
    history.driver.child("set_add_fault").setFocus()
    history.press(Key.Key_Space)
    choose(history, "Bar drifted away")
    assert faults() == (RepFault(Fault.BAR_DRIFTED),)
    for rep in ("Rep 4", "Rep 2"):
        history.press(Key.Key_Return)
        choose(history, "Bar drifted away: on which rep", rep)
    drifted = Fault.BAR_DRIFTED
    assert faults() == (RepFault(drifted, 2), RepFault(drifted, 4))
    history.press(Key.Key_Return)
    choose(history, "Bar drifted away: on which rep", "Rep 2")
    assert faults() == (RepFault(drifted, 4),)
    history.press(Key.Key_Return)
    choose(history, "Bar drifted away: on which rep", "The whole set")
    assert faults() == (RepFault(drifted),)
    history.press(Key.Key_Z, _CONTROL)
    assert faults() == (RepFault(drifted, 4),)
    assert history.work_sets(_DAY)[0].quality is Quality.SOMETHING_OFF


def test_the_trash_is_emptied_at_once_and_taken_back(history: History) -> None:
    journal = history.driver.workspace._desk.journal
    history.press(Key.Key_Delete)
    history.wait_for(lambda: history.sessions(_DAY) == ())
    history.press(Key.Key_Delete, _CONTROL)
    sheet = history.wait_for_sheet("trash_sheet")
    assert unexplained(sheet) == []
    history.press(Key.Key_E)
    wait_for_window(history)
    assert (journal.trash(), history.toast) == ((), "Trash emptied")
    history.press(Key.Key_Delete, _CONTROL)
    sheet = history.wait_for_sheet("trash_sheet")
    assert not history.driver.child("trash_empty").isEnabled()
    history.press(Key.Key_Escape)
    wait_for_window(history)
    history.press(Key.Key_Z, _CONTROL)
    assert len(journal.trash()) == 1
    history.press(Key.Key_Z, _CONTROL)
    assert journal.trash() == ()
    assert [one.kind for one in history.work_sets(_DAY)] == [SetKind.WORK] * 3
