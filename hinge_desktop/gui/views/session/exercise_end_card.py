"""The right half after the last set of an exercise: what comes next, and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.training import WorkSet
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.session.set_lines import SetLines, beside_icon
from hinge_desktop.gui.widgets.card import Card, Mood, Notice
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.gui.widgets.timer_label import TimerLabel, next_word
from hinge_desktop.words.spoken import SpokenSet

_LEAST_SCALE = 0.77
_DENSE_WORK = 0.8
"""So that it stays in the line of the name."""


@dataclass(frozen=True, slots=True)
class ExerciseEndWords:
    """What the card shows."""

    done: str
    """The exercise that is over."""
    sets: tuple[WorkSet, ...]
    next_name: str = ""
    next_work: str = ""
    next_note: str = ""
    next_time: str = ""
    """What the rules say for the next time; empty where they say nothing."""
    next_time_why: str = ""
    spoken: SpokenSet | None = None
    """The set that comes next as a sentence; None where none does."""


class ExerciseEndCard(Card):
    """Shows the next exercise, then the sets of this one line by line."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._word = next_word(theme, self.tr("Next"))
        self._scale = 1.0
        self._is_dense = False
        self._name = TimerLabel(theme, 48)
        self._work = TimerLabel(theme, 32, weight=QFont.Weight.DemiBold)
        self._note_words = TextLabel(theme, role=FontRole.NOTE, ink=Ink.TEXT2, wrap=True)
        self._note = beside_icon(IconLabel(theme, Icon.LIST_ORDERED), self._note_words)
        self._today = TextLabel(theme, role=FontRole.CARD_TITLE, ink=Ink.TEXT2)
        self._lines = SetLines(theme, ())
        self._next_time = Notice(theme, Mood.PLAIN, icon=Icon.CALENDAR_DAYS)
        self.setObjectName("exercise_end_card")
        self.setAccessibleName(self.tr("Next exercise"))
        self._head = ReflowRow(12)
        self._head.add(self._beside(self._word, self._name), 1)
        self._head.add(self._work)
        self._rule = Hairline(theme)
        for part in (self._head, self._note, self._rule, self._today, self._lines):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.addWidget(self._next_time)
        self.set_dense(is_dense=False)

    def set_dense(self, *, is_dense: bool) -> None:
        """Draw the card tighter for a narrow window."""
        across, along = (14, 6) if is_dense else (24, 12)
        self.body.setContentsMargins(across, along, across, along)
        self.body.setSpacing(4 if is_dense else 6)
        self._is_dense = is_dense
        self._note_words.set_role(FontRole.BODY if is_dense else FontRole.NOTE)
        self._lines.set_dense(is_dense=is_dense)
        self._follow_scale()

    def set_scale(self, scale: float) -> None:
        """Follow the window; `scale` comes from `timer_scale`."""
        self._scale = max(scale, _LEAST_SCALE)
        self._follow_scale()

    def _follow_scale(self) -> None:
        for label in (self._word, self._name):
            label.set_scale(self._scale)
        self._work.set_scale(self._scale * (_DENSE_WORK if self._is_dense else 1.0))
        for beside in (self._word, self._work):
            beside.stand_with(self._name)

    def _beside(self, word: TimerLabel, name: TimerLabel) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(15)
        row.addWidget(word)
        row.addWidget(name, 1)
        return box

    def show_words(self, words: ExerciseEndWords) -> None:
        """Show what comes and what was done."""
        self._head.setVisible(bool(words.next_name))
        self._rule.setVisible(bool(words.next_name))
        self._name.setText(words.next_name)
        self._work.setText(words.next_work)
        self._note.setVisible(bool(words.next_note))
        self._note_words.setText(words.next_note)
        self._today.setText(self.tr("{exercise} today").format(exercise=words.done))
        self._show_lines(words.sets)
        self._next_time.setVisible(bool(words.next_time))
        self._next_time.show_notice(Mood.PLAIN, words.next_time, words.next_time_why)

    def _show_lines(self, sets: Sequence[WorkSet]) -> None:
        lines = SetLines(self._theme, sets)
        lines.set_dense(is_dense=self._is_dense)
        self.body.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines
