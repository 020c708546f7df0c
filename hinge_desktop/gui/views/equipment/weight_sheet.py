"""The sheet for a plate, a kettlebell or collars of a weight that is not on the list."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.iron_weight import Iron, IronWeight
from hinge_desktop.gui.views.equipment.kit_sheet import KitSheet
from hinge_desktop.gui.views.equipment.plate_tile import MOST_PLATES
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.words import numbers


class WeightSheet(KitSheet):
    """One weight in its unit; plates have a number too."""

    def __init__(
        self, theme: Theme, window: QWidget, iron: Iron, unit: Unit, taken: Collection[Weight] = ()
    ) -> None:
        """Build the sheet; weights of `taken` are on the list and not added again."""
        translate = QCoreApplication.translate
        title, note = _words(iron)
        super().__init__(theme, window, title, "weight_sheet", may_remove=False)
        self._taken = taken
        self._weight = IronWeight(
            theme, translate("WeightSheet", "Weight"), "kit_weight", iron, unit
        )
        self.add_note(note)
        self.rows.addWidget(self._weight)
        self._number: Stepper | None = None
        if iron is Iron.PLATE:
            label = translate("WeightSheet", "How many")
            self._number = Stepper(theme, label, minimum=1, maximum=MOST_PLATES)
            self._number.setObjectName("kit_count")
            self._number.set_value(2)
            self.add_titled(label, self._number)
        self.rows.addStretch(1)
        self._weight.field.setFocus()

    @property
    def weight(self) -> Weight:
        """What was typed; only once the sheet was accepted."""
        if self._weight.weight is None:
            raise LookupError("no weight was typed")
        return self._weight.weight

    @property
    def number(self) -> int:
        """How many there are."""
        value = None if self._number is None else self._number.value()
        return 1 if value is None else value

    def is_complete(self) -> bool:
        """Refuse a weight that is on the list already."""
        if not self._weight.is_complete():
            self._weight.field.setFocus()
            return False
        if self.weight in self._taken:
            words = self.tr("%1 is on the list already. Change it there.")
            self._weight.field.blame(words.replace("%1", numbers.weight(self.weight)))
            return False
        return self._number is None or not self._number.is_rejected()


def _words(iron: Iron) -> tuple[str, str]:
    translate = QCoreApplication.translate
    if iron is Iron.PLATE:
        note = translate(
            "WeightSheet", "Any plate, bought or made. Count single plates: only pairs go on a bar."
        )
        return translate("WeightSheet", "Add a plate"), note
    if iron is Iron.COLLAR:
        note = translate("WeightSheet", "What one collar weighs. Both count in the load.")
        return translate("WeightSheet", "Other collars"), note
    note = translate("WeightSheet", "Any bell, as it is stamped.")
    return translate("WeightSheet", "Add a kettlebell"), note
