"""Tabs that come and go with what there is to show."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
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
