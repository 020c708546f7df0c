"""The history: the sessions of the past as a list, and the chosen one beside it."""

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QListView, QStackedWidget, QVBoxLayout, QWidget

from hinge_desktop.core.journal import JournalError, SessionLine
from hinge_desktop.core.training import SessionId
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.models.session_list import SessionListModel
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session_card import SessionCard
from hinge_desktop.gui.views.session_row_delegate import SessionRowDelegate
from hinge_desktop.gui.widgets.card import Card, Mood, Notice
from hinge_desktop.gui.widgets.empty_state import EmptyState
from hinge_desktop.gui.widgets.page_header import PageHeader
from hinge_desktop.services.history_review import HistoryPage as Lines
from hinge_desktop.services.progress_review import ProgressReview, SessionReview
from hinge_desktop.words.problems import journal_words

LINES_AT_ONCE = 60
"""Sessions read in one go while scrolling; a read of that size takes a few milliseconds."""
_MOST_LINES_AGAIN = 600
_LIST_WIDTH = 380
_STACKED_BELOW = 760


class HistoryPage(QWidget):
    """Up and Down choose a session, Enter goes into its sets. Reads happen in the background."""

    def __init__(
        self,
        theme: Theme,
        review: ProgressReview,
        signals: ChangeSignals,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._review = review
        self._is_stale = True
        self._chosen: SessionId | None = None
        self._wanted_day: date | None = None
        self._lines_task = LatestTask(self)
        self._session_task = LatestTask(self)
        self.setObjectName("page_history")
        self.setAccessibleName(title_of(PageName.HISTORY))
        self._model = SessionListModel()
        self._model.setParent(self)
        self._list = self._build_list()
        self._card = SessionCard(theme)
        self._card.setObjectName("session_card")
        self._notice = Notice(theme, Mood.WARN)
        self._notice.hide()
        self._build_layout()
        self.setFocusProxy(self._list)
        self._connect(signals)

    @property
    def is_loading(self) -> bool:
        """Whether something is still being read."""
        return self._lines_task.is_busy or self._session_task.is_busy

    @property
    def shown_session(self) -> SessionId | None:
        """The session that is open, for paper."""
        return self._chosen

    def open_session(self, session_id: SessionId) -> None:
        """Choose a session, also one that is not in the list yet."""
        self._chosen = session_id
        index = self._model.index_of(session_id)
        if index.isValid():
            self._list.setCurrentIndex(index)
        self._read_session()

    def open_day(self, day: date) -> None:
        """Choose the last session of a day; where there is none, the last one before it."""
        self._wanted_day = day
        self._is_stale = False
        self._lines_task.ask(partial(_lines_until, self._review, day))

    def refresh(self) -> None:
        """Read again what is shown, at once if the page is seen, else when it is next."""
        self._is_stale = True
        if self.isVisible():
            self._read_lines()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the page was away."""
        super().showEvent(event)
        if self._is_stale:
            self._read_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack list and session where they do not fit beside each other."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the chosen session on Enter in the list."""
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in enter
        ):
            self._card.focus_sets()
            return True
        return super().eventFilter(watched, event)

    def _connect(self, signals: ChangeSignals) -> None:
        signals.training_changed.connect(self.refresh)
        self._model.more_wanted.connect(self._read_more)
        self._list.selectionModel().currentChanged.connect(self._follow_choice)
        self._lines_task.answered.connect(self._show_lines)
        self._session_task.answered.connect(self._show_session)
        self._lines_task.failed.connect(self._show_failure)
        self._session_task.failed.connect(self._show_failure)
        self._theme.changed.connect(self._follow_theme)

    def _read_lines(self) -> None:
        self._is_stale = False
        shown = min(self._model.session_count, _MOST_LINES_AGAIN)
        limit = max(LINES_AT_ONCE, shown)
        self._lines_task.ask(partial(_first_lines, self._review, limit))

    def _read_more(self) -> None:
        if self._lines_task.is_busy:
            # The list is being read afresh, which says anew whether more follows.
            return
        before = self._model.last_line
        self._lines_task.ask(partial(_more_lines, self._review, before))

    def _read_session(self) -> None:
        if self._chosen is not None:
            self._session_task.ask(partial(self._review.session, self._chosen))

    def _show_lines(self, answer: tuple[bool, Lines]) -> None:
        is_first, lines = answer
        self._notice.hide()
        if not is_first:
            self._model.append(lines.summaries, lines.exercises, has_more=lines.has_more)
            return
        self._model.show(lines.summaries, lines.exercises, has_more=lines.has_more)
        self._stack.setCurrentIndex(1 if lines.summaries else 0)
        self._choose_again()

    def _choose_again(self) -> None:
        index = self._wanted_index()
        if not index.isValid():
            index = self._model.first_session()
        if index.isValid():
            self._list.setCurrentIndex(index)
            self._list.scrollTo(index)
            self._chosen = self._model.session_at(index)
            self._read_session()

    def _wanted_index(self) -> QModelIndex:
        day, self._wanted_day = self._wanted_day, None
        if day is not None:
            return self._model.last_session_until(day)
        return QModelIndex() if self._chosen is None else self._model.index_of(self._chosen)

    def _follow_choice(self, current: QModelIndex, _previous: QModelIndex) -> None:
        session_id = self._model.session_at(current)
        if session_id is not None and session_id != self._chosen:
            self._chosen = session_id
            self._read_session()

    def _show_session(self, review: SessionReview | None) -> None:
        self._notice.hide()
        if review is None:
            self._card.show_sentence(self.tr("This session is gone."))
        else:
            self._card.show_session(review)

    def _show_failure(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        words = journal_words(error)
        self._notice.show_notice(Mood.WARN, words.title, words.advice)
        self._notice.show()

    def _build_list(self) -> QListView:
        view = QListView()
        view.setObjectName("session_list")
        view.setAccessibleName(self.tr("Sessions"))
        view.setToolTip(self.tr("Arrows choose a session, Enter opens its sets"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setItemDelegate(SessionRowDelegate(self._theme, view))
        view.setModel(self._model)
        view.installEventFilter(self)
        return view

    def _build_layout(self) -> None:
        self._list_card = Card(self._theme, padding=10)
        self._list_card.body.addWidget(self._list)
        panes = QWidget()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, panes)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(metrics.CARD_GAP)
        self._panes.addWidget(self._list_card, 2)
        self._panes.addWidget(self._card, 3)
        empty = EmptyState(
            self._theme,
            Icon.CALENDAR_DAYS,
            self.tr("No session yet"),
            self.tr("Your first session will stand here as soon as it is saved."),
        )
        empty.setObjectName("history_empty")
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(panes)
        self._stack.setCurrentIndex(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(metrics.CARD_GAP)
        self._column.addWidget(PageHeader(self._theme, title_of(PageName.HISTORY)))
        self._column.addWidget(self._notice)
        self._column.addWidget(self._stack, 1)

    def _fit(self) -> None:
        narrow = self.window().width() < metrics.NARROW_BELOW
        margin = metrics.PAGE_MARGIN_NARROW if narrow else metrics.PAGE_MARGIN
        self._column.setContentsMargins(margin, 26, margin, margin)
        is_stacked = self.width() < _STACKED_BELOW * self._theme.text_scale
        direction = QBoxLayout.Direction
        self._panes.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        share = _LIST_WIDTH if not narrow else self.width() * 2 // 5
        self._list_card.setMaximumWidth(16_777_215 if is_stacked else share)
        self._list_card.setMinimumWidth(0 if is_stacked else share)

    def _follow_theme(self) -> None:
        self._fit()
        # Rows are measured again: the view keeps the height of a uniform row.
        self._list.scheduleDelayedItemsLayout()


def _first_lines(review: ProgressReview, limit: int) -> tuple[bool, Lines]:
    return True, review.history_page(limit)


def _lines_until(review: ProgressReview, day: date) -> tuple[bool, Lines]:
    return True, review.history_until(day, LINES_AT_ONCE)


def _more_lines(review: ProgressReview, before: SessionLine | None) -> tuple[bool, Lines]:
    return False, review.history_page(LINES_AT_ONCE, before)
