"""Draws every lift and every fault on one sheet: `python -m tests.contact_sheet DIR [CELL_PX]`.

One row a lift: standing, half way, lowest point, then each fault, in both schemes. One more sheet
for builds at both ends of every slider, and one a scheme for every muscle lit. With the folder
`tests/gui/figure/references` and 140 px a cell it draws what the tests hold the figure to.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from hinge_desktop.app import make_application
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.mechanics.build import SLIDER_RANGES, Build, Segment
from hinge_desktop.core.mechanics.fault_pictures import fault_picture, faults_shown, good_picture
from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.figure.lit_muscles import lit_part
from hinge_desktop.gui.figure.muscles import LitPart
from hinge_desktop.gui.figure.painter import FigurePainter, Layers, paint
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.widgets.painting import smooth_painter
from hinge_desktop.guide.pages import Muscle
from hinge_desktop.words.exercises import built_in_name, fault_name
from hinge_desktop.words.muscles import short_name

RESOURCES: Final = Path(__file__).parents[1] / "resources"
DEPTHS: Final = {"Standing": 0.0, "Half way": 0.5, "Lowest": 1.0}
AVERAGE: Final = Build(stature_m=1.72, mass_kg=72.0)
LIT_POSES: Final = (
    (Lift.ROMANIAN_DEADLIFT, 1.0),
    (Lift.ROMANIAN_DEADLIFT, 0.0),
    (Lift.DEADLIFT, 1.0),
    (Lift.GOOD_MORNING, 1.0),
    (Lift.SINGLE_LEG, 1.0),
)
"""Lifts and depths that between them bend every joint and stretch it."""
_FLOOR_PX: Final = 34.0
_HEEL_SHARE: Final = 0.40
_TALLEST_M: Final = 2.06
"""Raised arms and dowels included; a sheet keeps one scale."""


@dataclass(frozen=True)
class Cell:
    """One lifter of a sheet, and the words below."""

    words: str
    drawing: Drawing
    lit: LitPart | None = None


def average_rows() -> list[list[Cell]]:
    """Return a row for each lift: done well at three depths, then its faults."""
    rows = []
    for lift in Lift:
        first, *others = good_cells(lift, AVERAGE, DEPTHS)
        name = built_in_name(ExerciseId(lift))
        rows.append([replace(first, words=name), *others, *fault_cells(lift, AVERAGE)])
    return rows


def slider_rows() -> list[list[Cell]]:
    """Return two rows for each end of each slider: all lifts at their lowest, an RDL's faults."""
    rows = []
    for name, build in slider_ends().items():
        lowest = [cell for lift in Lift for cell in good_cells(lift, build, {name: 1.0})]
        rows += [lowest, fault_cells(Lift.ROMANIAN_DEADLIFT, build)]
    return rows


def muscle_rows() -> list[list[Cell]]:
    """Return a row for each pose: every muscle lit."""
    rows = []
    for lift, depth in LIT_POSES:
        (pose,) = good_cells(lift, AVERAGE, {"": depth})
        drawing = pose.drawing
        rows.append([Cell(short_name(one), drawing, lit_part(one, drawing)) for one in Muscle])
    return rows


def good_cells(lift: Lift, build: Build, depths: Mapping[str, float]) -> list[Cell]:
    """Return a lift done well, at depths that are named."""
    rep = lift_rep(lift, Lifter(build))
    return [
        Cell(words, drawing_of(good_picture(rep, depth), rep.recipe, rep.wall_m))
        for words, depth in depths.items()
    ]


def fault_cells(lift: Lift, build: Build) -> list[Cell]:
    """Return the faults of a lift."""
    rep = lift_rep(lift, Lifter(build))
    return [
        Cell(fault_name(fault), drawing_of(fault_picture(fault, rep), rep.recipe, rep.wall_m))
        for fault in faults_shown(lift)
    ]


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

    def draw(self, rows: Sequence[Sequence[Cell]]) -> QImage:
        """Draw rows of cells."""
        side, columns = self._cell_px, max(map(len, rows))
        image = QImage(columns * side, len(rows) * side, QImage.Format.Format_RGB32)
        image.fill(self._theme.tokens.stage)
        with smooth_painter(image) as painter:
            painter.setFont(self._theme.font(FontRole.CAPTION))
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    area = QRectF(column * side, row * side, side, side)
                    self._draw_cell(painter, area, cell)
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
        paint(painter, heel, figure.areas(drawing, cell.lit))
        painter.restore()
        painter.setPen(tokens.text2)
        below = area.adjusted(8, area.height() - _FLOOR_PX + 4, -8, -6)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, cell.words)


def draw_sheets(cell_px: int) -> Iterator[tuple[str, QImage]]:
    """Draw all sheets, one by one, each with its name."""
    themes = [
        Theme(RESOURCES, scheme=scheme, reduced_motion=True)
        for scheme in (Scheme.LIGHT, Scheme.DARK)
    ]
    light, dark = (Sheet(theme, cell_px, Layers()) for theme in themes)
    rows = average_rows()
    yield "average-light", light.draw(rows)
    yield "average-dark", dark.draw(rows)
    yield "slider-ends", dark.draw(slider_rows())
    calm = Layers(muscles=False, spine=False, bones=False)
    lit = muscle_rows()
    for name, theme in zip(("muscles-light", "muscles-dark"), themes, strict=True):
        yield name, Sheet(theme, cell_px, calm).draw(lit)


def main(arguments: list[str]) -> int:
    """Draw into the folder that is named."""
    if len(arguments) not in {1, 2}:
        print("usage: python -m tests.contact_sheet DIR [CELL_PX]", file=sys.stderr)
        return 2
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application(sys.argv[:1])
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, image in draw_sheets(int(arguments[1]) if arguments[1:] else 240):
        image.save(str(folder / f"{name}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
