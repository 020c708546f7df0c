"""The plates as tiles, in as many lines as they need."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.equipment import PlateStock
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.equipment.plate_tile import PlateTile
from hinge_desktop.gui.views.guide.fitting_grid import FittingGrid

USUAL_PLATES: Final = {
    Unit.KG: (25_000, 20_000, 15_000, 10_000, 5_000, 2_500, 1_250),
    Unit.LB: (55_000, 45_000, 35_000, 25_000, 10_000, 5_000, 2_500),
}
"""In thousandths; shown also where none of them is owned."""
_LEAST_WIDTH: Final = 118
_MOST_ACROSS: Final = 8


class PlateRow(QWidget):
    """The usual plates of one unit, and every other one that is on the list, heaviest first."""

    count_chosen = Signal(object, int)
    """Sent with a weight and how many single plates there are of it."""
    forget_asked = Signal(object)
    """Sent with a weight to be taken off the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_plain_iron = False
        self._tiles: dict[Weight, PlateTile] = {}
        self._shown: tuple[Weight, ...] = ()
        self._grid = FittingGrid(theme, least=_LEAST_WIDTH, most=_MOST_ACROSS, spacing=18)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)
        self._grid.arranged.connect(self._fit_faces)

    @property
    def tiles(self) -> tuple[PlateTile, ...]:
        """The tiles that show, heaviest first."""
        return tuple(self._tiles[weight] for weight in self._shown)

    def show_plates(self, plates: Iterable[PlateStock], unit: Unit) -> None:
        """Show what is owned among the usual plates of a unit."""
        counts = {Weight(one, unit): 0 for one in USUAL_PLATES[unit]}
        # What is owned shows always, an empty place of the other unit's usual ones need not.
        counts |= {
            stock.weight: stock.count
            for stock in plates
            if stock.count or not _is_usual(stock.weight)
        }
        in_order = tuple(sorted(counts, key=lambda weight: weight.exact, reverse=True))
        if in_order != self._shown:
            self._arrange(in_order)
        for weight, number in counts.items():
            self._tiles[weight].show_count(number)

    def set_plain_iron(self, *, is_plain: bool) -> None:
        """Draw all plates in one grey, or in the colours of competitions."""
        self._is_plain_iron = is_plain
        for tile in self._tiles.values():
            tile.face.set_plain_iron(is_plain=is_plain)

    def _arrange(self, weights: tuple[Weight, ...]) -> None:
        self._shown = weights
        for weight in weights:
            if weight not in self._tiles:
                self._tiles[weight] = self._build_tile(weight)
        self._grid.show_parts(self.tiles)

    def _fit_faces(self) -> None:
        """Make each line as high as its largest plate: small ones need little room."""
        for line in self._grid.lines():
            faces = [part.face for part in line if isinstance(part, PlateTile)]
            largest = max(face.share for face in faces)
            for face in faces:
                face.set_line_share(largest)

    def _build_tile(self, weight: Weight) -> PlateTile:
        tile = PlateTile(self._theme, weight, is_usual=_is_usual(weight))
        tile.face.set_plain_iron(is_plain=self._is_plain_iron)
        tile.count_chosen.connect(self.count_chosen)
        tile.forget_asked.connect(self.forget_asked)
        return tile


def _is_usual(weight: Weight) -> bool:
    return weight.thousandths in USUAL_PLATES[weight.unit]
