"""A wide column of text and a narrow one beside it, or below it in a narrow window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.reflow_row import ReflowRow

_MAIN_SHARE, _ASIDE_SHARE = 16, 9
_MAIN_LEAST: Final = 420
_ASIDE_LEAST: Final = 300


class TwoColumns(ReflowRow):
    """`main` is read, `aside` is looked at."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(metrics.CARD_GAP, parent=parent)
        self.main = ReadColumn(theme)
        self.aside = _LeastWide(theme, _ASIDE_LEAST)
        self.add(self.main, _MAIN_SHARE)
        self.add(self.aside, _ASIDE_SHARE)


class ReadColumn(QWidget):
    """Cards below each other; in a wide window half of them go on beside the others.

    No line of text gets longer than the eye follows.
    """

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead = Column(0)
        halves = ReflowRow(metrics.CARD_GAP_DENSE)
        self._first = _LeastWide(theme, _MAIN_LEAST)
        self._second = _LeastWide(theme, _MAIN_LEAST)
        for half in (self._first, self._second):
            halves.add(half, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.CARD_GAP_DENSE)
        column.addWidget(self._lead)
        column.addWidget(halves)
        column.addStretch(1)

    def fill(self, cards: Sequence[QWidget], lead: QWidget | None = None) -> None:
        """Put cards in the place of those before, below a lead that goes over all of them."""
        self._lead.fill([] if lead is None else [lead])
        self._lead.setVisible(lead is not None)
        half = _half_of(cards)
        self._first.fill(cards[:half])
        self._second.fill(cards[half:])
        self._second.setVisible(half < len(cards))


class _LeastWide(Column):
    def __init__(self, theme: Theme, least: int) -> None:
        super().__init__(metrics.CARD_GAP_DENSE)
        self._theme = theme
        self._least = least
        theme.changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width at which a line of text is pleasant to read."""
        hint = super().minimumSizeHint()
        least = round(self._least * self._theme.text_scale)
        return QSize(max(hint.width(), least), hint.height())


def _half_of(cards: Sequence[QWidget]) -> int:
    """Return how many cards make about half of the height of all."""
    heights = [max(card.heightForWidth(_MAIN_LEAST), card.sizeHint().height()) for card in cards]
    return min(
        range(1, len(cards) + 1),
        key=lambda count: abs(sum(heights) - 2 * sum(heights[:count])),
        default=0,
    )
