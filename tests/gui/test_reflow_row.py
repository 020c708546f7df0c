"""The folding row: side by side where there is room, else one below the other."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.widgets.reflow_row import ReflowRow

SPACING = 10
WIDE, NARROW = QSize(200, 30), QSize(120, 50)
SIDE_BY_SIDE = WIDE.width() + SPACING + NARROW.width()


class Part(QWidget):
    """A part that needs a size."""

    def __init__(self, needed: QSize) -> None:
        super().__init__()
        self.needed = needed

    def sizeHint(self) -> QSize:
        return self.needed

    def minimumSizeHint(self) -> QSize:
        return self.needed


@pytest.fixture
def parts() -> list[Part]:
    return [Part(WIDE), Part(NARROW)]


@pytest.fixture
def row(qtbot: QtBot, parts: list[Part]) -> ReflowRow:
    widget = ReflowRow(SPACING)
    for part in parts:
        widget.add(part)
    qtbot.addWidget(widget)
    widget.resize(SIDE_BY_SIDE, 120)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def test_parts_that_just_fit_stand_side_by_side(row: ReflowRow, parts: list[Part]) -> None:
    assert not row.is_folded()
    assert parts[0].geometry().right() < parts[1].geometry().left()


def test_row_folds_and_unfolds_by_its_width(
    qtbot: QtBot, row: ReflowRow, parts: list[Part]
) -> None:
    row.resize(SIDE_BY_SIDE - 1, 120)
    assert row.is_folded()
    qtbot.waitUntil(lambda: parts[0].geometry().bottom() < parts[1].geometry().top())
    row.resize(SIDE_BY_SIDE, 120)
    assert not row.is_folded()
    qtbot.waitUntil(lambda: parts[0].geometry().right() < parts[1].geometry().left())


def test_row_is_never_wider_than_its_widest_part_needs(row: ReflowRow) -> None:
    assert row.minimumSizeHint() == QSize(WIDE.width(), NARROW.height())
    row.resize(WIDE.width(), 120)
    folded_height = WIDE.height() + SPACING + NARROW.height()
    assert row.minimumSizeHint() == QSize(WIDE.width(), folded_height)
    assert row.width() == WIDE.width()


def test_row_folds_when_a_part_grows(qtbot: QtBot, row: ReflowRow, parts: list[Part]) -> None:
    parts[1].needed = QSize(NARROW.width() + 1, NARROW.height())
    parts[1].updateGeometry()
    qtbot.waitUntil(row.is_folded)


def test_an_empty_row_needs_nothing(row: ReflowRow) -> None:
    row.clear()
    assert row.minimumSizeHint() == QSize(0, 0)
    assert not row.is_folded()


def test_a_hidden_part_takes_no_room(row: ReflowRow, parts: list[Part]) -> None:
    parts[1].hide()
    row.resize(WIDE.width(), 120)
    assert not row.is_folded()
    assert row.minimumSizeHint().width() == WIDE.width()
