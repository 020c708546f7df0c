"""The sessions of the history, newest first, with a headline row for each month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import SessionLine
from hinge_desktop.core.session_summary import SessionSummary, Verdict
from hinge_desktop.core.training import SessionId
from hinge_desktop.words import history, numbers
from hinge_desktop.words.exercises import exercise_name

_NO_PARENT = QModelIndex()
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MonthRow:
    """A headline: the month of the sessions below it."""

    text: str


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session with the words of its line."""

    summary: SessionSummary
    day: str
    lifted: str
    verdict: str
    exercise: str

    @property
    def is_clean(self) -> bool:
        """Whether every working set was called clean."""
        return self.summary.verdict is Verdict.CLEAN and not self.summary.line.is_open

    @property
    def is_faulty(self) -> bool:
        """Whether something was off in some working set."""
        return self.summary.verdict is Verdict.FAULTS and not self.summary.line.is_open


Row = MonthRow | SessionRow


class SessionListModel(QAbstractListModel):
    """Grows at its end: views ask for more, whoever listens to `more_wanted` appends it."""

    more_wanted = Signal()
    """Sent when a view came near the end; answered by `append`."""

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1
    """The `Row` itself, for delegates."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._row_of: dict[SessionId, int] = {}
        self._has_more = False
        self._is_waiting = False

    @property
    def last_line(self) -> SessionLine | None:
        """The oldest session so far: more are asked for before it."""
        last = self._rows[-1] if self._rows else None
        return last.summary.line if isinstance(last, SessionRow) else None

    @property
    def session_count(self) -> int:
        """How many sessions are here so far."""
        return len(self._row_of)

    def show(
        self,
        summaries: Sequence[SessionSummary],
        exercises: Mapping[ExerciseId, Exercise],
        *,
        has_more: bool,
    ) -> None:
        """Start over with these sessions."""
        self.beginResetModel()
        self._rows = _rows_after(None, summaries, exercises)
        self._index_rows(0)
        self._has_more, self._is_waiting = has_more, False
        self.endResetModel()

    def append(
        self,
        summaries: Sequence[SessionSummary],
        exercises: Mapping[ExerciseId, Exercise],
        *,
        has_more: bool,
    ) -> None:
        """Add older sessions at the end."""
        self._has_more, self._is_waiting = has_more, False
        last = self.last_line
        rows = _rows_after(None if last is None else last.day, summaries, exercises)
        if not rows:
            return
        first = len(self._rows)
        self.beginInsertRows(_NO_PARENT, first, first + len(rows) - 1)
        self._rows += rows
        self._index_rows(first)
        self.endInsertRows()

    def index_of(self, session_id: SessionId) -> QModelIndex:
        """Return where a session stands; an invalid index where it is not here."""
        row = self._row_of.get(session_id)
        return QModelIndex() if row is None else self.index(row)

    def first_session(self) -> QModelIndex:
        """Return the newest session; an invalid index where there is none."""
        return self.index(1) if self._row_of else QModelIndex()

    def last_session_until(self, day: date) -> QModelIndex:
        """Return the last session of a day, or the one before it; else the oldest one here."""
        numbers = list(self._row_of.values())
        on_time = (number for number in numbers if self._day_of(number) <= day)
        row = next(on_time, numbers[-1] if numbers else None)
        return QModelIndex() if row is None else self.index(row)

    def _day_of(self, number: int) -> date:
        row = self._rows[number]
        return row.summary.day if isinstance(row, SessionRow) else date.max

    def session_at(self, index: AnyIndex) -> SessionId | None:
        """Return the session of a row, None for a headline."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.summary.id if isinstance(row, SessionRow) else None

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        """Return the rows so far, headlines among them."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a line, or the row itself."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == self.ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let only sessions be chosen; arrows step over headlines."""
        if index.isValid() and isinstance(self._rows[index.row()], MonthRow):
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def canFetchMore(self, parent: AnyIndex) -> bool:  # noqa: N802 Qt's name
        """Tell whether older sessions exist and none are on their way."""
        return not parent.isValid() and self._has_more and not self._is_waiting

    def fetchMore(self, parent: AnyIndex) -> None:  # noqa: N802 Qt's name
        """Ask for older sessions; they come later, nothing waits here."""
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit()

    def _index_rows(self, first: int) -> None:
        if first == 0:
            self._row_of.clear()
        for number, row in enumerate(self._rows[first:], start=first):
            if isinstance(row, SessionRow):
                self._row_of[row.summary.id] = number


def _rows_after(
    day: date | None,
    summaries: Sequence[SessionSummary],
    exercises: Mapping[ExerciseId, Exercise],
) -> list[Row]:
    rows: list[Row] = []
    for summary in summaries:
        if day is None or (day.year, day.month) != (summary.day.year, summary.day.month):
            rows.append(MonthRow(numbers.month(summary.day)))
        day = summary.day
        rows.append(_session_row(summary, exercises))
    return rows


def _session_row(summary: SessionSummary, exercises: Mapping[ExerciseId, Exercise]) -> SessionRow:
    exercise = exercises.get(summary.line.exercise_id) if summary.line.exercise_id else None
    name = "" if exercise is None else exercise_name(exercise)
    return SessionRow(
        summary,
        history.day_words(summary),
        history.runs_words(summary.runs) or name,
        history.verdict_words(summary),
        name,
    )


def _shown(row: Row) -> str:
    return row.text if isinstance(row, MonthRow) else f"{row.day}  {row.lifted}  {row.verdict}"


def _spoken(row: Row) -> str:
    if isinstance(row, MonthRow):
        return row.text
    day = numbers.long_day(row.summary.day)
    return ", ".join(part for part in (day, row.exercise, row.lifted, row.verdict) if part)
