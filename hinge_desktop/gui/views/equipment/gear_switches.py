"""Things without a weight, each with a switch."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.equipment import Gear, GearKind
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.kit_line import KitLine
from hinge_desktop.gui.views.guide.fitting_grid import FittingGrid
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.words.equipment import gear_name

_LEAST_WIDTH: Final = 116
_BETWEEN: Final = 24
_MOST_ACROSS: Final = 3
_ICONS: Final = {GearKind.DOWEL: Icon.RULER}


class GearSwitches(QWidget):
    """One alone has a line of its own; several stand in columns."""

    switched = Signal(object, bool)
    """Sent with a `GearKind` and whether it is there now."""

    def __init__(self, theme: Theme, *kinds: GearKind) -> None:
        super().__init__()
        self._theme = theme
        self._switches: dict[GearKind, Switch] = {}
        most = min(_MOST_ACROSS, len(kinds))
        lines = FittingGrid(theme, least=_LEAST_WIDTH, most=most, spacing=_BETWEEN, line_spacing=0)
        lines.show_parts([self._build_line(kind) for kind in kinds])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(lines)

    def show_gear(self, owned: Iterable[Gear]) -> None:
        """Show what is there."""
        there = {one.kind for one in owned if one.is_owned}
        for kind, switch in self._switches.items():
            switch.setChecked(kind in there)

    def _build_line(self, kind: GearKind) -> KitLine:
        name = gear_name(kind)
        switch = Switch(self._theme, name)
        switch.setToolTip(
            QCoreApplication.translate("GearSwitches", "%1 (Space)").replace("%1", name)
        )
        switch.setObjectName(f"gear_{kind}")
        switch.clicked.connect(lambda is_on: self.switched.emit(kind, is_on))
        self._switches[kind] = switch
        line = KitLine(self._theme, _ICONS.get(kind), switch, is_low=True)
        line.show_words(name)
        return line
