"""Where did you feel it? Leads from a place or a sign to the likely fault and its fix."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.finder_answer import FinderAnswer
from hinge_desktop.gui.views.guide.finder_choices import PLACE_KEYS, FinderChoices
from hinge_desktop.gui.views.guide.guide_view import GuideView
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.guide.address import Address
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FaultPage, FinderPage

FINDER: Final = Address("finder")
_CHOICES_SHARE, _ANSWER_SHARE = 9, 16


class FinderView(GuideView):
    """Choices at the left, the answer at the right, or below in a narrow window."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = Guide()
        self._page: FinderPage | None = None
        self.choices = FinderChoices(theme)
        self.answer = FinderAnswer(theme)
        self._row = ReflowRow(metrics.CARD_GAP)
        column = Column(0)
        column.fill([self.choices])
        self._row.add(column, _CHOICES_SHARE)
        self._row.add(self.answer, _ANSWER_SHARE)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._row)
        outer.addStretch(1)
        self.choices.chosen.connect(self._choose)
        self.answer.address_asked.connect(self.address_asked)
        self.answer.practise_asked.connect(self.practise_asked)

    def show_address(self, guide: Guide, address: Address) -> None:
        """Show the question, or the answer that the address names."""
        self._guide = guide
        self._page = guide.page(address.page, FinderPage)
        if self._page is not None:
            self.choices.show_page(guide, self._page)
            self.choices.show_chosen(str(address.entry or ""))
            self._answer()

    def focus_first(self) -> None:
        """Give the keyboard to the choices."""
        self.choices.focus_chosen()
        self._ask_for_sight()

    def add_keys(self, keys: PageKeys) -> None:
        """Add a key for each place, and the way between choices and answer."""
        places = [
            keys.add(
                self.tr("Place {number}").format(number=key),
                [key],
                partial(self.choices.choose_place, place),
            )
            for place, key in enumerate(PLACE_KEYS)
        ]
        before, after = ("Right", "Left") if self.isRightToLeft() else ("Left", "Right")
        self.view_actions = [
            *places,
            keys.add(self.tr("To the choices"), [before], self.choices.focus_chosen),
            keys.add(self.tr("To the likely faults"), [after], self.answer.focus_first),
        ]

    def act(self) -> None:
        """Start the drill of the answer."""
        self.answer.practise()

    def step(self, by: int) -> bool:
        """Go on among the faults while the keyboard is there, else among the choices."""
        if not self.answer.step(by):
            self.choices.step(by)
        return True

    def _choose(self, value: str) -> None:
        self.went_on.emit(Address(FINDER.page, entry=value))
        self._answer()
        self._ask_for_sight()

    def _ask_for_sight(self) -> None:
        """Bring the answer up where it stands below the choices."""
        if self._row.is_folded() and self.choices.value:
            self.sight_asked.emit(self.answer)

    def _answer(self) -> None:
        value, page = self.choices.value, self._page
        if page is None:
            return
        places = {str(entry.feeling): entry for entry in page.feelings}
        sign = self._guide.page(value, FaultPage)
        if value in places:
            self.answer.show_place(self._guide, places[value])
        elif sign is not None:
            self.answer.show_sign(self._guide, sign)
        else:
            self.answer.show_question(self._guide, page)
