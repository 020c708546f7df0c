"""Paints a drawing: in the order, colours and line widths of the design, at any size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QTransform,
)

from hinge_desktop.core.mechanics.posture import Point
from hinge_desktop.gui.figure.angles import AngleMark
from hinge_desktop.gui.figure.curves import circle, open_curve, polyline
from hinge_desktop.gui.figure.drawing import Drawing, Wall
from hinge_desktop.gui.figure.muscles import LitPart, Tone
from hinge_desktop.gui.figure.props import Load
from hinge_desktop.gui.theme.fonts import NUMBER_FACE, pixel_font
from hinge_desktop.gui.theme.tokens import FigureColors, Tokens

_SMALL_PX, _LARGE_PX = 105.0, 500.0
"""Pixels per stature between which lines grow."""
_NO_BONES_BELOW_PX: Final = 160.0
GHOST_OPACITY: Final = 0.28
_PLATE_FILL: Final = 0.22
_SHINES_THROUGH: Final = 0.5
"""How much of a muscle is seen through the arm before it."""
_NO_ANGLES_BELOW_PX: Final = 240.0
_PLUMB_DASHES: Final = [4.0, 4.0]
_PATH_POINTS: Final = 24
_DEGREES_WEIGHT: Final = QFont.Weight.DemiBold
_FAULT_DASHES: Final = [6 / 8, 14 / 8]
"""In widths of the line; the round ends make the dashes one width longer."""
_ROUNDNESS_PX: Final = 0.25
_HIP_DOT, _JOINT_DOT, _JOINT_HOLE = 0.026, 0.0125, 0.008


@dataclass(frozen=True, slots=True)
class Layers:
    """What is shown of a lifter besides the outlines."""

    muscles: bool = True
    spine: bool = True
    bones: bool = True
    load: bool = True
    angles: bool = False
    bar_path: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a lifter stands: the pixel of the heel on the floor, and pixels per metre."""

    heel: QPointF
    px_per_m: float


@dataclass(frozen=True, slots=True)
class Filled:
    """An area in pixels from the heel, and its colour; all that is left to do for a frame.

    Lines are areas too: to widen them anew for each frame would take three times as long.
    """

    area: QPainterPath
    brush: QBrush


def paint(painter: QPainter, heel: QPointF, areas: Sequence[Filled]) -> None:
    """Paint a lifter whose heel is at a pixel."""
    painter.save()
    painter.translate(heel)
    painter.setPen(Qt.PenStyle.NoPen)
    for one in areas:
        painter.setBrush(one.brush)
        painter.drawPath(one.area)
    painter.restore()


