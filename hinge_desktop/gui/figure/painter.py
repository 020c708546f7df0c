"""Paints a drawing: in the order, colours and line widths of the design, at any size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.curves import circle
from hinge_desktop.gui.figure.drawing import Drawing, Load, Wall
from hinge_desktop.gui.figure.muscles import Tone
from hinge_desktop.gui.theme.tokens import FigureColors, Tokens

_SMALL_PX, _LARGE_PX = 105.0, 500.0
"""Pixels per stature between which lines grow."""
_NO_BONES_BELOW_PX: Final = 160.0
GHOST_OPACITY: Final = 0.28
_PLATE_FILL: Final = 0.22
_FAULT_DASHES: Final = [11 / 8, 9 / 8]
_HIP_DOT, _JOINT_DOT = 0.024, 0.0115


@dataclass(frozen=True, slots=True)
class Layers:
    """What is shown of a lifter besides the outlines."""

    muscles: bool = True
    spine: bool = True
    bones: bool = True
    load: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a lifter stands: the pixel of the heel on the floor, and pixels per metre."""

    heel: QPointF
    px_per_m: float


class FigurePainter:
    """Paints drawings in one scheme on a painter that is set up by `Frame`."""

    def __init__(self, tokens: Tokens, ground: QColor, layers: Layers) -> None:
        self._tokens = tokens
        self._colors: FigureColors = tokens.figure
        self._ground = ground
        self._layers = layers

    def paint(self, painter: QPainter, drawing: Drawing, frame: Frame) -> None:
        """Paint a lifter."""
        painter.save()
        _stand(painter, drawing, frame)
        lines = _Lines(drawing.tall * frame.px_per_m, frame.px_per_m)
        self._body(painter, drawing, lines)
        if self._layers.muscles and drawing.tone is not Tone.NONE:
            self._muscles(painter, drawing, lines)
        if self._layers.spine:
            self._spine(painter, drawing, lines)
        self._dowel(painter, drawing, lines)
        if self._layers.bones and drawing.tall * frame.px_per_m >= _NO_BONES_BELOW_PX:
            self._bones(painter, drawing, lines)
        if self._layers.load and drawing.load is not None:
            self._load(painter, drawing.load, lines)
        self._arm(painter, drawing, lines)
        self._marks(painter, drawing, lines)
        if self._layers.spine:
            self._hip(painter, drawing, lines)
        painter.restore()
        if drawing.wall is not None:
            self._wall(painter, drawing.wall, frame, lines)

    def paint_ghost(self, painter: QPainter, drawing: Drawing, frame: Frame) -> None:
        """Paint outlines and load alone, for a shadow that is laid down at `GHOST_OPACITY`."""
        painter.save()
        _stand(painter, drawing, frame)
        lines = _Lines(drawing.tall * frame.px_per_m, frame.px_per_m)
        self._body(painter, drawing, lines)
        if drawing.load is not None:
            self._load(painter, drawing.load, lines)
        self._arm(painter, drawing, lines)
        painter.restore()

    def _body(self, painter: QPainter, drawing: Drawing, lines: _Lines) -> None:
        colors = self._colors
        edge = lines.pen(colors.far_edge, 1.2)
        for part in drawing.far_leg:
            _fill(painter, part, colors.far_limb, edge)
        if drawing.platform is not None:
            _fill(painter, drawing.platform, self._tokens.raised, lines.pen(self._tokens.edge, 1.2))
        _fill(painter, drawing.shoe, colors.shoe)
        for part in (drawing.shank, drawing.thigh):
            _fill(painter, part, colors.leg)
        _fill(painter, drawing.neck, colors.trunk)
        _fill(painter, drawing.trunk, colors.trunk)
        _fill(painter, drawing.buttocks, colors.leg)
        _fill(painter, drawing.head, colors.trunk)

    def _muscles(self, painter: QPainter, drawing: Drawing, lines: _Lines) -> None:
        colors = self._colors
        tones = {
            Tone.LOW: (colors.muscle_low, colors.muscle_low),
            Tone.MIDDLE: (colors.muscle_mid, colors.muscle_low),
            Tone.HIGH: (colors.muscle_high, colors.muscle_mid),
        }
        hamstrings, glutes = tones[drawing.tone]
        edge = None
        if not self._tokens.is_dark:
            edge = lines.pen(colors.muscle_outline, 1.2)
        _fill(painter, drawing.glutes, glutes, edge)
        _fill(painter, drawing.hamstrings, hamstrings, edge)

    def _spine(self, painter: QPainter, drawing: Drawing, lines: _Lines) -> None:
        _stroke(painter, drawing.spine, lines.pen(self._ground, lines.keyline_px))
        marked = drawing.marks.spine
        if marked is not drawing.spine:
            pen = lines.pen(self._colors.spine_in_line, lines.spine_px)
            _stroke(painter, drawing.spine, pen)
        if marked is not None:
            _stroke(painter, marked, lines.pen(self._ground, lines.keyline_px))
            pen = lines.pen(self._colors.spine_fault, lines.spine_px)
            pen.setDashPattern(_FAULT_DASHES)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            _stroke(painter, marked, pen)

    def _dowel(self, painter: QPainter, drawing: Drawing, lines: _Lines) -> None:
        stick = drawing.dowel
        if stick is None:
            return
        _stroke(painter, stick.stick, lines.pen(self._colors.dowel, lines.spine_px * 0.55))
        for place, touches in zip(stick.contacts, stick.is_touching, strict=True):
            color = self._colors.spine_in_line if touches else self._colors.spine_fault
            self._dot(painter, place, 0.016 * drawing.tall, color, lines)

    def _bones(self, painter: QPainter, drawing: Drawing, lines: _Lines) -> None:
        _stroke(painter, drawing.bones, lines.pen(self._tokens.text, lines.bone_px))
        for joint in (drawing.joints.ankle, drawing.joints.knee):
            path = circle(joint, _JOINT_DOT * drawing.tall)
            _fill(painter, path, self._tokens.text, lines.pen(self._ground, 2.0))

    def _load(self, painter: QPainter, load: Load, lines: _Lines) -> None:
        ring = self._colors.plate_ring
        filled = QColor(ring)
        filled.setAlphaF(_PLATE_FILL)
        _fill(painter, load.outline, filled, lines.pen(ring, lines.ring_px))
        for path in load.rings:
            _stroke(painter, path, lines.pen(ring, lines.ring_px * 0.3))
        if load.solid is not None:
            _fill(painter, load.solid, self._ground, lines.pen(ring, lines.ring_px * 0.5))

    def _arm(self, painter: QPainter, drawing: Drawing, lines: _Lines) -> None:
        keyline = lines.pen(self._ground, max(1.0, (lines.keyline_px - lines.spine_px) * 0.6))
        for part in drawing.arm:
            _fill(painter, part, self._colors.arm, keyline)
        load = drawing.load
        if load is not None and load.solid is not None:
            _fill(painter, load.solid, self._ground, lines.pen(self._tokens.text, 1.5))

    def _marks(self, painter: QPainter, drawing: Drawing, lines: _Lines) -> None:
        color = self._colors.spine_fault
        for path in drawing.marks.lines:
            _stroke(painter, path, lines.pen(color, lines.spine_px * 0.5))
        for path in drawing.marks.dashed:
            pen = lines.pen(color, lines.spine_px * 0.7)
            pen.setDashPattern([1.6, 1.3])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            _stroke(painter, path, pen)
        for place in drawing.marks.dots:
            self._dot(painter, place, _HIP_DOT * 0.8 * drawing.tall, color, lines)

    def _hip(self, painter: QPainter, drawing: Drawing, lines: _Lines) -> None:
        colors = self._colors
        color = colors.spine_fault if drawing.marks.is_hip_marked else colors.spine_in_line
        self._dot(painter, drawing.joints.hip, _HIP_DOT * drawing.tall, color, lines)

    def _dot(
        self, painter: QPainter, place: Point, radius: float, color: QColor, lines: _Lines
    ) -> None:
        _fill(painter, circle(place, radius), color, lines.pen(self._ground, lines.spine_px * 0.4))

    def _wall(self, painter: QPainter, wall: Wall, frame: Frame, lines: _Lines) -> None:
        painter.save()
        _stand(painter, None, frame)
        _stroke(painter, wall.face, lines.pen(self._colors.plate_ring, lines.spine_px * 0.45))
        _stroke(painter, wall.hatching, lines.pen(self._tokens.edge, lines.spine_px * 0.2))
        if wall.contact is not None:
            self._dot(painter, wall.contact, 0.028, self._colors.spine_in_line, lines)
        painter.restore()


