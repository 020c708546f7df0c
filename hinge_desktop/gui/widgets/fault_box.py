"""What was off in a set: the eight faults as chips with their keys, and the reps they were in."""

from collections.abc import Collection, Iterable
from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.faults import ONE_LEG_ONLY, Fault, RepFault
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.choice_chip import ChoiceChip, Tone
from hinge_desktop.gui.widgets.painting import mirrored
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exercises import fault_name, fault_with_reps

FAULT_KEYS: Final = "ASDGHJKL"
"""The keys of the eight faults in their order; F marks a fault during the set."""
OFFERED_FAULTS: Final = (
    Fault.ROUNDED_LOW_BACK,
    Fault.BECAME_A_SQUAT,
    Fault.KNEES_FIRST,
    Fault.BAR_DRIFTED,
    Fault.TOO_DEEP,
    Fault.LEANED_BACK,
    Fault.NECK_CRANED,
    Fault.GRIP_GAVE_OUT,
)
"""The faults with a key, in the order of `FAULT_KEYS`."""
_GAP, _GAP_DENSE = 8, 6
_INDENT, _INDENT_DENSE = 17, 14
_BAR = 3


class FaultBox(QFrame):
    """Any number of faults may be ticked; one that was marked in the set knows its reps."""

    changed = Signal()
    """The lifter ticked a fault, or took it back."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chips: dict[Fault, ChoiceChip] = {}
        self._reps: dict[Fault, tuple[int, ...]] = {}
        self._shown: tuple[Fault, ...] = OFFERED_FAULTS
        self._columns = 0
        self._gap, self._indent = _GAP, _INDENT
        theme.changed.connect(self.update)
        self._build_layout()

    def ask(self, marks: Iterable[RepFault], offered: Collection[Fault]) -> None:
        """Start afresh with the faults that were marked while the set ran.

        Only faults that are offered or marked show; each keeps its key.
        """
        self._reps.clear()
        for mark in marks:
            if mark.rep is not None:
                before = self._reps.get(mark.fault, ())
                self._reps[mark.fault] = tuple(sorted({*before, mark.rep}))
        for fault, chip in self._chips.items():
            chip.setChecked(fault in self._reps)
            chip.show_words(fault_with_reps(fault, self._reps.get(fault, ())))
        self._shown = tuple(fault for fault in self._chips if fault in {*offered, *self._reps})
        self._lay_out(self._columns)

    def fill(self, faults: Collection[RepFault]) -> None:
        """Tick these among the faults that show, each with its reps."""
        self.ask(faults, self._shown)
        for one in faults:
            self._chips[one.fault].setChecked(True)

    def clear(self) -> None:
        """Take every fault back."""
        for chip in self._chips.values():
            chip.setChecked(False)

    def faults(self) -> tuple[RepFault, ...]:
        """Return what is ticked, once for each rep it was marked in."""
        return tuple(
            RepFault(fault, rep)
            for fault, chip in self._chips.items()
            if chip.isChecked()
            for rep in self._reps.get(fault, (None,))
        )

    def chip(self, key: str) -> ChoiceChip | None:
        """Return the chip that shows a key."""
        place = FAULT_KEYS.find(key)
        return None if place < 0 else self._chips[OFFERED_FAULTS[place]]

    def set_dense(self, *, is_dense: bool) -> None:
        """Make the chips smaller for a narrow window."""
        for chip in self._chips.values():
            chip.set_dense(is_dense)
        self._gap = _GAP_DENSE if is_dense else _GAP
        self._indent = _INDENT_DENSE if is_dense else _INDENT
        self._grid.setSpacing(self._gap)
        self._column.setContentsMargins(self._indent, 0, 0, 0)

    def fit(self, width: int) -> None:
        """Use one column where two do not fit into a width."""
        columns = 2 if 2 * self._widest() + self._gap + self._indent <= width else 1
        if columns != self._columns:
            self._lay_out(columns)

    def least_width(self) -> int:
        """Return the width of one column."""
        return self._widest() + self._indent

    def _widest(self) -> int:
        shown = (self._chips[fault] for fault in self._shown)
        return max((chip.minimumSizeHint().width() for chip in shown), default=0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar that ties the faults to "Something off"."""
        bar = mirrored(self, QRectF(0, 0, _BAR, self.height()))
        QPainter(self).fillRect(bar, self._theme.tokens.bad)

    def _build_layout(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(self._indent, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(TextLabel(self._theme, self.tr("What was off?"), role=FontRole.GARAGE_LABEL))
        head.addStretch(1)
        head.addWidget(TextLabel(self._theme, self.tr("pick any"), ink=Ink.TEXT2))
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(self._gap)
        for place, fault in enumerate((*OFFERED_FAULTS, *sorted(ONE_LEG_ONLY))):
            key = FAULT_KEYS[place] if place < len(FAULT_KEYS) else ""
            chip = ChoiceChip(self._theme, fault_name(fault), key=key, tone=Tone.BAD, parent=self)
            chip.setObjectName(f"fault_{fault}")
            chip.clicked.connect(self.changed)
            self._chips[fault] = chip
        column.addLayout(self._grid)
        self._lay_out(columns=2)

    def _lay_out(self, columns: int) -> None:
        self._columns = columns
        for fault, chip in self._chips.items():
            self._grid.removeWidget(chip)
            chip.setVisible(fault in self._shown)
        for place, fault in enumerate(self._shown):
            self._grid.addWidget(self._chips[fault], place // columns, place % columns)
