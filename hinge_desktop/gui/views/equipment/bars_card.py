"""The card of bars, collars and the gear around them."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal

from hinge_desktop.core.equipment import Equipment, GearKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.bar_rows import BarRows
from hinge_desktop.gui.views.equipment.collar_choice import CollarChoice
from hinge_desktop.gui.views.equipment.gear_switches import GearSwitches
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.services.equipment_settings import STANDARD_COLLARS

_GEAR: Final = (
    *(GearKind.WALL, GearKind.BENCH, GearKind.BANDS),
    *(GearKind.STRAPS, GearKind.BLOCKS, GearKind.RACK),
)


class BarsCard(Card):
    """The bar that is used for the hinge is the first of those that are switched on for it."""

    add_asked = Signal()
    """The lifter has another bar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, QCoreApplication.translate("BarsCard", "Bars and gear"))
        self.rows = BarRows(theme)
        self.collars = CollarChoice(theme)
        self.gear = GearSwitches(theme, *_GEAR)
        self.add_button = KeyButton(
            theme, self.tr("Add a bar"), kind=ButtonKind.FLAT, icon=Icon.PLUS, ends_line=True
        )
        self.add_button.setObjectName("add_bar")
        self.add_button.clicked.connect(self._ask)
        self.header.addWidget(self.add_button)
        self.body.setSpacing(2)
        self.body.setContentsMargins(20, 12, 20, 12)
        self.body.addWidget(self.rows)
        self.body.addWidget(self.collars)
        self.body.addSpacing(6)
        self.body.addWidget(Hairline(theme))
        self.body.addWidget(self.gear)
        self.body.addStretch(1)

    def show_bars(self, owned: Equipment, unit: Unit) -> None:
        """Show bars, collars and gear."""
        self.rows.show_bars(owned.bars)
        self.collars.show_collars(owned.collars, STANDARD_COLLARS[unit])
        self.gear.show_gear(owned.gear)

    def _ask(self) -> None:
        self.add_asked.emit()
