"""The cue bank: every cue, and those with the words that the lifter types."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hinge_desktop.finding.letters import folded
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.card_list import CardList
from hinge_desktop.gui.views.guide.cue_card import CueCard
from hinge_desktop.gui.views.guide.fitting_grid import FittingGrid
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import CueBank

translate = QCoreApplication.translate

FILTER_KEY: Final = "Ctrl+F"
_CARD_WIDTH: Final = 400
_FIELD_WIDTH: Final = 340


class CuesView(GuideView):
    """A field over the cards; the arrows go through the cards that are left."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page = ""
        self._cards: list[CueCard] = []
        self.field = QLineEdit()
        self.count = TextLabel(theme, ink=Ink.TEXT2)
        self._summary = Column(0)
        self._grid = FittingGrid(theme, least=_CARD_WIDTH, most=2, spacing=metrics.CARD_GAP_DENSE)
        self._list = CardList(self)
        self._build_layout()
        self._follow_theme()
        theme.changed.connect(self._follow_theme)
        self.field.textChanged.connect(self._filter)
        self._list.sight_asked.connect(self.sight_asked)

    def show_address(self, guide: Guide, address: Address) -> None:
        """Show all cues, and stand at the one that the address names."""
        bank = guide.page(address.page, CueBank)
        if bank is None:
            return
        self._page = address.page
        self._grid.show_parts([])
        for card in self._cards:
            card.deleteLater()
        self._summary.fill([StatementLabel(self._theme, guide, bank.summary)])
        self._cards = [CueCard(self._theme, guide, cue) for cue in bank.cues]
        for place, card in enumerate(self._cards):
            card.setObjectName(f"guide_cue_{place}")
            card.address_asked.connect(self.address_asked)
            card.focused.connect(partial(self._follow, place, card))
        self.field.clear()
        self._filter("")
        if isinstance(address.entry, int):
            self._list.mark(address.entry)

    def focus_first(self) -> None:
        """Give the keyboard to the marked cue; the field is one key away, and keeps letters."""
        if not self._list.focus():
            self.focus_field()

    def focus_field(self) -> None:
        """Type what to look for."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.sight_asked.emit(self.field)

    def add_keys(self, keys: PageKeys) -> None:
        """Add the key of the field."""
        self.view_actions = [keys.add(self.tr("Find a cue"), [FILTER_KEY], self.focus_field)]

    def step(self, by: int) -> bool:
        """Go on to the next cue that shows."""
        self._list.step(by)
        return True

    def _filter(self, text: str) -> None:
        shown = [card for card in self._cards if has_words(card.searched, text)]
        self._grid.show_parts(shown)
        self._list.take(shown)
        if not shown:
            self.count.setText(self.tr("No cue has these words"))
        elif len(shown) < len(self._cards):
            said = translate("CuesView", "%1 of %n cues", "", len(self._cards))
            self.count.setText(said.replace("%1", str(len(shown))))
        else:
            self.count.setText(translate("CuesView", "%n cues", "", len(shown)))

    def _follow(self, place: int, card: CueCard) -> None:
        self._list.follow(card)
        self.went_on.emit(Address(self._page, entry=place))

    def _follow_theme(self) -> None:
        self.field.setFont(self._theme.font(FontRole.BODY))

    def _build_layout(self) -> None:
        name = self.tr("Find a cue")
        self.field.setObjectName("guide_cue_filter")
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.setToolTip(f"{name} ({FILTER_KEY})")
        self.field.setClearButtonEnabled(False)
        self.field.setMinimumWidth(_FIELD_WIDTH)
        self.field.setMinimumHeight(metrics.HEIGHT_CONTROL)
        self.count.setObjectName("guide_cue_count")
        row = QHBoxLayout()
        row.setSpacing(metrics.CARD_GAP_DENSE)
        row.addWidget(self.field)
        row.addWidget(self.count)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.CARD_GAP_DENSE)
        column.addWidget(self._summary)
        column.addLayout(row)
        column.addWidget(self._grid)
        column.addStretch(1)


def has_words(text: str, wanted: str) -> bool:
    """Tell whether all typed words, or their beginnings, stand somewhere in a text."""
    plain = folded(text)
    return all(word in plain for word in folded(wanted).split())
