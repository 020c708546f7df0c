"""Tables of a paper: rows that are placed one by one, under a head that comes again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from hinge_desktop.gui.printing.ink_and_type import PAPER, PrintRole, TypeScale, ink_of
from hinge_desktop.gui.printing.journal.parts import Part
from hinge_desktop.gui.printing.journal.set_text import broken, line_height
from hinge_desktop.gui.printing.paper_size import units

_PAD_POINTS: Final = 5.0
_ROW_PAD_POINTS: Final = 2.2
_MOST_LINES: Final = 12
"""Of a cell: words that need more belong below the table."""
_MORE: Final = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its share of the width, and whether numbers stand in it."""

    head: str
    share: float = 1.0
    is_number: bool = False
    role: PrintRole = PrintRole.CELL


@dataclass(frozen=True, slots=True)
class _Cell:
    lines: tuple[str, ...]
    role: PrintRole
    is_number: bool
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells with a line below."""

    cells: tuple[_Cell, ...]
    height: float
    scale: TypeScale
    is_head: bool = False
    keeps_next: bool = False
    head: Part | None = None

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw the cells and the line."""
        for cell in self.cells:
            self._paint_cell(painter, cell, area)
        painter.setPen(QPen(PAPER.edge if self.is_head else PAPER.line, units(0.75)))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_cell(self, painter: QPainter, cell: _Cell, area: QRectF) -> None:
        font = self.scale.font(cell.role)
        painter.setFont(font)
        painter.setPen(ink_of(cell.role))
        side = Qt.AlignmentFlag.AlignRight if cell.is_number else Qt.AlignmentFlag.AlignLeft
        align = side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextDontClip
        high = line_height(font)
        top = area.top() + units(_ROW_PAD_POINTS * self.scale.factor)
        for line in cell.lines:
            painter.drawText(QRectF(area.left() + cell.left, top, cell.width, high), align, line)
            top += high


class TableSetter:
    """Sets rows under one head."""

    def __init__(
        self, width: float, columns: Sequence[Column], scale: TypeScale | None = None
    ) -> None:
        self._columns = columns
        self._scale = scale or TypeScale()
        self._places = _places(columns, width, units(_PAD_POINTS * self._scale.factor))
        heads = [column.head for column in columns]
        roles = [PrintRole.CELL_STRONG] * len(columns)
        self.head = replace(self._row(heads, roles, None), is_head=True, keeps_next=True)

    def rows(self, rows: Iterable[Sequence[str]], *, with_head: bool = True) -> Iterator[Part]:
        """Give the head, and a part for each row; the last two stay together."""
        made = [self.row(cells) for cells in rows]
        if with_head and made:
            yield self.head
        for place, one in enumerate(made):
            yield replace(one, keeps_next=place == len(made) - 2)

    def row(self, cells: Sequence[str]) -> Row:
        """Set one row."""
        return self._row(cells, [column.role for column in self._columns], self.head)

    def _row(self, texts: Sequence[str], roles: Sequence[PrintRole], head: Part | None) -> Row:
        cells = [
            self._cell(text, column, role, place)
            for text, column, role, place in zip(
                texts, self._columns, roles, self._places, strict=True
            )
        ]
        high = max(len(one.lines) * line_height(self._scale.font(one.role)) for one in cells)
        padding = units(2 * _ROW_PAD_POINTS * self._scale.factor)
        return Row(tuple(cells), high + padding, self._scale, head=head)

    def _cell(
        self, text: str, column: Column, role: PrintRole, place: tuple[float, float]
    ) -> _Cell:
        left, width = place
        lines = broken(text, role, self._scale, width)
        if len(lines) > _MOST_LINES:
            lines = (*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1] + _MORE)
        return _Cell(lines, role, column.is_number, left, width)


def _places(columns: Sequence[Column], width: float, padding: float) -> list[tuple[float, float]]:
    """Return where each column's words begin and how wide they may be; edges are flush."""
    share = (width - padding * 2 * (len(columns) - 1)) / sum(one.share for one in columns)
    places, left = [], 0.0
    for column in columns:
        places.append((left, column.share * share))
        left += column.share * share + 2 * padding
    return places
