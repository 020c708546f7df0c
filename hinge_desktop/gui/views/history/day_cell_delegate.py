"""Paints a day of the calendar: its number, a disc where there was a session, and its marks."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hinge_desktop.gui.models.month_grid import DayCell, MonthGridModel
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.day_marks import Mark, paint_marks
from hinge_desktop.words import numbers

_DISC: Final = 44
_RING: Final = 3.0
"""Between the disc and the middle of the ring around the chosen day."""
_MARK: Final = 5.0
_DASHES: Final = (2.6, 2.2)


class DayCellDelegate(QStyledItemDelegate):
    """The chosen day has a ring, also while the focus is elsewhere."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one day; nothing in an empty cell."""
        cell: DayCell | None = index.data(MonthGridModel.CELL_ROLE)
        if cell is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = self._disc(QRectF(rect))
        self._paint_ground(painter, disc, cell, is_chosen=is_chosen)
        if state & QStyle.StateFlag.State_MouseOver and not is_chosen:
            self._ring(painter, disc, self._theme.tokens.edge, 1.0)
        self._paint_number(painter, disc, cell, is_chosen=is_chosen)
        painter.restore()

    def _disc(self, rect: QRectF) -> QRectF:
        room = min(rect.width(), rect.height()) - 2 * (_RING + 1)
        side = min(_DISC * self._theme.text_scale, room)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(rect.center())
        return disc

    def _paint_ground(
        self, painter: QPainter, disc: QRectF, cell: DayCell, *, is_chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        if cell.mark is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.accent_fill if is_chosen else tokens.accent_soft)
            painter.drawEllipse(disc)
        if cell.is_planned:
            pen = QPen(tokens.accent, 2)
            pen.setDashPattern(list(_DASHES))
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(1, 1, -1, -1))
        if is_chosen:
            outer = disc.adjusted(-_RING, -_RING, _RING, _RING)
            self._ring(painter, outer, tokens.text, 2.0)

    def _ring(self, painter: QPainter, box: QRectF, color: QColor, width: float) -> None:
        painter.setPen(QPen(color, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)

    def _paint_number(
        self, painter: QPainter, disc: QRectF, cell: DayCell, *, is_chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        is_filled = is_chosen and cell.mark is not None
        is_strong = cell.mark is not None or cell.is_today
        role = FontRole.BODY_STRONG if is_strong else FontRole.BODY
        painter.setFont(self._theme.font(role))
        ink = tokens.text if is_strong or is_chosen else tokens.text2
        painter.setPen(tokens.on_accent if is_filled else ink)
        marks = _marks(cell)
        lift = disc.height() * 0.06 if marks else 0.0
        box = disc.adjusted(-8, -lift, 8, -lift)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, numbers.number(cell.day.day))
        if marks:
            centre = QPointF(disc.center().x(), disc.bottom() - disc.height() * 0.17)
            size = _MARK * self._theme.text_scale
            filled_ink = tokens.on_accent if is_filled else None
            paint_marks(painter, centre, size, marks, tokens, ink=filled_ink)


def _marks(cell: DayCell) -> list[Mark]:
    if cell.mark is None:
        return []
    marks = [Mark.FAULT] if cell.has_fault else []
    if cell.has_pain:
        marks.append(Mark.PAIN)
    return marks or [Mark.SESSION]
