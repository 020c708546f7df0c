"""Draws every lift and every fault on one sheet: `python -m tests.contact_sheet DIR`.

One row a lift: standing, half way, lowest point, then each fault. A sheet for the average build in
both schemes, and one for each end of each slider. Two runs give the same pictures.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from hinge_desktop.app import make_application
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.build import SLIDER_RANGES, Build, Segment
from hinge_desktop.core.mechanics.fault_pictures import (
    Picture,
    fault_picture,
    faults_shown,
    good_picture,
)
from hinge_desktop.core.mechanics.lift_reps import Lifter, behind_heels_m, lift_rep
from hinge_desktop.core.mechanics.lifts import Bottom, Lift
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.figure.painter import FigurePainter, Layers, paint
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.widgets.painting import smooth_painter
from hinge_desktop.words.exercises import built_in_name, fault_name

RESOURCES: Final = Path(__file__).parents[1] / "resources"
DEPTHS: Final = {"Standing": 0.0, "Half way": 0.5, "Lowest": 1.0}
AVERAGE: Final = Build(stature_m=1.72, mass_kg=72.0)
COLUMNS: Final = 12
_FLOOR_PX: Final = 34.0
_HEEL_SHARE: Final = 0.40
_TALLEST_M: Final = 2.06
"""Raised arms and dowels included; a sheet keeps one scale."""


@dataclass(frozen=True)
class Cell:
    """One lifter of a sheet, and the words below."""

    words: str
    drawing: Drawing


def rows_of(build: Build) -> Iterator[tuple[str, list[Cell]]]:
    """Give the lifts one by one, each with its cells."""
    for lift in Lift:
        yield built_in_name(ExerciseId(lift)), cells_of(lift, build)


def cells_of(lift: Lift, build: Build) -> list[Cell]:
    """Return a lift done well at three depths, and its faults."""
    rep = lift_rep(lift, Lifter(build))
    wall_m = behind_heels_m(rep.at(1.0)) if rep.recipe.bottom is Bottom.WALL else None

    def cell(words: str, picture: Picture) -> Cell:
        return Cell(words, drawing_of(picture, rep.recipe, wall_m))

    good = [cell(words, good_picture(rep, depth)) for words, depth in DEPTHS.items()]
    wrong = [cell(fault_name(fault), fault_picture(fault, rep)) for fault in faults_shown(lift)]
    return [*good, *wrong]


def slider_ends() -> dict[str, Build]:
    """Return a build for each end of each slider."""
    ends = {}
    for segment, (least, most) in SLIDER_RANGES.items():
        for word, scale in (("short", least), ("long", most)):
            if segment is Segment.FEMUR:
                build = AVERAGE.with_femur(scale)
            else:
                build = replace(AVERAGE, **{segment.value: scale})
            ends[f"{segment}-{word}"] = build
    return ends


class Sheet:
    """A grid of cells of one size."""

    def __init__(self, theme: Theme, cell_px: int, layers: Layers) -> None:
        self._theme = theme
        self._cell_px = cell_px
        self._layers = layers

    def draw(self, build: Build) -> QImage:
        """Draw all lifts of a build."""
        rows = list(rows_of(build))
        side = self._cell_px
        image = QImage(COLUMNS * side, len(rows) * side, QImage.Format.Format_RGB32)
        image.fill(self._theme.tokens.stage)
        with smooth_painter(image) as painter:
            painter.setFont(self._theme.font(FontRole.CAPTION))
            for row, (name, cells) in enumerate(rows):
                for column, cell in enumerate(cells):
                    area = QRectF(column * side, row * side, side, side)
                    words = name if column == 0 else cell.words
                    self._draw_cell(painter, area, Cell(words, cell.drawing))
        return image

    def _draw_cell(self, painter: QPainter, area: QRectF, cell: Cell) -> None:
        tokens, drawing = self._theme.tokens, cell.drawing
        px_per_m = (area.height() - _FLOOR_PX) / _TALLEST_M
        floor = area.bottom() - _FLOOR_PX
        painter.setPen(tokens.edge)
        painter.drawLine(QPointF(area.left() + 8, floor), QPointF(area.right() - 8, floor))
        heel = QPointF(area.left() + _HEEL_SHARE * area.width(), floor - drawing.floor_m * px_per_m)
        painter.save()
        painter.setClipRect(area)
        figure = FigurePainter(tokens, tokens.stage, self._layers, px_per_m)
        paint(painter, heel, figure.areas(drawing))
        painter.restore()
        painter.setPen(tokens.text2)
        below = area.adjusted(8, area.height() - _FLOOR_PX + 4, -8, -6)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, cell.words)


def draw_sheets(folder: Path, cell_px: int = 240) -> None:
    """Write all sheets into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in (Scheme.DARK, Scheme.LIGHT):
        theme = Theme(RESOURCES, scheme=scheme, reduced_motion=True)
        Sheet(theme, cell_px, Layers()).draw(AVERAGE).save(str(folder / f"average-{scheme}.png"))
    theme = Theme(RESOURCES, scheme=Scheme.DARK, reduced_motion=True)
    for name, build in slider_ends().items():
        Sheet(theme, cell_px, Layers()).draw(build).save(str(folder / f"{name}.png"))


def main(arguments: list[str]) -> int:
    """Draw into the folder that is named."""
    if len(arguments) != 1:
        print("usage: python -m tests.contact_sheet DIR", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application(sys.argv[:1])
    draw_sheets(Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
