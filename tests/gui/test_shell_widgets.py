"""Buttons, sidebar, notices, toast and focus ring."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Mood, Notice, Pill
from hinge_desktop.gui.widgets.focus_ring import FocusRing
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.sidebar import Sidebar, SidebarEntry
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.toast import Toast


@pytest.fixture
def sidebar(qtbot: QtBot, theme: Theme) -> Sidebar:
    entries = [
        SidebarEntry("today", "Today", Icon.SUN, "Ctrl 1"),
        SidebarEntry("guide", "Guide", Icon.BOOK_OPEN, "Ctrl 2"),
    ]
    widget = Sidebar(theme, entries)
    qtbot.addWidget(widget)
    return widget


def row(sidebar: Sidebar, name: str) -> QToolButton:
    found = sidebar.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


def test_sidebar_reports_a_choice(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.waitSignal(sidebar.page_chosen) as sent:
        QTest.mouseClick(row(sidebar, "open_guide"), Qt.MouseButton.LeftButton)
    assert sent.args == ["guide"]


def test_sidebar_shows_the_page_quietly(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.assertNotEmitted(sidebar.page_chosen):
        sidebar.set_current("guide")
    assert row(sidebar, "open_guide").isChecked()
    assert not row(sidebar, "open_today").isChecked()


@pytest.mark.parametrize(("window_width", "folded"), [(1099, True), (1100, False)])
def test_sidebar_folds_in_narrow_windows(sidebar: Sidebar, window_width: int, folded: bool) -> None:
    sidebar.fit_to(window_width)
    assert sidebar.is_folded() is folded
    assert sidebar.maximumWidth() == (64 if folded else 208)
    assert row(sidebar, "open_today").accessibleName() == "Today"
    assert row(sidebar, "open_today").toolTip() == "Today (Ctrl 1)"


def test_find_is_requested(qtbot: QtBot, sidebar: Sidebar) -> None:
    with qtbot.waitSignal(sidebar.find_requested):
        QTest.mouseClick(row(sidebar, "find_or_do"), Qt.MouseButton.LeftButton)


def test_button_tells_its_words_and_key(qtbot: QtBot, theme: Theme) -> None:
    button = KeyButton(theme, "Save set 2", kind=ButtonKind.PRIMARY, key="Enter")
    qtbot.addWidget(button)
    button.set_text("Save set 3")
    assert button.accessibleName() == "Save set 3"
    assert button.accessibleDescription() == "Key Enter"
    assert button.toolTip() == "Save set 3 (Enter)"


def test_done_is_painted_before_the_call_returns(qtbot: QtBot, theme: Theme) -> None:
    painted: list[QEvent.Type] = []

    class Watched(KeyButton):
        def event(self, event: QEvent) -> bool:
            painted.append(event.type())
            return super().event(event)

    button = Watched(theme, "Save", kind=ButtonKind.PRIMARY, key="Enter")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    painted.clear()
    button.show_done("Saved")
    assert QEvent.Type.Paint in painted
    assert button.accessibleName() == "Saved"
    button.set_text("Save")
    assert button.accessibleName() == "Save"


def test_notice_takes_plain_text(qtbot: QtBot, theme: Theme) -> None:
    notice = Notice(theme, Mood.BAD, "You marked <b>.", "Take 10 % off.")
    qtbot.addWidget(notice)
    assert notice.accessibleName() == "You marked <b>. Take 10 % off."
    assert "<b>" not in notice._words.text()


def test_pill_grows_with_its_words(qtbot: QtBot, theme: Theme) -> None:
    pill = Pill(theme, "2 of 2", Mood.OK, icon=Icon.CHECK)
    qtbot.addWidget(pill)
    before = pill.sizeHint().width()
    pill.show_state("20 to 97.5 kg in steps of 2.5", Mood.OK)
    assert pill.sizeHint().width() > before
    assert pill.text() == pill.accessibleName()


@pytest.fixture
def toast(qtbot: QtBot, theme: Theme) -> Toast:
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.resize(900, 600)
    shown = Toast(theme, pane)
    # The pointer would keep a toast below it.
    QCursor.setPos(0, 0)
    with qtbot.waitExposed(pane):
        pane.show()
    return shown


def test_toast_replaces_an_earlier_one(toast: Toast) -> None:
    toast.show_message("Set 3 changed from 11 to 12 reps", undo=True)
    toast.show_message("Set 3 deleted", undo=True)
    assert toast.text() == "Set 3 deleted"
    assert toast.isVisible()


def test_toast_goes_after_its_time(qtbot: QtBot, toast: Toast) -> None:
    toast.show_message("Saved")
    with qtbot.waitSignal(toast.dismissed):
        toast._timer.timeout.emit()
    assert not toast.isVisible()
    assert not toast._timer.isActive()


def test_toast_stays_while_its_button_has_focus(qtbot: QtBot, toast: Toast) -> None:
    toast.show_message("Set 3 deleted", undo=True)
    toast._undo.setFocus()
    qtbot.waitUntil(lambda: not toast._timer.isActive())
    toast._undo.clearFocus()
    assert toast._timer.isActive()


def test_toast_undoes(qtbot: QtBot, toast: Toast) -> None:
    toast.show_message("Set 3 deleted", undo=True)
    with qtbot.waitSignals([toast.undo_requested, toast.dismissed]):
        QTest.mouseClick(toast._undo, Qt.MouseButton.LeftButton)


def ringed_window(qtbot: QtBot, theme: Theme) -> tuple[QWidget, KeyButton, Stepper, FocusRing]:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    button, stepper = KeyButton(theme, "Save"), Stepper(theme, "Reps")
    column.addWidget(button)
    column.addWidget(stepper)
    ring = FocusRing(theme, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window, button, stepper, ring


def test_ring_follows_the_keyboard_only(qtbot: QtBot, theme: Theme) -> None:
    window, button, stepper, ring = ringed_window(qtbot, theme)
    button.setFocus()
    assert ring.target() is None
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    assert ring.target() is button
    assert ring.geometry().contains(button.geometry())
    stepper.setFocus()
    assert ring.target() is stepper
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton)
    assert ring.target() is None


def test_ring_survives_the_end_of_its_target_and_window(qtbot: QtBot, theme: Theme) -> None:
    window, button, _, ring = ringed_window(qtbot, theme)
    button.setFocus()
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    delete(button)
    assert ring.target() is None
    delete(window)
