"""The widget that shows a drawn lifter: at a depth, with a ghost, at any size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter
from typing import Final, TypeAlias

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.gui.figure.bar_gauge import BarGauge
from hinge_desktop.gui.figure.drawing import Drawing
from hinge_desktop.gui.figure.frames import Frames
from hinge_desktop.gui.figure.muscles import LitPart
from hinge_desktop.gui.figure.painter import (
    GHOST_OPACITY,
    FigurePainter,
    Filled,
    Frame,
    Layers,
    paint,
)
from hinge_desktop.gui.figure.reach import reach_of
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Tokens
from hinge_desktop.gui.widgets.painting import paint_ground, smooth_painter
from hinge_desktop.words.figure import pose_words

LitPartOf: TypeAlias = Callable[[Drawing], LitPart]
LEAST_PX: Final = 60
_REDUCED_STEPS: Final = 4
_ROOM_BEHIND_FREE_LEG: Final = 0.62
_FLOOR_ROOM_PX: Final = 4.0
_FLOOR_LINE: Final = 0.0056
"""Of a stature, so that the floor is as strong as the lifter on it."""
_THINNEST_FLOOR_PX, _FLOOR_PX, _GARAGE_FLOOR_PX = 1.5, 2.0, 6.0
"""At a desk it stays a thin line; from the bar it is seen from three metres."""
_ASIDE: Final = 0.075
"""In statures: a lifter with a gauge in front makes room for it."""


@dataclass(frozen=True, slots=True)
class Room:
    """How far from its heels a figure may reach, in statures."""

    above: float = 1.02
    behind: float = 0.42
    in_front: float = 0.50


WHOLE_REP: Final = Room()
"""From the lowest point to standing, without another size at any depth."""


class FigureView(QWidget):
    """Paints what it was given and never solves; nothing moves here by itself."""

    def __init__(
        self,
        theme: Theme,
        *,
        layers: Layers | None = None,
        ground_of: Callable[[Tokens], QColor] = attrgetter("stage"),
        has_gauge_room: bool = False,
        is_close: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty stage; `ground_of` picks what lies behind the lifter.

        `has_gauge_room` keeps room for a gauge, whether one shows or not; `is_close` keeps no more
        room beside the lifter than the lift takes.
        """
        super().__init__(parent)
        self._theme = theme
        self._layers = layers or Layers()
        self._ground_of = ground_of
        self._frames: Frames | None = None
        self._drawing: Drawing | None = None
        self._ghost: Drawing | None = None
        self._is_ghost_other_build = False
        self._gauge: BarGauge | None = None
        self._has_gauge_room = has_gauge_room
        self._is_close = is_close
        self._reach: tuple[float, float] | None = None
        """How far the shown lift goes behind and before the heel, in statures."""
        self._lit_of: LitPartOf | None = None
        self._areas: dict[Drawing, tuple[Filled, ...]] = {}
        self._areas_for = 0.0
        """The pixels per metre that the areas were made for."""
        self._backdrop: tuple[tuple[QSize, Frame], QPixmap] | None = None
        """What stands still while the lifter moves, as it was last painted."""
        self._depth = 0.0
        self._room = WHOLE_REP
        self._lift_name = ""
        self.setObjectName("figure")
        self.setMinimumSize(LEAST_PX, LEAST_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Lifter"))
        # All of it is painted, so nothing need be painted below it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self._forget_areas)

    @property
    def shown_depth(self) -> float:
        """How deep the lifter stands, 0 to 1."""
        return self._depth

    @property
    def drawing(self) -> Drawing | None:
        """What is painted; None before anything was shown."""
        return self._drawing

    @property
    def gauge(self) -> BarGauge | None:
        """What says how low the load is; None where nothing does."""
        return self._gauge

    def show_frames(self, frames: Frames | None, lift_name: str = "") -> None:
        """Show a lift from now on, at the depth shown; its name is for those who do not see it."""
        self._frames = frames
        self._reach = reach_of(frames) if self._is_close and frames is not None else None
        self._drawing = None
        self._lift_name = lift_name
        self._say_pose()
        self.show_depth(self._depth)
        self._forget_areas()

    def show_drawing(self, drawing: Drawing, words: str) -> None:
        """Show one drawing that does not move, such as a fault."""
        self._frames = None
        self._drawing = drawing
        self.setAccessibleName(words)
        self._forget_areas()

    def show_ghost(self, drawing: Drawing | None, *, is_other_build: bool = False) -> None:
        """Show where to get to, or another build, behind the lifter; None takes it away."""
        if drawing is not self._ghost:
            self._ghost = drawing
            self._is_ghost_other_build = is_other_build
            self._backdrop = None
            self.update()

    def show_gauge(self, gauge: BarGauge | None) -> None:
        """Show in front of the lifter how low the load is; None takes it away."""
        if gauge != self._gauge:
            self._gauge = gauge
            self.update()

    def show_depth(self, depth: float) -> None:
        """Stand at a depth of 0 to 1; with reduced motion at the nearest quarter."""
        if self._theme.reduced_motion:
            depth = round(depth * _REDUCED_STEPS) / _REDUCED_STEPS
        is_told = round(depth * _REDUCED_STEPS) == round(self._depth * _REDUCED_STEPS)
        self._depth = depth
        if self._frames is None:
            return
        if not is_told:
            self._say_pose()
        drawing = self._frames.at(depth)
        if drawing is not self._drawing:
            self._drawing = drawing
            self.update()

    def set_room(self, room: Room) -> None:
        """Make the lifter as large as this room allows, for one that does not stand up."""
        self._room = room
        self._forget_areas()

    def set_layers(self, layers: Layers) -> None:
        """Show more or less of the lifter."""
        self._layers = layers
        self._forget_areas()

    def light(self, lit_of: LitPartOf | None) -> None:
        """Point out a muscle of whatever is drawn; None puts the light out."""
        self._lit_of = lit_of
        self._areas.clear()
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for a little more height than width."""
        return QSize(280, 320)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lifter before what stands still."""
        painter = smooth_painter(self)
        drawing = self._drawing
        if drawing is None:
            ground = self._ground_of(self._theme.tokens)
            paint_ground(painter, self.rect().toRectF(), ground)
            return
        frame = self.frame_of(drawing)
        painter.drawPixmap(0, 0, self._backdrop_at(frame, drawing.floor_m, drawing.tall))
        paint(painter, frame.heel, self._areas_of(drawing, frame))
        if self._gauge is not None:
            self._gauge.paint(painter, self._theme.tokens, frame, drawing)

    def _say_pose(self) -> None:
        words = pose_words(self._lift_name, self._depth)
        self.setAccessibleName(words if self._frames else self.tr("Lifter"))

    def _areas_of(self, drawing: Drawing, frame: Frame) -> tuple[Filled, ...]:
        """Return how a drawing is painted here: made once for each size and scheme."""
        if self._areas_for != frame.px_per_m:
            self._areas.clear()
            self._areas_for = frame.px_per_m
        areas = self._areas.get(drawing)
        if areas is None:
            lit = None if self._lit_of is None else self._lit_of(drawing)
            areas = self._areas[drawing] = self._painter(frame).areas(drawing, lit)
        return areas

    def _painter(self, frame: Frame) -> FigurePainter:
        tokens = self._theme.tokens
        return FigurePainter(tokens, self._ground_of(tokens), self._layers, frame.px_per_m)

    def _backdrop_at(self, frame: Frame, floor_m: float, tall: float) -> QPixmap:
        """Return ground, floor and ghost: painted once, for they stand still."""
        ratio = self.devicePixelRatioF()
        key = (self.size() * ratio, frame)
        if self._backdrop is None or self._backdrop[0] != key:
            picture = _blank(key[0], ratio, self._ground_of(self._theme.tokens))
            with smooth_painter(picture) as painter:
                most = _GARAGE_FLOOR_PX if self._has_gauge_room else _FLOOR_PX
                strength = min(most, max(_THINNEST_FLOOR_PX, _FLOOR_LINE * frame.px_per_m * tall))
                painter.setPen(QPen(self._theme.tokens.edge, strength))
                floor = frame.heel.y() + floor_m * frame.px_per_m
                painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
                if self._ghost is not None:
                    painter.setOpacity(1.0 if self._is_ghost_other_build else GHOST_OPACITY)
                    painter.drawPixmap(0, 0, self._shadow_of(self._ghost, frame))
            self._backdrop = (key, picture)
        return self._backdrop[1]

    def _shadow_of(self, ghost: Drawing, frame: Frame) -> QPixmap:
        """Return a ghost by itself: it is laid down as one, so that its parts do not add up."""
        ratio = self.devicePixelRatioF()
        picture = _blank(self.size() * ratio, ratio, QColor(Qt.GlobalColor.transparent))
        figure = self._painter(frame)
        is_other = self._is_ghost_other_build
        areas = figure.silhouette_areas if is_other else figure.ghost_areas
        with smooth_painter(picture) as painter:
            paint(painter, frame.heel, areas(ghost))
        return picture

    def _forget_areas(self) -> None:
        """Paint everything anew: other colours, other layers or another lifter."""
        self._backdrop = None
        self._areas.clear()
        self.update()

    def frame_of(self, drawing: Drawing) -> Frame:
        """Stand the lifter so that all that is asked for has room, on a floor at the bottom."""
        behind = _ROOM_BEHIND_FREE_LEG if drawing.is_on_one_leg else self._room.behind
        in_front = self._room.in_front
        if self._reach is not None:
            behind, in_front = self._reach
        wide = (behind + in_front) * drawing.tall
        high = self._room.above * drawing.tall + drawing.floor_m
        px_per_m = min(self.width() / wide, (self.height() - _FLOOR_ROOM_PX) / high)
        left = (self.width() - wide * px_per_m) / 2 + behind * drawing.tall * px_per_m
        if self._has_gauge_room and not drawing.is_on_one_leg:
            left -= _ASIDE * drawing.tall * px_per_m
        bottom = self.height() - _FLOOR_ROOM_PX - drawing.floor_m * px_per_m
        return Frame(QPointF(left, bottom), px_per_m)


def _blank(size: QSize, ratio: float, color: QColor) -> QPixmap:
    picture = QPixmap(size)
    picture.setDevicePixelRatio(ratio)
    picture.fill(color)
    return picture
