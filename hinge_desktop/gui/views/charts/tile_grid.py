"""The six small charts: three, two or one beside each other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hinge_desktop.core.charts.page_metrics import HOME_TILES
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.chart_tile import ChartTile

_LEAST_WIDTH: Final = 300
_MOST_COLUMNS: Final = 3


class TileGrid(QWidget):
    """Tab walks the tiles in reading order."""

    enlarge_asked = Signal(object)
    """Sent with the `Metric` of a tile that is to be the main one."""
    balance_asked = Signal()
    """The lifter wants to do the balance check now."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 0
        self.tiles = tuple(ChartTile(theme, figure) for figure in HOME_TILES)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(metrics.CARD_GAP_DENSE)
        for tile in self.tiles:
            tile.clicked.connect(lambda _checked=False, tile=tile: self._enlarge(tile))
            tile.balance_asked.connect(self.balance_asked)
        theme.changed.connect(self._fit)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Get as narrow as one column, whatever there are now."""
        widest = max(tile.minimumSizeHint().width() for tile in self.tiles)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as have room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = max(round(_LEAST_WIDTH * self._theme.text_scale), 1)
        columns = min(max(self.width() // width, 1), _MOST_COLUMNS)
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self.tiles):
            row, column = divmod(place, columns)
            self._grid.addWidget(tile, row, column)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _enlarge(self, tile: ChartTile) -> None:
        self.enlarge_asked.emit(tile.figure)
