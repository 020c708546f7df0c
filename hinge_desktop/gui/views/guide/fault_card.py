"""A fault or a sign as what one notices, cause, effect, fix and cue."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage
from hinge_desktop.words.guide_faults import fault_parts


class FaultCard(Card):
    """The fix is read as easily as what went wrong."""

    def __init__(
        self, theme: Theme, guide: Guide, page: FaultPage, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent=parent)
        for lead, statement in fault_parts(page):
            self.body.addWidget(StatementLabel(theme, guide, statement, lead=lead))
