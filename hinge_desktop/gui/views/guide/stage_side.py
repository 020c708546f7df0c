"""One half of the stage: a heading, a lifter, and what to look at."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.guide.pointed_figure import PointedFigure
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel

_ICON = 22
_WORDS_INSET = 11


class StageSide:
    """Right and wrong differ by icon, words and colour. Both halves stand in one grid."""

    def __init__(self, theme: Theme, layers: Layers, grid: QGridLayout, column: int) -> None:
        self._icon = IconLabel(theme, Icon.CIRCLE_CHECK, size=_ICON, ink=Ink.ACCENT)
        self._heading = TextLabel(theme, role=FontRole.PLAN_VALUE)
        self._caption = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True)
        self._caption.setContentsMargins(_WORDS_INSET, 0, _WORDS_INSET, 0)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.figure = PointedFigure(theme, layers)
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(_WORDS_INSET, 0, _WORDS_INSET, 0)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._heading)
        row.addStretch(1)
        for place, part in enumerate((above, self.figure, self._caption)):
            grid.addWidget(part, place, column)
        grid.setColumnStretch(column, 1)

    def show_heading(self, text: str, icon: Icon | None, ink: Ink) -> None:
        """Name the picture; without an icon it is neither right nor wrong."""
        self._heading.setText(text)
        self._icon.setVisible(icon is not None)
        if icon is not None:
            self._icon.set_icon(icon, ink)

    def show_caption(self, text: str) -> None:
        """Say under the picture what to look at."""
        self._caption.setText(text)

    @property
    def heading(self) -> str:
        """The words over the picture."""
        return self._heading.text()

    @property
    def caption(self) -> str:
        """The words under the picture."""
        return self._caption.text()
