"""What is asked before a step up that was not earned: one reason, which stays on show."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.ladder import ChoiceReason
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.ladder_offers import choice_words

_WIDTH = 560
_AROUND = 28


class MoveSheet(Sheet):
    """A chip moves at once; Esc stays."""

    reason_given = Signal(object)
    """Sent with the `ChoiceReason`."""

    def __init__(self, theme: Theme, window: QWidget, step: str, missing: str) -> None:
        super().__init__(theme, window, _title(step), width=_WIDTH)
        self.setObjectName("move_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body.setContentsMargins(_AROUND, 24, _AROUND, 24)
        self.body.setSpacing(12)
        self.body.addWidget(TextLabel(theme, _title(step), role=FontRole.PAGE_TITLE, wrap=True))
        told = TextLabel(theme, missing, ink=Ink.TEXT2, wrap=True)
        width = min(round(_WIDTH * theme.text_scale), window.width() - 48)
        told.setMinimumHeight(told.heightForWidth(width - 2 * _AROUND))
        self.body.addWidget(told)
        self.body.addWidget(TextLabel(theme, self.tr("Why do you move?"), role=FontRole.CARD_TITLE))
        keys = PageKeys(self)
        chips = []
        for number, reason in enumerate(ChoiceReason, start=1):
            chip = ChoiceChip(theme, choice_words(reason), key=str(number), shape=ChipShape.PLAIN)
            chip.setObjectName(f"move_because_{reason.value}")
            chip.clicked.connect(partial(self._give, reason))
            keys.add(choice_words(reason), [str(number)], partial(self._give, reason))
            self.body.addWidget(chip)
            chips.append(chip)
        stay = KeyButton(theme, self.tr("Stay"), key=self.tr("Esc"), kind=ButtonKind.OUTLINE)
        stay.setObjectName("move_stay")
        stay.clicked.connect(self.reject)
        self.body.addSpacing(4)
        self.body.addWidget(stay)
        chips[0].setFocus()

    def _give(self, reason: ChoiceReason) -> None:
        self.reason_given.emit(reason)
        self.accept()


def _title(step: str) -> str:
    text = QCoreApplication.translate("MoveSheet", "Move to {step} anyway")
    return text.format(step=step)
