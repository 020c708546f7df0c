"""The faults of an exercise as a menu to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import WorkSet
from hinge_desktop.words.exercises import fault_name


class FaultMenu(QMenu):
    """Faults that the set has are ticked, also those that the exercise is not asked about."""

    toggled = Signal(object)
    """Sent with the `Fault` that the lifter put on or took off."""

    def __init__(self, parent: QWidget, faults: Sequence[Fault]) -> None:
        super().__init__(parent)
        self._offered = frozenset(faults)
        self.setObjectName("fault_menu")
        self.setAccessibleName(self.tr("Faults"))
        self._actions = {fault: self._build(fault) for fault in Fault}
        self.triggered.connect(self._report)

    def show_set(self, one: WorkSet) -> None:
        """Tick the faults of a set."""
        had = {each.fault for each in one.faults}
        for fault, action in self._actions.items():
            action.setChecked(fault in had)
            action.setVisible(fault in self._offered or fault in had)

    def _build(self, fault: Fault) -> QAction:
        action = QAction(fault_name(fault), self)
        action.setCheckable(True)
        action.setData(fault.value)
        self.addAction(action)
        return action

    def _report(self, action: QAction) -> None:
        self.toggled.emit(Fault(action.data()))
