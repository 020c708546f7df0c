"""A table that is walked row by row."""

from PySide6.QtCore import QStringListModel
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.plain_table import PlainTable


def test_a_chosen_row_of_a_table_is_marked_as_one(theme: Theme, qtbot: QtBot) -> None:
    table = PlainTable(theme, "Rows")
    qtbot.addWidget(table)
    theme.dress(table)
    table.setModel(QStringListModel(["", ""]))
    table.horizontalHeader().setStretchLastSection(True)
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.setFocus()
    table.selectRow(0)
    row = table.visualRect(table.model().index(0, 0)).adjusted(0, 0, -1, -1)
    picture = table.viewport().grab(row).toImage()
    seen = {
        picture.pixel(x, y) for x in range(0, picture.width(), 3) for y in range(picture.height())
    }
    assert seen == {theme.tokens.raised.rgb()}
