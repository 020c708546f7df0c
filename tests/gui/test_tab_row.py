"""Tabs that come and go with what there is to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.focus_ring import FocusRing
from hinge_desktop.gui.widgets.tab_row import Tab, TabRow

TABS = tuple(Tab(name, name.title(), name[0].upper()) for name in ("one", "two", "three"))


def test_every_tab_on_offer_has_a_place(theme: Theme, qtbot: QtBot) -> None:
    row = TabRow(theme, "Parts", TABS)
    qtbot.addWidget(row)
    row.set_value("three")
    row.offer(("three",))
    with qtbot.waitExposed(row):
        row.show()
    for offered in (("three",), ("one", "two", "three"), ("two", "three"), ("one", "three")):
        row.offer(offered)
        assert row.offered() == offered
        widths = [row.tabRect(index).width() for index, tab in enumerate(TABS)]
        assert [tab.value for tab, width in zip(TABS, widths, strict=True) if width] == [*offered]


def test_the_focus_ring_is_around_the_open_tab(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 20, 20, 20)
    row = TabRow(theme, "Parts", TABS)
    column.addWidget(row)
    ring = FocusRing(theme, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    row.setFocus()

    def is_around(place: int) -> bool:
        tab = row.tabRect(place).translated(row.pos())
        return ring.geometry() == tab.adjusted(-4, -4, 4, 4)

    QTest.keyClick(_handle(window), Qt.Key.Key_Right)
    assert ring.target() is row
    assert is_around(1)
    row.set_value("three")
    assert is_around(2)
    row.offer(("three",))
    assert is_around(2)


def test_the_first_tab_begins_at_the_edge(theme: Theme, qtbot: QtBot) -> None:
    row = TabRow(theme, "Parts", tuple(Tab(name, "Same", "S") for name in ("one", "two", "three")))
    qtbot.addWidget(row)
    with qtbot.waitExposed(row):
        row.show()
    wide = row.tabRect(1).width()
    assert row.tabRect(0).width() < row.tabRect(2).width() == wide
    row.set_value("two")
    row.offer(("two", "three"))
    assert row.tabRect(1).width() < row.tabRect(2).width() == wide


def _handle(window: QWidget) -> QWindow:
    handle = window.windowHandle()
    assert handle is not None
    return handle
