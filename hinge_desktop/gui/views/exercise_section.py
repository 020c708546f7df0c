"""One exercise of a past session: its figures, its sets and the answers about it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.session_figures import SessionFigures
from hinge_desktop.core.session_summary import load_runs
from hinge_desktop.core.training import SessionExercise, SetKind
from hinge_desktop.gui.models.set_table import SetColumn, SetTableModel
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.set_cell_delegate import SetCellDelegate
from hinge_desktop.gui.widgets.card import Mood, Pill
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.fold_row import FoldRow
from hinge_desktop.gui.widgets.plain_table import PlainTable
from hinge_desktop.gui.widgets.stat import Stat
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.progress_review import ExerciseReview
from hinge_desktop.words import history, numbers
from hinge_desktop.words.exercises import exercise_name, felt_name

_WIDTHS: Final = {
    SetColumn.SET: 38,
    SetColumn.LOAD: 86,
    SetColumn.REPS: 80,
    SetColumn.RESERVE: 80,
    SetColumn.TEMPO: 118,
    SetColumn.FAULTS: 150,
}
"""Where there is room, in pixels at normal text size."""


class SetTable(PlainTable):
    """As high as its rows; the card around it scrolls."""

    def __init__(
        self, theme: Theme, name: str, model: SetTableModel, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, parent=parent)
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(SetCellDelegate(theme, self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(24)
        self.fit_text()

    def fit_text(self) -> None:
        """Measure rows and columns anew."""
        super().fit_text()
        if self.model() is not None:
            self.resizeRowsToContents()
            self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns where there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_columns()

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        needed = [
            max(self.sizeHintForColumn(column.value), header.sectionSizeHint(column.value) + 8)
            for column in SetColumn
        ]
        wished = [
            max(need, round(_WIDTHS[column] * self._theme.text_scale))
            for need, column in zip(needed, SetColumn, strict=True)
        ]
        fits = sum(wished) <= self.viewport().width()
        for column, width in enumerate(wished if fits else needed):
            header.resizeSection(column, width)
        self._fit_height(is_cut=sum(needed) > self.viewport().width())

    def _fit_height(self, *, is_cut: bool) -> None:
        rows = sum(self.rowHeight(row) for row in range(self.model().rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if is_cut else 0
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + bar + 2)


class ExerciseSection(QWidget):
    """Folded to a line, or open with figures, sets and answers."""

    def __init__(
        self,
        theme: Theme,
        review: ExerciseReview,
        *,
        number: int,
        is_main: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Build the section; the main one has no line to fold it and starts open."""
        super().__init__(parent)
        self._theme = theme
        self._review = review
        self._number = number
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.table: SetTable | None = None
        self._body: QWidget | None = None
        if is_main:
            self._open()
        else:
            self.fold = self._build_fold()
            self._column.addWidget(self.fold)

    def _build_fold(self) -> FoldRow:
        name = exercise_name(self._review.exercise)
        work = [one for one in self._review.sets if one.kind is not SetKind.WARM_UP]
        fold = FoldRow(self._theme, name, history.runs_words(load_runs(work)))
        fold.setObjectName(f"session_exercise_{self._number}")
        fold.toggled.connect(self._follow_fold)
        return fold

    def _follow_fold(self, is_open: bool) -> None:  # noqa: FBT001 a Qt slot
        if self._body is None:
            self._open()
        if self._body is not None:
            self._body.setVisible(is_open)

    def _open(self) -> None:
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._figures(self._review.figures))
        exercise = exercise_name(self._review.exercise)
        name = self.tr("Sets of {exercise}").format(exercise=exercise)
        self.table = SetTable(self._theme, name, SetTableModel(self._review.sets))
        self.table.setObjectName(self._table_name())
        column.addWidget(self.table)
        self._add_answers(column, self._review.entry)
        self._column.addWidget(self._body)

    def _table_name(self) -> str:
        return "session_sets" if self._number == 1 else f"session_sets_{self._number}"

    def _figures(self, figures: SessionFigures) -> FlowLayout:
        row = FlowLayout(spacing=24)
        lifted = (numbers.kilograms(figures.volume_kg), self.tr("lifted"))
        shown = [lifted]
        if self._review.entry.is_paced:
            shown += [history.tension_words(figures), history.kept_words(figures)]
        shown.append(history.estimate_words(figures))
        for value, caption in shown:
            row.addWidget(Stat(self._theme, value, caption))
        return row

    def _add_answers(self, column: QVBoxLayout, entry: SessionExercise) -> None:
        depth = [history.depth_words(entry.depth)] if entry.depth else []
        straps = [history.straps_words(entry.straps)] if entry.straps else []
        groups = [
            (self.tr("Felt most"), [felt_name(one) for one in entry.felt], Mood.OK),
            (self.tr("Depth"), depth, Mood.PLAIN),
            (self.tr("Straps"), straps, Mood.PLAIN),
        ]
        row = FlowLayout(spacing=20)
        for label, answers, mood in groups:
            if answers:
                row.addWidget(self._answer(label, answers, mood))
        if row.count():
            column.addLayout(row)
        if entry.note:
            note = self.tr("Note: {note}").format(note=entry.note)
            column.addWidget(TextLabel(self._theme, note, ink=Ink.TEXT2, wrap=True))

    def _answer(self, label: str, answers: list[str], mood: Mood) -> QWidget:
        group = QWidget()
        row = FlowLayout(spacing=8)
        group.setLayout(row)
        row.addWidget(TextLabel(self._theme, label, role=FontRole.CAPTION, ink=Ink.TEXT2))
        for answer in answers:
            row.addWidget(Pill(self._theme, answer, mood))
        group.setAccessibleName(f"{label}: {', '.join(answers)}")
        return group
