"""A question that a file leaves open, with its answers and what speaks for one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.imports.file_log import FileQuestion
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.import_preview import (
    choice_words,
    question_title,
    suggested_choice,
    suggestion_words,
)


class QuestionRow(QWidget):
    """No answer is chosen before the lifter does; the suggested one says so."""

    answered = Signal()
    """The lifter chose an answer, perhaps another than before."""

    def __init__(self, theme: Theme, question: FileQuestion) -> None:
        super().__init__()
        self._first = question.suggested or question.choices[0]
        title = question_title(question)
        choices = [
            Segment(one, suggested_choice(one) if one == question.suggested else choice_words(one))
            for one in question.choices
        ]
        self.choice = Segments(theme, title, choices)
        self.choice.setObjectName(f"import_{question.code}")
        self.choice.chosen.connect(self._answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(TextLabel(theme, title, role=FontRole.BODY_STRONG, wrap=True))
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        why = suggestion_words(question)
        self.choice.setAccessibleDescription(why)
        column.addWidget(TextLabel(theme, why, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True))

    def answer(self) -> str | None:
        """Return what was chosen; None before."""
        return self.choice.value()

    def focus_first(self) -> None:
        """Give the keyboard to the suggested answer, else to the first one."""
        self.choice.button(self._first).setFocus()

    def _answer(self, _value: str) -> None:
        self.answered.emit()
