"""The ladder in a card, on Today."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.ladder import LadderMove
from hinge_desktop.core.ladder_view import LadderStep, ladder_steps
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.stair import Stair, StairState, StairStep, StepPicture
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.words.exercises import rung_name
from hinge_desktop.words.gate_progress import met_words
from hinge_desktop.words.ladder import gates_left_words, is_next_step, step_note
from hinge_desktop.words.ladder_offers import offer_words

if TYPE_CHECKING:
    # What reads the gates is imported when they are read, after the plan is on the screen.
    from hinge_desktop.core.gates import GateReport
    from hinge_desktop.services.ladder_desk import LadderStanding

LADDER_KEY: Final = "L"


class LadderCard(Card):
    """Shows where the moves on the ladder have led, and how far it is to the next step."""

    opened = Signal()
    """The lifter wants to see the gates."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        title = QCoreApplication.translate("LadderCard", "Your ladder")
        self.setAccessibleName(title)
        self._stair = Stair(theme)
        self._way = TextLink(
            theme, "", icon=Icon.CHEVRON_RIGHT, key=LADDER_KEY, is_tight=True, is_icon_last=True
        )
        self._way.setObjectName("today_ladder")
        self._way.clicked.connect(self.opened)
        self._way.hide()
        self._head = ReflowRow(12)
        self._head.add(TextLabel(theme, title, role=FontRole.CARD_TITLE), 1)
        self._wants_reminder = True
        self._has_offer = False
        self._reminder = QWidget()
        self._reminder_row = QHBoxLayout(self._reminder)
        self._reminder_row.setContentsMargins(0, 0, 0, 0)
        self._head.add(self._reminder)
        self._head.add(self._way)
        self.body.addWidget(self._head)
        self.body.addWidget(self._stair, 1)

    def set_reminder(self, line: QWidget) -> None:
        """Put a quiet line between the title and the way to the gates."""
        self._reminder_row.addWidget(line)
        self._reminder_row.addStretch(1)

    def show_reminder(self, *, is_shown: bool) -> None:
        """Keep the quiet line back while something that weighs more is said."""
        self._wants_reminder = is_shown
        self._fit_reminder()

    def show_pictures(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a lifter on each step."""
        self._stair.show_pictures(pictures)

    def show_moves(self, moves: Sequence[LadderMove]) -> None:
        """Show the steps after these moves."""
        self._show_steps(ladder_steps(moves), None)

    def show_standing(self, standing: LadderStanding) -> None:
        """Show the gates too: how many are met, how many are left, or what is offered."""
        self._show_steps(standing.steps, standing.report)
        offer = standing.offer
        words = gates_left_words(standing.report) if offer is None else offer_words(offer).title
        self._way.setVisible(bool(words))
        self._way.set_text(words)
        self._has_offer = offer is not None
        self._fit_reminder()

    def _fit_reminder(self) -> None:
        self._reminder.setVisible(self._wants_reminder and not self._has_offer)

    def _show_steps(self, steps: Sequence[LadderStep], report: GateReport | None) -> None:
        shown = []
        for step in steps:
            note = step_note(step)
            if report is not None and is_next_step(report, step.rung):
                note = met_words(report)
            shown.append(StairStep(rung_name(step.rung), note, StairState(step.state.value)))
        self._stair.show_steps(shown)
