"""How low the load is: a line beside the lifter from standing to the target, and a dot on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.frames import Frames
from hinge_desktop.gui.figure.painter import Frame
from hinge_desktop.gui.theme.tokens import Tokens

_AWAY: Final = 0.278
"""In front of the middle of the foot, in statures, as the lengths below."""
_LINE, _DOT = 0.0113, 0.0245
"""Width of the line, radius of the dot."""
_TICK_BELOW, _TICK, _TICK_LINE = 0.0245, 0.0564, 0.0094
"""The mark of the target: below the end of the line, its length and its width."""


@dataclass(frozen=True, slots=True)
class BarGauge:
    """Where the load starts and where it turns, in metres over the heel."""

    top_m: float
    lowest_m: float
    color_of: Callable[[Tokens], QColor]

    @classmethod
    def of(
        cls, frames: Frames, target_depth: float, color_of: Callable[[Tokens], QColor]
    ) -> BarGauge | None:
        """Measure a lift down to its target; None where nothing is lifted."""
        if not frames.rep.recipe.is_loaded:
            return None
        lowest = frames.at(target_depth).joints.load.y
        return cls(frames.at(0.0).joints.load.y, lowest, color_of)

    def share(self, load_m: float) -> float:
        """Return how much of the way down a load at this height has come, 0 to 1."""
        way = self.top_m - self.lowest_m
        return min(max((self.top_m - load_m) / way, 0.0), 1.0) if way > 0 else 0.0

    def paint(self, painter: QPainter, tokens: Tokens, frame: Frame, drawing: Drawing) -> None:
        """Draw it in front of a lifter, with the dot as high as the load."""
        px = frame.px_per_m
        stature = drawing.tall * px
        x = frame.heel.x() + drawing.middle_of_foot_m * px + _AWAY * stature
        top = QPointF(x, frame.heel.y() - self.top_m * px)
        low = QPointF(x, frame.heel.y() - self.lowest_m * px)
        dot = top + (low - top) * self.share(drawing.joints.load.y)
        color = self.color_of(tokens)
        _line(painter, dot, low, tokens.edge, _LINE * stature)
        _line(painter, top, dot, color, _LINE * stature)
        half = QPointF(_TICK * stature / 2, 0)
        mark = low + QPointF(0, _TICK_BELOW * stature)
        _line(painter, mark - half, mark + half, tokens.text, _TICK_LINE * stature)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(dot, _DOT * stature, _DOT * stature)


def _line(painter: QPainter, start: QPointF, end: QPointF, color: QColor, width: float) -> None:
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(start, end)
