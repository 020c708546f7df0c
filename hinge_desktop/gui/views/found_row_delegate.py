"""Paints a line of what was found: its text, quietly below what it is, and its key at the end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hinge_desktop.gui.models.found_list import FoundListModel, FoundRow
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import paint_box, paint_item_words

_PADDING = 12
_GAP = 12
_AIR = 7
_BETWEEN = 1


class FoundRowDelegate(QStyledItemDelegate):
    """Lines are all equally high, so that the list lays out at once."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view.viewport()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return two lines of text with some air."""
        height = self._height(FontRole.BODY_MEDIUM) + self._height(FontRole.CAPTION)
        return QSize(200, round(height + _BETWEEN + 2 * _AIR))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line, raised where it is chosen or pointed at."""
        row: FoundRow = index.data(FoundListModel.ROW_ROLE)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, QRectF(rect), state)
        inside = QRectF(rect).adjusted(_PADDING, _AIR, -_PADDING, -_AIR)
        if row.key:
            width = QFontMetricsF(self._theme.font(FontRole.CAPTION)).horizontalAdvance(row.key) + 2
            box = QRectF(inside.right() - width, inside.top(), width, inside.height())
            self._write(painter, box, row.key, FontRole.CAPTION, Ink.TEXT2)
            inside.setRight(box.left() - _GAP)
        text = QRectF(inside)
        text.setHeight(self._height(FontRole.BODY_MEDIUM))
        kind = QRectF(inside)
        kind.setTop(text.bottom() + _BETWEEN)
        self._write(painter, text, row.text, FontRole.BODY_MEDIUM, Ink.TEXT)
        self._write(painter, kind, row.kind, FontRole.CAPTION, Ink.TEXT2)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            edge = tokens.edge if is_chosen else None
            paint_box(painter, rect, metrics.RADIUS_CONTROL, fill=tokens.raised, edge=edge)

    def _height(self, role: FontRole) -> float:
        return QFontMetricsF(self._theme.font(role)).height()

    def _write(self, painter: QPainter, box: QRectF, words: str, role: FontRole, ink: Ink) -> None:
        painter.setPen(self._theme.tokens.ink(ink))
        paint_item_words(painter, self._view, box, words, self._theme.font(role))
