"""Paints a line of the history: the day, what was lifted, and how it went."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hinge_desktop.gui.models.session_list import MonthRow, SessionListModel, SessionRow
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, paint_item_words

_PADDING = 10
_GAP = 12
_WIDEST_DAY = "Wed 30"
_ICON = 14


class SessionRowDelegate(QStyledItemDelegate):
    """Rows are all equally high, so that a long list lays out at once."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view.viewport()

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a line of numbers with some air."""
        height = QFontMetricsF(self._theme.font(FontRole.NUMBER)).height()
        return QSize(200, round(max(metrics.HEIGHT_CONTROL + 2, height + 14)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a headline or a session."""
        row = index.data(SessionListModel.ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, MonthRow):
            self._paint_month(painter, QRectF(rect), row)
        else:
            state: QStyle.StateFlag = option.state
            self._paint_session(painter, QRectF(rect), row, state)
        painter.restore()

    def _paint_month(self, painter: QPainter, rect: QRectF, row: MonthRow) -> None:
        painter.setFont(self._theme.font(FontRole.CARD_TITLE))
        painter.setPen(self._theme.tokens.text)
        box = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, row.text)

    def _paint_session(
        self, painter: QPainter, rect: QRectF, row: SessionRow, state: QStyle.StateFlag
    ) -> None:
        tokens = self._theme.tokens
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or state & QStyle.StateFlag.State_MouseOver:
            box = rect.adjusted(0, 1, 0, -1)
            paint_box(painter, box, metrics.RADIUS_CONTROL, fill=tokens.raised)
            by_keys = state & QStyle.StateFlag.State_KeyboardFocusChange
            if is_chosen and by_keys and state & QStyle.StateFlag.State_HasFocus:
                paint_box(painter, box, metrics.RADIUS_CONTROL, edge=tokens.text, width=2)
        inside = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        day_role = FontRole.BODY_STRONG if is_chosen else FontRole.BODY
        widest = self._theme.font(FontRole.BODY_STRONG)
        day_width = max(
            QFontMetricsF(widest).horizontalAdvance(words) for words in (_WIDEST_DAY, row.day)
        )
        day = QRectF(inside.left(), inside.top(), day_width + 2, inside.height())
        painter.setPen(tokens.text if is_chosen else tokens.text2)
        self._write(painter, day, row.day, day_role)
        room = inside.right() - day.right() - 2 * _GAP - self._lifted_width(row)
        verdict = self._paint_verdict(painter, inside, row, room)
        lifted = QRectF(inside)
        lifted.setLeft(day.right() + _GAP)
        lifted.setRight(verdict.left() - _GAP)
        painter.setPen(tokens.text)
        self._write(painter, lifted, row.lifted, FontRole.NUMBER)

    def _lifted_width(self, row: SessionRow) -> float:
        font = self._theme.font(FontRole.NUMBER)
        return QFontMetricsF(font).horizontalAdvance(row.lifted) + 2

    def _paint_verdict(
        self, painter: QPainter, inside: QRectF, row: SessionRow, room: float
    ) -> QRectF:
        """Draw icon and words; the icon alone where the words would cut what was lifted."""
        tokens = self._theme.tokens
        ink = tokens.bad if row.is_faulty else tokens.text2
        font = self._theme.font(FontRole.CAPTION)
        width = QFontMetricsF(font).horizontalAdvance(row.verdict) + 2
        has_icon = row.is_clean or row.is_faulty
        if has_icon and width + _ICON + 6 > room:
            width = -6.0
        words = QRectF(inside.right() - width, inside.top(), width, inside.height())
        painter.setPen(ink)
        if width > 0:
            self._write(painter, words, row.verdict, FontRole.CAPTION)
        if not has_icon:
            return words
        size = round(_ICON * self._theme.text_scale)
        icon = Icon.CHECK if row.is_clean else Icon.TRIANGLE_ALERT
        area = QRectF(words.left() - size - 6, inside.top(), size, inside.height())
        color = tokens.accent if row.is_clean else tokens.bad
        self._theme.icons.paint(painter, icon, mirrored(self._view, area), color, stroke=2.4)
        return area

    def _write(self, painter: QPainter, box: QRectF, words: str, role: FontRole) -> None:
        paint_item_words(painter, self._view, box, words, self._theme.font(role))
