"""What the names in a file stand for: each can be taken for another exercise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.imports.name_matching import Certainty, NameMatch
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.your_data.rows_table import RowsTable
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.imports.log_intake import NameChoices
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import exercise_name, names_of
from hinge_desktop.words.import_preview import certainty_words, names_words

_OWN = 0
"""The first entry of the choice: an exercise of its own."""


class NamesBox(QWidget):
    """A table of the names, and below it the choice for the one that is marked."""

    changed = Signal()
    """The lifter took a name for another exercise."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._names: list[NameMatch] = []
        self._sets: Mapping[str, int] = {}
        self._exercises: list[Exercise] = []
        self.choices = NameChoices()
        self._summary = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2)
        headings = (self.tr("In the file"), self.tr("Sets"), self.tr("Counts as"))
        self.table = RowsTable(theme, self.tr("Exercises of the file"), headings, 0, 2)
        self.table.setObjectName("import_names")
        self.choice = DropDown(theme, self.tr("Counts as"))
        self.choice.setObjectName("import_name_choice")
        self._why = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        self._build_layout(theme)
        self.table.selectionModel().currentRowChanged.connect(self._follow_row)
        self.table.activated.connect(self._go_to_choice)
        self.choice.activated.connect(self._choose)

    def show_names(
        self,
        names: Sequence[NameMatch],
        sets: Mapping[str, int],
        exercises: Sequence[Exercise],
    ) -> None:
        """Show the names of a file, first those that are worth a look.

        `sets` counts the sets of each name; choices that were made stay for names that are there.
        """
        self._names = sorted(names, key=_worth_a_look)
        self._sets = sets
        self._exercises = sorted(exercises, key=lambda one: exercise_name(one).casefold())
        self._name_of = names_of(exercises)
        self._summary.setText(names_words(names))
        self.choice.clear()
        self.choice.addItem(self.tr("A new exercise of your own"))
        for one in self._exercises:
            self.choice.addItem(exercise_name(one))
        self.table.show_rows([self._row(one) for one in self._names])
        if self._names:
            self.table.selectRow(0)
            self._show_choice(0)

    def forget(self) -> None:
        """Forget what was chosen for another file."""
        self.choices = NameChoices()

    def _row(self, match: NameMatch) -> tuple[str, str, str]:
        stands_for = self._stands_for(match)
        words = self.tr("New: {name}").format(name=" ".join(match.name.split()))
        if stands_for is not None:
            words = self._name_of(stands_for)
        return match.name, numbers.number(self._sets.get(match.name, 0)), words

    def _stands_for(self, match: NameMatch) -> ExerciseId | None:
        """Return the exercise that a name is taken for; None for a new one."""
        if match.name in self.choices.as_own:
            return None
        found = self.choices.exercises.get(match.name)
        if found is None and match.certainty is not Certainty.NEW:
            found = match.exercise_id
        return found

    def _follow_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._show_choice(current.row())

    def _show_choice(self, row: int) -> None:
        match = self._names[row]
        stands_for = self._stands_for(match)
        ids = [one.id for one in self._exercises]
        place = ids.index(stands_for) + 1 if stands_for in ids else _OWN
        self.choice.setCurrentIndex(place)
        name = self.tr("{name} counts as").format(name=match.name)
        self.choice.setAccessibleName(name)
        self.choice.setToolTip(name)
        self._label.setText(name)
        is_chosen = match.name in self.choices.exercises or match.name in self.choices.as_own
        suggested = "" if match.suggested is None else self._name_of(match.suggested)
        words = self.tr("Your choice.") if is_chosen else certainty_words(match, suggested)
        self._why.setText(words)
        self.choice.setAccessibleDescription(words)

    def _go_to_choice(self, _index: QModelIndex) -> None:
        self.choice.setFocus()

    def _choose(self, place: int) -> None:
        row = self.table.currentIndex().row()
        match = self._names[row]
        if place == _OWN:
            self.choices = self.choices.with_own(match.name)
        else:
            exercise = self._exercises[place - 1]
            self.choices = self.choices.with_exercise(match.name, exercise.id)
        self.table.rows.change_row(row, self._row(match))
        self._show_choice(row)
        self.changed.emit()

    def _build_layout(self, theme: Theme) -> None:
        self._label = TextLabel(theme, wrap=True)
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, self.tr("Exercises"), role=FontRole.BODY_STRONG), 1)
        head.addWidget(self._summary)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.table)
        column.addLayout(row)
        column.addWidget(self._why)


def _worth_a_look(match: NameMatch) -> int:
    if match.suggested is not None and match.suggested != match.exercise_id:
        return 0
    return 1 if match.certainty is Certainty.NEW else 2
