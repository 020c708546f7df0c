"""Small drawings of a limb beside its neighbour: short, average or long."""

from __future__ import annotations

from functools import partial
from math import cos, radians, sin
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hinge_desktop.core.build_choices import Length
from hinge_desktop.core.mechanics.build import Segment
from hinge_desktop.gui.theme.tokens import Tokens
from hinge_desktop.gui.widgets.picture_choices import PaintSketch

_BONE: Final = 0.19
"""Width of a stroke, of the sketch's height."""


class _Stroke(NamedTuple):
    """A bone from the joint that both share: degrees from straight up, and its length."""

    lean_deg: float
    length: float


class _Sketch(NamedTuple):
    joint: tuple[float, float]
    """Of the sketch's width and height, from its upper left corner."""
    neighbour: _Stroke
    limb: _Stroke


_SKETCHES: Final = {
    (Segment.FEMUR, Length.SHORT): _Sketch((0.42, 0.56), _Stroke(42, 0.56), _Stroke(155, 0.40)),
    (Segment.FEMUR, Length.AVERAGE): _Sketch((0.38, 0.48), _Stroke(54, 0.58), _Stroke(155, 0.50)),
    (Segment.FEMUR, Length.LONG): _Sketch((0.34, 0.38), _Stroke(66, 0.60), _Stroke(155, 0.62)),
    (Segment.TORSO, Length.SHORT): _Sketch((0.36, 0.46), _Stroke(155, 0.52), _Stroke(54, 0.40)),
    (Segment.TORSO, Length.AVERAGE): _Sketch((0.30, 0.46), _Stroke(155, 0.52), _Stroke(54, 0.58)),
    (Segment.TORSO, Length.LONG): _Sketch((0.22, 0.50), _Stroke(155, 0.50), _Stroke(54, 0.78)),
    (Segment.ARM, Length.SHORT): _Sketch((0.72, 0.24), _Stroke(-114, 0.62), _Stroke(193, 0.42)),
    (Segment.ARM, Length.AVERAGE): _Sketch((0.72, 0.20), _Stroke(-114, 0.62), _Stroke(193, 0.60)),
    (Segment.ARM, Length.LONG): _Sketch((0.72, 0.16), _Stroke(-114, 0.62), _Stroke(193, 0.78)),
}


def limb_sketch(segment: Segment, length: Length) -> PaintSketch:
    """Return what paints a limb of this length."""
    return partial(_paint, _SKETCHES[segment, length])


def _paint(sketch: _Sketch, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
    joint = QPointF(
        area.left() + sketch.joint[0] * area.width(), area.top() + sketch.joint[1] * area.height()
    )
    _bone(painter, joint, sketch.neighbour, area.height(), tokens.figure.trunk)
    _bone(painter, joint, sketch.limb, area.height(), tokens.figure.spine_in_line)


def _bone(painter: QPainter, joint: QPointF, stroke: _Stroke, high: float, color: QColor) -> None:
    lean = radians(stroke.lean_deg)
    away = QPointF(sin(lean), -cos(lean)) * (stroke.length * high)
    pen = QPen(color, _BONE * high)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(joint, joint + away)
