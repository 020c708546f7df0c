"""Asks for an exercise that the guide does not have."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hinge_desktop.core.exercises import Family, LoadKind
from hinge_desktop.core.given_names import NameTextError
from hinge_desktop.core.tempo import Phase
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.plan_editor.name_pane import NameField
from hinge_desktop.gui.views.plan_editor.pane import Pane
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.key_button import ButtonKind
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.tick_box import TickBox
from hinge_desktop.services.own_exercises import OwnExercise
from hinge_desktop.words.plan_editor import family_name, load_kind_name, name_problem_words

_FAMILIES = (
    *(Family.OTHER, Family.SQUAT, Family.HINGE, Family.SINGLE_LEG_HINGE),
    *(Family.LEG_CURL, Family.CALF),
)
"""A drill of one's own is not offered: drills are what the ladder teaches."""
_LOADS = (
    *(LoadKind.OTHER, LoadKind.BARBELL, LoadKind.DUMBBELL, LoadKind.KETTLEBELL),
    *(LoadKind.TRAP_BAR, LoadKind.NONE),
)


class OwnExercisePane(Pane):
    """Enter adds it; the name is all that must be given."""

    def __init__(
        self, theme: Theme, add: Callable[[OwnExercise], None], *, parent: QWidget | None = None
    ) -> None:
        """Build the form; `add` may raise `NameTextError`."""
        super().__init__(theme, "", parent=parent)
        self._add = add
        words = self.tr("New exercise")
        self.title.setText(words)
        self.setAccessibleName(words)
        self.name = NameField(theme, self.tr("Name"))
        self._problem = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, wrap=True)
        self._family = DropDown(theme, self.tr("What it trains"))
        self._load = DropDown(theme, self.tr("What you lift"))
        space = self.tr("Space")
        self._one_sided = TickBox(theme, self.tr("One side at a time"), key=space)
        self._paced = TickBox(theme, self.tr("Count the reps for me"), key=space)
        self._from_floor = TickBox(theme, self.tr("A rep starts at the bottom"), key=space)
        self._fill()
        self._build_layout()
        self.name.returnPressed.connect(self._enter)
        self.name.textEdited.connect(self._forget_problem)
        self._paced.clicked.connect(self._from_floor.setEnabled)

    def ask(self, name: str) -> None:
        """Ask for a new one; what was looked for in vain is its first name."""
        self.name.setText(name)
        self._say("")
        self._family.setCurrentIndex(0)
        self._load.setCurrentIndex(0)
        for tick in (self._one_sided, self._paced, self._from_floor):
            tick.setChecked(False)
        self._from_floor.setEnabled(False)
        self.name.setFocus()
        self.name.selectAll()

    def _enter(self) -> None:
        told = OwnExercise(
            self.name.text(),
            _FAMILIES[self._family.currentIndex()],
            _LOADS[self._load.currentIndex()],
            is_one_sided=self._one_sided.isChecked(),
            is_paced=self._paced.isChecked(),
            starts_with=Phase.STAND if self._from_floor.isChecked() else Phase.LOWER,
        )
        try:
            self._add(told)
        except NameTextError as error:
            self._say(name_problem_words(error.problem))
            self.name.setFocus()

    def _forget_problem(self) -> None:
        self._say("")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)

    def _fill(self) -> None:
        self._family.addItems([family_name(one) for one in _FAMILIES])
        self._load.addItems([load_kind_name(one) for one in _LOADS])
        names = {
            "own_exercise_name": self.name,
            "own_exercise_family": self._family,
            "own_exercise_load": self._load,
            "own_exercise_one_sided": self._one_sided,
            "own_exercise_paced": self._paced,
            "own_exercise_from_floor": self._from_floor,
        }
        for object_name, field in names.items():
            field.setObjectName(object_name)

    def _build_layout(self) -> None:
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("What it trains"), self._family),
            (self.tr("What you lift"), self._load),
        ):
            label = TextLabel(self._theme, words, ink=Ink.TEXT2)
            label.setBuddy(field)
            self.column.addWidget(label)
            self.column.addWidget(field)
            if field is self.name:
                self.column.addWidget(self._problem)
        for tick in (self._one_sided, self._paced, self._from_floor):
            self.column.addWidget(tick)
        self.column.addStretch(1)
        self.add_button(
            "own_exercise_add", self.tr("Add it"), self._enter, shown=self.tr("Enter"),
            kind=ButtonKind.PLAIN,
        )  # fmt: skip
        self.add_button("own_exercise_back", self.tr("Back"), self.left.emit, shown=self.tr("Esc"))
