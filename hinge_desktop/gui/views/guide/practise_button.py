"""The button that starts a drill from the page of the guide that names it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.fault_entries import PRACTISE_KEY
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import PageName, TextPage
from hinge_desktop.words.exercises import built_in_name_in_sentence

_DRILLS = "drills/"


class PractiseButton(KeyButton):
    """Names the drill: "Practise: dowel hinge"."""

    def __init__(self, theme: Theme, exercise: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", kind=ButtonKind.PRIMARY, key=PRACTISE_KEY, parent=parent)
        name = built_in_name_in_sentence(ExerciseId(exercise))
        self.set_text(self.tr("Practise: {drill}").format(drill=name))
        self.setObjectName("guide_practise")
        self.setAutoDefault(True)


def exercise_of(guide: Guide, name: PageName) -> str:
    """Return the exercise that a drill's page practises; empty where it has none."""
    page = guide.page(name, TextPage)
    return page.exercise if page is not None and name.startswith(_DRILLS) else ""
