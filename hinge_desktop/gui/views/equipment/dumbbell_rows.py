"""The dumbbells: a line for each adjustable set, and chips for fixed ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.equipment import Dumbbells
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.kit_line import KitLine
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.words.equipment import dumbbells_name, dumbbells_range


class DumbbellRows(QWidget):
    """Lightest first."""

    edit_asked = Signal(object)
    """Sent with the `Dumbbells` to change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_DumbbellRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_dumbbells(self, owned: Sequence[Dumbbells]) -> None:
        """Show these dumbbells. A line stays where it is, so that the keyboard does too."""
        in_order = sorted(owned, key=lambda one: (one.step is None, one.lightest.exact))
        while len(self._rows) < len(in_order):
            self._rows.append(self._build_row(len(self._rows) + 1))
        for row, dumbbells in zip(self._rows, in_order, strict=False):
            row.show_dumbbells(dumbbells)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(in_order))

    def _build_row(self, number: int) -> _DumbbellRow:
        row = _DumbbellRow(self._theme, number)
        row.edit_button.clicked.connect(lambda: self.edit_asked.emit(row.dumbbells))
        self._column.addWidget(row)
        return row


class _DumbbellRow(QWidget):
    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.dumbbells: Dumbbells | None = None
        self.edit_button = IconButton(theme, Icon.PENCIL, "", is_small=True)
        self.edit_button.setObjectName(f"dumbbells_{number}_edit")
        self._line = KitLine(theme, Icon.DUMBBELL, self.edit_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(Hairline(theme))

    def show_dumbbells(self, dumbbells: Dumbbells) -> None:
        """Show dumbbells."""
        self.dumbbells = dumbbells
        name, weights = dumbbells_name(dumbbells), dumbbells_range(dumbbells)
        self._line.show_words(name, weights)
        words = QCoreApplication.translate("DumbbellRows", "Change %1, %2").replace("%1", name)
        self.edit_button.show_state(Icon.PENCIL, words.replace("%2", weights))
