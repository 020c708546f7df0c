"""The bars, each with its switch and a way to change it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.equipment import Bar
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.kit_line import KitLine
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.words.equipment import bar_line, bar_name


class BarRows(QWidget):
    """A line a bar, in the order in which they were added."""

    switched = Signal(object, bool)
    """Sent with a `Bar` and whether it is in use now."""
    edit_asked = Signal(object)
    """Sent with the `Bar` to change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[_BarRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars. A line stays where it is, so that the keyboard does too."""
        in_order = sorted(bars, key=lambda bar: bar.position)
        while len(self._rows) < len(in_order):
            self._rows.append(self._build_row(len(self._rows) + 1))
        for row, bar in zip(self._rows, in_order, strict=False):
            row.show_bar(bar)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(in_order))

    def _build_row(self, number: int) -> _BarRow:
        row = _BarRow(self._theme, number)
        row.switch.clicked.connect(lambda is_on: self.switched.emit(row.bar, is_on))
        row.edit_button.clicked.connect(lambda: self.edit_asked.emit(row.bar))
        self._column.addWidget(row)
        return row


class _BarRow(QWidget):
    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self.bar: Bar | None = None
        self.switch = Switch(theme, "")
        self.switch.setObjectName(f"bar_{number}_in_use")
        self.edit_button = IconButton(theme, Icon.PENCIL, "", is_small=True)
        self.edit_button.setObjectName(f"bar_{number}_edit")
        self._line = KitLine(theme, Icon.BAR, self.edit_button, self.switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._line)
        column.addWidget(Hairline(theme))

    def show_bar(self, bar: Bar) -> None:
        """Show a bar."""
        self.bar = bar
        name = bar_name(bar)
        self._line.show_words(name, bar_line(bar))
        in_use = QCoreApplication.translate("BarRows", "%1 in use").replace("%1", name)
        self.switch.setAccessibleName(in_use)
        space = QCoreApplication.translate("BarRows", "%1 (Space)").replace("%1", in_use)
        self.switch.setToolTip(space)
        self.switch.setChecked(bar.is_in_use)
        edit = QCoreApplication.translate("BarRows", "Change %1").replace("%1", name)
        self.edit_button.show_state(Icon.PENCIL, edit)
