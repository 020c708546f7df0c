"""What a lift is for, how much of it, and where to read on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.own_card import OwnCard
from hinge_desktop.gui.views.guide.related_card import RelatedCard
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.views.guide.section_card import SectionCard, statement_labels
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.views.guide.two_columns import TwoColumns
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import LiftPage

_SUMMARY_INSET: Final = 4
"""Pixels above and below; its words begin where the cards do."""


class OverviewPane(QWidget):
    """Words at the left; numbers, the lifter's own and links at the right."""

    address_asked = Signal(object)
    """Sent with the `Address` that the lifter wants to see."""

    def __init__(self, theme: Theme, own: OwnCard, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own = own
        self.columns = TwoColumns(theme)
        self.columns.aside.keep_below(own)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.columns)

    def show_page(self, guide: Guide, page: LiftPage) -> None:
        """Show another lift."""
        self._own.show_exercise(ExerciseId(page.lift))
        summary = StatementLabel(self._theme, guide, page.summary, role=FontRole.NOTE)
        summary.setContentsMargins(0, _SUMMARY_INSET, 0, _SUMMARY_INSET)
        sections = [SectionCard(self._theme, guide, one) for one in page.overview]
        self.columns.main.fill(sections, lead=summary)
        self.columns.aside.fill([*self._dose(guide, page), *self._related(guide, page)])

    def _dose(self, guide: Guide, page: LiftPage) -> list[QWidget]:
        if not page.dose:
            return []
        card = Card(self._theme, self.tr("How much"))
        card.body.setSpacing(metrics.CARD_GAP_DENSE // 2)
        for label in statement_labels(self._theme, guide, page.dose):
            card.body.addWidget(label)
        card.body.addWidget(SafetyNote(self._theme))
        return [card]

    def _related(self, guide: Guide, page: LiftPage) -> list[QWidget]:
        if not guide.known(page.related):
            return []
        card = RelatedCard(self._theme, self.tr("Read on"), guide, page.related)
        card.address_asked.connect(self.address_asked)
        return [card]
