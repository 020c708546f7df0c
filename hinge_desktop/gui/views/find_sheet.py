"""Find or do: the guide, the days of the journal and every command behind one field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyleOptionViewItem,
    QWidget,
)

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.journal import JournalError
from hinge_desktop.finding.findables import CommandNumber, Findable, Kind, SessionDay, SettingPlace
from hinge_desktop.gui.find_source import FindSource
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.models.found_list import FoundListModel, FoundRow
from hinge_desktop.gui.pages import shown_key
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.found_row_delegate import FoundRowDelegate
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.address import Address
from hinge_desktop.words import numbers
from hinge_desktop.words.finding import kind_words, trained_words
from hinge_desktop.words.settings import Setting

_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_ROWS, _FEWEST_ROWS = 9, 3
_AROUND_THE_LIST = 230
"""What field, words and margins take of the window at the usual text size."""


class FindSheet(Sheet):
    """Type a part of a name, Enter does it. The arrows move in the list meanwhile.

    Nothing is waited for: what is still being prepared comes into the list when it is there, and
    an Enter pressed before that is kept for it.
    """

    guide_chosen = Signal(object)
    """Sent with an `Address` when a place of the guide was chosen; the sheet is closed by then."""
    day_chosen = Signal(object)
    """Sent with a `date` when a day was chosen."""
    setting_chosen = Signal(object)
    """Sent with a `Setting` when one was chosen."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        source: FindSource,
        trained_on: Callable[[date], Sequence[Exercise]],
        today: Callable[[], date],
    ) -> None:
        title = QCoreApplication.translate("FindSheet", "Find or do")
        super().__init__(theme, window, title, width=620)
        self._source = source
        self._trained_on = trained_on
        self._today = today
        self._is_enter_kept = False
        self._is_sure = True
        self._field = QLineEdit()
        self._model = FoundListModel()
        self._model.setParent(self)
        self._list = QListView()
        self._none = TextLabel(theme, self.tr("Nothing by that name"), ink=Ink.TEXT2)
        self._shown = QStackedWidget()
        self._words = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        self._days = LatestTask(self)
        self.setObjectName("find_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build_field()
        self._build_list()
        self._build_layout()
        self._connect()
        self._filter()
        self._fit_list()
        source.prepare()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list and Enter do what is marked, from the field."""
        if watched is self._field and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() in _TO_LIST:
                return QApplication.sendEvent(self._list, event)
            if is_press and event.key() in _ENTER:
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list the height that the window has for it."""
        super().resizeEvent(event)
        if self.isVisible():
            self._fit_list()

    def _connect(self) -> None:
        self._field.textChanged.connect(self._forget_enter)
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._list.clicked.connect(self._do)
        self._list.activated.connect(self._do)
        self._list.selectionModel().currentChanged.connect(self._describe)
        self._source.changed.connect(self._refresh)
        self._days.answered.connect(self._show_trained)
        self._days.failed.connect(_leave_unnamed)
        self._theme.changed.connect(self._follow_look)

    def _filter(self) -> None:
        text = self._field.text()
        self._is_sure = True
        rows = self._found(text) if text.strip() else self._commands()
        self._model.show(rows)
        if rows:
            self._list.setCurrentIndex(self._model.index(0))
        self._shown.setCurrentIndex(0 if rows or self._is_waiting() else 1)
        self._words.setText(self._words_below(len(rows)))
        self._describe()
        self._ask_what_was_trained(rows)

    def _refresh(self) -> None:
        """Find again among more, and do what was waited for."""
        self._filter()
        if self._is_enter_kept:
            self._enter()

    def _commands(self) -> list[FoundRow]:
        return [
            self._command_row(number)
            for number, action in enumerate(self._source.actions)
            if action.isEnabled()
        ]

    def _found(self, text: str) -> list[FoundRow]:
        finder = self._source.finder
        found = [] if finder is None else finder.find(text, self._today())
        self._is_sure = bool(found) and found[0].rank.is_whole
        return [self._row(one.findable) for one in found if self._can_be_done(one.findable)]

    def _can_be_done(self, findable: Findable) -> bool:
        match findable.target:
            case CommandNumber(number):
                return self._source.actions[number].isEnabled()
            case _:
                return True

    def _row(self, findable: Findable) -> FoundRow:
        if isinstance(findable.target, CommandNumber):
            return self._command_row(findable.target.number)
        return FoundRow(findable.text, kind_words(findable), findable.target)

    def _command_row(self, number: int) -> FoundRow:
        action = self._source.actions[number]
        key = action.shortcut().toString()
        target = CommandNumber(number)
        kind = kind_words(Findable(Kind.COMMAND, action.text(), target))
        return FoundRow(action.text(), kind, target, shown_key(key) if key else "")

    def _enter(self) -> None:
        index = self._list.currentIndex()
        # What only begins like a command may be the name of something in the guide.
        self._is_enter_kept = self._is_waiting() and not (index.row() > 0 or self._is_sure)
        if not self._is_enter_kept:
            self._do(index)

    def _forget_enter(self) -> None:
        self._is_enter_kept = False

    def _do(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        # A click can also activate, which comes second, when the sheet is closed.
        if row is None or not self.isVisible():
            return
        self.accept()
        match row.target:
            case CommandNumber(number):
                self._source.actions[number].trigger()
            case SessionDay(day):
                self.day_chosen.emit(day)
            case SettingPlace(name):
                self.setting_chosen.emit(Setting(name))
            case Address():
                self.guide_chosen.emit(row.target)

    def _is_waiting(self) -> bool:
        return not self._source.is_complete

    def _words_below(self, count: int) -> str:
        if not self._field.text().strip() or (count == 0 and not self._is_waiting()):
            return self.tr(
                "Pages, steps, faults, cues, drills, questions, commands, settings, "
                "and days such as 17 Nov or last Tuesday"
            )
        found = self.tr("{count} found").format(count=numbers.number(count))
        return (
            self.tr("{found}, the guide follows").format(found=found)
            if self._is_waiting()
            else found
        )

    def _describe(self) -> None:
        """Say what stands in the list to those who hear it: the keyboard stays in the field."""
        row = self._model.row_at(self._list.currentIndex())
        words = [self._words.text(), row.spoken() if row is not None else ""]
        if self._shown.currentIndex():
            words.insert(0, self._none.text())
        spoken = ". ".join(one for one in words if one)
        self._field.setAccessibleDescription(spoken)
        self._list.setAccessibleDescription(self._words.text())

    def _ask_what_was_trained(self, rows: Sequence[FoundRow]) -> None:
        days = [row.target for row in rows if isinstance(row.target, SessionDay)]
        if days:
            self._days.ask(partial(_trained, self._trained_on, days[0]))

    def _show_trained(self, answer: tuple[SessionDay, Sequence[Exercise]]) -> None:
        day, exercises = answer
        self._model.rewrite_day(day, trained_words(exercises))
        self._describe()

    def _build_field(self) -> None:
        self._field.setObjectName("find_field")
        self._field.setAccessibleName(self.tr("Find or do"))
        self._field.setPlaceholderText(self.tr("What are you looking for?"))
        self._field.setToolTip(self.tr("Type a part of a name, then Enter"))
        self._field.setFont(self._theme.font(FontRole.NOTE))

    def _build_list(self) -> None:
        view = self._list
        view.setObjectName("find_list")
        view.setAccessibleName(self.tr("Found"))
        view.setToolTip(self.tr("Found (up and down, Enter)"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setItemDelegate(FoundRowDelegate(self._theme, view))
        view.setModel(self._model)

    def _build_layout(self) -> None:
        column = self.body
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        self._none.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._none.setContentsMargins(12, 8, 12, 8)
        self._words.setObjectName("find_words")
        self._words.setContentsMargins(12, 0, 12, 0)
        self._shown.addWidget(self._list)
        self._shown.addWidget(self._none)
        column.addWidget(self._field)
        column.addWidget(self._shown)
        column.addWidget(self._words)

    def _follow_look(self) -> None:
        self._field.setFont(self._theme.font(FontRole.NOTE))
        self._list.scheduleDelayedItemsLayout()
        self._fit_list()

    def _fit_list(self) -> None:
        """Show whole rows, as many as the window has room for."""
        window = self.parentWidget()
        around = round(_AROUND_THE_LIST * self._theme.text_scale)
        row = self._list.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        if window is not None:
            rows = (window.height() - around) // row
            self._shown.setFixedHeight(row * max(_FEWEST_ROWS, min(rows, _MOST_ROWS)))


def _trained(
    trained_on: Callable[[date], Sequence[Exercise]], day: SessionDay
) -> tuple[SessionDay, Sequence[Exercise]]:
    return day, trained_on(day.day)


def _leave_unnamed(error: Exception) -> None:
    """Leave a day without more words: its page says what is wrong with the journal."""
    if not isinstance(error, JournalError):
        raise error
