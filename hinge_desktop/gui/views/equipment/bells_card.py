"""The card of kettlebells, dumbbells and the dowel."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.equipment import Equipment, GearKind
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.dumbbell_rows import DumbbellRows
from hinge_desktop.gui.views.equipment.gear_switches import GearSwitches
from hinge_desktop.gui.views.equipment.weight_chips import WeightChips
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton

USUAL_BELLS: Final = {
    Unit.KG: (8_000, 12_000, 16_000, 20_000, 24_000, 28_000, 32_000),
    Unit.LB: (18_000, 26_000, 35_000, 44_000, 53_000, 62_000, 70_000),
}
"""In thousandths; shown also where none of them is owned."""


class BellsCard(Card):
    """Chips for the bells, lines for the dumbbells, a switch for the dowel."""

    bell_asked = Signal()
    """The lifter has a kettlebell that is not shown."""
    dumbbells_asked = Signal()
    """The lifter has dumbbells that are not shown."""

    def __init__(self, theme: Theme) -> None:
        translate = QCoreApplication.translate
        super().__init__(theme, translate("BellsCard", "Kettlebells and dumbbells"))
        self._other = IconButton(theme, Icon.PLUS, translate("BellsCard", "Add another kettlebell"))
        self._other.setObjectName("add_kettlebell")
        self._other.clicked.connect(self._ask_bell)
        what = translate("BellsCard", "Kettlebell of %1")
        self.bells = WeightChips(theme, "kettlebell", what, self._other)
        self.dumbbells = DumbbellRows(theme)
        self.dowel = GearSwitches(theme, GearKind.DOWEL)
        self._add = KeyButton(
            theme, self.tr("Add dumbbells"), kind=ButtonKind.FLAT, icon=Icon.PLUS, ends_line=True
        )
        self._add.setObjectName("add_dumbbells")
        self._add.clicked.connect(self._ask_dumbbells)
        self.header.addWidget(self._add)
        self.body.setSpacing(2)
        self.body.setContentsMargins(20, 12, 20, 12)
        self.body.addWidget(self.bells)
        self.body.addSpacing(12)
        self.body.addWidget(Hairline(theme))
        self.body.addWidget(self.dumbbells)
        self.body.addWidget(self.dowel)
        self.body.addStretch(1)

    def show_bells(self, owned: Equipment, unit: Unit) -> None:
        """Show bells, dumbbells and the dowel."""
        bells = [bell.weight for bell in owned.kettlebells if bell.count > 0]
        usual = [Weight(one, unit) for one in USUAL_BELLS[unit]]
        self.bells.show_weights(bells, usual, unit)
        self.dumbbells.show_dumbbells(owned.dumbbells)
        self.dowel.show_gear(owned.gear)

    def _ask_bell(self) -> None:
        self.bell_asked.emit()

    def _ask_dumbbells(self) -> None:
        self.dumbbells_asked.emit()
