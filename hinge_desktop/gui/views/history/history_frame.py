"""The parts of the history page and where they lie."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from hinge_desktop.gui.models.month_grid import MonthGridModel
from hinge_desktop.gui.models.session_list import SessionListModel
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.calendar_card import CalendarCard
from hinge_desktop.gui.views.history.filter_bar import FilterBar
from hinge_desktop.gui.views.history.session_card import SessionCard
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.empty_state import EmptyState
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_header import PageHeader

_CALENDAR_WIDTH = 380
_CALENDAR_NARROW = 300
_STACKED_BELOW = 760
_STACKED_SESSION = 440
_MOST = 16_777_215


class _Panes(QBoxLayout):
    """Takes its least height from the least heights of its parts, not from those they would like.

    A scroll area would otherwise scroll long before the parts are as low as they can be.
    """

    def hasHeightForWidth(self) -> bool:
        """Claim that heights do not depend on the width."""
        return False


class HistoryFrame(QWidget):
    """Beside each other, or one below the other and scrolling, where there is too little width."""

    def __init__(
        self, theme: Theme, days: MonthGridModel, sessions: SessionListModel, page: QWidget
    ) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self.calendar = CalendarCard(theme, days, sessions)
        self.card = SessionCard(theme)
        self.filter = FilterBar(theme)
        self.filter.hide()
        self._notice = Notice(theme, Mood.WARN)
        self._notice.hide()
        self.add = self._button("add_session", self.tr("Add a past session"), "Ctrl N")
        self.filter_button = self._button("open_filter", self.tr("Filter"), "Ctrl F")
        self.trash_button = self._button("open_trash", self.tr("Deleted"), "Ctrl Del")
        self.empty = EmptyState(
            theme,
            Icon.CALENDAR_DAYS,
            self.tr("No session yet"),
            self.tr("Your first session will stand here as soon as it is saved."),
            button=self.tr("Add a past session"),
        )
        self.empty.setObjectName("history_empty")
        self._stack = QStackedWidget()
        self._build_layout()
        theme.changed.connect(self.fit)

    def show_empty(self, *, is_empty: bool) -> None:
        """Say that nothing was logged yet, or show what was."""
        self._stack.setCurrentIndex(0 if is_empty else 1)

    def show_notice(self, title: str, text: str) -> None:
        """Say what is wrong with the journal."""
        self._notice.show_notice(Mood.WARN, title, text)
        self._notice.show()

    def hide_notice(self) -> None:
        """Nothing is wrong."""
        self._notice.hide()

    def fit(self) -> None:
        """Lay the parts out for the width that is there."""
        narrow = self.window().width() < metrics.NARROW_BELOW
        margin = metrics.PAGE_MARGIN_NARROW if narrow else metrics.PAGE_MARGIN
        self._column.setContentsMargins(margin, 26, margin, margin)
        is_stacked = self._page.width() < _STACKED_BELOW * self._theme.text_scale
        direction = QBoxLayout.Direction
        self._panes.setDirection(direction.TopToBottom if is_stacked else direction.LeftToRight)
        self.calendar.lay_out(is_wide=is_stacked)
        self._panes.setStretch(0, 0 if is_stacked else 2)
        share = _CALENDAR_NARROW if narrow else _CALENDAR_WIDTH
        self.calendar.setMaximumWidth(_MOST if is_stacked else share)
        self.calendar.setMinimumWidth(0 if is_stacked else share)
        scale = self._theme.text_scale
        self.card.setMinimumHeight(round(_STACKED_SESSION * scale) if is_stacked else 0)

    def _button(self, name: str, words: str, key: str) -> KeyButton:
        is_add = name == "add_session"
        button = KeyButton(
            self._theme,
            words,
            kind=ButtonKind.PLAIN if is_add else ButtonKind.FLAT,
            icon=Icon.CALENDAR_PLUS if is_add else None,
        )
        button.setObjectName(name)
        button.setToolTip(f"{words} ({key})")
        return button

    def _build_layout(self) -> None:
        panes = QWidget()
        self._panes = _Panes(QBoxLayout.Direction.LeftToRight, panes)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(metrics.CARD_GAP)
        self._panes.addWidget(self.calendar, 2)
        self._panes.addWidget(self.card, 3)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(panes)
        panes.setAutoFillBackground(False)
        self.card.sight_wanted.connect(scroll.ensureWidgetVisible)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(scroll)
        self._stack.setCurrentIndex(1)
        header = PageHeader(self._theme, title_of(PageName.HISTORY))
        for button in (self.trash_button, self.filter_button):
            header.add(button)
        header.end_with(self.add)
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.CARD_GAP)
        self._column.addWidget(header)
        self._column.addWidget(self._notice)
        self._column.addWidget(self.filter)
        self._column.addWidget(self._stack, 1)
        self.setLayout(self._column)
        outer = QVBoxLayout(self._page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
