"""One weekday to press until it says what it is for."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.week_choices import DayChoice, choice_after
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.words.week import day_choice_name


class DayChip(ChoiceChip):
    """Rest, session, heavy, light: each press shows the next."""

    turned = Signal()
    """The lifter pressed it."""

    def __init__(self, theme: Theme, day_name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, day_name, shape=ChipShape.ROUND, dense=True, parent=parent)
        self._day_name = day_name
        self._choice = DayChoice.NONE
        self.clicked.connect(self._turn)
        self.show_choice(DayChoice.NONE)

    @property
    def choice(self) -> DayChoice:
        """What the day is for."""
        return self._choice

    def show_choice(self, choice: DayChoice) -> None:
        """Show what the day is for; sends nothing."""
        self._choice = choice
        words = self.tr("{day}: {choice}").format(
            day=self._day_name, choice=day_choice_name(choice).lower()
        )
        self.show_words(words)
        self.setToolTip(self.tr("{words} (Space)").format(words=words))
        self.setChecked(choice is not DayChoice.NONE)

    def _turn(self) -> None:
        self.show_choice(choice_after(self._choice))
        self.turned.emit()
