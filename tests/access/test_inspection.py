"""The measures find what is wrong, and only that."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.access.key_walk import clashing_keys, nameless_actions, tab_stops, unreached
from tests.access.spoken_tree import unexplained, unspoken
from tests.access.stillness import restless
from tests.access.words_beside import misnamed, unlabelled
from tests.shown_text import shown_texts


class _Gauge(QWidget):
    """Paints a number."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, "62.5 kg")


class _Restless(QWidget):
    """Asks to be laid out whenever it was."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            QApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        return super().event(event)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.resize(400, 300)
    return window


def _add(window: QWidget, *parts: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for part in parts:
        layout.addWidget(part)
    window.show()
    QApplication.processEvents()


def _button(name: str, tooltip: str = "") -> QPushButton:
    button = QPushButton(name)
    button.setAccessibleName(name)
    button.setToolTip(tooltip)
    return button


def test_a_button_needs_a_name_and_an_explanation(window: QWidget) -> None:
    _add(window, _button("Start session", "Start session (Enter)"))
    assert unexplained(window) == []
    _add(window, _button("", "Start"), _button("Stop"))
    assert len(unexplained(window)) == 2


def test_painted_words_must_be_told(window: QWidget) -> None:
    gauge = _Gauge()
    _add(window, gauge)
    assert len(unspoken(shown_texts(window))) == 1
    gauge.setAccessibleName("The load is 62.5\N{NO-BREAK SPACE}kg")
    assert unspoken(shown_texts(window)) == []


def test_a_name_holds_the_words_on_the_button(window: QWidget) -> None:
    button = _button("Skip rest")
    _add(window, button)
    assert misnamed(window) == []
    button.setAccessibleName("Next")
    assert len(misnamed(window)) == 1


def test_a_switch_is_called_what_stands_beside_it(window: QWidget) -> None:
    switch = QCheckBox()
    switch.setAccessibleName("Reduce motion")
    _add(window, switch)
    assert len(unlabelled(window, shown_texts(window))) == 1
    _add(window, QLabel("Reduce motion"))
    assert unlabelled(window, shown_texts(window)) == []


def test_tab_comes_to_every_control_but_those_that_it_passes_over(window: QWidget) -> None:
    first, second, passed = _button("One"), _button("Two"), _button("Three")
    passed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    _add(window, first, second, passed)
    assert set(tab_stops(window)) == {first, second}
    assert ["Three" in complaint for complaint in unreached(window)] == [True]


def test_tab_that_goes_in_a_small_circle_is_found(window: QWidget) -> None:
    """Where the proxy of a page is not its first control, Tab jumps to it past the first."""
    page = QWidget()
    row = QHBoxLayout(page)
    first, last = _button("First"), _button("Last")
    row.addWidget(first)
    row.addWidget(last)
    page.setFocusProxy(last)
    _add(window, page, _button("After"))
    last.setFocus()
    assert ["First" in complaint for complaint in unreached(window)] == [True]


def test_minus_and_plus_of_a_field_are_for_the_pointer(window: QWidget) -> None:
    less = _button("Less")
    less.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    _add(window, QLineEdit(), less)
    assert unreached(window) == []


def _command(owner: QWidget, text: str, key: str) -> QAction:
    action = QAction(text, owner)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    owner.addAction(action)
    return action


def test_two_commands_of_one_key_clash(window: QWidget) -> None:
    beside, under = QLabel("one"), QLabel("two")
    _add(window, beside, under)
    _command(beside, "Start", "S")
    _command(under, "Stop", "S")
    assert clashing_keys(window) == []  # only one of them has the focus
    above = _command(window, "Save", "S")
    assert len(clashing_keys(window)) == 2
    above.setEnabled(False)
    assert clashing_keys(window) == []


def test_a_command_needs_a_text(window: QWidget) -> None:
    _add(window)
    _command(window, "", "S")
    assert len(nameless_actions(window)) == 1


def test_a_widget_that_is_never_done_is_restless(window: QWidget) -> None:
    _add(window, _button("Start session", "Start session (Enter)"))
    assert restless() == []
    never_done = _Restless()
    _add(window, never_done)
    QApplication.postEvent(never_done, QEvent(QEvent.Type.LayoutRequest))
    assert restless() == ["_Restless is laid out again and again"]
