"""The history: a calendar and a list of past sessions, and the chosen one beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from hinge_desktop.core.history.filters import EVERYTHING, HistoryFilter
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.training import SessionId, SetId
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.models.month_grid import MonthGridModel
from hinge_desktop.gui.models.session_list import SessionListModel
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.history_frame import HistoryFrame
from hinge_desktop.gui.views.history.history_reads import HistoryReads, Lines, MonthAnswer
from hinge_desktop.gui.views.history.month_table import months_on
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.services.progress_review import SessionReview
from hinge_desktop.words import history_days, numbers
from hinge_desktop.words.problems import journal_words

LINES_AT_ONCE = 60
"""Sessions read in one go while scrolling; a read of that size takes a few milliseconds."""
_MOST_LINES_AGAIN = 600
_PAINTED_FIRST_MS = 20
"""Longer than a frame."""


class HistoryPage(QWidget):
    """Calendar, list and session follow each other. Reads happen in the background."""

    def __init__(
        self,
        theme: Theme,
        reads: HistoryReads,
        signals: ChangeSignals,
        today: Callable[[], date],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reads = reads
        self._today = today
        self._is_stale = True
        self._day = today()
        self._session: SessionId | None = None
        self._is_day_wanted = False
        self._awaits_day = False
        self._wants_session = False
        self._is_list_fresh = False
        self._wants_more = False
        self._month: MonthAnswer | None = None
        self._top: date | None = None
        self._filter = EVERYTHING
        self._lines_task = LatestTask(self)
        self._month_task = LatestTask(self)
        self._session_task = LatestTask(self)
        self._count_task = LatestTask(self)
        # What has changed is painted before anything is read: readers would be in its way.
        self._soon = QTimer(self, singleShot=True, interval=_PAINTED_FIRST_MS)
        self.setObjectName("page_history")
        self.setAccessibleName(title_of(PageName.HISTORY))
        self._days = MonthGridModel()
        self._model = SessionListModel()
        self.frame = HistoryFrame(theme, self._days, self._model, self)
        self.card = self.frame.card
        self._month_view = self.frame.calendar.month
        self._show_bare_month(self._day)
        self._list = self.frame.calendar.list
        FocusLead(self, self._month_view)
        self._connect(signals)

    @property
    def is_loading(self) -> bool:
        """Whether something is still being read."""
        tasks = (self._lines_task, self._month_task, self._session_task, self._count_task)
        return self._soon.isActive() or any(task.is_busy for task in tasks)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        return self._day

    @property
    def message_ground(self) -> QWidget:
        """Messages stand over the session, where they cover no sum of the month."""
        return self.card

    @property
    def shown_session(self) -> SessionId | None:
        """The session that is open, for paper."""
        return self._session

    def open_session(self, session_id: SessionId) -> None:
        """Choose a session, also one of another month; its day is read with it."""
        self._session = session_id
        self._is_stale = False
        self._is_day_wanted = self._awaits_day = True
        self._read_session()

    def open_set(self, session_id: SessionId, set_id: SetId) -> None:
        """Choose a session, and in it the row of a set."""
        self.open_session(session_id)
        self.card.choose_set(set_id)

    def open_day(self, day: date) -> None:
        """Choose a day, and the last session of it if there is one."""
        self._is_stale = False
        self.choose_day(day)

    def choose_day(self, day: date) -> None:
        """Go to a day, unless something is open that cannot be kept."""
        if not self.card.close_rows():
            self._month_view.show_day(self._day)
            return
        self._day, self._session = day, None
        self._is_day_wanted, self._awaits_day, self._wants_session = True, False, False
        if self._is_month_of(day):
            self._show_month()
        else:
            self._show_bare_month(day)
        self._read_month()

    def turn_month(self, by: int) -> None:
        """Go on by some months, to the session nearest to the same day, if there is one."""
        self.choose_day(months_on(self._day, by))
        self._wants_session = self._session is None

    def go_to_today(self) -> None:
        """Go to today."""
        self.choose_day(self._today())

    def begin_weeks_on(self, first_weekday: Qt.DayOfWeek | None) -> None:
        """Let the weeks of the calendar begin on this day; None for that of the country."""
        self._days.begin_weeks_on(first_weekday)
        self._month_view.show_day(self._day)

    def filter_by(self, wanted: HistoryFilter) -> None:
        """List only sessions that fit."""
        if wanted != self._filter:
            self._filter = wanted
            self._top = None
            self.frame.filter.show_found("" if wanted.is_empty else self.tr("Looking"))
            self._read_lines()

    def refresh(self) -> None:
        """Read again what is shown, at once if the page is seen, else when it is next."""
        self._is_stale = True
        if self.isVisible():
            self._soon.start()

    def edit_set(self) -> None:
        """Open a row of the session that shows."""
        self.card.edit_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was away."""
        super().showEvent(event)
        if self._is_stale:
            self._read_all()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read when the page is seen again."""
        super().hideEvent(event)
        self._soon.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack calendar and session where they do not fit beside each other."""
        super().resizeEvent(event)
        self.frame.fit()

    def _connect(self, signals: ChangeSignals) -> None:
        signals.committed.connect(self.card.follow)
        signals.training_changed.connect(self.refresh)
        self._soon.timeout.connect(self._read_all)
        self._model.more_wanted.connect(self._read_more)
        self._list.selectionModel().currentChanged.connect(self._follow_list)
        self._list.opened.connect(self.card.focus_sets)
        self._month_view.day_wanted.connect(self.choose_day)
        self._month_view.months_wanted.connect(self.turn_month)
        self._month_view.opened.connect(self.card.focus_sets)
        self.frame.calendar.month_turned.connect(self.turn_month)
        self._lines_task.answered.connect(self._take_lines)
        self._lines_task.idle.connect(self._go_on_in_list)
        self._month_task.answered.connect(self._take_month)
        self._session_task.answered.connect(self._take_session)
        self._count_task.answered.connect(self._show_count)
        for task in (self._lines_task, self._month_task, self._session_task, self._count_task):
            task.failed.connect(self._show_failure)

    def _read_all(self) -> None:
        self._is_stale = False
        self._read_lines()
        if self._session is not None:
            self._read_session()
        if self._month is not None:
            self._read_month()

    def _read_lines(self) -> None:
        shown = min(self._model.session_count, _MOST_LINES_AGAIN)
        limit = max(LINES_AT_ONCE, shown)
        self._lines_task.ask(partial(self._reads.lines, limit, self._top, self._filter))
        if not self._filter.is_empty:
            self._count_task.ask(partial(self._count, self._filter))

    def _count(self, wanted: HistoryFilter) -> tuple[HistoryFilter, int]:
        return wanted, self._reads.count(wanted)

    def _show_count(self, answer: tuple[HistoryFilter, int]) -> None:
        wanted, found = answer
        if wanted == self._filter:
            self.frame.filter.show_found(history_days.found_words(found))

    def _read_more(self) -> None:
        self._wants_more = self._lines_task.is_busy
        if self._wants_more:
            return
        before = self._model.last_line
        if before is not None:
            self._lines_task.ask(
                partial(self._reads.more_lines, LINES_AT_ONCE, before, self._filter)
            )

    def _read_month(self) -> None:
        self._month_task.ask(partial(self._reads.month, self._day))

    def _read_session(self) -> None:
        if self._session is not None:
            self._session_task.ask(partial(self._reads.session, self._session))

    def _take_lines(self, lines: Lines) -> None:
        self.frame.hide_notice()
        if not lines.is_first:
            self._model.append(lines.summaries, lines.exercises, has_more=lines.has_more)
            return
        self._model.show(lines.summaries, lines.exercises, has_more=lines.has_more)
        is_filtered = not self._filter.is_empty
        is_empty = not lines.summaries and not is_filtered and self._top is None
        self.frame.show_empty(is_empty=is_empty)
        none = self.tr("No session fits. Esc clears the filter.")
        self.frame.calendar.show_none_found(none if is_filtered and not lines.summaries else "")
        if self._session is None and not self._is_day_wanted:
            self._choose_newest()
        else:
            self._is_list_fresh = True

    def _go_on_in_list(self) -> None:
        """Mark once the list has come and its reader is free to read on, as was asked meanwhile."""
        if self._is_list_fresh:
            self._is_list_fresh = False
            self._mark_in_list()
        if self._wants_more:
            self._read_more()

    def _choose_newest(self) -> None:
        newest = self._model.session_at(self._model.first_session())
        if newest is not None:
            self.open_session(newest)
        elif self._month is None:
            self._read_month()

    def _take_month(self, month: MonthAnswer) -> None:
        self.frame.hide_notice()
        self._month = month
        self.card.unit = month.unit
        if not self._is_month_of(self._day):
            self._read_month()
            return
        self._show_month()

    def _show_month(self) -> None:
        month = self._month
        if month is None:
            return
        self._days.show_month(self._day, month.marks, today=self._today(), planned=month.planned)
        self._month_view.show_day(self._day)
        self.frame.calendar.show_month(month, self._today())
        is_there = self._session in month.sessions_of(self._day)
        if not is_there and not self._awaits_day:
            self._open_chosen_day(month)

    def _show_bare_month(self, day: date) -> None:
        """Show the days of a month whose sessions are still to be read."""
        self._days.show_month(day, {}, today=self._today())
        self._month_view.show_day(day)
        self.frame.calendar.show_title(numbers.month(day))

    def _open_chosen_day(self, month: MonthAnswer) -> None:
        if self._wants_session and month.sessions:
            self._day = min(month.sessions, key=lambda one: abs(one - self._day))
            self._month_view.show_day(self._day)
        self._wants_session = False
        sessions = month.sessions_of(self._day)
        self._session = sessions[-1] if sessions else None
        if self._session is None:
            self.card.show_no_session(self._day)
            self._mark_in_list()
        else:
            self._read_session()

    def _take_session(self, review: SessionReview | None) -> None:
        self.frame.hide_notice()
        if review is not None and review.session.id != self._session:
            return
        self._awaits_day = False
        if review is None:
            self._session = None
            self._is_day_wanted = True
            self._read_month()
            return
        self._is_day_wanted = True
        self._day = review.session.start.date
        self.card.show_session(review)
        if self._is_month_of(self._day):
            self._month_view.show_day(self._day)
        else:
            self._read_month()
        self._mark_in_list()

    def _mark_in_list(self) -> None:
        """Choose in the list what is open, and have its month in sight."""
        chosen = QModelIndex()
        if self._session is not None:
            chosen = self._model.index_of(self._session)
        self._list.show_chosen(chosen)
        if not chosen.isValid() and self._filter.is_empty and not self._lines_task.is_busy:
            self._show_month_in_list()

    def _show_month_in_list(self) -> None:
        """Scroll to the sessions of the month; read on from it where they are not there."""
        month = self._month
        if month is None or not self._is_month_of(self._day) or not month.sessions:
            return
        newest = month.sessions[max(month.sessions)][-1]
        index = self._model.index_of(newest)
        top = months_on(month.first, 1)
        if index.isValid():
            self._list.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
        elif top != self._top:
            self._top = top
            self._read_lines()

    def _follow_list(self, current: QModelIndex, _previous: QModelIndex) -> None:
        session_id = self._model.session_at(current)
        if session_id is None or session_id == self._session or self._list.is_showing:
            return
        if not self.card.close_rows():
            self._mark_in_list()
            return
        self._session = session_id
        self._awaits_day = True
        self._read_session()

    def _is_month_of(self, day: date) -> bool:
        month = self._month
        return month is not None and (month.first.year, month.first.month) == (day.year, day.month)

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        words = journal_words(error)
        self.frame.show_notice(words.title, words.advice)
