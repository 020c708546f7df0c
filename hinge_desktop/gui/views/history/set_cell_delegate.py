"""Paints a cell of a set table: numbers stand out, clean and faults are pills."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hinge_desktop.gui.models.set_table import Cell, SetColumn, SetTableModel, Tone
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, paint_item_words

_ROLES = {
    Tone.TEXT: FontRole.BODY,
    Tone.QUIET: FontRole.BODY,
    Tone.NUMBER: FontRole.NUMBER,
    Tone.CLEAN: FontRole.CAPTION_MEDIUM,
    Tone.FAULT: FontRole.CAPTION_MEDIUM,
    Tone.MEASURED: FontRole.BODY,
    Tone.EDIT: FontRole.BODY,
}
TABLE_INSET: Final = 20
"""The table reaches from edge to edge of its card; what is written keeps this distance."""
_PILL_PADDING = 10
_ICON = 14
_AIR = 14
_ENDS: Final = (SetColumn.SET.value, SetColumn.EDIT.value)


class SetCellDelegate(QStyledItemDelegate):
    """A hairline under each row, and room for 150 % text."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view.viewport()

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for the words of the cell."""
        cell: Cell = index.data(SetTableModel.CELL_ROLE)
        words = QFontMetricsF(self._theme.font(_ROLES[cell.tone]))
        is_pill = cell.tone in (Tone.CLEAN, Tone.FAULT)
        extra = 2 * _PILL_PADDING + self._icon_size() + 6 if is_pill else 0
        extra += self._icon_size() + 6 if cell.tone is Tone.MEASURED else 0
        height = max(metrics.HEIGHT_CONTROL + 6, words.height() + 18)
        extra += TABLE_INSET if index.column() in _ENDS else 0
        if cell.tone is Tone.EDIT:
            return QSize(round(self._icon_size() + 6 + TABLE_INSET), round(height))
        return QSize(round(words.horizontalAdvance(cell.text) + extra + _AIR), round(height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw ground, hairline and content."""
        cell: Cell = index.data(SetTableModel.CELL_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.raised)
        inside = self._inside(QRectF(rect), index.column())
        line = QRectF(inside.left(), rect.bottom(), inside.width(), 1)
        painter.fillRect(mirrored(self._view, line), tokens.line)
        if index.row() == 0:
            painter.fillRect(
                mirrored(self._view, line.translated(0, 1 - rect.height())), tokens.line
            )
        self._paint_content(painter, inside.adjusted(0, 0, -6, -1), cell)
        if self._shows_focus(state):
            box = mirrored(self._view, inside.adjusted(-6, 2, -6, -3))
            paint_box(painter, box, metrics.RADIUS_INNER, edge=tokens.text, width=2)
        painter.restore()

    def _inside(self, rect: QRectF, column: int) -> QRectF:
        """Return the cell as it lies where reading goes rightwards, without the table's inset."""
        box = mirrored(self._view, rect)
        first, last = _ENDS
        left = TABLE_INSET if column == first else 0
        return box.adjusted(left, 0, -TABLE_INSET if column == last else 0, 0)

    def _shows_focus(self, state: QStyle.StateFlag) -> bool:
        by_keys = QStyle.StateFlag.State_KeyboardFocusChange
        return bool(state & QStyle.StateFlag.State_HasFocus and state & by_keys)

    def _paint_content(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        if cell.tone in (Tone.CLEAN, Tone.FAULT) and cell.text:
            self._paint_pill(painter, box, cell)
            return
        tokens = self._theme.tokens
        if cell.tone is Tone.EDIT:
            self._paint_pencil(painter, box)
            return
        if cell.tone is Tone.MEASURED:
            self._paint_pedal(painter, box)
            box = box.adjusted(self._icon_size() + 6, 0, 0, 0)
        inks = {Tone.NUMBER: tokens.text, Tone.QUIET: tokens.text3}
        painter.setPen(inks.get(cell.tone, tokens.text2))
        self._write(painter, box, cell)

    def _paint_pencil(self, painter: QPainter, box: QRectF) -> None:
        side = self._icon_size() + 3
        area = QRectF(box.right() + 6 - side, box.top(), side, box.height())
        ink = self._theme.tokens.text3
        self._theme.icons.paint(painter, Icon.PENCIL, mirrored(self._view, area), ink)

    def _paint_pedal(self, painter: QPainter, box: QRectF) -> None:
        area = mirrored(self._view, QRectF(box.left(), box.top(), self._icon_size(), box.height()))
        self._theme.icons.paint(painter, Icon.PEDAL, area, self._theme.tokens.text2, stroke=2.4)

    def _paint_pill(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        tokens = self._theme.tokens
        is_clean = cell.tone is Tone.CLEAN
        ink, soft = (
            (tokens.accent, tokens.accent_soft) if is_clean else (tokens.bad, tokens.bad_soft)
        )
        words = QFontMetricsF(self._theme.font(FontRole.CAPTION_MEDIUM))
        size = self._icon_size()
        wanted = words.horizontalAdvance(cell.text) + size + 6 + 2 * _PILL_PADDING + 2
        height = max(float(metrics.HEIGHT_PILL), words.height() + 8)
        pill = QRectF(box.left(), box.center().y() - height / 2, min(wanted, box.width()), height)
        paint_box(painter, mirrored(self._view, pill), height / 2, fill=soft)
        area = QRectF(pill.left() + _PILL_PADDING, pill.top(), size, height)
        icon = Icon.CHECK if is_clean else Icon.TRIANGLE_ALERT
        self._theme.icons.paint(painter, icon, mirrored(self._view, area), ink, stroke=2.4)
        painter.setPen(ink)
        inside = QRectF(pill)
        inside.setLeft(area.right() + 6)
        self._write(painter, inside.adjusted(0, 0, -_PILL_PADDING + 2, 0), cell)

    def _write(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        font = self._theme.font(_ROLES[cell.tone])
        paint_item_words(painter, self._view, box, cell.text, font)

    def _icon_size(self) -> float:
        return round(_ICON * self._theme.text_scale)
