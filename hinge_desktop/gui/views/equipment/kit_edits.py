"""Carries what the lifter does on the cards of the kit into the journal, and opens its sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.equipment import Bar, Dumbbells, GearKind
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.bar_rows import BarRows
from hinge_desktop.gui.views.equipment.bar_sheet import BarSheet
from hinge_desktop.gui.views.equipment.bars_card import BarsCard
from hinge_desktop.gui.views.equipment.bells_card import BellsCard
from hinge_desktop.gui.views.equipment.collar_choice import CollarChoice
from hinge_desktop.gui.views.equipment.dumbbell_rows import DumbbellRows
from hinge_desktop.gui.views.equipment.dumbbells_sheet import DumbbellsSheet
from hinge_desktop.gui.views.equipment.gear_switches import GearSwitches
from hinge_desktop.gui.views.equipment.iron_weight import Iron
from hinge_desktop.gui.views.equipment.kit_sheet import KitSheet
from hinge_desktop.gui.views.equipment.plate_row import PlateRow
from hinge_desktop.gui.views.equipment.plates_card import PlatesCard
from hinge_desktop.gui.views.equipment.weight_chips import WeightChips
from hinge_desktop.gui.views.equipment.weight_sheet import WeightSheet
from hinge_desktop.services.equipment_settings import EquipmentSettings


class KitEdits(QObject):
    """Each act is stored at once; whoever shows the kit shows it again after every change."""

    failed = Signal(object)
    """Sent with the `JournalError` where something could not be read or stored."""

    def __init__(self, theme: Theme, settings: EquipmentSettings, window: MainWindow) -> None:
        super().__init__(window)
        self._theme = theme
        self._settings = settings
        self._window = window

    def follow_plates(self, row: PlateRow) -> None:
        """Store counts of plates."""
        row.count_chosen.connect(
            lambda weight, number: self.make(lambda: self._settings.set_plates(weight, number))
        )
        row.forget_asked.connect(
            lambda weight: self.make(lambda: self._settings.forget_plates(weight))
        )

    def follow_bars(self, rows: BarRows) -> None:
        """Store switches of bars, and open the sheet of one."""
        rows.switched.connect(self._switch_bar)
        rows.edit_asked.connect(self.edit_bar)

    def follow_collars(self, choice: CollarChoice) -> None:
        """Store which collars are used, and ask for other ones."""
        choice.chosen.connect(
            lambda weight: self.make(lambda: self._settings.choose_collar(weight))
        )
        choice.other_asked.connect(self.add_collar)

    def follow_bells(self, chips: WeightChips) -> None:
        """Store which kettlebells are owned."""
        chips.toggled.connect(self._toggle_bell)

    def follow_dumbbells(self, rows: DumbbellRows) -> None:
        """Open the sheet of dumbbells."""
        rows.edit_asked.connect(self.edit_dumbbells)

    def follow_gear(self, switches: GearSwitches) -> None:
        """Store what else is there."""
        switches.switched.connect(self._switch_gear)

    def follow_cards(self, plates: PlatesCard, bars: BarsCard, bells: BellsCard) -> None:
        """Store everything that is changed on the three cards of the kit."""
        self.follow_plates(plates.row)
        self.follow_bars(bars.rows)
        self.follow_collars(bars.collars)
        self.follow_bells(bells.bells)
        self.follow_dumbbells(bells.dumbbells)
        self.follow_gear(bars.gear)
        self.follow_gear(bells.dowel)
        plates.add_asked.connect(self.add_plate)
        bars.add_asked.connect(self.add_bar)
        bells.bell_asked.connect(self.add_bell)
        bells.dumbbells_asked.connect(self.add_dumbbells)

    def add_plate(self) -> None:
        """Ask for a plate of any weight."""

        def ask() -> None:
            taken = [one.weight for one in self._settings.planned_with.plates if one.count]
            sheet = self._weight_sheet(Iron.PLATE, *taken)
            self._open(sheet, lambda: self._settings.set_plates(sheet.weight, sheet.number))

        self.make(ask)

    def add_bell(self) -> None:
        """Ask for a kettlebell of any weight."""

        def ask() -> None:
            taken = [one.weight for one in self._settings.owned.kettlebells]
            sheet = self._weight_sheet(Iron.BELL, *taken)
            self._open(sheet, lambda: self._settings.set_kettlebells(sheet.weight, sheet.number))

        self.make(ask)

    def add_collar(self) -> None:
        """Ask for collars of any weight."""

        def ask() -> None:
            sheet = self._weight_sheet(Iron.COLLAR)
            self._open(sheet, lambda: self._settings.choose_collar(sheet.weight))

        self.make(ask)

    def add_bar(self) -> None:
        """Ask for a bar."""
        self.edit_bar(None)

    def edit_bar(self, bar: Bar | None) -> None:
        """Ask what is to be changed about a bar, or for a new one."""
        self.make(lambda: self._ask_bar(bar))

    def add_dumbbells(self) -> None:
        """Ask for dumbbells."""
        self.edit_dumbbells(None)

    def edit_dumbbells(self, dumbbells: Dumbbells | None) -> None:
        """Ask what is to be changed about dumbbells, or for new ones."""
        self.make(lambda: self._ask_dumbbells(dumbbells))

    def make(self, act: Callable[[], None]) -> None:
        """Do something with the journal; name what went wrong."""
        try:
            act()
        except JournalError as error:
            self.failed.emit(error)

    def _ask_bar(self, bar: Bar | None) -> None:
        settings = self._settings
        may_remove = bar is not None and settings.may_forget_bar(bar.id)
        sheet = BarSheet(self._theme, self._window, bar, settings.unit, may_remove=may_remove)

        def keep() -> None:
            if sheet.is_removed and bar is not None:
                settings.forget_bar(bar.id)
            else:
                settings.store_bar(sheet.bar)

        self._open(sheet, keep)

    def _ask_dumbbells(self, dumbbells: Dumbbells | None) -> None:
        sheet = DumbbellsSheet(self._theme, self._window, dumbbells, self._settings.unit)

        def keep() -> None:
            if sheet.is_removed and dumbbells is not None:
                self._settings.forget_dumbbells(dumbbells.id)
            else:
                self._settings.store_dumbbells(sheet.dumbbells)

        self._open(sheet, keep)

    def _switch_bar(self, bar: Bar, is_on: bool) -> None:  # noqa: FBT001 a slot of Qt
        self.make(lambda: self._settings.store_bar(replace(bar, is_in_use=is_on)))

    def _switch_gear(self, kind: GearKind, is_on: bool) -> None:  # noqa: FBT001 a slot of Qt
        self.make(lambda: self._settings.set_gear(kind, is_owned=is_on))

    def _toggle_bell(self, weight: Weight, is_on: bool) -> None:  # noqa: FBT001 a slot of Qt
        self.make(lambda: self._settings.set_kettlebells(weight, 1 if is_on else 0))

    def _weight_sheet(self, iron: Iron, *taken: Weight) -> WeightSheet:
        return WeightSheet(self._theme, self._window, iron, self._settings.unit, taken)

    def _open(self, sheet: KitSheet, keep: Callable[[], None]) -> None:
        sheet.accepted.connect(lambda: self.make(keep))
        self._window.open_sheet(sheet)
