"""A lifter who does not move, for places that only have a little room, such as a step."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from hinge_desktop.core.mechanics.fault_pictures import good_picture
from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import PostureError
from hinge_desktop.gui.breath import Breathe
from hinge_desktop.gui.figure.drawing import Drawing, drawing_of
from hinge_desktop.gui.figure.painter import FigurePainter, Filled, Layers, paint
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Tokens
from hinge_desktop.gui.widgets.painting import smooth_painter

LAYERS: Final = Layers(muscles=False)
_MIDDLE: Final = 0.10
"""Of stature: a bent lifter's middle is so far in front of the heel."""
_FADED: Final = 0.45
_REACH: Final = 0.5
"""Of a stature: so far a limb may reach out of the area."""


class Still:
    """A drawing that can be painted into a rectangle, its feet on the lower edge."""

    def __init__(self, drawing: Drawing, layers: Layers = LAYERS) -> None:
        self.drawing = drawing
        self._layers = layers
        self._areas: tuple[Filled, ...] = ()
        self._made_for: tuple[Tokens, float] | None = None

    def paint(self, painter: QPainter, area: QRectF, theme: Theme, *, is_faded: bool) -> None:
        """Paint the lifter as high as the area, also where that is wider than the area."""
        tall = self.drawing.tall
        px_per_m = area.height() / tall
        heel = QPointF(area.center().x() - _MIDDLE * tall * px_per_m, area.bottom())
        areas = self._areas_at(theme.tokens, px_per_m)
        if is_faded:
            _paint_faded(painter, heel, areas, area)
        else:
            paint(painter, heel, areas)

    def _areas_at(self, tokens: Tokens, px_per_m: float) -> tuple[Filled, ...]:
        """Return the areas for a scheme and a size, made when one of them is another one."""
        if self._made_for != (tokens, px_per_m):
            self._made_for = (tokens, px_per_m)
            figure = FigurePainter(tokens, tokens.card, self._layers, px_per_m)
            self._areas = figure.areas(self.drawing)
        return self._areas


def _paint_faded(painter: QPainter, heel: QPointF, areas: tuple[Filled, ...], area: QRectF) -> None:
    """Fade the lifter as one: parts that were faded by themselves would add up where they meet."""
    reach = area.height() * _REACH
    room = area.adjusted(-reach, -reach, reach, reach).toAlignedRect()
    ratio = painter.device().devicePixelRatioF()
    layer = QPixmap(room.size() * ratio)
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    with smooth_painter(layer) as inner:
        inner.translate(-room.topLeft())
        paint(inner, heel, areas)
    painter.save()
    painter.setOpacity(_FADED)
    painter.drawPixmap(room.topLeft(), layer)
    painter.restore()


def still_of(lift: Lift, lifter: Lifter) -> Still:
    """Solve and draw a lift at its lowest point; raises `PostureError`."""
    rep = lift_rep(lift, lifter)
    lowest = good_picture(rep, 1.0)
    return Still(drawing_of(lowest, rep.recipe, rep.wall_m))


def stills(lifter: Lifter, lifts: tuple[Lift, ...], breathe: Breathe) -> tuple[Still | None, ...]:
    """Solve and draw some lifts at their lowest; None for one that the build cannot do."""
    found = []
    for lift in lifts:
        found.append(_still_or_none(lift, lifter))
        breathe()
    return tuple(found)


def _still_or_none(lift: Lift, lifter: Lifter) -> Still | None:
    try:
        return still_of(lift, lifter)
    except PostureError:
        return None