class _Lines:
    """Line widths at one size, handed out in metres."""

    def __init__(self, px_per_stature: float, px_per_m: float) -> None:
        self._px_per_m = px_per_m
        share = (px_per_stature - _SMALL_PX) / (_LARGE_PX - _SMALL_PX)
        share = min(max(share, 0.0), 1.3)
        self.spine_px = 3.0 + 5.0 * share
        self.keyline_px = 5.5 + 7.5 * share
        self.ring_px = 2.0 + 4.0 * share
        self.bone_px = 1.0 + 0.6 * share

    def pen(self, color: QColor, width_px: float) -> QPen:
        """Return a round pen."""
        return QPen(
            color,
            width_px / self._px_per_m,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )


def bounds_of(parts: Iterable[QPainterPath]) -> QRectF:
    """Return the room that paths take together, in metres."""
    whole = QRectF()
    for part in parts:
        whole = whole.united(part.boundingRect())
    return whole


def _stand(painter: QPainter, drawing: Drawing | None, frame: Frame) -> None:
    """Put the origin at the heel, metres up and forward, tipped about the ankle where need be."""
    painter.translate(frame.heel)
    painter.scale(frame.px_per_m, -frame.px_per_m)
    if drawing is not None and drawing.tilt_deg:
        toe = drawing.joints.ankle
        painter.translate(toe.x, 0.0)
        painter.rotate(-drawing.tilt_deg)
        painter.translate(-toe.x, 0.0)


def _fill(painter: QPainter, path: QPainterPath, color: QColor, edge: QPen | None = None) -> None:
    painter.setPen(QPen(Qt.PenStyle.NoPen) if edge is None else edge)
    painter.setBrush(QBrush(color))
    painter.drawPath(path)


def _stroke(painter: QPainter, path: QPainterPath, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
