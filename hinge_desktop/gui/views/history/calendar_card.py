"""The calendar of a month, the list of sessions under it, and what the month adds up to."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from hinge_desktop.gui.models.month_grid import MonthGridModel
from hinge_desktop.gui.models.session_list import SessionListModel
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.history.history_keys import SESSION_LIST_KEYS
from hinge_desktop.gui.views.history.history_reads import MonthAnswer
from hinge_desktop.gui.views.history.month_legend import MonthLegend
from hinge_desktop.gui.views.history.month_table import MonthTable
from hinge_desktop.gui.views.history.session_row_delegate import SessionRowDelegate
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.own_keys import OwnKeys
from hinge_desktop.gui.widgets.stat import Stat
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import numbers

_LEAST_ROWS = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS = (
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End),
    *_ENTER,
)


class SessionListView(QListView):
    """The sessions, newest first; grows at its end while it is scrolled."""

    opened = Signal()
    """Enter was pressed on a session."""

    def __init__(self, theme: Theme, model: SessionListModel) -> None:
        super().__init__()
        self._theme = theme
        self.is_showing = False
        """Whether the choice is being shown, and was not made by the lifter."""
        model.setParent(self)
        self.setObjectName("session_list")
        self.setAccessibleName(self.tr("Sessions"))
        self.setToolTip(self.tr("Arrows choose a session, Enter opens its sets"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(SessionRowDelegate(theme, self))
        self.setModel(model)
        # Rows are measured again: the view keeps the height of a uniform row.
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return SESSION_LIST_KEYS

    def show_chosen(self, index: QModelIndex) -> None:
        """Mark what is open elsewhere; an invalid index marks nothing."""
        if index == self.currentIndex():
            return
        was_first = not self.currentIndex().isValid()
        self.is_showing = True
        self.setCurrentIndex(index)
        self.is_showing = False
        if not index.isValid():
            self.clearSelection()
        elif was_first:
            self.scrollTo(index, QListView.ScrollHint.PositionAtTop)
        else:
            self.scrollTo(index)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move in the list from the page."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if not plain and event.key() in _OWN_KEYS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the sets on Enter."""
        if event.key() in _ENTER:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the least height: the room that is left is given, not asked for."""
        return QSize(200, _LEAST_ROWS * self._row())

    def minimumSizeHint(self) -> QSize:
        """Show a few rows at least."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room that is too low for another row empty: no row is cut where the list ends."""
        super().resizeEvent(event)
        row = self.sizeHintForRow(0) if self.model().rowCount() else self._row()
        below = self.height() % row if self.height() > row else 0
        if self.viewportMargins().bottom() != below:
            self.setViewportMargins(0, 0, 0, below)

    def _row(self) -> int:
        height = self.fontMetrics().height()
        return max(metrics.HEIGHT_CONTROL + 2, height + 14)


class CalendarCard(QFrame):
    """Lays the parts out and turns the months; what is chosen is decided by the page."""

    month_turned = Signal(int)
    """The lifter wants another month: -1 the one before, 1 the one after."""

    def __init__(
        self,
        theme: Theme,
        days: MonthGridModel,
        sessions: SessionListModel,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "card")
        self.month = MonthTable(theme, days)
        self.list = SessionListView(theme, sessions)
        self.legend = MonthLegend(theme)
        self._title = TextLabel(theme, role=FontRole.CARD_TITLE)
        self._found = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._found.setObjectName("history_none_found")
        self._found.hide()
        self._stats_title = TextLabel(theme, role=FontRole.BODY_STRONG)
        self._stats = [Stat(theme, "", "") for _ in range(3)]
        self._build_layout()

    def lay_out(self, *, is_wide: bool) -> None:
        """Put the list beside the month, or below it."""
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._line.setVisible(not is_wide)

    def show_title(self, words: str) -> None:
        """Name the month."""
        self._title.setText(words)
        self.month.setAccessibleName(words)
        self.setAccessibleName(words)

    def show_month(self, month: MonthAnswer, today: date) -> None:
        """Show the name, the signs and the sums of a month."""
        self.show_title(numbers.month(month.first))
        self.legend.show_signs(
            has_plan=today in month.planned
            and today not in month.marks
            and (today.year, today.month) == (month.first.year, month.first.month),
            has_fault=any(one.has_fault for one in month.marks.values()),
            has_pain=any(one.has_pain for one in month.marks.values()),
        )
        is_now = (today.year, today.month) == (month.first.year, month.first.month)
        title = self.tr("This month so far") if is_now else self.tr("This month")
        self.show_stats(title, list(month.stats))

    def show_stats(self, title: str, stats: list[tuple[str, str]]) -> None:
        """Show what the month adds up to."""
        self._stats_title.setText(title)
        for place, stat in enumerate(self._stats):
            stat.setVisible(place < len(stats))
            if place < len(stats):
                stat.show_stat(*stats[place])

    def show_none_found(self, words: str) -> None:
        """Say that no session fits, or show the list again with ""."""
        self._found.setText(words)
        self._found.setVisible(bool(words))
        self.list.setVisible(not words)

    def _build_layout(self) -> None:
        padding = metrics.CARD_PADDING
        month = QVBoxLayout()
        month.setSpacing(0)
        month.addWidget(_inset(self._build_top(), padding))
        month.addSpacing(4)
        month.addWidget(_inset(self.month, padding - 1))
        month.addSpacing(6)
        self._line = _inset(Hairline(self._theme), padding)
        month.addWidget(self._line)
        month.addSpacing(12)
        month.addWidget(_inset(self.legend, padding))
        month.addSpacing(8)
        sessions = QVBoxLayout()
        sessions.setSpacing(0)
        sessions.addWidget(_inset(self._found, padding))
        sessions.addWidget(_inset(self.list, 10), 1)
        sessions.addSpacing(12)
        sessions.addWidget(_inset(self._stats_title, padding))
        stats = FlowLayout(spacing=28, line_spacing=4)
        holder = QWidget()
        holder.setLayout(stats)
        for stat in self._stats:
            stats.addWidget(stat)
        sessions.addWidget(_inset(holder, padding))
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, padding, 0, padding - 4)
        self._parts.setSpacing(0)
        self._parts.addLayout(month)
        self._parts.addLayout(sessions, 1)

    def _build_top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._title, 1)
        for icon, words, key, by, name in (
            (Icon.CHEVRON_LEFT, self.tr("Month before"), self.tr("Page Up"), -1, "month_before"),
            (Icon.CHEVRON_RIGHT, self.tr("Month after"), self.tr("Page Down"), 1, "month_after"),
        ):
            button = IconButton(self._theme, icon, words, key=key, is_small=True)
            button.setObjectName(name)
            button.clicked.connect(partial(self._turn, by))
            top.addWidget(button)
        return top

    def _turn(self, by: int) -> None:
        self.month_turned.emit(by)


def _inset(part: QWidget | QHBoxLayout, by: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(by, 0, by, 0)
    if isinstance(part, QWidget):
        column.addWidget(part)
        holder.setSizePolicy(part.sizePolicy())
    else:
        column.addLayout(part)
    return holder
