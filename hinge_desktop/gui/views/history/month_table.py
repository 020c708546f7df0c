"""The calendar of one month: arrows walk the days, also over its edges."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from hinge_desktop.gui.models.month_grid import WEEKS, MonthGridModel
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.day_cell_delegate import DayCellDelegate
from hinge_desktop.gui.views.history.history_keys import CALENDAR_KEYS
from hinge_desktop.gui.widgets.own_keys import OwnKeys

_ROW: Final = 50
_LEAST_ROW: Final = 31
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DAYS: Final = {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class MonthTable(QTableView):
    """Shows what its model holds; which day is chosen is decided by whoever listens."""

    day_wanted = Signal(object)
    """Sent with the `date` that the lifter moved to or clicked, of this month or another one."""
    months_wanted = Signal(int)
    """The lifter wants to go on by some months, or back where that is less than 0."""
    opened = Signal()
    """Enter was pressed on a day, or it was clicked twice."""

    def __init__(
        self, theme: Theme, model: MonthGridModel, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days = model
        self._shows_choice = False
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(DayCellDelegate(theme, self))
        self.setObjectName("month_grid")
        self.setProperty("kind", "days")
        self.setToolTip(
            self.tr(
                "Arrows choose a day, Page Up and Page Down a month, Home and End its ends, "
                "T today, Enter opens the day"
            )
        )
        self._dress()
        self.selectionModel().currentChanged.connect(self._follow_current)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return CALENDAR_KEYS

    def show_day(self, day: date) -> None:
        """Mark a day as the chosen one; sends nothing."""
        index = self._days.index_of(day)
        self._shows_choice = True
        try:
            self.setCurrentIndex(index)
        finally:
            self._shows_choice = False
        self.viewport().update()

    def chosen_day(self) -> date | None:
        """Return the day that is marked, None where none of this month is."""
        return self._days.day_at(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Return rows that discs fit into."""
        return QSize(7 * _ROW, self._height(_ROW))

    def changeEvent(self, event: QEvent) -> None:
        """Take the header's font again once the style sheet has set its own."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._follow_theme()

    def minimumSizeHint(self) -> QSize:
        """Return rows that numbers fit into."""
        return QSize(7 * 30, self._height(_LEAST_ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the days and the months."""
        day, months = self._day_for(event), _months_for(event)
        if months:
            self.months_wanted.emit(months)
        elif day is not None:
            self.day_wanted.emit(day)
        elif event.key() in _ENTER:
            self.opened.emit()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a calendar that turns under it loses the place."""
        event.ignore()

    def _day_for(self, event: QKeyEvent) -> date | None:
        day = self.chosen_day() or self._days.month
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            is_forward = (key == Qt.Key.Key_Right) != self.isRightToLeft()
            return _days_on(day, 1 if is_forward else -1)
        if key in _DAYS:
            return _days_on(day, _DAYS[key])
        if key == Qt.Key.Key_Home:
            return day.replace(day=1)
        if key == Qt.Key.Key_End:
            return day.replace(day=monthrange(day.year, day.month)[1])
        return None

    def _follow_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        day = self._days.day_at(current)
        if day is not None and not self._shows_choice:
            self.day_wanted.emit(day)

    def _open(self) -> None:
        self.opened.emit()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.verticalHeader().hide()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(10)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setProperty("kind", "days")

    def _height(self, row: int) -> int:
        scale = self._theme.text_scale
        return round(WEEKS * row * scale) + self.horizontalHeader().sizeHint().height()

    def _follow_theme(self) -> None:
        header = self.horizontalHeader()
        for part in (header, header.viewport()):
            part.setFont(self._theme.font(FontRole.CAPTION))
        self.updateGeometry()
        self.viewport().update()


def _months_for(event: QKeyEvent) -> int:
    """Return by how many months a key goes on; with Shift it is a year."""
    months = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
    return {Qt.Key.Key_PageUp: -months, Qt.Key.Key_PageDown: months}.get(Qt.Key(event.key()), 0)


def months_on(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _days_on(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day
