"""Lines of lists are written from the side where reading starts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate
from pytestqt.qtbot import QtBot

from hinge_desktop.finding.findables import CommandNumber
from hinge_desktop.gui.models.found_list import FoundListModel, FoundRow
from hinge_desktop.gui.models.set_table import Cell, SetTableModel, Tone
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.found_row_delegate import FoundRowDelegate
from hinge_desktop.gui.views.history.set_cell_delegate import SetCellDelegate

Line = Callable[[Theme, QAbstractItemView], tuple[QStyledItemDelegate, int, object]]


def inked(picture: QImage, left: int, right: int) -> bool:
    """Tell whether anything is written between two columns."""
    ground = picture.pixel(picture.width() // 2, 1)
    columns = range(left, right)
    return any(picture.pixel(x, y) != ground for x in columns for y in range(2, 30))


def found(theme: Theme, view: QAbstractItemView) -> tuple[QStyledItemDelegate, int, object]:
    return (
        FoundRowDelegate(theme, view),
        FoundListModel.ROW_ROLE,
        FoundRow("Squat", "Fault", CommandNumber(1)),
    )


def cell(theme: Theme, view: QAbstractItemView) -> tuple[QStyledItemDelegate, int, object]:
    return SetCellDelegate(theme, view), SetTableModel.CELL_ROLE, Cell("Kept", Tone.TEXT)


@pytest.mark.parametrize("line", [found, cell])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_line_begins_where_reading_starts(
    qtbot: QtBot, theme: Theme, line: Line, direction: Qt.LayoutDirection
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setLayoutDirection(direction)
    view.setFrameShape(QListView.Shape.NoFrame)
    delegate, role, content = line(theme, view)
    item = QStandardItem()
    item.setData(content, role)
    model = QStandardItemModel(view)
    model.appendRow(item)
    view.setModel(model)
    view.setItemDelegate(delegate)
    view.resize(400, 60)
    with qtbot.waitExposed(view):
        view.show()
    picture = view.viewport().grab().toImage()
    at_left, at_right = inked(picture, 0, 100), inked(picture, 300, 400)
    starts_left = direction is Qt.LayoutDirection.LeftToRight
    assert (at_left, at_right) == (starts_left, not starts_left)
