"""The days of one month as a table of weeks, with what is known of each day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QLocale, QModelIndex, Qt

from hinge_desktop.gui.models.headed_table import AnyIndex, HeadedTableModel
from hinge_desktop.words import numbers
from hinge_desktop.words.history_days import day_cell_words
from hinge_desktop.words.locales import wording_locale

_NO_PARENT = QModelIndex()
_DAYS: Final = 7
WEEKS: Final = 6
"""Rows of every month, so that nothing moves when another one is shown."""


@dataclass(frozen=True, slots=True)
class DayMark:
    """What happened on a day with sessions."""

    sessions: int
    has_fault: bool = False
    """Whether something was off in a working set."""
    has_pain: bool = False
    """Whether a pain answer was given."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the month with everything that is drawn of it."""

    day: date
    mark: DayMark | None = None
    is_today: bool = False
    is_planned: bool = False
    """Today is a planned day, and nothing was logged yet."""

    @property
    def has_fault(self) -> bool:
        """Whether something was off in a working set."""
        return self.mark is not None and self.mark.has_fault

    @property
    def has_pain(self) -> bool:
        """Whether a pain answer was given."""
        return self.mark is not None and self.mark.has_pain


class MonthGridModel(HeadedTableModel):
    """Weeks from top to bottom; they begin on the weekday that they begin on in the country.

    Cells before the first and after the last day of the month are empty and cannot be chosen.
    """

    CELL_ROLE = Qt.ItemDataRole.UserRole + 1
    """The `DayCell` itself, for delegates; None in an empty cell."""

    def __init__(self, first_weekday: Qt.DayOfWeek | None = None) -> None:
        """Build an empty month; `first_weekday` is that of the locale unless it is given."""
        super().__init__()
        chosen = QLocale().firstDayOfWeek() if first_weekday is None else first_weekday
        self._first_weekday = chosen.value
        self._month = date(2000, 1, 1)
        self._cells: dict[int, DayCell] = {}

    def begin_weeks_on(self, first_weekday: Qt.DayOfWeek | None) -> None:
        """Begin each week on another day; None for that of the locale."""
        chosen = QLocale().firstDayOfWeek() if first_weekday is None else first_weekday
        if chosen.value == self._first_weekday:
            return
        self.beginResetModel()
        cells = list(self._cells.values())
        self._first_weekday = chosen.value
        first = self._offset()
        self._cells = {first + cell.day.day - 1: cell for cell in cells}
        self.endResetModel()

    @property
    def month(self) -> date:
        """The first day of the month shown."""
        return self._month

    def show_month(
        self,
        day: date,
        marks: Mapping[date, DayMark],
        *,
        today: date,
        planned: Collection[date] = (),
    ) -> None:
        """Show the month of a day."""
        is_same = (day.year, day.month) == (self._month.year, self._month.month)
        if not is_same or not self._cells:
            self.beginResetModel()
            self._month = day.replace(day=1)
            self._fill(marks, today, planned)
            self.endResetModel()
            return
        self._fill(marks, today, planned)
        self.dataChanged.emit(self.index(0, 0), self.index(WEEKS - 1, _DAYS - 1))

    def index_of(self, day: date) -> QModelIndex:
        """Return where a day stands; an invalid index for one of another month."""
        if (day.year, day.month) != (self._month.year, self._month.month):
            return QModelIndex()
        place = self._offset() + day.day - 1
        return self.index(place // _DAYS, place % _DAYS)

    def day_at(self, index: AnyIndex) -> date | None:
        """Return the day of a cell, None for an empty one."""
        cell = self._cell(index)
        return None if cell is None else cell.day

    def mark_of(self, day: date) -> DayMark | None:
        """Return what is known of a day of this month."""
        cell = self._cell(self.index_of(day))
        return None if cell is None else cell.mark

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return the weeks."""
        return 0 if parent.isValid() else WEEKS

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return the days of a week."""
        return 0 if parent.isValid() else _DAYS

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the number of a day, its cell, or the sentence that is spoken."""
        cell = self._cell(index)
        if role == self.CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if cell is None:
            return "" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return numbers.number(cell.day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _spoken(cell)
        return None

    def heading(self, section: int, role: int) -> Any:  # noqa: ANN401 as Qt asks for it
        """Name the weekdays, in one letter and in full."""
        number = (self._first_weekday - 1 + section) % _DAYS + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return wording_locale().standaloneDayName(number, QLocale.FormatType.NarrowFormat)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return wording_locale().standaloneDayName(number, QLocale.FormatType.LongFormat)
        return Qt.AlignmentFlag.AlignCenter if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let only days be chosen."""
        if self._cell(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _cell(self, index: AnyIndex) -> DayCell | None:
        if not index.isValid():
            return None
        return self._cells.get(index.row() * _DAYS + index.column())

    def _offset(self) -> int:
        return (self._month.isoweekday() - self._first_weekday) % _DAYS

    def _fill(self, marks: Mapping[date, DayMark], today: date, planned: Collection[date]) -> None:
        self._cells = {}
        day, place = self._month, self._offset()
        while day.month == self._month.month:
            mark = marks.get(day)
            is_planned = day == today and mark is None and day in planned
            self._cells[place] = DayCell(day, mark, day == today, is_planned)
            if day == date.max:
                return
            day, place = day + timedelta(days=1), place + 1


def _spoken(cell: DayCell) -> str:
    mark = cell.mark
    return day_cell_words(
        cell.day,
        sessions=0 if mark is None else mark.sessions,
        has_fault=cell.has_fault,
        has_pain=cell.has_pain,
        is_today=cell.is_today,
        is_planned=cell.is_planned,
    )
