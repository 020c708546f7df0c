"""The two axes of a chart, painted in the colours and type of the theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import zip_longest

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from hinge_desktop.gui.charts.scales import MOST_TICKS, Tick
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme

_GAP = 8
_TICK_LENGTH = 6


class _TickAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph ships no types
    """An axis that shows the ticks it is given and nothing else.

    `room` takes the axis, and gives it the room that its labels need at the text size in force.
    """

    def __init__(self, theme: Theme, orientation: str, room: Callable[[_TickAxis], None]) -> None:
        super().__init__(orientation)
        self._theme = theme
        self._room = room
        self.ticks: tuple[Tick, ...] = ()
        self.fit_text()

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Replace the ticks."""
        self.ticks = tuple(ticks)
        self.fit_text()
        self.update()

    def fit_text(self) -> None:
        """Take the room that the labels need at the text size in force."""
        self._room(self)

    def metrics(self) -> QFontMetricsF:
        """Return the measures of a label."""
        return QFontMetricsF(self._theme.font(FontRole.CAPTION))

    def _prepare(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font(FontRole.CAPTION))
        painter.setPen(self._theme.tokens.text2)

    def _plot(self) -> QRectF:
        view = self.linkedView()
        return QRectF(view.mapRectToItem(self, view.boundingRect()))

    def _place(self, value: float) -> QPointF:
        view = self.linkedView()
        return QPointF(view.mapToItem(self, view.mapFromView(QPointF(value, value))))


class ValueAxis(_TickAxis):
    """The left axis: labels only, the grid carries the lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "left", _as_wide_as_the_widest)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None
    ) -> None:
        """Write each label level with its line."""
        self._prepare(painter)
        height = self.metrics().height()
        for tick in self.ticks:
            middle = self._place(tick.value).y()
            box = QRectF(0, middle - height / 2, self.width() - _GAP, height)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, align | Qt.TextFlag.TextDontClip, tick.label)


class TimeAxis(_TickAxis):
    """The bottom axis: the base line, a tick at each first day, its label after the tick."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "bottom", _as_high_as_a_line)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None
    ) -> None:
        """Draw base line, ticks and the labels that fit."""
        plot = self._plot()
        painter.setPen(QPen(self._theme.tokens.edge, 1))
        painter.drawLine(QPointF(plot.left(), 0.5), QPointF(plot.right(), 0.5))
        places = [(self._place(tick.value).x(), tick.label) for tick in self.ticks]
        for x, _ in places:
            painter.drawLine(QPointF(x, 0.5), QPointF(x, _TICK_LENGTH))
        self._prepare(painter)
        metrics = self.metrics()
        free_from = plot.left()
        for x, label in places:
            width = metrics.horizontalAdvance(label) + 2
            left = min(x + 5, plot.right() - width)
            if left < free_from:
                continue
            box = QRectF(left, _TICK_LENGTH, width, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft, label)
            free_from = left + width + _GAP


def _as_wide_as_the_widest(axis: _TickAxis) -> None:
    metrics = axis.metrics()
    widths = [metrics.horizontalAdvance(tick.label) for tick in axis.ticks]
    axis.setWidth(max(widths, default=0.0) + _GAP + 2)


def _as_high_as_a_line(axis: _TickAxis) -> None:
    axis.setHeight(axis.metrics().height() + _TICK_LENGTH + 4)


class ValueGrid:
    """Hairlines across the plot at each value tick but the base line."""

    def __init__(self, theme: Theme, plot: pg.PlotWidget) -> None:
        self._theme = theme
        # The lines live as long as the plot: a scene may still be visiting an item that goes.
        self._lines = [pg.InfiniteLine(0, angle=0) for _ in range(MOST_TICKS - 1)]
        for line in self._lines:
            line.setZValue(-10)
            plot.addItem(line, ignoreBounds=True)
        self.show_ticks(())

    def show_ticks(self, ticks: Sequence[Tick]) -> None:
        """Move the lines; the lowest tick is the base line of the time axis."""
        for line, tick in zip_longest(self._lines, ticks[1:]):
            line.setVisible(tick is not None)
            if tick is not None:
                line.setValue(tick.value)
        self.follow_theme()

    def follow_theme(self) -> None:
        """Take the colour of the theme in force."""
        pen = QPen(self._theme.tokens.line, 1)
        pen.setCosmetic(True)
        for line in self._lines:
            line.setPen(pen)
