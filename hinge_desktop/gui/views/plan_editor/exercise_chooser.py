"""Chooses an exercise to put into the session: of the guide, or one of the lifter's own."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.gui.models.line_list import ListLine
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.plan_editor.line_list import LineList
from hinge_desktop.gui.views.plan_editor.name_pane import NameField
from hinge_desktop.gui.views.plan_editor.pane import Pane
from hinge_desktop.gui.widgets.key_button import ButtonKind
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.plan_editor import family_name

_TO_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})

_ROWS = 3
"""More are shown where there is room."""


class ExerciseChooser(Pane):
    """Type a part of a name, Enter adds it; the arrows move in the list meanwhile."""

    exercise_chosen = Signal(object)
    """Sent with the `Exercise` to add."""
    new_wanted = Signal(str)
    """The lifter wants an exercise of their own; carries what they looked for."""
    rename_wanted = Signal(object)
    """Sent with the own `Exercise` that is to have another name."""
    put_away_wanted = Signal(object)
    """Sent with the own `Exercise` that is not to be offered any more."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        words = self.tr("Add an exercise")
        self.title.setText(words)
        self.setAccessibleName(words)
        self._all: tuple[Exercise, ...] = ()
        self._present: Collection[ExerciseId] = ()
        self._found: list[Exercise] = []
        self.field = NameField(theme, self.tr("Find an exercise"))
        self.field.setObjectName("plan_find_exercise")
        self.field.setPlaceholderText(self.tr("Type a part of its name"))
        keys = self.tr("up and down, Enter")
        self._list = LineList(theme, self.tr("Exercises"), keys, most_rows=_ROWS)
        self._list.setObjectName("plan_exercise_choices")
        self._none = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self.column.addWidget(self.field)
        self.column.addWidget(self._none)
        self.column.addWidget(self._list, 1)
        self._build_buttons()
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._choose)
        self._list.entered.connect(self._choose)
        self._list.chosen.connect(self._follow_choice)

    def ask(self, exercises: Sequence[Exercise], present: Collection[ExerciseId]) -> None:
        """Offer exercises that are not in the session yet."""
        self.show_exercises(exercises, present)
        self.field.clear()
        self.field.setFocus()

    def show_exercises(
        self, exercises: Sequence[Exercise], present: Collection[ExerciseId]
    ) -> None:
        """Offer these; what is typed stays."""
        named = (one for one in exercises if not one.is_archived)
        self._all = tuple(sorted(named, key=lambda one: exercise_name(one).casefold()))
        self._present = present
        self._filter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list from the field."""
        if watched is self.field and isinstance(event, QKeyEvent):
            is_plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and not is_plain and event.key() in _TO_LIST:
                return QApplication.sendEvent(self._list, event)
        return super().eventFilter(watched, event)

    def _filter(self) -> None:
        words = self.field.text().casefold().split()
        found = [one for one in self._all if all(word in _looked_in(one) for word in words)]
        self._found = sorted(found, key=lambda one: not _is_named(one, words))
        self._list.show_lines([self._line(one) for one in self._found], 0)
        text = self.tr("No exercise of that name. Ctrl N adds it as your own.")
        self._none.setText("" if self._found else text)
        self._none.setVisible(not self._found)
        self._follow_choice()

    def _line(self, exercise: Exercise) -> ListLine:
        kind = family_name(exercise.family)
        if not exercise.is_built_in:
            kind = self.tr("{kind}, your own").format(kind=kind)
        is_there = exercise.id in self._present
        return ListLine(exercise_name(exercise), kind, self.tr("in it") if is_there else "")

    def _choose(self) -> None:
        exercise = self._chosen()
        if exercise is not None:
            self.exercise_chosen.emit(exercise)

    def _chosen(self) -> Exercise | None:
        place = self._list.place
        return self._found[place] if 0 <= place < len(self._found) else None

    def _own(self) -> Exercise | None:
        exercise = self._chosen()
        return exercise if exercise is not None and not exercise.is_built_in else None

    def _follow_choice(self) -> None:
        """Offer what can be done with an own exercise, and say what is marked in the list."""
        for button in (self._rename, self._put_away):
            button.setVisible(self._own() is not None)
        exercise = self._chosen()
        said = self._none.text() if exercise is None else self._line(exercise).spoken()
        self.field.setAccessibleDescription(said)

    def _ask_rename(self) -> None:
        exercise = self._own()
        if exercise is not None:
            self.rename_wanted.emit(exercise)

    def _ask_put_away(self) -> None:
        exercise = self._own()
        if exercise is not None:
            self.put_away_wanted.emit(exercise)

    def _ask_new(self) -> None:
        self.new_wanted.emit(self.field.text().strip() if not self._found else "")

    def _build_buttons(self) -> None:
        enter, escape = self.tr("Enter"), self.tr("Esc")
        self.add_button(
            "plan_add_chosen", self.tr("Add it"), self._choose, shown=enter, kind=ButtonKind.PLAIN
        )
        self.add_button(
            "plan_new_exercise", self.tr("New exercise"), self._ask_new, key="Ctrl+N",
            icon=Icon.PLUS,
        )  # fmt: skip
        self._rename = self.add_button(
            "plan_rename_exercise", self.tr("Rename"), self._ask_rename, key="F2"
        )
        self._put_away = self.add_button(
            "plan_put_away", self.tr("Put away"), self._ask_put_away, key="Alt+Del"
        )
        self.add_button("plan_chooser_back", self.tr("Back"), self.left.emit, shown=escape)


def _is_named(exercise: Exercise, words: Sequence[str]) -> bool:
    name = exercise_name(exercise).casefold()
    return all(word in name for word in words)


def _looked_in(exercise: Exercise) -> str:
    slug = str(exercise.id).replace("_", " ") if exercise.is_built_in else ""
    return f"{exercise_name(exercise)} {slug} {family_name(exercise.family)}".casefold()
