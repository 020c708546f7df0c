"""Two small lines over time, one a side: left is a blue dot, right an amber square (design 7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hinge_desktop.core.training import Side
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.painting import mirrored, paint_box, smooth_painter

SIDE_INKS: Final = {Side.LEFT: Ink.INFO, Side.RIGHT: Ink.WARN}
_WIDTH: Final = 220
_HEIGHT: Final = 72
_MARGIN: Final = 8.0
_MARK: Final = 8.0
_LINE: Final = 2.5


@dataclass(frozen=True, slots=True)
class SidePoint:
    """A value on a day."""

    day: date
    value: float


class SideMark(QWidget):
    """The sign of a side beside its words; decoration, so it has no name."""

    def __init__(self, theme: Theme, side: Side, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = side
        self.setFixedSize(14, 14)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a dot or a square."""
        painter = smooth_painter(self)
        paint_mark(painter, self._theme, self._side, QRectF(self.rect()).center(), 11.0)


class SidesLine(QWidget):
    """Shows what it is handed, oldest first; the words beside it say the same."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: Mapping[Side, Sequence[SidePoint]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    def show_points(self, points: Mapping[Side, Sequence[SidePoint]], spoken: str) -> None:
        """Show these points; `spoken` says them for a screen reader."""
        self._points = points
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """Grow with the text size."""
        scale = self._theme.text_scale
        return QSize(round(_WIDTH * scale), round(_HEIGHT * scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the base line, then each side with its marks."""
        painter = smooth_painter(self)
        area = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QPen(self._theme.tokens.line, 1))
        painter.drawLine(
            QPointF(area.left(), area.bottom() + 4), QPointF(area.right(), area.bottom() + 4)
        )
        for side, points in self._points.items():
            self._paint_side(painter, side, [self._place(one, area) for one in points])

    def _paint_side(self, painter: QPainter, side: Side, places: list[QPointF]) -> None:
        painter.setPen(QPen(self._theme.tokens.ink(SIDE_INKS[side]), _LINE))
        painter.drawPolyline(places)
        for place in places:
            paint_mark(painter, self._theme, side, place, _MARK)

    def _place(self, point: SidePoint, area: QRectF) -> QPointF:
        every = [one for own in self._points.values() for one in own]
        days = [one.day.toordinal() for one in every]
        values = [one.value for one in every]
        across = _share(point.day.toordinal(), min(days), max(days))
        up = _share(point.value, min(values), max(values))
        spot = QRectF(area.left() + across * area.width(), 0, 0, 0)
        return QPointF(mirrored(self, spot).left(), area.bottom() - up * area.height())

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()


def paint_mark(painter: QPainter, theme: Theme, side: Side, center: QPointF, size: float) -> None:
    """Draw the sign of a side, ringed in the ground of the card."""
    area = QRectF(0, 0, size, size)
    area.moveCenter(center)
    radius = size / 2 if side is Side.LEFT else 1.0
    ring = area.adjusted(-1.5, -1.5, 1.5, 1.5)
    paint_box(painter, ring, radius + 1.5, fill=theme.tokens.card)
    paint_box(painter, area, radius, fill=theme.tokens.ink(SIDE_INKS[side]))


def _share(value: float, least: float, most: float) -> float:
    """Return where a value lies between two others; in the middle where they are one."""
    return (value - least) / (most - least) if most > least else 0.5