class FigurePainter:
    """Turns drawings into areas: in the colours of one scheme, for one size."""

    def __init__(self, tokens: Tokens, ground: QColor, layers: Layers, px_per_m: float) -> None:
        self._tokens = tokens
        self._colors: FigureColors = tokens.figure
        self._ground = ground
        self._layers = layers
        self._px_per_m = px_per_m
        self._areas: list[Filled] = []
        self._to_pixels = QTransform()

    def areas(self, drawing: Drawing, lit: LitPart | None = None) -> tuple[Filled, ...]:
        """Return all of a lifter; `lit` is a muscle to be pointed out."""
        self._begin(drawing)
        px_per_stature = drawing.tall * self._px_per_m
        lines = _Lines(px_per_stature, self._px_per_m)
        if drawing.wall is not None:
            self._wall(drawing.wall, lines)
        self._body(drawing, lines)
        self._muscles(drawing, lit, lines)
        if self._layers.spine:
            self._spine(drawing, lines)
        self._dowel(drawing, lines)
        if self._layers.bones and px_per_stature >= _NO_BONES_BELOW_PX:
            self._bones(drawing, lines)
        if self._layers.load and drawing.load is not None:
            self._load(drawing.load, lines)
        self._arm(drawing, lines)
        self._lit(drawing, lit, lines)
        if self._layers.bar_path and drawing.bar_path:
            self._bar_path(drawing, lines)
        self._marks(drawing, lines)
        if self._layers.spine:
            self._hip(drawing, lines)
        if self._layers.angles and px_per_stature >= _NO_ANGLES_BELOW_PX:
            for mark in drawing.angles:
                self._angle(mark, lines)
        return tuple(self._areas)

    def ghost_areas(self, drawing: Drawing) -> tuple[Filled, ...]:
        """Return outlines and load alone, for a shadow that is laid down at `GHOST_OPACITY`."""
        self._begin(drawing)
        lines = _Lines(drawing.tall * self._px_per_m, self._px_per_m)
        self._body(drawing, lines)
        if drawing.load is not None:
            self._load(drawing.load, lines)
        self._arm(drawing, lines)
        return tuple(self._areas)

    def silhouette_areas(self, drawing: Drawing) -> tuple[Filled, ...]:
        """Return the body alone in one colour with an edge, for a lifter of another build."""
        self._begin(drawing)
        lines = _Lines(drawing.tall * self._px_per_m, self._px_per_m)
        body = (
            *(drawing.shoe, drawing.shank, drawing.thigh, drawing.neck, drawing.trunk),
            *(drawing.buttocks, drawing.head, *drawing.arm),
        )
        for part in body:
            self._stroke(part, lines.pen(self._colors.other_build_edge, 2 * lines.bone_px))
        for part in body:
            self._fill(part, self._colors.other_build)
        return tuple(self._areas)

    def _body(self, drawing: Drawing, lines: _Lines) -> None:
        colors = self._colors
        edge = lines.pen(colors.far_edge, 1.2)
        for part in drawing.far_limbs:
            self._fill(part, colors.far_limb, edge)
        if drawing.platform is not None:
            self._fill(drawing.platform, self._tokens.raised, lines.pen(self._tokens.edge, 1.2))
        self._fill(drawing.shoe, colors.shoe)
        for part in (drawing.shank, drawing.thigh):
            self._fill(part, colors.leg)
        self._fill(drawing.neck, colors.trunk)
        self._fill(drawing.trunk, colors.trunk)
        self._fill(drawing.buttocks, colors.leg)
        self._fill(drawing.head, colors.trunk)

    def _muscles(self, drawing: Drawing, lit: LitPart | None, lines: _Lines) -> None:
        if self._layers.muscles and drawing.tone is not Tone.NONE:
            self._stretched(drawing, lines)
        if lit is not None and not lit.is_on_arm:
            self._fill(lit.outline, self._colors.muscle_high)

    def _stretched(self, drawing: Drawing, lines: _Lines) -> None:
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
        self._fill(drawing.glutes, glutes, edge)
        self._fill(drawing.hamstrings, hamstrings, edge)

    def _lit(self, drawing: Drawing, lit: LitPart | None, lines: _Lines) -> None:
        """Ring a muscle over arm and plates; one that lies under the arm shines through."""
        if lit is None:
            return
        color = QColor(self._colors.muscle_high)
        if not lit.is_on_arm:
            color.setAlphaF(_SHINES_THROUGH)
        if lit.is_on_arm or any(lit.outline.intersects(part) for part in drawing.arm):
            self._fill(lit.outline, color)
        self._stroke(lit.outline, lines.pen(self._colors.muscle_lit_edge, lines.lit_edge_px))

    def _spine(self, drawing: Drawing, lines: _Lines) -> None:
        self._stroke(drawing.spine, lines.pen(self._ground, lines.keyline_px))
        marked = drawing.marks.spine
        if marked is not drawing.spine:
            pen = lines.pen(self._colors.spine_in_line, lines.spine_px)
            self._stroke(drawing.spine, pen)
        if marked is not None:
            self._stroke(marked, lines.pen(self._ground, lines.keyline_px))
            pen = lines.pen(self._colors.spine_fault, lines.spine_px)
            pen.setDashPattern(_FAULT_DASHES)
            self._stroke(marked, pen)

    def _dowel(self, drawing: Drawing, lines: _Lines) -> None:
        stick = drawing.dowel
        if stick is None:
            return
        self._stroke(stick.stick, lines.pen(self._colors.dowel, lines.spine_px * 0.55))
        for place, touches in zip(stick.contacts, stick.is_touching, strict=True):
            color = self._colors.spine_in_line if touches else self._colors.spine_fault
            self._dot(place, 0.016 * drawing.tall, color, lines)

    def _bones(self, drawing: Drawing, lines: _Lines) -> None:
        self._stroke(drawing.bones, lines.pen(self._tokens.text, lines.bone_px))
        for joint in (drawing.joints.ankle, drawing.joints.knee):
            path = circle(joint, _JOINT_DOT * drawing.tall)
            self._fill(path, self._tokens.text, lines.pen(self._ground, lines.spine_px * 0.25))
            self._fill(circle(joint, _JOINT_HOLE * drawing.tall), self._ground)

    def _load(self, load: Load, lines: _Lines) -> None:
        ring = self._colors.plate_ring
        filled = QColor(ring)
        filled.setAlphaF(_PLATE_FILL)
        self._fill(load.outline, filled, lines.pen(ring, lines.ring_px))
        for path in load.rings:
            self._stroke(path, lines.pen(ring, lines.ring_px * 0.25))
        for path in load.bars:
            self._stroke(path, lines.pen(ring, lines.ring_px))
        if load.solid is not None:
            self._fill(load.solid, self._ground, lines.pen(ring, lines.ring_px * 0.5))

    def _arm(self, drawing: Drawing, lines: _Lines) -> None:
        keyline = lines.pen(self._ground, max(1.0, (lines.keyline_px - lines.spine_px) * 0.45))
        for part in drawing.arm:
            self._fill(part, self._colors.arm, keyline)
        load = drawing.load
        if load is not None and load.solid is not None:
            self._fill(load.solid, self._ground, lines.pen(self._tokens.text, 1.5))

    def _bar_path(self, drawing: Drawing, lines: _Lines) -> None:
        """Show the way of the load over the vertical through the middle of the foot."""
        top, low = drawing.bar_path[0].y, drawing.bar_path[-1].y
        plumb = polyline(Point(drawing.middle_of_foot_m, 0.0), Point(drawing.middle_of_foot_m, top))
        pen = lines.pen(self._tokens.text2, lines.bone_px)
        pen.setDashPattern(_PLUMB_DASHES)
        self._stroke(plumb, pen)
        path = open_curve(drawing.bar_path[:: max(1, len(drawing.bar_path) // _PATH_POINTS)])
        self._stroke(path, lines.pen(self._ground, lines.ring_px * 1.2))
        self._stroke(path, lines.pen(self._tokens.info, lines.ring_px * 0.6))
        for y in (top, low):
            end = next(point for point in drawing.bar_path if point.y == y)
            self._fill(circle(end, _JOINT_DOT * drawing.tall), self._tokens.info)

    def _angle(self, mark: AngleMark, lines: _Lines) -> None:
        tokens = self._tokens
        pen = lines.pen(tokens.text2, lines.bone_px)
        pen.setDashPattern(_PLUMB_DASHES)
        self._stroke(mark.from_line, pen)
        self._stroke(mark.arc, lines.pen(tokens.text, lines.bone_px * 1.2))
        text = QPainterPath()
        digits = QLocale().toString(mark.degrees)
        text.addText(0, 0, pixel_font(NUMBER_FACE, _DEGREES_WEIGHT, lines.digits_px), f"{digits}°")
        box = text.boundingRect()
        place = self._to_pixels.map(QPointF(*mark.label))
        text.translate(place - box.center())
        halo = QPainterPathStroker(QPen(self._ground, 4.0)).createStroke(text)
        self._areas.append(Filled(halo, QBrush(self._ground)))
        self._areas.append(Filled(text, QBrush(tokens.text)))

    def _marks(self, drawing: Drawing, lines: _Lines) -> None:
        color = self._colors.spine_fault
        for path in drawing.marks.lines:
            self._stroke(path, lines.pen(color, lines.spine_px * 0.5))
        for path in drawing.marks.dashed:
            pen = lines.pen(color, lines.spine_px * 0.7)
            pen.setDashPattern([1.6, 1.3])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._stroke(path, pen)
        for place in drawing.marks.dots:
            self._dot(place, _HIP_DOT * 0.8 * drawing.tall, color, lines)

    def _hip(self, drawing: Drawing, lines: _Lines) -> None:
        colors = self._colors
        color = colors.spine_fault if drawing.marks.is_hip_marked else colors.spine_in_line
        radius = _HIP_DOT * drawing.tall
        rim = (lines.keyline_px - lines.spine_px) / 2 / self._px_per_m
        self._fill(circle(drawing.joints.hip, radius + rim), self._ground)
        self._fill(circle(drawing.joints.hip, radius), color)

    def _dot(self, place: Point, radius: float, color: QColor, lines: _Lines) -> None:
        self._fill(circle(place, radius), color, lines.pen(self._ground, lines.spine_px * 0.4))

    def _wall(self, wall: Wall, lines: _Lines) -> None:
        self._stroke(wall.face, lines.pen(self._colors.plate_ring, lines.spine_px * 0.45))
        self._stroke(wall.hatching, lines.pen(self._tokens.edge, lines.spine_px * 0.2))
        if wall.contact is not None:
            self._dot(wall.contact, 0.028, self._colors.spine_in_line, lines)

    def _begin(self, drawing: Drawing) -> None:
        self._areas = []
        self._to_pixels = QTransform.fromScale(self._px_per_m, -self._px_per_m)
        if drawing.tilt_deg:
            ankle = drawing.joints.ankle.x
            self._to_pixels.translate(ankle, 0.0)
            self._to_pixels.rotate(-drawing.tilt_deg)
            self._to_pixels.translate(-ankle, 0.0)

    def _fill(self, path: QPainterPath, color: QColor, edge: QPen | None = None) -> None:
        self._areas.append(Filled(self._to_pixels.map(path), QBrush(color)))
        if edge is not None:
            self._stroke(path, edge)

    def _stroke(self, path: QPainterPath, pen: QPen) -> None:
        wide = QPainterPathStroker(pen)
        wide.setCurveThreshold(_ROUNDNESS_PX / self._px_per_m)
        area = self._to_pixels.map(wide.createStroke(path))
        self._areas.append(Filled(area, QBrush(pen.color())))


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
        self.lit_edge_px = 1.4 + 0.8 * share
        self.digits_px = 11.0 + 5.0 * share

    def pen(self, color: QColor, width_px: float) -> QPen:
        """Return a round pen."""
        return QPen(
            color,
            width_px / self._px_per_m,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
