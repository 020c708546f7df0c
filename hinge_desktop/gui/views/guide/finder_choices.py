"""Where a hinge was felt, or a sign that was noticed: one of them is chosen, or none."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.fitting_grid import FittingGrid
from hinge_desktop.gui.views.guide.page_titles import page_title
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import FinderPage, PageName
from hinge_desktop.words.guide_text import guide_text

PLACE_KEYS: Final = ("1", "2", "3", "4", "5")
"""Of the places in their order. The letters of the log have other uses all over the guide."""
_CHIP_WIDTH: Final = 270
_MOST_COLUMNS: Final = 3
"""Where the choices stand over the answer, in a narrow window."""


class FinderChoices(Card):
    """Values are names of places ("low_back") and of pages ("signs/blocked_hips")."""

    chosen = Signal(str)
    """The lifter chose; setters send nothing."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, self.tr("I felt it in"), padding=metrics.CARD_PADDING - 4, parent=parent
        )
        self._theme = theme
        self._chips: dict[str, ChoiceChip] = {}
        self._value = ""
        self._places = FittingGrid(theme, least=_CHIP_WIDTH, most=_MOST_COLUMNS, spacing=8)
        self._signs = FittingGrid(theme, least=_CHIP_WIDTH, most=_MOST_COLUMNS, spacing=4)
        self._signs_title = TextLabel(
            theme, self.tr("Or I noticed"), role=FontRole.BODY_STRONG, ink=Ink.TEXT2
        )
        self.setObjectName("guide_finder_choices")
        self.body.setSpacing(10)
        self.body.addWidget(self._places)
        self.body.addWidget(self._signs_title)
        self.body.addWidget(self._signs)
        self.body.addStretch(1)

    @property
    def value(self) -> str:
        """What is chosen; empty for nothing."""
        return self._value

    def show_page(self, guide: Guide, page: FinderPage) -> None:
        """Offer the places and signs of a finder."""
        old = list(self._chips.values())
        self._chips = {}
        for entry, key in zip(page.feelings, PLACE_KEYS, strict=False):
            chip = ChoiceChip(self._theme, guide_text(entry.title), key=key, shape=ChipShape.ROUND)
            self._add(entry.feeling, chip)
        places = list(self._chips.values())
        signs = [self._add_sign(name, page_title(guide, name)) for name in guide.known(page.signs)]
        self._places.show_parts(places)
        self._signs.show_parts(signs)
        self._signs_title.setVisible(bool(signs))
        for chip in old:
            chip.deleteLater()
        self.show_chosen("")

    def show_chosen(self, value: str) -> None:
        """Mark a choice; sends nothing."""
        self._value = value if value in self._chips else ""
        reached = self._value or next(iter(self._chips), "")
        for name, chip in self._chips.items():
            chip.setChecked(name == self._value)
            # The arrows lead from choice to choice, Tab to the answer.
            is_reached = name == reached
            policy = Qt.FocusPolicy.StrongFocus if is_reached else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def choose_place(self, place: int) -> None:
        """Choose the place with this number, from 0."""
        if place < len(self._chips):
            self._choose(list(self._chips)[place])

    def step(self, by: int) -> None:
        """Choose the next one or the one before."""
        values = list(self._chips)
        if not values:
            return
        place = values.index(self._value) + by if self._value else 0
        self._choose(values[min(max(place, 0), len(values) - 1)])

    def focus_chosen(self) -> None:
        """Give the keyboard to what is chosen, or to the first choice."""
        chip = self._chips.get(self._value) or next(iter(self._chips.values()), None)
        if chip is not None:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_sign(self, name: PageName, title: str) -> ChoiceChip:
        chip = ChoiceChip(self._theme, title, shape=ChipShape.PLAIN, dense=True)
        chip.setToolTip(self.tr("{name} (Up, Down)").format(name=title))
        self._add(name, chip)
        return chip

    def _add(self, value: str, chip: ChoiceChip) -> None:
        chip.setObjectName(f"guide_finder_{value.replace('/', '_')}")
        chip.clicked.connect(partial(self._choose, value))
        self._chips[value] = chip

    def _choose(self, value: str, _is_checked: bool = False) -> None:  # noqa: FBT001, FBT002 Qt's
        self.show_chosen(value)
        self.focus_chosen()
        self.chosen.emit(value)
