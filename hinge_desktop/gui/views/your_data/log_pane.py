"""What a log would bring: its figures, its questions, its names, and what is left out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, FileQuestion, QuestionCode
from hinge_desktop.core.imports.plan_of_import import ImportPreview
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_data.figures_row import FiguresRow
from hinge_desktop.gui.views.your_data.names_box import NamesBox
from hinge_desktop.gui.views.your_data.question_row import QuestionRow
from hinge_desktop.gui.views.your_data.skipped_box import SkippedBox
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.icon_line import IconLine
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.tab_order import lead_through
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.imports.log_intake import LogInHand, NameChoices
from hinge_desktop.words import numbers
from hinge_desktop.words.import_preview import days_words, new_words, origin_words, there_words


class LogPane(QWidget):
    """Everything before the yes. Questions stay when they are answered, so that they can be again.

    Answers are kept from one reading of a file to the next, until `forget`.
    """

    answered = Signal(object)
    """Sent with the `FileAnswers` when the lifter answered a question."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("import_log_pane")
        self._theme = theme
        self._questions: dict[QuestionCode, QuestionRow] = {}
        self._origin = TextLabel(theme, role=FontRole.BODY_STRONG, wrap=True)
        self.match = KeyButton(theme, self.tr("Match the columns"), kind=ButtonKind.FLAT)
        self.match.setObjectName("import_match_columns")
        self.match.setAutoDefault(False)
        self.figures = FiguresRow(theme)
        self._new = IconLine(theme, Icon.PLUS, Ink.ACCENT)
        self._there = IconLine(theme, Icon.CHECK, Ink.TEXT2)
        self.names = NamesBox(theme)
        self.skipped = SkippedBox(theme)
        self._build_layout()

    @property
    def choices(self) -> NameChoices:
        """What the lifter said the names stand for."""
        return self.names.choices

    @property
    def news(self) -> str:
        """What would be added, as it is told."""
        return self._new.accessibleName()

    @property
    def there(self) -> str:
        """What is there already, as it is told; "" where nothing is."""
        return "" if self._there.isHidden() else self._there.accessibleName()

    def question(self, code: QuestionCode) -> QuestionRow:
        """Return the question that was asked of this file."""
        return self._questions[code]

    def forget(self) -> None:
        """Forget the answers about another file."""
        for row in self._questions.values():
            self._asked.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._questions.clear()
        self.names.forget()

    def show_log(self, hand: LogInHand, exercises: Sequence[Exercise]) -> None:
        """Show what a log would bring."""
        preview = hand.planned.preview
        log = preview.log
        self._origin.setText(origin_words(log))
        self._show_figures(preview)
        for question in log.questions:
            self._ask(question)
        # Before the order of the days is known, nothing can be told to be here already.
        self._new.show_words("", new_words(preview) if log.workouts else "")
        there = there_words(preview.already_there) if preview.already_there else ""
        self._there.show_words("", there)
        self.names.show_names(preview.names, _sets_by_name(log), exercises)
        self.names.setVisible(bool(preview.names))
        self.skipped.show_rows(log.skipped, log.remarks)

    def focus_first(self) -> bool:
        """Give the keyboard to the first question without an answer, if there is one."""
        for row in self._questions.values():
            if row.answer() is None:
                row.focus_first()
                return True
        return False

    def _show_figures(self, preview: ImportPreview) -> None:
        log, totals = preview.log, preview.totals
        figures = [
            (numbers.number(preview.workouts_found), self.tr("Sessions in the file")),
            (numbers.number(totals.sets), self.tr("Sets")),
            (numbers.number(totals.reps), self.tr("Reps")),
        ]
        if totals.volume_kg is not None:
            lifted = numbers.kilograms(float(totals.volume_kg))
            figures.append((lifted, self.tr("Lifted, warm-ups too")))
        if log.workouts:
            days = [one.start.date for one in (log.workouts[0], log.workouts[-1])]
            figures.append((days_words(*days), self.tr("From, to")))
        self.figures.show_figures(figures)

    def _ask(self, question: FileQuestion) -> None:
        if question.code in self._questions:
            return
        row = QuestionRow(self._theme, question)
        row.answered.connect(self._send_answers)
        self._questions[question.code] = row
        self._asked.addWidget(row)
        lead_through(self.match, *self._questions.values())

    def _send_answers(self) -> None:
        said = {code: row.answer() for code, row in self._questions.items()}
        unit, order = said.get(QuestionCode.UNIT), said.get(QuestionCode.DATE_ORDER)
        answers = FileAnswers(
            None if unit is None else Unit(unit), None if order is None else order == "dmy"
        )
        self.answered.emit(answers)

    def _build_layout(self) -> None:
        self._asked = QVBoxLayout()
        self._asked.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._origin, 1)
        head.addWidget(self.match)
        column.addLayout(head)
        column.addWidget(self.figures)
        column.addLayout(self._asked)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self._new)
        column.addWidget(self._there)
        column.addWidget(self.skipped)
        column.addWidget(self.names)


def _sets_by_name(log: FileLog) -> Counter[str]:
    counts: Counter[str] = Counter()
    for workout in log.workouts:
        for block in workout.blocks:
            counts[block.name] += len(block.sets)
    return counts
