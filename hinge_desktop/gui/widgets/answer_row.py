"""A question with its answers side by side, of which one or none is given."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip, Tone
from hinge_desktop.gui.widgets.choice_list import Choice
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import TextLabel

_GAP = 8


class AnswerRow(QWidget):
    """Nothing is preselected; an answer that is chosen again is taken back."""

    answered = Signal()
    """The lifter chose an answer, or took one back; setters send nothing."""

    def __init__(
        self,
        theme: Theme,
        question: str,
        note: str,
        choices: Sequence[Choice],
        *,
        shape: ChipShape = ChipShape.ROUND,
        tones: Sequence[Tone] = (),
    ) -> None:
        super().__init__()
        self._chips: dict[str, ChoiceChip] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.setAccessibleName(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(TextLabel(theme, question, role=FontRole.CARD_TITLE, wrap=True))
        if note:
            column.addWidget(TextLabel(theme, note, ink=Ink.TEXT2, wrap=True))
        row = ReflowRow(_GAP)
        for place, choice in enumerate(choices):
            tone = tones[place] if tones else Tone.ACCENT
            row.add(self._build_chip(theme, choice, question, shape, tone), 1)
        column.addWidget(row)
        self._group.buttonClicked.connect(self._follow)

    def value(self) -> str | None:
        """Return the answer, None while there is none."""
        return next((value for value, chip in self._chips.items() if chip.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Show an answer, or none; sends nothing."""
        for one, chip in self._chips.items():
            chip.setChecked(one == value)

    def chip(self, value: str) -> ChoiceChip:
        """Return the chip of an answer."""
        return self._chips[value]

    def add_keys(self, keys: PageKeys, choices: Sequence[Choice]) -> None:
        """Give each answer its key on the screen."""
        for choice in choices:
            keys.add(choice.text, [choice.key], self._chips[choice.value].click)

    def _build_chip(
        self, theme: Theme, choice: Choice, question: str, shape: ChipShape, tone: Tone
    ) -> ChoiceChip:
        chip = ChoiceChip(theme, choice.text, key=choice.key, tone=tone, shape=shape)
        text = QCoreApplication.translate("AnswerRow", "{question} Key {key}")
        chip.setAccessibleDescription(text.format(question=question, key=choice.key))
        chip.setObjectName(f"answer_{choice.value}")
        self._chips[choice.value] = chip
        self._group.addButton(chip)
        return chip

    def _follow(self, clicked: QAbstractButton) -> None:
        for chip in self._chips.values():
            if chip is not clicked:
                chip.setChecked(False)
        clicked.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit()
