"""The faults of an exercise as a menu to tick, and the reps on which those of a set were."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import WorkSet
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name

_MOST_LISTED: Final = 50
"""Longer sets have more reps than a menu can list."""


class FaultMenu(QMenu):
    """Faults that the set has are ticked, also those that the exercise is not asked about."""

    toggled = Signal(object)
    """Sent with the `Fault` that the lifter put on or took off."""
    rep_turned = Signal(object, object)
    """Sent with a `Fault` and the rep that it was or was not on, None for the whole set."""

    def __init__(self, parent: QWidget, faults: Sequence[Fault]) -> None:
        super().__init__(parent)
        self._offered = frozenset(faults)
        self.setObjectName("fault_menu")
        self.setAccessibleName(self.tr("Faults"))
        self._actions = {fault: self._build(fault) for fault in Fault}
        self.triggered.connect(self._report)
        self.addSeparator()
        self._reps = {fault: self._build_reps(fault) for fault in Fault}

    def show_set(self, one: WorkSet) -> None:
        """Tick the faults of a set."""
        had = {each.fault for each in one.faults}
        for fault, action in self._actions.items():
            action.setChecked(fault in had)
            action.setVisible(fault in self._offered or fault in had)
            self._reps[fault].menuAction().setVisible(fault in had and bool(one.reps))
            self._reps[fault].show_set(one)

    def _build(self, fault: Fault) -> QAction:
        action = QAction(fault_name(fault), self)
        action.setCheckable(True)
        action.setData(fault.value)
        self.addAction(action)
        return action

    def _build_reps(self, fault: Fault) -> _RepMenu:
        menu = _RepMenu(self, fault)
        menu.turned.connect(self._report_rep)
        self.addMenu(menu)
        return menu

    def _report(self, action: QAction) -> None:
        if action in self._actions.values():
            self.toggled.emit(Fault(action.data()))

    def _report_rep(self, fault: Fault, rep: int | None) -> None:
        self.rep_turned.emit(fault, rep)


class _RepMenu(QMenu):
    """The whole set, or the reps of it on which one fault was."""

    turned = Signal(object, object)
    """Sent with the `Fault` and the rep, None for the whole set."""

    def __init__(self, parent: QWidget, fault: Fault) -> None:
        super().__init__(parent)
        self._fault = fault
        title = QCoreApplication.translate("FaultMenu", "{fault}: on which rep")
        self.setTitle(title.format(fault=fault_name(fault)))
        self.setAccessibleName(self.title())
        self.setObjectName(f"fault_reps_{fault.value}")
        self._set: WorkSet | None = None
        self.triggered.connect(self._report)
        # Only then: the entry that was just chosen must outlive what it sends.
        self.aboutToShow.connect(self._fill)

    def show_set(self, one: WorkSet) -> None:
        """Offer the reps of a set, with those ticked that the fault was on."""
        self._set = one

    def _fill(self) -> None:
        one = self._set
        if one is None:
            return
        marked = {each.rep for each in one.faults if each.fault is self._fault}
        self.clear()
        self._add(QCoreApplication.translate("FaultMenu", "The whole set"), None, marked)
        words = QCoreApplication.translate("FaultMenu", "Rep {number}")
        for rep in range(1, min(one.reps or 0, _MOST_LISTED) + 1):
            self._add(words.format(number=numbers.number(rep)), rep, marked)

    def _add(self, text: str, rep: int | None, marked: Container[int | None]) -> None:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setChecked(rep in marked)
        action.setData(rep)

    def _report(self, action: QAction) -> None:
        self.turned.emit(self._fault, action.data())
