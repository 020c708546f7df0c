"""The parts of a routine with their times, and a button that plays it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import RoutineStep
from hinge_desktop.words.guide_text import guide_text

translate = QCoreApplication.translate


class RoutineCard(Card):
    """A line for each part, in its order."""

    play_asked = Signal()
    """The lifter wants to be led through it."""

    def __init__(
        self,
        theme: Theme,
        guide: Guide,
        steps: Sequence[RoutineStep],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Step by step"), parent=parent)
        self.button = KeyButton(
            theme, self.tr("Play"), kind=ButtonKind.PRIMARY, key="P", icon=Icon.PLAY
        )
        self.button.setObjectName("guide_play_routine")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.play_asked)
        self.header.addWidget(self.button)
        for number, step in enumerate(steps, 1):
            lead = f"{number}. {guide_text(step.title)}, {amount_words(step)}:"
            self.body.addWidget(StatementLabel(theme, guide, step, lead=lead))


def amount_words(step: RoutineStep) -> str:
    """Write how long or how often: "60 s a side", "10 reps, optional"."""
    if step.seconds:
        amount = translate("Routine", "%1 s").replace("%1", str(step.seconds))
    else:
        amount = translate("Routine", "%n reps", "", step.reps)
    if step.sets > 1:
        amount = (
            translate("Routine", "%1 times %2").replace("%1", str(step.sets)).replace("%2", amount)
        )
    if step.is_one_sided:
        amount = translate("Routine", "%1 a side").replace("%1", amount)
    if step.is_optional:
        amount = translate("Routine", "%1, optional").replace("%1", amount)
    return amount
