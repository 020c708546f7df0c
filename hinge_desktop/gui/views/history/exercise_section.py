"""One exercise of a past session: its figures, its sets and the answers about it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.changes import Change
from hinge_desktop.core.exercise_faults import faults_of
from hinge_desktop.core.history.set_places import sets_after
from hinge_desktop.core.session_figures import SessionFigures
from hinge_desktop.core.session_summary import load_runs
from hinge_desktop.core.training import SessionExerciseId, SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.models.set_table import SetTableModel
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.answers_line import AnswersLine
from hinge_desktop.gui.views.history.cell_texts import cell_texts
from hinge_desktop.gui.views.history.set_cell_delegate import TABLE_INSET
from hinge_desktop.gui.views.history.set_table import SetTable
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.fold_row import FoldRow
from hinge_desktop.gui.widgets.stat import Stat
from hinge_desktop.services.progress_review import ExerciseReview
from hinge_desktop.words import history
from hinge_desktop.words.exercises import exercise_name


class ExerciseSection(QWidget):
    """Folded to a line, or open with figures, sets and answers."""

    opened = Signal(object)
    """Sent with the section when its sets are there: a table was built."""
    answers_wanted = Signal(object)
    """Sent with the `ExerciseReview` whose answers are to be changed."""

    def __init__(
        self,
        theme: Theme,
        review: ExerciseReview,
        *,
        number: int,
        is_main: bool,
        unit: Unit = Unit.KG,
        parent: QWidget | None = None,
    ) -> None:
        """Build the section; the main one has no line to fold it and starts open.

        `unit` is that of loads that are typed where there was none.
        """
        super().__init__(parent)
        self._theme = theme
        self._review = review
        self._number = number
        self._unit = unit
        self._is_main = is_main
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.table: SetTable | None = None
        self._body: QWidget | None = None
        self._stats: list[Stat] = []
        self._answers: AnswersLine | None = None
        self.fold: FoldRow | None = None
        if not is_main:
            self.fold = self._build_fold()
            self._column.addWidget(_inset(self.fold))

    @property
    def review(self) -> ExerciseReview:
        """What is shown."""
        return self._review

    @property
    def entry_id(self) -> SessionExerciseId:
        """The key of the exercise in its session."""
        return self._review.entry.id

    def show_review(self, review: ExerciseReview) -> None:
        """Show the exercise as it is now; an open row stays open."""
        self._review = review
        if self.fold is not None:
            self.fold.show_summary(self._summary())
        if self.table is not None:
            self._show_figures(review.figures)
            self.table.show_sets(review.sets)
        if self._answers is not None:
            self._answers.show_answers(review.entry)

    def follow(self, change: Change) -> None:
        """Show what a change says of the sets, before anything is read."""
        sets = sets_after(self._review.sets, self.entry_id, change.edits)
        if sets != self._review.sets:
            self._review = replace(self._review, sets=sets)
            if self.table is not None:
                self.table.follow_sets(sets)

    def open(self) -> SetTable:
        """Show the sets, and return their table."""
        if self.fold is not None:
            self.fold.setChecked(True)
        return self._opened()

    def _opened(self) -> SetTable:
        if self.table is None:
            self.table = self._build_body()
            self.opened.emit(self)
        return self.table

    def _build_fold(self) -> FoldRow:
        fold = FoldRow(self._theme, exercise_name(self._review.exercise), self._summary())
        fold.setObjectName(f"session_exercise_{self._number}")
        fold.toggled.connect(self._follow_fold)
        return fold

    def _summary(self) -> str:
        work = [one for one in self._review.sets if one.kind is not SetKind.WARM_UP]
        return history.runs_words(load_runs(work))

    def _follow_fold(self, is_open: bool) -> None:  # noqa: FBT001 a Qt slot
        self._opened()
        if self._body is not None:
            self._body.setVisible(is_open)

    def _build_body(self) -> SetTable:
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        figures = QWidget()
        row = FlowLayout(spacing=24)
        figures.setLayout(row)
        for _ in range(4):
            stat = Stat(self._theme, "", "")
            self._stats.append(stat)
            row.addWidget(stat)
        self._show_figures(self._review.figures)
        table = self._build_table()
        exercise = exercise_name(self._review.exercise)
        self._answers = AnswersLine(self._theme, exercise)
        self._answers.show_answers(self._review.entry)
        self._answers.edit_wanted.connect(self._ask_answers)
        column.addWidget(_inset(figures))
        column.addWidget(table)
        column.addWidget(_inset(self._answers))
        self._column.addWidget(self._body)
        self._body.show()
        return table

    def _build_table(self) -> SetTable:
        name = self.tr("Sets of {exercise}").format(exercise=exercise_name(self._review.exercise))
        model = SetTableModel(self._review.sets)
        table = SetTable(
            self._theme,
            name,
            model,
            cell_texts(model, self._unit),
            faults_of(self._review.exercise),
        )
        number = self._number
        table.setObjectName("session_sets" if number == 1 else f"session_sets_{number}")
        return table

    def _ask_answers(self) -> None:
        self.answers_wanted.emit(self._review)

    def _show_figures(self, figures: SessionFigures) -> None:
        is_paced = self._review.entry.is_paced
        shown = [
            history.done_words(figures),
            history.tension_words(figures) if is_paced else None,
            history.kept_words(figures) if is_paced else None,
            history.estimate_words(figures),
        ]
        for stat, words in zip(self._stats, shown, strict=True):
            stat.setVisible(words is not None)
            if words is not None:
                stat.show_stat(*words)


def _inset(widget: QWidget) -> QWidget:
    """Keep a part away from the edges of the card, which tables reach."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(TABLE_INSET, 0, TABLE_INSET, 0)
    column.addWidget(widget)
    return holder
