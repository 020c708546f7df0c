"""What a place or a sign tells: likely faults, how to mend it, one cue, one drill."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.cue_box import CueBox
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.gui.views.guide.practise_button import PractiseButton, exercise_of
from hinge_desktop.gui.views.guide.related_card import RelatedCard
from hinge_desktop.gui.views.guide.row_button import RowButton
from hinge_desktop.gui.views.guide.safety_note import SafetyNote
from hinge_desktop.gui.views.guide.statement_label import StatementLabel
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage, FeelingEntry, FinderPage, PageName
from hinge_desktop.guide.statements import Statement
from hinge_desktop.words.guide_faults import Lead, explanation, lead_words
from hinge_desktop.words.guide_text import guide_text

_LEAST_WIDTH: Final = 380


class FinderAnswer(Column):
    """Mended first, explained below: the fix of the likeliest fault stands over the others."""

    address_asked = Signal(object)
    """Sent with the `Address` that the lifter wants to see."""
    practise_asked = Signal(str)
    """Sent with the id of the exercise that the lifter wants to do now."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(metrics.CARD_GAP_DENSE, parent=parent)
        self._theme = theme
        self._exercise = ""
        self._rows: list[RowButton] = []
        self.setObjectName("guide_finder_answer")
        theme.changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width at which a line of text is pleasant to read."""
        hint = super().minimumSizeHint()
        least = round(_LEAST_WIDTH * self._theme.text_scale)
        return QSize(max(hint.width(), least), hint.height())

    def show_question(self, guide: Guide, page: FinderPage) -> None:
        """Say what to do while nothing is chosen."""
        card = self._begin(self.tr("Choose at the left"), "")
        card.body.addWidget(StatementLabel(self._theme, guide, page.summary, role=FontRole.NOTE))
        keys = self.tr("Keys 1 to 5 choose a place, Up and Down go through all of them.")
        card.body.addWidget(TextLabel(self._theme, keys, ink=Ink.TEXT2, wrap=True))
        self.fill([card, SafetyNote(self._theme)])

    def show_place(self, guide: Guide, entry: FeelingEntry) -> None:
        """Answer for a place."""
        card = self._begin(guide_text(entry.title), exercise_of(guide, entry.drill))
        self._add_statement(card, guide, entry.meaning)
        likeliest = next((guide.page(name, FaultPage) for name in guide.known(entry.faults)), None)
        if likeliest is not None:
            self._add_statement(card, guide, likeliest.fix, lead_words(Lead.FIX))
        card.body.addWidget(CueBox(self._theme, guide, entry.cue))
        self._add_drill(card, guide, entry.drill)
        self._show_with(card, self._faults(guide, entry.faults))

    def show_sign(self, guide: Guide, page: FaultPage) -> None:
        """Answer for a sign."""
        card = self._begin(guide_text(page.title), exercise_of(guide, page.drill))
        for lead, statement in explanation(page):
            self._add_statement(card, guide, statement, lead)
        card.body.addWidget(CueBox(self._theme, guide, page.cue))
        self._add_drill(card, guide, page.drill)
        related = None
        if guide.known(page.related):
            related = RelatedCard(self._theme, self.tr("Read on"), guide, page.related)
            related.address_asked.connect(self.address_asked)
        self._show_with(card, related)

    def practise(self) -> None:
        """Start the drill of the answer, where there is one."""
        if self._exercise:
            self.practise_asked.emit(self._exercise)

    def step(self, by: int) -> bool:
        """Move among the faults while the keyboard is there; False where it is not."""
        focused = QApplication.focusWidget()
        places = [place for place, row in enumerate(self._rows) if row is focused]
        if not places:
            return False
        self._focus_row(min(max(places[0] + by, 0), len(self._rows) - 1))
        return True

    def focus_first(self) -> None:
        """Give the keyboard to the likeliest fault."""
        if self._rows:
            self._focus_row(0)

    def _focus_row(self, place: int) -> None:
        self._rows[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, title: str, exercise: str) -> Card:
        self._exercise = exercise
        self._rows = []
        card = Card(self._theme)
        card.setAccessibleName(title)
        card.body.addWidget(TextLabel(self._theme, title, role=FontRole.PLAN_VALUE, wrap=True))
        return card

    def _add_statement(self, card: Card, guide: Guide, said: Statement, lead: str = "") -> None:
        card.body.addWidget(StatementLabel(self._theme, guide, said, lead=lead))

    def _add_drill(self, card: Card, guide: Guide, name: PageName) -> None:
        row = QHBoxLayout()
        row.setSpacing(16)
        if self._exercise:
            button = PractiseButton(self._theme, self._exercise)
            button.clicked.connect(self.practise)
            row.addWidget(button)
        if guide.known([name]):
            title = page_title(guide, name)
            link = TextLink(self._theme, self.tr("How: {drill}").format(drill=title))
            link.setObjectName("guide_finder_drill")
            link.setAutoDefault(True)
            link.clicked.connect(partial(self._ask, name))
            row.addWidget(link)
        row.addStretch(1)
        card.body.addLayout(row)

    def _faults(self, guide: Guide, names: tuple[PageName, ...]) -> Card | None:
        card = Card(self._theme, self.tr("Likely faults"), padding=metrics.CARD_PADDING - 8)
        card.header.setContentsMargins(12, 6, 8, 0)
        card.body.setSpacing(2)
        for name in guide.known(names):
            page = guide.page(name, FaultPage)
            if page is not None:
                self._rows.append(self._row(guide, name, page))
                card.body.addWidget(self._rows[-1])
        return card if self._rows else None

    def _row(self, guide: Guide, name: PageName, page: FaultPage) -> RowButton:
        title = guide_text(page.title)
        head = TextLabel(self._theme, title, role=FontRole.BODY_STRONG, wrap=True)
        lead = lead_words(Lead.SEEN)
        seen = StatementLabel(self._theme, guide, page.you_see, lead=lead, ink=Ink.TEXT2)
        row = RowButton(self._theme, title, self.tr("Enter"), head, seen)
        row.setAccessibleDescription(seen.spoken)
        row.setObjectName(f"guide_finder_{name.replace('/', '_')}")
        row.clicked.connect(partial(self._ask, name))
        return row

    def _show_with(self, card: Card, more: Card | None) -> None:
        below = [] if more is None else [more]
        self.fill([card, *below, SafetyNote(self._theme)])

    def _ask(self, name: PageName) -> None:
        self.address_asked.emit(Address(name))
