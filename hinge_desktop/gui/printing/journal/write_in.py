"""What is filled in by hand: boxes to tick, lines to write on, and tables of empty cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from hinge_desktop.gui.printing.ink_and_type import PAPER, PrintRole, TypeScale, draw_line, ink_of
from hinge_desktop.gui.printing.journal.parts import Part
from hinge_desktop.gui.printing.paper_size import units

_BOX_POINTS: Final = 8.5
_AFTER_BOX_POINTS: Final = 3.0
_BETWEEN_POINTS: Final = 9.0
_LEAST_WRITING_POINTS: Final = 40.0
_CELL_PAD_POINTS: Final = 4.0
_AT_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Said:
    """Strong words that say what is asked."""

    text: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick, and what that means."""

    text: str


@dataclass(frozen=True, slots=True)
class Writing:
    """A line to write on; one without a length takes the rest of the width."""

    points: float | None = None


Field = Said | Tick | Writing


@dataclass(frozen=True, slots=True)
class FieldLine:
    """Fields beside each other."""

    fields: tuple[Field, ...]
    height: float
    scale: TypeScale
    keeps_next: bool = True
    head: Part | None = None

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw each field after the other."""
        place = area.left()
        for one in self.fields:
            width = _width(one, self.scale)
            if isinstance(one, Writing):
                end = area.right() if one.points is None else place + units(one.points)
                painter.setPen(QPen(PAPER.edge, units(0.75)))
                low = area.center().y() + units(_BOX_POINTS / 2)
                painter.drawLine(QPointF(place, low), QPointF(end, low))
            else:
                self._paint_words(painter, QRectF(place, area.top(), width, area.height()), one)
            place += width + units(_BETWEEN_POINTS)

    def _paint_words(self, painter: QPainter, box: QRectF, one: Said | Tick) -> None:
        role = PrintRole.STRONG if isinstance(one, Said) else PrintRole.BODY
        if isinstance(one, Tick):
            paint_box(painter, QPointF(box.left(), box.center().y()))
            box.setLeft(box.left() + units(_BOX_POINTS + _AFTER_BOX_POINTS))
        painter.setPen(ink_of(role))
        draw_line(painter, box, _AT_LEFT, one.text, self.scale.font(role))


@dataclass(frozen=True, slots=True)
class EmptyColumn:
    """A column to write in; `ticks` are the words beside its boxes."""

    head: str
    share: float
    ticks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmptyRow:
    """A row of empty cells in a frame; the first ones hold what was planned."""

    texts: tuple[str, ...]
    columns: tuple[EmptyColumn, ...]
    height: float
    scale: TypeScale
    is_head: bool = False
    keeps_next: bool = True
    head: Part | None = None

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw the frame of each cell, its words, and its boxes."""
        if self.is_head:
            painter.fillRect(area, PAPER.raised)
        share = area.width() / sum(one.share for one in self.columns)
        left = area.left()
        for place, column in enumerate(self.columns):
            box = QRectF(left, area.top(), column.share * share, area.height())
            painter.setPen(QPen(PAPER.edge, units(0.75)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
            words = column.head if self.is_head else "".join(self.texts[place : place + 1])
            self._paint_words(painter, box, words)
            if not self.is_head:
                self._paint_ticks(painter, box, column.ticks)
            left = box.right()

    def _paint_words(self, painter: QPainter, box: QRectF, words: str) -> None:
        role = PrintRole.CELL_STRONG if self.is_head else PrintRole.STRONG
        pad = units(_CELL_PAD_POINTS)
        painter.setPen(ink_of(role))
        draw_line(painter, box.adjusted(pad, 0, -pad, 0), _AT_LEFT, words, self.scale.font(role))

    def _paint_ticks(self, painter: QPainter, box: QRectF, ticks: Sequence[str]) -> None:
        left = box.left() + units(_CELL_PAD_POINTS)
        wide = (box.width() - units(_CELL_PAD_POINTS)) / max(1, len(ticks))
        for words in ticks:
            paint_box(painter, QPointF(left, box.center().y()))
            beside = units(_BOX_POINTS + _AFTER_BOX_POINTS)
            text = QRectF(left + beside, box.top(), wide - beside, box.height())
            painter.setPen(ink_of(PrintRole.CELL))
            draw_line(painter, text, _AT_LEFT, words, self.scale.font(PrintRole.CELL))
            left += wide


def field_lines(
    fields: Sequence[Field], width: float, points_high: float, scale: TypeScale
) -> Iterator[FieldLine]:
    """Break fields into as many lines as they need in a width, in units.

    What is asked stays on one line with its boxes, as far as it fits on one.
    """
    line: list[Field] = []
    used = 0.0
    for group in _groups(fields):
        needed = sum(_width(one, scale) + units(_BETWEEN_POINTS) for one in group)
        if line and used + needed > width + units(_BETWEEN_POINTS):
            yield FieldLine(tuple(line), units(points_high), scale)
            line, used = [], 0.0
        line.extend(group)
        used += needed
    yield FieldLine(tuple(line), units(points_high), scale)


def _groups(fields: Sequence[Field]) -> Iterator[list[Field]]:
    group: list[Field] = []
    for one in fields:
        if group and isinstance(one, Said):
            yield group
            group = []
        group.append(one)
    yield group


def paint_box(painter: QPainter, middle_left: QPointF) -> None:
    """Draw a box to tick."""
    size = units(_BOX_POINTS)
    painter.setPen(QPen(PAPER.text, units(0.9)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(middle_left.x(), middle_left.y() - size / 2, size, size))


def _width(one: Field, scale: TypeScale) -> float:
    if isinstance(one, Writing):
        return units(_LEAST_WRITING_POINTS if one.points is None else one.points)
    role = PrintRole.STRONG if isinstance(one, Said) else PrintRole.BODY
    words = QFontMetricsF(scale.font(role)).horizontalAdvance(one.text)
    box = _BOX_POINTS + _AFTER_BOX_POINTS if isinstance(one, Tick) else 0.0
    return words + units(box)
