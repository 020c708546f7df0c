"""The top line of a page has room for its controls, or its last one goes below."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.page_header import PageHeader


def is_below(last: QWidget, other: QWidget) -> bool:
    # What was asked to be laid out is laid out by then.
    QApplication.processEvents()
    return last.geometry().top() >= other.geometry().bottom()


def test_the_last_control_goes_below_where_the_line_is_full(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    header = PageHeader(theme, "Guide", parent=page)
    other, last = KeyButton(theme, "Print"), KeyButton(theme, "Drawn to your build")
    header.add(other)
    header.end_with(last)
    header.resize(900, 60)
    with qtbot.waitExposed(page):
        page.show()
    assert not is_below(last, other)
    narrow = header.minimumSizeHint().width() + last.sizeHint().width() - 20
    header.resize(narrow, 120)
    assert is_below(last, other)
    header.title_label.hide()
    assert not is_below(last, other)
    header.title_label.show()
    assert is_below(last, other)
    header.resize(900, 60)
    assert not is_below(last, other)
