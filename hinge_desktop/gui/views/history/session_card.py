"""One past session: when it was, its exercises, their sets and answers, all of them editable."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from hinge_desktop.core.changes import Change
from hinge_desktop.core.training import SessionExerciseId, SessionId, SetId
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.history.card_head import CardHead
from hinge_desktop.gui.views.history.exercise_section import ExerciseSection
from hinge_desktop.gui.views.history.set_table import SetTable
from hinge_desktop.gui.widgets.empty_state import EmptyState
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.tab_order import lead_through
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.progress_review import SessionReview
from hinge_desktop.words import numbers


class SessionCard(QFrame):
    """Shows a session, or says that there is none on a day. What is edited leaves as signals."""

    set_changed = Signal(object, object)
    """Sent with a `WorkSet` before and after."""
    set_wanted = Signal(object, object)
    """Another set is wanted: sent with the `SessionExerciseId`, and the `WorkSet` it is like."""
    set_removal_wanted = Signal(object)
    """Sent with the `WorkSet` that is to go."""
    answers_wanted = Signal(object)
    """Sent with the `ExerciseReview` whose answers are to be changed."""
    exercise_wanted = Signal()
    """Another exercise is to come into the session."""
    sight_wanted = Signal(QWidget)
    """Sent with a part of the card that has the focus now, for who scrolls the card itself."""
    add_wanted = Signal()
    """A session is to be added on the day that has none."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.review: SessionReview | None = None
        self.unit = Unit.KG
        """The unit of loads that are typed where there was none."""
        self._sections: list[ExerciseSection] = []
        self._set_to_edit: SetId | None = None
        self._set_to_choose: SetId | None = None
        self._session_to_edit: SessionId | None = None
        self.setProperty("kind", "card")
        self.setObjectName("session_card")
        self.head = CardHead(theme)
        self._add = self._build_add()
        self._scroll = self._build_scroll()
        self._no_session = EmptyState(
            theme,
            Icon.CALENDAR_PLUS,
            self.tr("No session on this day"),
            self.tr("Add the one that you wrote down elsewhere."),
            button=self.tr("Add a session"),
        )
        self._no_session.setObjectName("no_session")
        self._no_session.button_clicked.connect(self.add_wanted)
        self._sentence = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        for page in (self._scroll, self._no_session, self._sentence):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(holder)
        self.show_sentence("")

    def show_session(self, review: SessionReview) -> None:
        """Show a session; one that is shown already keeps its folds and its open row."""
        if not self._is_same(review):
            self._build_sections(review)
        self.review = review
        self.setAccessibleName(numbers.long_day(review.session.start.date))
        self.head.show_session(review)
        for section, exercise in zip(self._sections, review.exercises, strict=True):
            section.show_review(exercise)
        self._no_sets.setVisible(not review.exercises)
        self._stack.setCurrentWidget(self._scroll)
        self._edit_as_wanted()
        self._choose_as_wanted()

    def follow(self, change: Change) -> None:
        """Show what a change says of the sets that are here; the rest comes once it is read."""
        for section in self._sections:
            section.follow(change)

    def show_no_session(self, day: date) -> None:
        """Say that nothing was logged on a day, and offer to add it."""
        self._forget()
        self.setAccessibleName(self.tr("{day}, no session").format(day=numbers.long_day(day)))
        self._stack.setCurrentWidget(self._no_session)

    def show_sentence(self, text: str) -> None:
        """Show a sentence in place of a session."""
        self._forget()
        self._sentence.setText(text)
        self.setAccessibleName(text)
        self._stack.setCurrentWidget(self._sentence)

    def focus_sets(self) -> None:
        """Give the focus to the sets of the first exercise."""
        if self._sections:
            table = self._sections[0].open()
            table.focus_sets()
            self._bring_into_sight(table)

    def edit_first(self) -> None:
        """Open the row where the lifter was last, else that of the first working set."""
        table = self._focused_table()
        if table is None and self._sections:
            table = self._sections[0].open()
        if table is not None and table.editor is None:
            table.edit_first()

    def edit_set(self, set_id: SetId) -> None:
        """Open the row of a set, as soon as it is shown."""
        self._set_to_edit = set_id
        self._edit_as_wanted()

    def choose_set(self, set_id: SetId) -> None:
        """Go to the row of a set, as soon as it is shown."""
        self._set_to_choose = set_id
        self._choose_as_wanted()

    def edit_session(self, session_id: SessionId) -> None:
        """Open the first row of a session, as soon as it is shown."""
        self._session_to_edit = session_id
        self._edit_as_wanted()

    def close_rows(self) -> bool:
        """Close what is open; False where something in it cannot be kept."""
        tables = [one.table for one in self._sections if one.table is not None]
        return all(table.close_row() for table in tables)

    @property
    def exercise(self) -> ExerciseSection | None:
        """The exercise that has the focus, else the first one."""
        focused = QApplication.focusWidget()
        if focused is not None:
            for section in self._sections:
                if section.isAncestorOf(focused):
                    return section
        return self._sections[0] if self._sections else None

    def _bring_into_sight(self, part: QWidget) -> None:
        self._scroll.ensureWidgetVisible(part)
        self.sight_wanted.emit(part)

    def _follow_row(self) -> None:
        """Bring the chosen row of a table into sight, as arrows and links choose it."""
        table, content = self._focused_table(), self._scroll.widget()
        if table is None or content is None:
            return
        rect = table.current_row_rect
        corner = table.mapTo(content, rect.topLeft())
        half = rect.height() // 2
        self._scroll.ensureVisible(corner.x(), corner.y() + half, 0, half + metrics.CARD_PADDING)

    def _forget(self) -> None:
        self.review = None
        for section in self._sections:
            section.hide()
            section.deleteLater()
        self._sections = []

    def _is_same(self, review: SessionReview) -> bool:
        if self.review is None or self.review.session.id != review.session.id:
            return False
        shown = [one.entry_id for one in self._sections]
        return shown == [one.entry.id for one in review.exercises]

    def _build_sections(self, review: SessionReview) -> None:
        open_ids = self._open_ids() if self.review is not None else set()
        self._forget()
        while (item := self._column.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.deleteLater()
        for number, exercise in enumerate(review.exercises, start=1):
            if number == 2:
                self._column.addWidget(self._line())
            section = ExerciseSection(
                self._theme, exercise, number=number, is_main=number == 1, unit=self.unit
            )
            section.opened.connect(self._connect_table)
            section.answers_wanted.connect(self.answers_wanted)
            self._sections.append(section)
            self._column.addWidget(section)
            # At once, so that a row in it can take the focus.
            section.show()
            if number == 1 or exercise.entry.id in open_ids:
                section.open()
        self._order_stops()
        self._scroll.verticalScrollBar().setValue(0)

    def _open_ids(self) -> set[SessionExerciseId]:
        return {one.entry_id for one in self._sections if one.fold and one.fold.isChecked()}

    def _line(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(metrics.CARD_PADDING, 0, metrics.CARD_PADDING, 0)
        column.addWidget(Hairline(self._theme))
        return holder

    def _connect_table(self, section: ExerciseSection) -> None:
        table = section.table
        if table is None:
            return
        table.row_opened.connect(self._bring_into_sight)
        # Once the layout of a session that has just come is done.
        table.row_chosen.connect(self._follow_row, Qt.ConnectionType.QueuedConnection)
        table.set_changed.connect(self.set_changed)
        table.set_wanted.connect(lambda like: self.set_wanted.emit(section.entry_id, like))
        table.removal_wanted.connect(self.set_removal_wanted)
        self._order_stops()

    def _order_stops(self) -> None:
        lead_through(self.head, *self._sections, self._add)

    def _focused_table(self) -> SetTable | None:
        focused = QApplication.focusWidget()
        for section in self._sections:
            table = section.table
            if table is not None and focused is table:
                return table
        return None

    def _edit_as_wanted(self) -> None:
        review = self.review
        if review is not None and review.session.id == self._session_to_edit:
            self._session_to_edit = None
            self.edit_first()
            return
        wanted = self._set_to_edit
        section = self._section_with(wanted)
        if wanted is not None and section is not None:
            self._set_to_edit = None
            section.open().edit_set(wanted)

    def _choose_as_wanted(self) -> None:
        wanted = self._set_to_choose
        section = self._section_with(wanted)
        if wanted is not None and section is not None:
            self._set_to_choose = None
            section.open().choose_set(wanted)

    def _section_with(self, set_id: SetId | None) -> ExerciseSection | None:
        held = (one for one in self._sections if any(each.id == set_id for each in one.review.sets))
        return next(held, None)

    def _build_scroll(self) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setObjectName("session_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        content = QWidget()
        padding = metrics.CARD_PADDING
        outer = QVBoxLayout(content)
        outer.setContentsMargins(0, padding, 0, padding)
        outer.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(padding, 0, padding, 0)
        head.addWidget(self.head)
        self._no_sets = TextLabel(
            self._theme, self.tr("No set was saved in this session."), ink=Ink.TEXT2
        )
        head.addWidget(self._no_sets)
        outer.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        outer.addLayout(self._column)
        foot = QVBoxLayout()
        foot.setContentsMargins(padding - 8, 0, padding, 0)
        foot.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addLayout(foot)
        outer.addStretch(1)
        scroll.setWidget(content)
        # The scroll area turns this on; the ground is the card's.
        content.setAutoFillBackground(False)
        return scroll

    def _build_add(self) -> KeyButton:
        button = KeyButton(
            self._theme, self.tr("Add an exercise"), kind=ButtonKind.FLAT, icon=Icon.PLUS
        )
        button.setObjectName("add_exercise")
        button.clicked.connect(self._ask_exercise)
        return button

    def _ask_exercise(self) -> None:
        self.exercise_wanted.emit()
