"""Something done once and judged by the lifter: the drawing, how it is done, how it was."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.first_run.drill_stage import DrillStage
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.widgets.answer_row import AnswerRow
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.choice_chip import ChipShape, Tone
from hinge_desktop.gui.widgets.choice_list import Choice
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import TextLabel


class ShownStep(FirstRunStep):
    """Words for the garage at the left, the lifter at the right; the answer may stay open."""

    def __init__(self, theme: Theme, title: str, heading: str, lift: Lift) -> None:
        super().__init__(theme, title)
        self.stage = DrillStage(theme, lift)
        self.keys = PageKeys(self, Qt.ShortcutContext.WindowShortcut)
        self.area = ColumnScroll()
        self.heading = TextLabel(theme, heading, role=FontRole.HERO, wrap=True)
        self.area.column.setSpacing(14)
        self.area.column.addWidget(self.heading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addWidget(self.area, 600)
        row.addWidget(self.stage, 528)

    def show_lifter(self, lifter: Lifter) -> None:
        """Draw this lifter."""
        self.stage.show_lifter(lifter)

    def add_lines(self, lines: Sequence[str]) -> None:
        """Say how it is done, in numbered lines."""
        for number, text in enumerate(lines, start=1):
            row = QHBoxLayout()
            row.setSpacing(14)
            mark = TextLabel(self._theme, str(number), role=FontRole.STAT, ink=Ink.ACCENT)
            mark.setFixedWidth(mark.fontMetrics().horizontalAdvance("0") + 4)
            row.addWidget(mark)
            row.addWidget(Paragraph(self._theme, text, role=FontRole.NOTE, ink=Ink.TEXT), 1)
            self.area.column.addLayout(row)

    def add_question(self, question: str, note: str, choices: Sequence[Choice]) -> AnswerRow:
        """Ask how it was; each answer has its key."""
        answers = AnswerRow(
            self._theme,
            question,
            note,
            choices,
            shape=ChipShape.CHOICE,
            tones=(Tone.ACCENT, Tone.BAD),
        )
        answers.add_keys(self.keys, choices)
        self.area.column.addSpacing(6)
        self.area.column.addWidget(answers)
        self.first_control = answers.chip(choices[0].value)
        return answers

    def add_safety(self, column: QVBoxLayout) -> None:
        """End with what to do when something hurts."""
        column.addStretch(1)
        safety = self.tr("Stop if you feel pain or tingling: leave with Esc, and answer on Today.")
        column.addWidget(Notice(self._theme, Mood.INFO, "", safety))
