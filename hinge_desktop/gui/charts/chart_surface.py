"""The painted area of a chart: pyqtgraph keeps the days in view, the strokes are those of paper."""

from __future__ import annotations

from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from hinge_desktop.gui.charts.chart_style import ChartStyle, stroke
from hinge_desktop.gui.charts.drawing_painter import paint_layout
from hinge_desktop.gui.charts.frame import DayRange
from hinge_desktop.gui.charts.layout import ChartLayout, PreparedDrawing, lay_out

_FEWEST_DAYS: Final = 7.0
_RING: Final = 8.0
_DROP_DASHES: Final = (3.0, 3.0)


class ChartSurface(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph ships no types
    """Paints a prepared drawing; a movable one is dragged, and zoomed by the wheel with Ctrl."""

    days_changed = Signal()

    def __init__(self, style: ChartStyle, *, is_compact: bool, parent: QWidget) -> None:
        # pyqtgraph asks for a first layout while it is being made.
        self._style = style
        self._is_compact = is_compact
        self._prepared: PreparedDrawing | None = None
        self._ringed: QPointF | None = None
        self.layout_now: ChartLayout | None = None
        super().__init__(parent, background=style.tokens.card)
        self._days_box = _DaysBox(is_movable=not is_compact)
        self._days_box.invertX(style.is_mirrored)
        self._item = _Strokes(self)
        self.addItem(self._days_box)
        self.addItem(self._item)
        self._days_box.sigXRangeChanged.connect(self._follow_days)
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_compact)

    @property
    def days(self) -> DayRange:
        """Which days are in view."""
        first, last = self._days_box.viewRange()[0]
        return DayRange(first, last)

    def show_prepared(self, prepared: PreparedDrawing | None) -> None:
        """Draw another drawing, all of its days; None empties the surface."""
        self._prepared = prepared
        self.layout_now = None
        self._ringed = None
        if prepared is not None:
            days = prepared.days
            fewest = min(_FEWEST_DAYS, days.length)
            self._days_box.setLimits(xMin=days.first, xMax=days.last, minXRange=fewest)
            self.show_days(days)
        self._lay_out()
        self._item.update()

    def show_days(self, days: DayRange) -> None:
        """Show some days, as far as the drawing has them."""
        self._days_box.setXRange(days.first, days.last, padding=0)

    def show_all_days(self) -> None:
        """Undo every drag and zoom."""
        if self._prepared is not None:
            self.show_days(self._prepared.days)

    def zoom(self, factor: float) -> None:
        """Show more days, or fewer for a factor below 1, around the middle."""
        self._days_box.scaleBy(x=factor)

    def move_by(self, share: float) -> None:
        """Move the days in view by a share of them, to later ones where it is positive."""
        self._days_box.translateBy(x=self.days.length * share)

    def take_style(self, style: ChartStyle) -> None:
        """Take other colours, fonts and reading direction."""
        self._style = style
        self.setBackground(style.tokens.card)
        self._days_box.invertX(style.is_mirrored)
        self._lay_out()

    def ring(self, place: QPointF | None) -> None:
        """Ring a place and drop a dashed line from it, or take both away."""
        self._ringed = place
        self._item.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share out the new room."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl; without it the wheel is for the page."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        else:
            event.ignore()

    def paint_strokes(self, painter: QPainter) -> None:
        """Paint the drawing, then the ring over it."""
        if self._prepared is None or self.layout_now is None:
            return
        paint_layout(painter, self._area(), self._prepared, self.layout_now, self._style)
        if self._ringed is not None:
            self._paint_ring(painter, self._ringed)

    def _paint_ring(self, painter: QPainter, place: QPointF) -> None:
        assert self.layout_now is not None  # noqa: S101 painted only with a layout
        foot = next(
            (one.plot.bottom() for one in self.layout_now.frames if one.plot.bottom() >= place.y()),
            place.y(),
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(stroke(self._style.tokens.text2, 1, dashes=_DROP_DASHES))
        painter.drawLine(place + QPointF(0, _RING), QPointF(place.x(), foot))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # The ground around the ring parts it from a bar.
        for pen in (stroke(self._style.tokens.card, 5), stroke(self._style.tokens.text, 2)):
            painter.setPen(pen)
            painter.drawEllipse(place, _RING, _RING)

    def _area(self) -> QRectF:
        return QRectF(self.viewport().rect())

    def _follow_days(self) -> None:
        if self.layout_now is not None:
            self.layout_now = self.layout_now.over(self.days)
            self._item.update()
        self.days_changed.emit()

    def _lay_out(self) -> None:
        area = self._area()
        # A size that holds no plot comes before the first layout of a window.
        if self._prepared is None or area.width() < 1 or area.height() < 1:
            self.layout_now = None
            return
        compact = self._is_compact
        made = lay_out(self._prepared, self._style, area, self.days, is_compact=compact)
        self.layout_now = made
        if self._days_box.geometry() != made.plots:
            self._days_box.setGeometry(made.plots)
        self._item.cover(area)


class _DaysBox(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph ships no types
    """Keeps the days in view, and follows a drag."""

    def __init__(self, *, is_movable: bool) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.setMouseEnabled(x=is_movable, y=False)


class _Strokes(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph ships no types
    """One item for all strokes: their order is that of painting, not of a scene."""

    def __init__(self, surface: ChartSurface) -> None:
        super().__init__()
        self._surface = surface
        self._area = QRectF()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def cover(self, area: QRectF) -> None:
        """Paint over this area."""
        if area != self._area:
            self.prepareGeometryChange()
            self._area = area
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 Qt's own name
        """All of the surface."""
        return QRectF(self._area)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None
    ) -> None:
        """Paint the strokes."""
        self._surface.paint_strokes(painter)
