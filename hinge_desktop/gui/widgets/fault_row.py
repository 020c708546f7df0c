"""The quick row over a running set: which fault was in this rep? The count goes on below it."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChoiceChip, Tone
from hinge_desktop.gui.widgets.fault_box import FAULT_KEYS, OFFERED_FAULTS
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exercises import fault_name

_GAP = 8
_MARGIN = 16
_OVERHANG = 8


class FaultRow(QFrame):
    """Opens for the rep in which F was pressed; a choice marks that rep and closes the row."""

    marked = Signal(object)
    """Sent with the `RepFault`."""
    closed = Signal()
    """The row is gone, with a choice or without."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rep = 1
        self._last_rep = 1
        self._columns = 0
        self._lowest = QPoint()
        """Where its lower left corner stands."""
        self._chips: dict[Fault, ChoiceChip] = {}
        self._offered: tuple[Fault, ...] = OFFERED_FAULTS
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._title = TextLabel(theme, role=FontRole.GARAGE_LABEL, wrap=True)
        back, on = ("→", "←") if self.isRightToLeft() else ("←", "→")
        self._earlier = self._arrow(self.tr("Earlier rep"), back, Icon.CHEVRON_LEFT)
        self._later = self._arrow(self.tr("Later rep"), on, Icon.CHEVRON_RIGHT)
        self._close = self._arrow(self.tr("Close"), self.tr("Esc"), Icon.X)
        self.setObjectName("fault_row")
        self.setAccessibleName(self.tr("Mark a fault"))
        self.setProperty("kind", "sheet")
        self._build_layout()
        self._earlier.clicked.connect(self.step_back)
        self._later.clicked.connect(self.step_on)
        self._close.clicked.connect(self.close_row)
        self._group.buttonClicked.connect(self._choose)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether the row is asking."""
        return not self.isHidden()

    def offer(self, faults: Collection[Fault]) -> None:
        """Ask for these faults alone; each keeps its key."""
        self._offered = tuple(fault for fault in OFFERED_FAULTS if fault in faults)
        self._columns = 0
        self._fit(self.width())

    def open_for(self, rep: int, last_rep: int) -> None:
        """Ask about a rep; any rep up to the last one can be chosen instead."""
        self._last_rep = max(rep, last_rep)
        self._show_rep(rep)
        self.show()
        self.raise_()

    def close_row(self) -> None:
        """Go away without a mark."""
        if self.is_open:
            self.hide()
            self.closed.emit()

    def press(self, key: str) -> None:
        """Choose the fault that shows this key, while the row is open."""
        if self.is_open:
            fault = OFFERED_FAULTS[FAULT_KEYS.index(key)]
            if fault in self._offered:
                self._chips[fault].click()

    def step_back(self) -> None:
        """Ask about the rep before."""
        self._show_rep(self._rep - 1)

    def step_on(self) -> None:
        """Ask about the rep after."""
        self._show_rep(self._rep + 1)

    def place_at_bottom(self, left: int, bottom: int, width: int) -> None:
        """Lie over the lower end of the screen, and a little over the edges of what is there."""
        self._lowest = QPoint(left - _OVERHANG, bottom + _OVERHANG)
        self.setFixedWidth(width + 2 * _OVERHANG)
        self._fit(self.width())
        self._grow_upwards()

    def event(self, event: QEvent) -> bool:
        """Take the height that is needed when words or their size have changed."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit(self.width())
            self._grow_upwards()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use fewer columns where four do not fit."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _grow_upwards(self) -> None:
        self.adjustSize()
        self.move(self._lowest - QPoint(0, self.height()))

    def _show_rep(self, rep: int) -> None:
        self._rep = min(max(1, rep), self._last_rep)
        self._title.setText(self.tr("Rep {n}: what was off?").format(n=self._rep))
        self._earlier.setEnabled(self._rep > 1)
        self._later.setEnabled(self._rep < self._last_rep)

    def _choose(self, chip: QAbstractButton) -> None:
        chip.setChecked(False)
        fault = OFFERED_FAULTS[self._group.id(chip)]
        mark = RepFault(fault, self._rep)
        self.close_row()
        self.marked.emit(mark)

    def _arrow(self, text: str, key: str, icon: Icon) -> KeyButton:
        button = KeyButton(self._theme, text, kind=ButtonKind.FLAT, key=key, icon=icon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        ways = QHBoxLayout()
        for way in (self._earlier, self._later, self._close):
            ways.addWidget(way)
        buttons = QWidget()
        buttons.setLayout(ways)
        ways.setContentsMargins(0, 0, 0, 0)
        head = ReflowRow(_GAP)
        head.add(self._title, 1)
        head.add(buttons)
        column.addWidget(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        for place, fault in enumerate(OFFERED_FAULTS):
            chip = ChoiceChip(
                self._theme, fault_name(fault), key=FAULT_KEYS[place], tone=Tone.BAD, dense=True,
                parent=self,
            )  # fmt: skip
            chip.setObjectName(f"mark_{fault}")
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(chip, place)
            self._chips[fault] = chip
        column.addLayout(self._grid)

    def _fit(self, width: int) -> None:
        offered = [self._chips[fault] for fault in self._offered]
        widest = max((chip.minimumSizeHint().width() for chip in offered), default=0)
        room = width - 2 * _MARGIN + _GAP
        columns = next((n for n in (4, 3, 2) if n * (widest + _GAP) <= room), 1)
        if columns == self._columns:
            return
        self._columns = columns
        for chip in self._chips.values():
            self._grid.removeWidget(chip)
            chip.setVisible(chip in offered)
        for place, chip in enumerate(offered):
            self._grid.addWidget(chip, place // columns, place % columns)
