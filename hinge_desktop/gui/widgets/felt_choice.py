"""Where an exercise was felt most: six chips, up to two of them chosen."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QWidget

from hinge_desktop.core.training import Felt
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChoiceChip
from hinge_desktop.words.exercises import felt_name

FELT_KEYS = "QWERTY"
"""The keys of the six places in their order."""
MOST_FELT = 2
_GAP, _GAP_DENSE = 8, 6


class FeltChoice(QWidget):
    """A third choice takes the place of the first; "not sure" stands alone."""

    chosen = Signal()
    """The lifter chose a place, or took one back."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[Felt, ChoiceChip] = {}
        self._order: list[Felt] = []
        self._columns = 0
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        for felt, key in zip(Felt, FELT_KEYS, strict=True):
            chip = ChoiceChip(theme, felt_name(felt), key=key)
            chip.setObjectName(f"felt_{felt}")
            self._group.addButton(chip)
            self._chips[felt] = chip
        self._lay_out(columns=3)
        self._group.buttonClicked.connect(self._follow)

    def value(self) -> tuple[Felt, ...]:
        """Return the places chosen, in the order of choosing."""
        return tuple(self._order)

    def set_value(self, felt: tuple[Felt, ...]) -> None:
        """Show a choice, or none; sends no signal."""
        self._order = list(felt)
        self._show_order()

    def press(self, key: str) -> None:
        """Press the place that shows this key."""
        self._chips[tuple(Felt)[FELT_KEYS.index(key)]].click()

    def set_dense(self, *, is_dense: bool) -> None:
        """Make the chips smaller for a narrow window."""
        for chip in self._chips.values():
            chip.set_dense(is_dense)
        self._grid.setSpacing(_GAP_DENSE if is_dense else _GAP)
        self._fit(self.width())

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one column."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use fewer columns where three do not fit."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        room = width + _GAP
        columns = next((n for n in (3, 2) if n * (self._widest() + _GAP) <= room), 1)
        self._lay_out(columns=columns)

    def _widest(self) -> int:
        return max(chip.minimumSizeHint().width() for chip in self._chips.values())

    def _lay_out(self, *, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, chip in enumerate(self._chips.values()):
            self._grid.removeWidget(chip)
            self._grid.addWidget(chip, place // columns, place % columns)

    def _follow(self, clicked: QAbstractButton) -> None:
        felt = next(one for one, chip in self._chips.items() if chip is clicked)
        if felt in self._order:
            self._order.remove(felt)
        elif felt is Felt.NOT_SURE:
            self._order = [felt]
        else:
            self._order = [one for one in self._order if one != Felt.NOT_SURE]
            self._order = [*self._order, felt][-MOST_FELT:]
        self._show_order()
        self.chosen.emit()

    def _show_order(self) -> None:
        for felt, chip in self._chips.items():
            chip.setChecked(felt in self._order)
