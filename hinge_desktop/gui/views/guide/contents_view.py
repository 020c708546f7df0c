"""The table of contents: every page of the guide in the chapters it is read in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.views.guide.related_card import RelatedCard
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import Chapter
from hinge_desktop.words.guide_text import guide_text

_MOST_COLUMNS: Final = 3
_COLUMN_WIDTH: Final = 300


class ContentsView(GuideView):
    """As many columns of chapters as there is room for, all about as long."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._guide = Guide()
        self._count = 0
        self._columns = [Column(metrics.CARD_GAP_DENSE) for _ in range(_MOST_COLUMNS)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.CARD_GAP_DENSE)
        for column in self._columns:
            row.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._fit)

    def show_address(self, guide: Guide, _address: Address) -> None:
        """Show the chapters of a guide."""
        if guide is not self._guide:
            self._guide = guide
            self._count = 0
        self._fit()

    def focus_first(self) -> None:
        """Give the keyboard to the first link."""
        for link in self._links()[:1]:
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> bool:
        """Go to the next link, or to the one before."""
        links = self._links()
        places = [place for place, link in enumerate(links) if link.hasFocus()]
        if not places:
            return False
        link = links[min(max(places[0] + by, 0), len(links) - 1)]
        link.setFocus(Qt.FocusReason.OtherFocusReason)
        self.sight_asked.emit(link)
        return True

    def _links(self) -> list[TextLink]:
        """Return the links in the order they are read in."""
        shown = (column for column in self._columns if not column.isHidden())
        return [link for column in shown for link in column.findChildren(TextLink)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the columns that fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least = _COLUMN_WIDTH * self._theme.text_scale
        count = min(max(int(self.width() / least), 1), _MOST_COLUMNS)
        if count == self._count:
            return
        self._count = count
        shares = balanced(self._guide.contents.chapters, count)
        for place, column in enumerate(self._columns):
            chapters = shares[place] if place < count else []
            column.fill([self._card(chapter) for chapter in chapters])
            column.setVisible(place < count)

    def _card(self, chapter: Chapter) -> RelatedCard:
        card = RelatedCard(self._theme, guide_text(chapter.title), self._guide, chapter.pages)
        card.address_asked.connect(self.address_asked)
        return card


def balanced(chapters: Sequence[Chapter], count: int) -> list[list[Chapter]]:
    """Lay chapters out in columns, in their order, so that the longest column is short."""
    lengths = [len(chapter.pages) + _TITLE_LINES for chapter in chapters]
    limit = max([*lengths, -(-sum(lengths) // count)], default=0)
    while True:
        shares = _filled(chapters, lengths, limit)
        if len(shares) <= count:
            return [*shares, *([] for _ in range(count - len(shares)))]
        limit += 1


_TITLE_LINES: Final = 2
"""What the title and the edges of a card take, in lines."""


def _filled(chapters: Sequence[Chapter], lengths: Sequence[int], limit: int) -> list[list[Chapter]]:
    shares: list[list[Chapter]] = []
    room = 0
    for chapter, length in zip(chapters, lengths, strict=True):
        if length > room:
            shares.append([])
            room = limit
        shares[-1].append(chapter)
        room -= length
    return shares
