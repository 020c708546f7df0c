"""How the room of a chart is shared between legend, events, panels and axes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.charts.chart_values import ChartDrawing, ChartPanel, SeriesShape
from hinge_desktop.gui.charts.drawn_points import DrawnPoints, bounds_of, drawn_points, stacked
from hinge_desktop.gui.charts.frame import DayRange, PanelFrame
from hinge_desktop.gui.charts.scales import Tick, value_ticks

LABEL_GAP: Final = 8.0
TICK_LENGTH: Final = 6.0
LANES: Final = 2
"""Rows for the words of events."""
_EDGE_ROOM: Final = 6.0
_PANEL_GAP: Final = 14.0
_ROOM_SHARE: Final = 0.03
"""Of the days, left free beside the first and the last moment of a line."""
_ROW_ROOM: Final = 0.45
"""Of a row with a name, left free below the lowest and above the highest."""
_PERCENT: Final = 100.0
_MOST_LABELLED_LINES: Final = 2
"""Of two lines, one has its label above and the other below."""


@dataclass(frozen=True, slots=True, eq=False)
class PreparedPanel:
    """A panel with its points as arrays and its value axis."""

    panel: ChartPanel
    points: tuple[DrawnPoints, ...]
    ticks: tuple[Tick, ...]
    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class PreparedDrawing:
    """What does not depend on the size of the picture."""

    drawing: ChartDrawing
    panels: tuple[PreparedPanel, ...]
    days: DayRange
    """All of its days."""


@dataclass(frozen=True, slots=True, eq=False)
class ChartLayout:
    """Where everything stands at one size, over the days in view."""

    frames: tuple[PanelFrame, ...]
    names: tuple[QRectF, ...]
    """The rows above the panels; empty rectangles for those without a name."""
    legend: QRectF
    events: QRectF
    is_compact: bool

    def over(self, days: DayRange) -> ChartLayout:
        """Return it over other days."""
        return replace(self, frames=tuple(replace(one, days=days) for one in self.frames))

    @property
    def plots(self) -> QRectF:
        """Return the box around all plots."""
        return self.frames[0].plot.united(self.frames[-1].plot)


def prepare(drawing: ChartDrawing, *, is_compact: bool = False) -> PreparedDrawing:
    """Read the points of a drawing and choose its value axes; takes as long as there are points.

    A compact one has room for its first panel only.
    """
    shown = drawing.panels[:1] if is_compact else drawing.panels
    panels = tuple(_prepare_panel(panel) for panel in shown)
    return PreparedDrawing(drawing, panels, _all_days(drawing))


def lay_out(
    prepared: PreparedDrawing,
    style: ChartStyle,
    rect: QRectF,
    days: DayRange,
    *,
    is_compact: bool,
) -> ChartLayout:
    """Share the room; quick enough for every frame of a pan."""
    line = style.line_height
    legend = QRectF(rect.left(), rect.top(), rect.width(), 0.0)
    if prepared.drawing.legend and not is_compact:
        legend.setHeight(line + 6)
    events = QRectF(legend.left(), legend.bottom(), legend.width(), 0.0)
    if prepared.drawing.events and not is_compact:
        events.setHeight(LANES * (line + 2))
    area = rect.adjusted(0, events.bottom() - rect.top(), 0, 0)
    area.setBottom(area.bottom() - line - (4 if is_compact else TICK_LENGTH + 4))
    area = _beside_labels(prepared, style, area, is_compact=is_compact)
    names, frames = zip(*_stacked(prepared, style, area, days, is_compact=is_compact), strict=True)
    legend.setLeft(area.left())
    legend.setRight(area.right())
    return ChartLayout(frames, names, legend, events, is_compact)


def _beside_labels(
    prepared: PreparedDrawing, style: ChartStyle, area: QRectF, *, is_compact: bool
) -> QRectF:
    widest = max((style.width_of(one.label) for p in prepared.panels for one in p.ticks), default=0)
    room = widest + LABEL_GAP + 2 if widest else _EDGE_ROOM
    edge = 1.0 if is_compact else max(_EDGE_ROOM, _room_for_side_names(prepared, style))
    sides = (edge, room) if style.is_mirrored else (room, edge)
    return area.adjusted(sides[0], 0, -sides[1], 0)


def _room_for_side_names(prepared: PreparedDrawing, style: ChartStyle) -> float:
    panels = [one.panel for one in prepared.panels if has_side_names(one.panel)]
    names = [series.label for panel in panels for series in panel.series]
    metrics = QFontMetricsF(style.strong)
    return max((metrics.horizontalAdvance(one) + LABEL_GAP for one in names if one), default=0.0)


def has_side_names(panel: ChartPanel) -> bool:
    """Whether the names of a panel's series stand in a column beside the plot."""
    named = [one.shape for one in panel.series if one.label]
    return SeriesShape.SHARES in named or len(named) > _MOST_LABELLED_LINES


