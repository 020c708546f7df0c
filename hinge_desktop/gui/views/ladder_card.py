"""The ladder in a card, on Today and on its own page."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.ladder import LadderMove
from hinge_desktop.core.ladder_view import ladder_steps
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.stair import Stair, StairState, StairStep, StepPicture
from hinge_desktop.words.exercises import rung_name
from hinge_desktop.words.ladder import step_note


class LadderCard(Card):
    """Shows where the moves on the ladder have led."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("LadderCard", "Your ladder")
        super().__init__(theme, title, parent=parent)
        self._stair = Stair(theme)
        self.body.addWidget(self._stair, 1)

    def show_pictures(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a lifter on each step."""
        self._stair.show_pictures(pictures)

    def show_moves(self, moves: Sequence[LadderMove]) -> None:
        """Show the steps after these moves."""
        self._stair.show_steps(
            [
                StairStep(rung_name(step.rung), step_note(step), StairState(step.state.value))
                for step in ladder_steps(moves)
            ]
        )
