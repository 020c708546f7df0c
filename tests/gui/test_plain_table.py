"""A table that is walked row by row."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QStringListModel, Qt
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


def _inked_columns(table: PlainTable) -> list[int]:
    """Return where in the first cell something is drawn, as places from the left."""
    area = table.visualRect(table.model().index(0, 0))
    picture = table.viewport().grab(area).toImage()
    ground = picture.pixel(picture.width() // 2, 1)
    heights = range(picture.height())
    return [
        x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in heights)
    ]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_weight_reads_the_same_from_either_side(
    theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    table = PlainTable(theme, "Rows")
    qtbot.addWidget(table)
    theme.dress(table)
    table.setLayoutDirection(direction)
    table.setModel(QStringListModel(["84.0\N{NO-BREAK SPACE}kg"]))
    table.horizontalHeader().setStretchLastSection(True)
    table.show()
    inked = _inked_columns(table)
    is_left = inked[0] < table.viewport().width() // 2
    assert is_left is (direction is Qt.LayoutDirection.LeftToRight), "on the side of its column"
    gaps = {right - left: left for left, right in pairwise(inked)}
    blank = gaps[max(gaps)]
    assert blank > (inked[0] + inked[-1]) / 2, "the blank stands before the unit, behind the number"