def _stacked(
    prepared: PreparedDrawing,
    style: ChartStyle,
    area: QRectF,
    days: DayRange,
    *,
    is_compact: bool,
) -> Iterator[tuple[QRectF, PanelFrame]]:
    """Yield the row of the name and the frame of each panel, from the top."""
    shares = sum(one.panel.height_share for one in prepared.panels)
    room = area.height() - _PANEL_GAP * (len(prepared.panels) - 1)
    top = area.top()
    for one in prepared.panels:
        height = room * one.panel.height_share / shares
        name = QRectF(area.left(), top, area.width(), style.line_height if one.panel.name else 0)
        above = style.line_height * (0.5 if is_compact else 1.0)
        plot = QRectF(area.left(), top, area.width(), height)
        plot.setTop(min(name.bottom() + above, plot.bottom() - 1))
        yield name, PanelFrame(plot, days, one.low, one.high, style.is_mirrored)
        top += height + _PANEL_GAP


def _prepare_panel(panel: ChartPanel) -> PreparedPanel:
    points = tuple(drawn_points(one) for one in panel.series)
    shapes = {one.shape for one in panel.series}
    if SeriesShape.DOT_GRID in shapes:
        return PreparedPanel(panel, points, (), 0.0, _most_dots(points))
    if shapes == {SeriesShape.SHARES}:
        points = stacked(points)
    low, high = _bounds(panel, points)
    ticks = value_ticks(low, high, panel.scale)
    room = _ROW_ROOM if panel.scale.row_names else 0.0
    return PreparedPanel(panel, points, ticks, ticks[0].value - room, ticks[-1].value + room)


def _bounds(panel: ChartPanel, points: tuple[DrawnPoints, ...]) -> tuple[float, float]:
    if any(one.shape is SeriesShape.SHARES for one in panel.series):
        return 0.0, panel.scale.highest or _PERCENT
    low, high = bounds_of(list(points)) or (0.0, 0.0)
    if panel.target is not None:
        low, high = min(low, panel.target), max(high, panel.target)
    return low, high


def _most_dots(points: tuple[DrawnPoints, ...]) -> float:
    bounds = bounds_of(list(points))
    return max(bounds[1] if bounds else 0.0, 1.0)


def _all_days(drawing: ChartDrawing) -> DayRange:
    series = [one for panel in drawing.panels for one in panel.series if one.points]
    first = min(drawing.first, *(one.points[0].day for one in series), drawing.last).toordinal()
    last = drawing.last.toordinal()
    if any(one.span_days for one in series):
        ends = (one.points[-1].day.toordinal() + one.span_days for one in series)
        return DayRange(first, max(last + 1, *ends))
    last = max(last, *(one.points[-1].day.toordinal() for one in series), first)
    room = max(last - first, 1.0) * _ROOM_SHARE
    return DayRange(first - room, last + room)
