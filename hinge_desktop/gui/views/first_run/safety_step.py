"""The first step: three questions about the back, and what each answer leads to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.safety import SafetyQuestion
from hinge_desktop.core.told_safety import FIRST_QUESTIONS, ToldSafety
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.first_run.first_run_step import FirstRunStep
from hinge_desktop.gui.views.first_run.kept_safety import KeptSafety
from hinge_desktop.gui.views.session.urgent_signs import UrgentSigns
from hinge_desktop.gui.widgets.answer_row import AnswerRow
from hinge_desktop.gui.widgets.card import Card, Mood, Notice
from hinge_desktop.gui.widgets.choice_chip import Tone
from hinge_desktop.gui.widgets.choice_list import Choice
from hinge_desktop.gui.widgets.column_scroll import ColumnScroll
from hinge_desktop.gui.widgets.link_button import LinkButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.paragraph import Paragraph
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.told_safety import consequence_words, question_words

_YES, _NO = "yes", "no"
_REPLIES: Final = {True: _YES, False: _NO, None: None}


class SafetyStep(FirstRunStep):
    """Nothing is preselected and nothing is refused; an open question stays open."""

    answered = Signal(object)
    """Sent with the `ToldSafety` after the answers were kept."""

    def __init__(
        self, theme: Theme, kept: KeptSafety, fail: Callable[[JournalError], None]
    ) -> None:
        """Build the step; `fail` is told where the journal could not be read or written."""
        super().__init__(theme, QCoreApplication.translate("SafetyStep", "Safety"))
        self._kept = kept
        self._fail = fail
        self._told = ToldSafety()
        self._rows: dict[SafetyQuestion, AnswerRow] = {}
        self._keys = PageKeys(self, Qt.ShortcutContext.WindowShortcut)
        self.setObjectName("safety_step")
        self.notice = Notice(theme)
        self.help = LinkButton(theme, self.tr("Get help now if…"))
        self.help.setObjectName("get_help_now")
        self._signs = UrgentSigns(theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(40)
        row.addWidget(self._build_questions(), 560)
        row.addWidget(self._build_card(), 568)
        self.help.toggled.connect(self._signs.setVisible)
        self.first_control = self._rows[FIRST_QUESTIONS[0]].chip(_YES)
        self._show_consequence()

    @property
    def told(self) -> ToldSafety:
        """What is answered by now."""
        return self._told

    def row(self, question: SafetyQuestion) -> AnswerRow:
        """Return the row of a question."""
        return self._rows[question]

    def begin(self) -> None:
        """Come to the front with what stands."""
        try:
            self.show_told(self._kept.read())
        except JournalError as error:
            self._fail(error)

    def show_told(self, told: ToldSafety) -> None:
        """Show answers; sends nothing."""
        self._told = told
        for question, row in self._rows.items():
            row.set_value(_REPLIES[told.reply(question)])
        self._show_consequence()

    def press_primary(self) -> None:
        """Keep the answers and go on; where they cannot be kept that is said, and they stay."""
        try:
            self._kept.keep(self._told)
        except JournalError as error:
            self._fail(error)
            return
        self.answered.emit(self._told)
        self.done.emit()

    def _follow(self) -> None:
        told = ToldSafety()
        for question, row in self._rows.items():
            value = row.value()
            told = told.having(question, None if value is None else value == _YES)
        self._told = told
        self._show_consequence()

    def _show_consequence(self) -> None:
        mood = Mood.PLAIN
        if self._told.stopping is not None:
            mood = Mood.STOP
        elif self._told.has_back_history:
            mood = Mood.WARN
        elif len(self._told.no) == len(FIRST_QUESTIONS):
            mood = Mood.OK
        self.notice.show_notice(mood, *consequence_words(self._told))
        is_pain = SafetyQuestion.PAIN_NOW in self._told.yes
        self.help.setChecked(is_pain)
        self._signs.setVisible(is_pain)

    def _build_questions(self) -> ColumnScroll:
        theme = self._theme
        area = ColumnScroll()
        column = area.column
        column.setSpacing(16)
        title = self.tr("First, your back")
        column.addWidget(TextLabel(theme, title, role=FontRole.HERO, wrap=True))
        words = self.tr("Three short questions. You can change every answer later in Settings.")
        column.addWidget(Paragraph(theme, words, role=FontRole.NOTE))
        column.addSpacing(4)
        for place, question in enumerate(FIRST_QUESTIONS):
            column.addWidget(self._build_row(place, question))
        column.addStretch(1)
        return area

    def _build_row(self, place: int, question: SafetyQuestion) -> AnswerRow:
        choices = (
            Choice(_YES, self.tr("Yes"), str(2 * place + 1)),
            Choice(_NO, self.tr("No"), str(2 * place + 2)),
        )
        asked, meant = question_words(question)
        row = AnswerRow(self._theme, asked, meant, choices, tones=(Tone.WARN, Tone.ACCENT))
        row.setObjectName(f"ask_{question}")
        row.add_keys(self._keys, choices)
        row.answered.connect(self._follow)
        self._rows[question] = row
        return row

    def _build_card(self) -> ColumnScroll:
        theme = self._theme
        area = ColumnScroll()
        card = Card(theme, self.tr("What your answers lead to"), icon=Icon.HEART_PULSE)
        card.body.addWidget(self.notice)
        card.body.addWidget(self.help, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._signs)
        limits = self.tr("This app teaches a movement. It does not know your medical history.")
        card.body.addWidget(Paragraph(theme, limits))
        area.column.addWidget(card)
        area.column.addStretch(1)
        return area
