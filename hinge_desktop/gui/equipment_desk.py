"""What the window has of the equipment: its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.training_desk import TrainingDesk

if TYPE_CHECKING:
    from hinge_desktop.gui.views.equipment.equipment_page import EquipmentPage


class EquipmentDesk(QObject):
    """Imports the page when it is first opened."""

    failed = Signal(object)
    """Sent with the `JournalError` where something could not be read or stored."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        desk: TrainingDesk,
        signals: ChangeSignals,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._desk = desk
        self._signals = signals

    def build_page(self) -> EquipmentPage:
        """Build the page of the equipment."""
        from hinge_desktop.gui.views.equipment.equipment_page import (  # noqa: PLC0415 see above
            EquipmentPage,
        )

        page = EquipmentPage(
            self._window,
            self._theme,
            self._desk.equipment,
            self._signals,
            self._preferences,
            self._desk.planner.bar_load_today,
        )
        page.failed.connect(self.failed)
        return page
