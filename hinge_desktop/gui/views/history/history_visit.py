"""The commands of the history page: keys, buttons and sheets, joined to what they change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.training import Session, SessionExerciseId, SetId, WorkSet
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.add_session_sheet import AddSessionSheet
from hinge_desktop.gui.views.history.answers_sheet import AnswersSheet
from hinge_desktop.gui.views.history.day_sheet import DaySheet
from hinge_desktop.gui.views.history.exercise_sheet import ExerciseSheet
from hinge_desktop.gui.views.history.history_edits import HistoryEdits
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.gui.views.history.history_reads import AddChoices, HistoryReads
from hinge_desktop.gui.views.history.session_sheet import SessionSheet
from hinge_desktop.gui.views.history.trash_visit import TrashVisit
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.services.own_exercises import OwnExercises
from hinge_desktop.services.progress_review import ExerciseReview, SessionReview
from hinge_desktop.words.exercises import exercise_name


class HistoryVisit(QObject):
    """Lives as long as the page."""

    failed = Signal(object)
    """Sent with the `JournalError` where something could not be read or stored."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        page: HistoryPage,
        reads: HistoryReads,
        edits: HistoryEdits,
        own: OwnExercises,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._window = window
        self._theme = theme
        self._page = page
        self._reads = reads
        self._edits = edits
        self._own = own
        self._today = today
        self._trash = TrashVisit(window, theme, reads, edits, today, self)
        self._trash.restored.connect(page.open_session)
        self._trash.failed.connect(self._report)
        self._choices = LatestTask(self)
        self._choices.answered.connect(self._open_add)
        self._choices.failed.connect(self._report)
        self._add_keys()
        self._connect_card()

    def add_session(self) -> None:
        """Ask for a session of the past; what it can be like is read first."""
        self._choices.ask(self._reads.add_choices)

    def go_to_day(self) -> None:
        """Ask for a day, and go there."""
        sheet = self._day_sheet(self.tr("Go to a day"), self.tr("Go"), self._page.day)
        sheet.accepted.connect(lambda: self._page.choose_day(sheet.day))
        sheet.open()

    def duplicate(self) -> None:
        """Ask on which day the session is to be made again."""
        review = self._review()
        if review is None:
            return
        sheet = self._day_sheet(
            self.tr("Duplicate the session"), self.tr("Duplicate"), self._today()
        )
        sheet.accepted.connect(lambda: self._duplicate(review, sheet.day))
        sheet.open()

    def move(self) -> None:
        """Ask to which day the session is to be moved."""
        review = self._review()
        if review is None:
            return
        day = review.session.start.date
        sheet = self._day_sheet(self.tr("Move the session"), self.tr("Move"), day)
        sheet.accepted.connect(lambda: self._move(review.session, sheet.day))
        sheet.open()

    def delete(self) -> None:
        """Put the session into the trash; the toast offers to take it back."""
        review = self._review()
        if review is not None:
            self._edits.delete(review.session.id)

    def edit_session(self) -> None:
        """Change day, times and answers of the session."""
        review = self._review()
        if review is None:
            return
        before = review.session
        sheet = SessionSheet(self._theme, self._window, before, self._today())
        sheet.accepted.connect(lambda: self._edits.change_session(before, sheet.session))
        sheet.open()

    def edit_answers(self) -> None:
        """Change the answers about the exercise that has the focus."""
        section = self._page.card.exercise
        if section is not None:
            self._open_answers(section.review)

    def add_exercise(self) -> None:
        """Choose an exercise to put into the session."""
        review = self._review()
        if review is None:
            return
        try:
            exercises = self._reads.exercises()
        except JournalError as error:
            self.failed.emit(error)
            return
        present = {one.entry.exercise_id for one in review.exercises}
        sheet = ExerciseSheet(self._theme, self._window, self._own, exercises, present)
        sheet.exercise_chosen.connect(lambda chosen: self._put_in(review, chosen))
        sheet.failed.connect(self.failed)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def open_filter(self) -> None:
        """Show what narrows the list down, and go there."""
        bar = self._page.frame.filter
        try:
            bar.show_exercises(self._reads.exercises())
        except JournalError as error:
            self.failed.emit(error)
            return
        bar.show()
        bar.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_filter(self) -> None:
        """Hide what narrows the list down, and go back to the list."""
        self._page.frame.filter.hide()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_trash(self) -> None:
        """Show what was deleted, and bring back what is chosen there."""
        self._trash.open()

    def _review(self) -> SessionReview | None:
        """Return the session that shows, unless a row of it is open and cannot be kept."""
        card = self._page.card
        return card.review if card.close_rows() else None

    def _open_add(self, choices: AddChoices) -> None:
        sheet = AddSessionSheet(
            self._theme, self._window, min(self._page.day, self._today()), self._today(),
            choices.starts, choices.exercises,
        )  # fmt: skip
        sheet.accepted.connect(lambda: self._add(sheet))
        sheet.open()

    def _add(self, sheet: AddSessionSheet) -> None:
        made = self._edits.add_session(sheet.asked)
        if made is not None:
            self._page.open_session(made)
            self._page.card.edit_session(made)

    def _duplicate(self, review: SessionReview, day: date) -> None:
        made = self._edits.duplicate(review.session.id, day)
        if made is not None:
            self._page.open_session(made)

    def _move(self, session: Session, day: date) -> None:
        if day != session.start.date and self._edits.move(session.id, day):
            self._page.open_session(session.id)

    def _open_answers(self, review: ExerciseReview) -> None:
        shown = self._review()
        if shown is None:
            return
        sheet = AnswersSheet(
            self._theme, self._window, exercise_name(review.exercise), review.entry,
            may_remove=True,
        )  # fmt: skip
        sheet.accepted.connect(lambda: self._take_answers(shown, review, sheet))
        sheet.open()

    def _take_answers(
        self, shown: SessionReview, review: ExerciseReview, sheet: AnswersSheet
    ) -> None:
        if sheet.is_removed:
            self._edits.remove_exercise(shown.session.id, review.entry.id)
        else:
            self._edits.change_entry(review.entry, sheet.entry)

    def _put_in(self, review: SessionReview, exercise: Exercise) -> None:
        self._edits.add_exercise(review.session.id, exercise.id)

    def _change_set(self, before: WorkSet, after: WorkSet) -> None:
        if not self._edits.change_set(before, after):
            # Show what the journal holds.
            self._page.refresh()

    def _add_set(self, entry_id: SessionExerciseId, like: WorkSet | None) -> None:
        review = self._review()
        made = None if review is None else self._edits.add_set(review.session.id, entry_id, like)
        if made is not None:
            self._page.card.edit_set(SetId(made))

    def _remove_set(self, one: WorkSet) -> None:
        review = self._review()
        if review is not None:
            self._edits.remove_set(review.session.id, one.id)

    def _day_sheet(self, title: str, save_words: str, day: date) -> DaySheet:
        return DaySheet(self._theme, self._window, title, save_words, day, self._today())

    def _report(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self.failed.emit(error)

    def _add_keys(self) -> None:
        keys, page = PageKeys(self._page), self._page
        keys.add(self.tr("Add a past session"), ["Ctrl+N", "A"], self.add_session)
        keys.add(self.tr("Go to a day"), ["Ctrl+G"], self.go_to_day)
        keys.add(self.tr("Filter"), ["Ctrl+F", "/"], self.open_filter)
        keys.add(self.tr("Deleted"), ["Ctrl+Del"], self.open_trash)
        keys.add(self.tr("Today"), ["T"], page.go_to_today)
        keys.add(self.tr("Month before"), ["PgUp"], lambda: page.turn_month(-1))
        keys.add(self.tr("Month after"), ["PgDown"], lambda: page.turn_month(1))
        keys.add(self.tr("Edit a set"), ["F2"], page.edit_set)
        keys.add(self.tr("Edit day, times and answers"), ["Ctrl+E"], self.edit_session)
        keys.add(self.tr("Edit the answers"), ["E"], self.edit_answers)
        keys.add(self.tr("Add an exercise"), ["Ctrl+Ins"], self.add_exercise)
        keys.add(self.tr("Move the session"), ["M"], self.move)
        keys.add(self.tr("Duplicate the session"), ["Ctrl+D"], self.duplicate)
        keys.add(self.tr("Delete the session"), ["Del"], self.delete)
        keys.yield_to_focus()

    def _connect_card(self) -> None:
        card, frame = self._page.card, self._page.frame
        frame.add.clicked.connect(self.add_session)
        frame.empty.button_clicked.connect(self.add_session)
        frame.filter_button.clicked.connect(self.open_filter)
        frame.trash_button.clicked.connect(self.open_trash)
        frame.filter.changed.connect(self._page.filter_by)
        frame.filter.closed.connect(self.close_filter)
        card.add_wanted.connect(self.add_session)
        card.head.edit_wanted.connect(self.edit_session)
        card.head.copy_wanted.connect(self.duplicate)
        card.head.delete_wanted.connect(self.delete)
        card.exercise_wanted.connect(self.add_exercise)
        card.answers_wanted.connect(self._open_answers)
        card.set_changed.connect(self._change_set)
        card.set_wanted.connect(self._add_set)
        card.set_removal_wanted.connect(self._remove_set)
