"""A line over time whose points can be looked at with the pointer and walked with the keys."""

from typing import Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.gui.charts.axes import TimeAxis, ValueAxis, ValueGrid
from hinge_desktop.gui.charts.chart_values import ChartLine, ChartPoint
from hinge_desktop.gui.charts.legend import DotLegend
from hinge_desktop.gui.charts.line_marks import LineMarks
from hinge_desktop.gui.charts.read_out import ReadOut
from hinge_desktop.gui.charts.scales import day_ticks, value_ticks
from hinge_desktop.gui.theme.theme import Theme

_REACH_PIXELS: Final = 24
_LABEL_ROOM_SHARE: Final = 0.03


class LineChart(QWidget):
    """Shows one `ChartLine`. Left and Right walk its points, Home and End jump, Esc lets go."""

    point_shown = Signal(int)
    """Sent with the index of the point whose card appeared, -1 when it went away."""

    def __init__(self, theme: Theme, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._points: tuple[ChartPoint, ...] = ()
        self._shown = -1
        self._left_axis = ValueAxis(theme)
        self._bottom_axis = TimeAxis(theme)
        self._plot = self._build_plot()
        self._grid = ValueGrid(theme, self._plot)
        self._marks = LineMarks(theme, self._plot)
        self._legend = DotLegend(theme)
        self._read_out = ReadOut(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._legend)
        column.addWidget(self._plot, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setMinimumSize(240, 160)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def shown_index(self) -> int:
        """The point whose card is shown, -1 for none."""
        return self._shown

    def show_line(self, line: ChartLine) -> None:
        """Draw another line; a shown card goes away."""
        self.let_go()
        self._points = line.points
        self._legend.show_words(line.filled_label, line.hollow_label)
        self.setVisible(bool(line.points))
        base = self._fit_axes(line) if line.points else 0.0
        self._marks.show_line(line, base)

    def show_point(self, index: int) -> None:
        """Show the card of a point and tell screen readers what it says."""
        self._shown = index
        point = self._points[index]
        self._marks.point_at(point)
        self._read_out.show_point(point, self._place_of(point))
        self.setAccessibleDescription(point.spoken)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, point.spoken))
        self.point_shown.emit(index)

    def let_go(self) -> None:
        """Hide the card."""
        if self._shown < 0:
            return
        self._shown = -1
        self._marks.point_at(None)
        self._read_out.hide()
        self.setAccessibleDescription("")
        self.point_shown.emit(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the points."""
        target = self._target_of(Qt.Key(event.key()))
        if target is not None:
            self.show_point(target)
        elif event.key() == Qt.Key.Key_Escape and self._shown >= 0:
            self.let_go()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the height of the main chart; more is taken where it is given."""
        return QSize(480, 248)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow a point whose place moved."""
        super().resizeEvent(event)
        if self._shown >= 0:
            point = self._points[self._shown]
            self._read_out.show_point(point, self._place_of(point))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer over the plot."""
        if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._look_at(event.position())
        elif event.type() is QEvent.Type.Leave:
            self.let_go()
        elif event.type() is QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().eventFilter(watched, event)

    def _build_plot(self) -> pg.PlotWidget:
        plot = pg.PlotWidget(axisItems={"left": self._left_axis, "bottom": self._bottom_axis})
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.viewport().installEventFilter(self)
        plot.plotItem.layout.setContentsMargins(0, 8, 0, 0)
        plot.getViewBox().setDefaultPadding(0)
        # Labels at the edge of the plot may stand over it.
        clips = pg.ViewBox.GraphicsItemFlag.ItemClipsChildrenToShape
        plot.getViewBox().setFlag(clips, enabled=False)
        return plot

    def _fit_axes(self, line: ChartLine) -> float:
        values = [point.value for point in line.points]
        ticks = value_ticks(min(values), max(values))
        first, last = line.points[0].day, line.last_day
        room = max((last - first).days, 1) * _LABEL_ROOM_SHARE
        self._left_axis.show_ticks(ticks)
        self._grid.show_ticks(ticks)
        self._bottom_axis.show_ticks(day_ticks(first, last))
        self._plot.setXRange(first.toordinal() - room, last.toordinal() + room, padding=0)
        self._plot.setYRange(ticks[0].value, ticks[-1].value, padding=0)
        return ticks[0].value

    def _target_of(self, key: Qt.Key) -> int | None:
        last = len(self._points) - 1
        if last < 0:
            return None
        start = last + 1 if self._shown < 0 else self._shown
        return {
            Qt.Key.Key_Left: max(start - 1, 0),
            Qt.Key.Key_Right: min(start + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(key)

    def _look_at(self, position: QPointF) -> None:
        places = [self._plot_place_of(point) for point in self._points]
        near = [
            (abs(place.x() - position.x()), index)
            for index, place in enumerate(places)
            if abs(place.x() - position.x()) <= _REACH_PIXELS
        ]
        if not near:
            self.let_go()
        elif min(near)[1] != self._shown:
            self.show_point(min(near)[1])

    def _plot_place_of(self, point: ChartPoint) -> QPointF:
        view = self._plot.getViewBox()
        scene = view.mapViewToScene(QPointF(point.day.toordinal(), point.value))
        return QPointF(self._plot.mapFromScene(scene))

    def _place_of(self, point: ChartPoint) -> QPoint:
        return self._plot_place_of(point).toPoint() + QPoint(self._plot.pos())

    def _follow_theme(self) -> None:
        self._plot.setBackground(self._theme.tokens.card)
        self._left_axis.fit_text()
        self._bottom_axis.fit_text()
        self._grid.follow_theme()
        self._marks.follow_theme()
        self._plot.viewport().update()
