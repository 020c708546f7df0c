"""A column of chips of which one, or none, is chosen; choosing it again takes it back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChoiceChip, Tone
from hinge_desktop.gui.widgets.text_label import TextLabel


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: its value, its words and its key."""

    value: str
    text: str
    key: str


class ChoiceList(QWidget):
    """Chips under a question. `value` is None while nothing is chosen."""

    chosen = Signal()
    """The lifter chose, or took a choice back."""

    def __init__(
        self,
        theme: Theme,
        question: str,
        choices: Sequence[Choice],
        *,
        tone: Tone = Tone.WARN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chips: dict[str, ChoiceChip] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.setAccessibleName(question)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(TextLabel(theme, question, role=FontRole.GARAGE_LABEL))
        for choice in choices:
            chip = ChoiceChip(theme, choice.text, key=choice.key, tone=tone)
            chip.setObjectName(f"choice_{choice.value}")
            self._chips[choice.value] = chip
            self._group.addButton(chip)
            column.addWidget(chip)
        self._group.buttonClicked.connect(self._follow)

    def value(self) -> str | None:
        """Return what is chosen."""
        return next((value for value, chip in self._chips.items() if chip.isChecked()), None)

    def chip(self, value: str) -> ChoiceChip:
        """Return the chip of a value, for a screen that gives it its key."""
        return self._chips[value]

    def set_dense(self, *, is_dense: bool) -> None:
        """Lower the chips for a small window."""
        self._column.setSpacing(6 if is_dense else 8)
        for chip in self._chips.values():
            chip.set_dense(is_dense)

    def _follow(self, clicked: QAbstractButton) -> None:
        for chip in self._chips.values():
            if chip is not clicked:
                chip.setChecked(False)
        self.chosen.emit()
