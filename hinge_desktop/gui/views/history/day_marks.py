"""The marks of a day, told apart by shape: a dot, a triangle for faults, a cross for pain."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from hinge_desktop.gui.theme.tokens import Tokens

_GAP: Final = 4.0


class Mark(StrEnum):
    """What a small sign in the calendar stands for."""

    SESSION = "session"
    FAULT = "fault"
    PAIN = "pain"


def paint_marks(
    painter: QPainter,
    centre: QPointF,
    size: float,
    marks: Sequence[Mark],
    tokens: Tokens,
    *,
    ink: QColor | None = None,
) -> None:
    """Draw marks side by side around a point; `ink` replaces their colours on a filled ground."""
    x = centre.x() - (len(marks) - 1) * (size + _GAP) / 2
    for mark in marks:
        color = ink or mark_color(mark, tokens)
        box = QRectF(x - size / 2, centre.y() - size / 2, size, size)
        _paint(painter, mark, box, color)
        x += size + _GAP


def mark_color(mark: Mark, tokens: Tokens) -> QColor:
    """Return the colour of a mark on a card."""
    return {Mark.SESSION: tokens.accent, Mark.FAULT: tokens.bad, Mark.PAIN: tokens.stop}[mark]


def _paint(painter: QPainter, mark: Mark, box: QRectF, color: QColor) -> None:
    if mark is Mark.PAIN:
        painter.setPen(QPen(color, max(2.0, box.width() / 3)))
        middle = box.center()
        painter.drawLine(QPointF(box.left(), middle.y()), QPointF(box.right(), middle.y()))
        painter.drawLine(QPointF(middle.x(), box.top()), QPointF(middle.x(), box.bottom()))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    if mark is Mark.SESSION:
        painter.drawEllipse(box)
        return
    wide = box.adjusted(-1, -1, 1, 0)
    top = QPointF(wide.center().x(), wide.top())
    painter.drawPolygon(QPolygonF([top, wide.bottomRight(), wide.bottomLeft()]))
