"""The card "Yours" beside an exercise in the guide: own cue, own note, own last sets."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.last_sets import LastSession
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.own_words.own_words_form import OwnWordsForm
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.last_sets import LastSets
from hinge_desktop.services.own_words import KeptWords
from hinge_desktop.words.last_sets import last_day_words, last_sets_words
from hinge_desktop.words.problems import journal_words

SHOWN_SESSIONS: Final = 3
_Answer = tuple[ExerciseId, tuple[LastSession, ...]]


class OwnCard(Card):
    """Shows one exercise at a time; the last sets are read in the background, while it is seen."""

    def __init__(
        self,
        theme: Theme,
        words: KeptWords,
        last_sets: LastSets,
        signals: ChangeSignals,
        today: Callable[[], date],
        *,
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("OwnCard", "Yours")
        super().__init__(theme, title, icon=Icon.PENCIL, parent=parent)
        self._theme = theme
        self._last_sets = last_sets
        self._today = today
        self._exercise_id: ExerciseId | None = None
        self._is_stale = False
        self._shown: tuple[LastSession, ...] | None = None
        self._task = LatestTask(self)
        self.form = OwnWordsForm(theme, words)
        self._said = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self.setObjectName("own_card")
        self._build_layout()
        self._task.answered.connect(self._show_answer)
        self._task.failed.connect(self._show_trouble)
        signals.ways_changed.connect(self.form.follow_change)
        signals.training_changed.connect(self._read_again)

    def show_exercise(self, exercise_id: ExerciseId) -> None:
        """Show what is the lifter's own about an exercise."""
        self.form.show_exercise(exercise_id)
        if exercise_id != self._exercise_id:
            self._exercise_id = exercise_id
            self._clear()
            self._read_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was trained while the card was out of sight."""
        super().showEvent(event)
        if self._is_stale:
            self._read_again()

    def _read_again(self) -> None:
        self._is_stale = not self.isVisible()
        if self._exercise_id is not None and not self._is_stale:
            self._task.ask(partial(_read, self._last_sets, self._exercise_id))

    def _show_answer(self, answer: _Answer) -> None:
        exercise_id, sessions = answer
        if exercise_id != self._exercise_id or sessions == self._shown:
            return
        self._clear()
        self._shown = sessions
        self._say(
            "" if sessions else self.tr("Nothing logged yet. It shows here after your first set.")
        )
        for row, one in enumerate(sessions):
            self._add_row(row, one)
        self._rows.setVisible(bool(sessions))

    def _show_trouble(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self._clear()
        self._say(journal_words(error).in_one_line())

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _clear(self) -> None:
        self._shown = None
        self._say("")
        self._rows.hide()
        while (item := self._grid.takeAt(0)) is not None:
            label = item.widget()
            if label is not None:
                label.deleteLater()

    def _add_row(self, row: int, one: LastSession) -> None:
        day = TextLabel(self._theme, last_day_words(one, self._today()), ink=Ink.TEXT2)
        sets = TextLabel(self._theme, last_sets_words(one), role=FontRole.BODY_MEDIUM, wrap=True)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(day, row, 0, top)
        self._grid.addWidget(sets, row, 1, top)

    def _build_layout(self) -> None:
        self.body.addWidget(self.form)
        self.body.addWidget(Hairline(self._theme))
        title = TextLabel(self._theme, self.tr("Your last sets"), role=FontRole.BODY_STRONG)
        self.body.addWidget(title)
        self.body.addWidget(self._said)
        self.body.addWidget(self._rows)
        # Takes the room on a page that is higher than the card.
        self.body.addStretch(1)
        self._said.setObjectName("own_last_sets_said")
        self._rows.setObjectName("own_last_sets")
        self._rows.setAccessibleName(self.tr("Your last sets"))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._said.hide()
        self._rows.hide()


def _read(last_sets: LastSets, exercise_id: ExerciseId) -> _Answer:
    return exercise_id, last_sets.of(exercise_id, SHOWN_SESSIONS)
