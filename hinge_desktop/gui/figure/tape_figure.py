"""A standing lifter with one line on the body: from where to where a tape goes."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.painter import Frame, Layers
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import smooth_painter

_BARE: Final = Layers(muscles=False, spine=False, bones=False, load=False)
_ACROMION_OVER_SHOULDER: Final = 0.020
"""Of stature: the landmark that can be felt, over the joint (hinge-model 2)."""
_MIDDLE: Final = 0.07
"""Of stature: a standing lifter's middle is so far in front of the heel."""
_LINE_PX, _KEYLINE_PX, _DOT_PX = 3.0, 6.0, 5.0
_ROOM: Final = 1.03


class TapeMeasure(StrEnum):
    """A measure that is taken with a tape."""

    THIGH = "thigh"
    """Trochanter to the outer knee."""
    TRUNK = "trunk"
    """Acromion to trochanter."""
    ARM = "arm"
    """Acromion to a stick that hangs in the fingers."""


class TapeFigure(FigureView):
    """The line lies over the body, so that hip and shoulder under the arm can be seen."""

    def __init__(self, theme: Theme, measure: TapeMeasure) -> None:
        super().__init__(theme, layers=_BARE)
        self._measure = measure

    def frame_of(self, drawing: Drawing) -> Frame:
        """Stand in the middle, as high as there is room."""
        px_per_m = (self.height() - 2 * _DOT_PX) / (_ROOM * drawing.tall)
        heel = self.width() / 2 - _MIDDLE * drawing.tall * px_per_m
        return Frame(QPointF(heel, self.height() - _DOT_PX), px_per_m)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lifter, then the line."""
        super().paintEvent(event)
        if self.drawing is None:
            return
        frame = self.frame_of(self.drawing)
        start, end = (_pixel(one, frame) for one in landmarks(self.drawing, self._measure))
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        painter.setPen(QPen(tokens.stage, _KEYLINE_PX))
        painter.drawLine(start, end)
        painter.setPen(QPen(tokens.figure.spine_in_line, _LINE_PX))
        painter.drawLine(start, end)
        for place in (start, end):
            self._paint_dot(painter, place)

    def _paint_dot(self, painter: QPainter, place: QPointF) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(tokens.stage, 2.0))
        painter.setBrush(tokens.figure.spine_in_line)
        painter.drawEllipse(place, _DOT_PX, _DOT_PX)


def landmarks(drawing: Drawing, measure: TapeMeasure) -> tuple[Point, Point]:
    """Return where a tape begins and ends, in metres."""
    joints = drawing.joints
    acromion = Point(joints.shoulder.x, joints.shoulder.y + _ACROMION_OVER_SHOULDER * drawing.tall)
    return {
        TapeMeasure.THIGH: (joints.hip, joints.knee),
        TapeMeasure.TRUNK: (acromion, joints.hip),
        TapeMeasure.ARM: (acromion, joints.load),
    }[measure]


def _pixel(point: Point, frame: Frame) -> QPointF:
    return frame.heel + QPointF(point.x, -point.y) * frame.px_per_m
