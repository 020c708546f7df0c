"""What stands beside the session while it is not edited: the chooser, own ones, saved sessions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.templates import Template
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.plan_editor.exercise_chooser import ExerciseChooser
from hinge_desktop.gui.views.plan_editor.name_pane import NamePane
from hinge_desktop.gui.views.plan_editor.own_exercise_pane import OwnExercisePane
from hinge_desktop.gui.views.plan_editor.plan_draft import PlanDraft
from hinge_desktop.gui.views.plan_editor.saved_sessions import SavedSessions
from hinge_desktop.gui.widgets.current_stack import CurrentStack
from hinge_desktop.services.own_exercises import OwnExercise
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.words.exercises import exercise_name

_OURS: Final = frozenset({Act.CHANGE_TEMPLATE, Act.CHANGE_EXERCISE})


class PlanPanes(CurrentStack):
    """Saved sessions and own exercises are kept at once, each as one act that is undone."""

    opened = Signal()
    """A pane came up."""
    left = Signal()
    """The lifter goes back to the session, which may be another one now."""
    done = Signal(str)
    """Sent with a sentence about what was kept."""
    failed = Signal(object)
    """Sent with the `JournalError` where something could not be kept or read."""

    def __init__(
        self, theme: Theme, desk: TrainingDesk, draft: PlanDraft, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._editor = desk.editor
        self._templates = desk.templates
        self._own = desk.own_exercises
        self._draft = draft
        self._acts = 0
        self._chooser = ExerciseChooser(theme)
        self._saved = SavedSessions(theme)
        self._name = NamePane(theme)
        self._new = OwnExercisePane(theme, self._add_own)
        self._back_to: Callable[[], None] = self.open_chooser
        for pane in (self._chooser, self._saved, self._name, self._new):
            self.addWidget(pane)
        self._connect()

    def open_chooser(self) -> None:
        """Choose an exercise to add."""
        self.setCurrentWidget(self._chooser)
        self.opened.emit()
        self._chooser.ask(tuple(self._draft.exercises.values()), self._present())

    def open_saved(self) -> None:
        """Show the saved sessions."""
        self._show_templates()
        self.setCurrentWidget(self._saved)
        self.opened.emit()
        self._saved.focus_list()

    @property
    def can_undo(self) -> bool:
        """Whether something was kept here that can be taken back."""
        return self._acts > 0

    def step_back(self) -> bool:
        """Go back from a form to what it was opened from; False where there is none."""
        is_form = self.currentWidget() in (self._name, self._new)
        if is_form:
            self._back_to()
        return is_form

    def follow_change(self, change: Change) -> None:
        """Show what the journal holds after a change."""
        if change.act in _OURS:
            self._acts += -1 if change.is_undo else 1
        try:
            self._draft.read()
        except JournalError as error:
            self.failed.emit(error)
            return
        self._chooser.show_exercises(tuple(self._draft.exercises.values()), self._present())
        self._show_templates()

    def _present(self) -> frozenset[ExerciseId]:
        return frozenset(one.exercise_id for one in self._draft.lines)

    def _add(self, exercise: Exercise) -> None:
        try:
            is_new = self._draft.add(exercise)
        except JournalError as error:
            self.failed.emit(error)
            return
        self.left.emit()
        if not is_new:
            text = self.tr("{name} is in the session already.")
            self.done.emit(text.format(name=exercise_name(exercise)))

    def _ask_new(self, name: str) -> None:
        self._back_to = self.open_chooser
        self.setCurrentWidget(self._new)
        self._new.ask(name)

    def _add_own(self, told: OwnExercise) -> None:
        try:
            exercise = self._own.add(told)
            self._draft.read()
        except JournalError as error:
            self.failed.emit(error)
            return
        self._add(exercise)

    def _ask_name_of(self, exercise: Exercise) -> None:
        self._back_to = self.open_chooser
        title = self.tr("Another name for {name}").format(name=exercise_name(exercise))
        self._ask_name(title, exercise.name or "", lambda name: self._own.rename(exercise, name))

    def _put_away(self, exercise: Exercise) -> None:
        text = self.tr("{name} is not offered any more. Ctrl Z brings it back.")
        if self._make(lambda: self._own.archive(exercise)):
            self.done.emit(text.format(name=exercise_name(exercise)))

    def _start(self, template: Template) -> None:
        try:
            lines = self._templates.lines(template, self._draft.suggested)
        except JournalError as error:
            self.failed.emit(error)
            return
        if not lines:
            self.done.emit(self.tr("There is nothing in it any more."))
            return
        self._draft.start_from(lines)
        self.left.emit()
        text = self.tr("Started from {name}. Ctrl Enter keeps it.")
        self.done.emit(text.format(name=template.name))

    def _ask_save(self) -> None:
        self._back_to = self.open_saved
        lines, suggested = self._draft.lines, self._draft.suggested
        if not lines:
            self.done.emit(self.tr("A session needs an exercise. Press A to add one."))
            return
        title = self.tr("Save this session as")
        self._ask_name(title, "", lambda name: self._templates.save(name, lines, suggested))

    def _ask_template_name(self, template: Template) -> None:
        self._back_to = self.open_saved
        title = self.tr("Another name for {name}").format(name=template.name)
        self._ask_name(title, template.name, lambda name: self._templates.rename(template, name))

    def _delete(self, template: Template) -> None:
        text = self.tr("{name} is deleted. Ctrl Z brings it back.")
        if self._make(lambda: self._templates.delete(template)):
            self.done.emit(text.format(name=template.name))

    def _move(self, template: Template, by: int) -> None:
        if self._make(lambda: self._templates.move(template, by)):
            self._show_templates([one.id for one in self._templates.all()].index(template.id))

    def _ask_name(self, title: str, name: str, keep: Callable[[str], object]) -> None:
        def make(text: str) -> None:
            if self._make(lambda: keep(text)):
                self._back_to()

        self.setCurrentWidget(self._name)
        self._name.ask(title, name, make)

    def _make(self, act: Callable[[], object]) -> bool:
        """Keep something at once, and tell where that failed."""
        try:
            act()
        except JournalError as error:
            self.failed.emit(error)
            return False
        return True

    def _show_templates(self, place: int | None = None) -> None:
        try:
            templates = self._templates.all()
            lines = {one.id: self._words_of(one) for one in templates}
        except JournalError as error:
            self.failed.emit(error)
            return
        self._saved.show_templates(templates, lines, place)

    def _words_of(self, template: Template) -> str:
        known = self._draft.exercises
        ids = self._templates.exercises_of(template)
        return ", ".join(exercise_name(known[one]) for one in ids if one in known)

    def _connect(self) -> None:
        chooser, saved = self._chooser, self._saved
        chooser.exercise_chosen.connect(self._add)
        chooser.new_wanted.connect(self._ask_new)
        chooser.rename_wanted.connect(self._ask_name_of)
        chooser.put_away_wanted.connect(self._put_away)
        saved.start_wanted.connect(self._start)
        saved.save_wanted.connect(self._ask_save)
        saved.rename_wanted.connect(self._ask_template_name)
        saved.delete_wanted.connect(self._delete)
        saved.move_wanted.connect(self._move)
        chooser.left.connect(self.left)
        saved.left.connect(self.left)
        self._name.left.connect(self.step_back)
        self._new.left.connect(self.step_back)
