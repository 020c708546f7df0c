"""Where the articles differ: a card for each topic."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.card_list import CardList
from hinge_desktop.gui.views.guide.disagreement_card import DisagreementCard
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import DisagreementPage


class DisagreementsView(GuideView):
    """The arrows go from topic to topic."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = ""
        self._column = Column(metrics.CARD_GAP_DENSE)
        self._list = CardList(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._column)
        self._list.sight_asked.connect(self.sight_asked)

    def show_address(self, guide: Guide, address: Address) -> None:
        """Show all topics, and stand at the one that the address names."""
        page = guide.page(address.page, DisagreementPage)
        if page is None:
            return
        self._page = address.page
        cards = [DisagreementCard(self._theme, guide, topic) for topic in page.disagreements]
        for place, card in enumerate(cards):
            card.setObjectName(f"guide_disagreement_{place}")
            card.address_asked.connect(self.address_asked)
            card.focused.connect(partial(self._follow, place, card))
        summary = StatementLabel(self._theme, guide, page.summary, role=FontRole.NOTE)
        self._column.fill([summary, *cards])
        self._list.take(cards)
        if isinstance(address.entry, int):
            self._list.mark(address.entry)

    def focus_first(self) -> None:
        """Give the keyboard to the marked topic."""
        self._list.focus()

    def step(self, by: int) -> bool:
        """Go on to the next topic or back to the one before."""
        self._list.step(by)
        return True

    def _follow(self, place: int, card: DisagreementCard) -> None:
        self._list.follow(card)
        self.went_on.emit(Address(self._page, entry=place))
