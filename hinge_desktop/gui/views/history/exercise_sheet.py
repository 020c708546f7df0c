"""The sheet on which an exercise is chosen for a past session; own ones can be made here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.plan_editor.exercise_chooser import ExerciseChooser
from hinge_desktop.gui.views.plan_editor.name_pane import NamePane
from hinge_desktop.gui.views.plan_editor.own_exercise_pane import OwnExercisePane
from hinge_desktop.gui.widgets.current_stack import CurrentStack
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.services.own_exercises import OwnExercise, OwnExercises
from hinge_desktop.words.exercises import exercise_name

_WIDTH = 560
_AROUND = 28


class ExerciseSheet(Sheet):
    """Closes with the exercise that was chosen or made."""

    exercise_chosen = Signal(object)
    """Sent with the `Exercise`, once the sheet is closed."""
    failed = Signal(object)
    """Sent with the `JournalError` where something could not be stored."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        own: OwnExercises,
        exercises: Sequence[Exercise],
        present: Collection[ExerciseId],
    ) -> None:
        title = QCoreApplication.translate("ExerciseSheet", "Add an exercise")
        super().__init__(theme, window, title, width=_WIDTH)
        self.setObjectName("exercise_sheet")
        self._own = own
        self._exercises = tuple(exercises)
        self._present = present
        self._chooser = ExerciseChooser(theme)
        self._new = OwnExercisePane(theme, self._add_own)
        self._name = NamePane(theme)
        self._stack = CurrentStack()
        for pane in (self._chooser, self._new, self._name):
            self._stack.addWidget(pane)
        self.body.setContentsMargins(_AROUND, 24, _AROUND, 24)
        self.body.addWidget(self._stack)
        self._chooser.exercise_chosen.connect(self._choose)
        self._chooser.new_wanted.connect(self._ask_new)
        self._chooser.rename_wanted.connect(self._ask_name)
        self._chooser.put_away_wanted.connect(self._put_away)
        self._chooser.left.connect(self.reject)
        self._new.left.connect(self._show_chooser)
        self._name.left.connect(self._show_chooser)
        self._show_chooser()

    def reject(self) -> None:
        """Go back from a form to the chooser, from there out of the sheet."""
        if self._stack.currentWidget() is self._chooser:
            super().reject()
        else:
            self._show_chooser()

    def _show_chooser(self) -> None:
        self._stack.setCurrentWidget(self._chooser)
        self._chooser.ask(self._exercises, self._present)

    def _choose(self, exercise: Exercise) -> None:
        self.accept()
        self.exercise_chosen.emit(exercise)

    def _ask_new(self, name: str) -> None:
        self._stack.setCurrentWidget(self._new)
        self._new.ask(name)

    def _add_own(self, told: OwnExercise) -> None:
        made = self._make(lambda: self._own.add(told))
        if made is not None:
            self._choose(made)

    def _ask_name(self, exercise: Exercise) -> None:
        title = self.tr("Another name for {name}").format(name=exercise_name(exercise))
        self._stack.setCurrentWidget(self._name)
        self._name.ask(title, exercise.name or "", lambda name: self._rename(exercise, name))

    def _rename(self, exercise: Exercise, name: str) -> None:
        self._replace(exercise, self._make(lambda: self._own.rename(exercise, name)))

    def _put_away(self, exercise: Exercise) -> None:
        self._replace(exercise, self._make(lambda: self._own.archive(exercise)))

    def _replace(self, exercise: Exercise, changed: Exercise | None) -> None:
        if changed is not None:
            others = (one for one in self._exercises if one.id != exercise.id)
            self._exercises = (*others, changed)
            self._show_chooser()

    def _make(self, act: Callable[[], Exercise]) -> Exercise | None:
        try:
            return act()
        except JournalError as error:
            self.failed.emit(error)
            return None
