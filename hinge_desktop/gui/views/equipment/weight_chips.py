"""Chips of weights: those that are owned are ticked."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.words import numbers


class WeightChips(QWidget):
    """The usual weights and the own ones in rising order, then a button for another one."""

    toggled = Signal(object, bool)
    """Sent with a `Weight` and whether it is owned now."""

    def __init__(self, theme: Theme, name: str, what: str, other: QPushButton | None) -> None:
        """`name` begins the names of the chips; `what` is their accessible name, with %1."""
        super().__init__()
        self._theme = theme
        self._name = name
        self._what = what
        self._other = other
        self._chips: dict[Weight, _SnugChip] = {}
        self._flow = FlowLayout(spacing=6, line_spacing=6)
        self.setLayout(self._flow)
        if other is not None:
            self._flow.addWidget(other)

    def show_weights(
        self, owned: Collection[Weight], usual: Collection[Weight], unit: Unit
    ) -> None:
        """Show weights; those in another unit than `unit` carry it."""
        in_order = sorted({*owned, *usual}, key=lambda weight: weight.exact)
        if in_order != list(self._chips):
            self._arrange(in_order, unit)
        for weight, chip in self._chips.items():
            chip.setChecked(weight in owned)

    def _arrange(self, weights: list[Weight], unit: Unit) -> None:
        kept = {one: self._chips.get(one) or self._build_chip(one, unit) for one in weights}
        for weight, chip in self._chips.items():
            self._flow.removeWidget(chip)
            if weight not in kept:
                chip.hide()
                chip.deleteLater()
        if self._other is not None:
            self._flow.removeWidget(self._other)
        self._chips = kept
        in_order: list[QWidget] = [*kept.values(), *([self._other] if self._other else [])]
        for one in in_order:
            self._flow.addWidget(one)
            one.show()
        self.updateGeometry()

    def _build_chip(self, weight: Weight, unit: Unit) -> _SnugChip:
        words = numbers.decimal(weight.thousandths)
        if weight.unit is not unit:
            words = numbers.weight(weight)
        chip = _SnugChip(self._theme, words, shape=ChipShape.PLAIN)
        chip.setObjectName(f"{self._name}_{weight.thousandths}_{weight.unit}")
        name = self._what.replace("%1", numbers.weight(weight))
        chip.setAccessibleName(name)
        chip.setToolTip(self.tr("{what} (Space)").format(what=name))
        chip.clicked.connect(lambda is_on: self.toggled.emit(weight, is_on))
        return chip


class _SnugChip(ChoiceChip):
    """Keeps no room for a tick that is not there."""

    def _padding(self) -> int:
        return 11

    def _gap(self) -> int:
        return 8

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self.isChecked():
            hint.setWidth(hint.width() - round(self._mark_size() + self._gap()))
        return hint

    def checkStateSet(self) -> None:  # noqa: N802 Qt's name
        super().checkStateSet()
        self.updateGeometry()

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.updateGeometry()
