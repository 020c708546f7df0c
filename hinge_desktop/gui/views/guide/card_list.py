"""Cards of which one has the keyboard; the arrows go from card to card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.card import Card


class ReadCard(Card):
    """A card that is read as one thing, and can have the keyboard."""

    focused = Signal()
    """The keyboard came to the card itself."""

    def __init__(
        self, theme: Theme, spoken: str, title: str = "", *, parent: QWidget | None = None
    ) -> None:
        """Build a card; `spoken` is everything in it, for those who do not see it."""
        super().__init__(theme, title, parent=parent)
        self.setAccessibleName(spoken)
        self.setProperty("focusRadius", metrics.RADIUS_CARD)
        self.let_tab_reach(is_reached=False)

    def let_tab_reach(self, *, is_reached: bool) -> None:
        """Let Tab stop here, or leave the card to the arrows and clicks."""
        policy = Qt.FocusPolicy.StrongFocus if is_reached else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the lifter reads this card now."""
        super().focusInEvent(event)
        self.focused.emit()


class CardList(QObject):
    """Knows the cards that show, and which of them is read."""

    sight_asked = Signal(object)
    """Sent with the card that should be in sight."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[ReadCard] = []
        self._place = 0

    def take(self, cards: Sequence[ReadCard]) -> None:
        """Go through these cards, from the first."""
        self._cards = list(cards)
        self.mark(0)

    def mark(self, place: int) -> None:
        """Let Tab reach one card of all."""
        self._place = min(max(place, 0), max(len(self._cards) - 1, 0))
        for number, card in enumerate(self._cards):
            card.let_tab_reach(is_reached=number == self._place)

    def follow(self, card: ReadCard) -> None:
        """Mark the card that the keyboard came to."""
        if card in self._cards:
            self.mark(self._cards.index(card))

    def focus(self) -> bool:
        """Give the keyboard to the marked card and ask for it to be in sight."""
        if not self._cards:
            return False
        card = self._cards[self._place]
        card.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sight_asked.emit(card)
        return True

    def step(self, by: int) -> None:
        """Go on to the next card or back to the one before; first to the marked one."""
        is_read = any(card.hasFocus() for card in self._cards)
        self.mark(self._place + by if is_read else self._place)
        self.focus()
