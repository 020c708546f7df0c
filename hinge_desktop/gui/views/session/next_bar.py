"""The bar for the next set: drawn, or the way to enter the plates that it would be drawn with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.bar_view import BarPlate, BarView
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink

_LONG = 4
"""A list of more plates may break within."""


@dataclass(frozen=True, slots=True)
class BarWords:
    """A loaded bar as the card shows it."""

    plates: tuple[BarPlate, ...]
    """Of one side, from the inside out."""
    text: str
    aside: str = ""
    off: str = ""
    on: str = ""
    """What comes off the bar before the set, and what goes on."""
    changes: str = ""
    """The same in sentences, to be spoken."""

    @property
    def moves(self) -> str:
        """The changes in a line; each part breaks as a whole where the line is too narrow."""
        if self is UNDECIDED:
            return "\N{NO-BREAK SPACE}"  # the line keeps its place
        parts = ((self.off, "\N{MINUS SIGN}"), (self.on, "+"))
        return "   ".join(_unbroken(f"{sign} {words}") for words, sign in parts if words)


UNDECIDED: Final = BarWords((), "")
"""A bar whose plates are still being planned: its place is kept, and nothing is claimed."""


class NextBar(QWidget):
    """Shows the bar; hidden where the next set needs none."""

    equipment_asked = Signal()
    """The lifter wants to enter the plates."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = BarView(theme)
        self._missing = QWidget()
        none_yet = TextLabel(
            theme,
            self.tr("No plates entered yet, so the bar is not drawn."),
            role=FontRole.NOTE,
            ink=Ink.TEXT2,
            wrap=True,
        )
        link = TextLink(
            theme, self.tr("Enter your plates"), icon=Icon.DUMBBELL, role=FontRole.GARAGE_LABEL
        )
        link.setObjectName("enter_plates")
        below = QVBoxLayout(self._missing)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(8)
        below.addWidget(none_yet)
        below.addWidget(link)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addWidget(self._missing)
        link.clicked.connect(self.equipment_asked)
        self.hide()

    @property
    def is_drawn(self) -> bool:
        """Whether the bar itself is to be seen."""
        return not self.isHidden() and not self.view.isHidden()

    def show_bar(self, bar: BarWords | None, *, is_iron_missing: bool) -> None:
        """Show a bar, or that nothing is known of its plates."""
        self.setVisible(bar is not None or is_iron_missing)
        self._missing.setVisible(is_iron_missing)
        self.view.setVisible(bar is not None)
        if bar is not None:
            self.view.show_load(bar.plates, bar.text, bar.aside)
            self.view.setAccessibleDescription(bar.changes)


def _unbroken(words: str) -> str:
    is_long = words.count(",") >= _LONG
    return words if is_long else words.replace(" ", "\N{NO-BREAK SPACE}")
