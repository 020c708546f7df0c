"""The top line of a page has room for its controls, or its last one goes below."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_header import PageHeader


def test_the_last_control_goes_below_where_the_line_is_full(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    header = PageHeader(theme, "Guide", parent=page)
    other, last = KeyButton(theme, "Print"), KeyButton(theme, "Drawn to your build")
    header.add(other)
    header.end_with(last)

    def is_below() -> bool:
        return last.geometry().top() >= other.geometry().bottom()

    def is_beside() -> bool:
        return last.geometry().left() > other.geometry().right()

    header.resize(900, 60)
    with qtbot.waitExposed(page):
        page.show()
    qtbot.waitUntil(is_beside)
    header.resize(header.minimumSizeHint().width() + last.sizeHint().width() - 20, 120)
    qtbot.waitUntil(is_below)
    header.title_label.hide()
    qtbot.waitUntil(is_beside)
    header.title_label.show()
    qtbot.waitUntil(is_below)
    header.resize(900, 60)
    qtbot.waitUntil(is_beside)


def test_the_words_of_the_last_button_end_where_the_page_ends(qtbot: QtBot, theme: Theme) -> None:
    header = PageHeader(theme, "Today")
    qtbot.addWidget(header)
    first = KeyButton(theme, "Timer", kind=ButtonKind.FLAT)
    last = KeyButton(theme, "Check", kind=ButtonKind.FLAT)
    alone = last.sizeHint().width()
    header.add(first)
    header.end_with(last)
    header.resize(900, 60)
    with qtbot.waitExposed(header):
        header.show()
    qtbot.waitUntil(lambda: last.sizeHint().width() < alone)
    standing_in = first.sizeHint().width()
    last.hide()
    qtbot.waitUntil(lambda: first.sizeHint().width() < standing_in)
