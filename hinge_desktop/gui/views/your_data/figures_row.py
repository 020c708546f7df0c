"""What a file adds up to, to compare with the app that wrote it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.stat import Stat


class FiguresRow(QWidget):
    """Figures beside each other, in the next line where there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stats: list[Stat] = []
        self._flow = FlowLayout(spacing=32, line_spacing=10)
        self.setLayout(self._flow)

    def show_figures(self, figures: Sequence[tuple[str, str]]) -> None:
        """Show figures, each a value and its caption."""
        while len(self._stats) < len(figures):
            stat = Stat(self._theme, "", "")
            self._stats.append(stat)
            self._flow.addWidget(stat)
        for stat, (value, caption) in zip(self._stats, figures, strict=False):
            stat.show_stat(value, caption)
        for place, stat in enumerate(self._stats):
            stat.setVisible(place < len(figures))

    @property
    def shown(self) -> list[str]:
        """What the figures say, for whoever cannot see them."""
        return [one.accessibleName() for one in self._stats if not one.isHidden()]
