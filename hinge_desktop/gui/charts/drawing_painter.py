"""Paints a whole chart with plain strokes: into a window, a picture or a page, in any thread."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from hinge_desktop.gui.charts.axis_strokes import (
    paint_legend,
    paint_target,
    paint_time_axis,
    paint_value_axis,
)
from hinge_desktop.gui.charts.bar_strokes import paint_bars, paint_dot_grid
from hinge_desktop.gui.charts.canvas import FROM_LEFT, FROM_RIGHT, Canvas
from hinge_desktop.gui.charts.chart_style import ChartStyle
from hinge_desktop.gui.charts.chart_values import ChartDrawing, SeriesShape
from hinge_desktop.gui.charts.event_strokes import paint_events
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.charts.label_strokes import Labels
from hinge_desktop.gui.charts.layout import (
    ChartLayout,
    PreparedDrawing,
    PreparedPanel,
    lay_out,
    prepare,
)
from hinge_desktop.gui.charts.line_strokes import paint_line
from hinge_desktop.gui.charts.share_strokes import paint_share_names, paint_shares


def paint_drawing(
    painter: QPainter,
    rect: QRectF,
    drawing: ChartDrawing,
    style: ChartStyle,
    *,
    is_compact: bool = False,
) -> None:
    """Paint a chart into a rectangle, in pixels of 96 to the inch; the ground is left as it is."""
    if drawing.is_empty:
        return
    prepared = prepare(drawing, is_compact=is_compact)
    layout = lay_out(prepared, style, rect, prepared.days, is_compact=is_compact)
    paint_layout(painter, rect, prepared, layout, style)


def paint_layout(
    painter: QPainter,
    rect: QRectF,
    prepared: PreparedDrawing,
    layout: ChartLayout,
    style: ChartStyle,
) -> None:
    """Paint a chart whose room is shared out already."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # Each text decides for itself, so that "4+" and "62.5 kg" keep their order everywhere.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    canvas = Canvas(painter, style, layout.is_compact, rect)
    if layout.legend.height():
        paint_legend(canvas, prepared.drawing.legend, layout.legend)
    paint_events(canvas, prepared.drawing, layout)
    for panel, frame, name in zip(prepared.panels, layout.frames, layout.names, strict=True):
        if panel.panel.name:
            side = FROM_RIGHT if style.is_mirrored else FROM_LEFT
            canvas.write(panel.panel.name, name, side, style.tokens.text2)
        _paint_panel(canvas, panel, frame)
    paint_time_axis(canvas, layout.frames[-1])
    painter.restore()


def _paint_panel(canvas: Canvas, prepared: PreparedPanel, frame: PanelFrame) -> None:
    paint_value_axis(canvas, frame, prepared.ticks)
    _paint_shares(canvas, prepared, frame)
    panel = prepared.panel
    inks = frozenset(one.ink for one in panel.series)
    pairs = list(zip(panel.series, prepared.points, strict=True))
    # What is compared with lies behind.
    for series, drawn in sorted(pairs, key=lambda pair: not pair[0].is_earlier):
        match series.shape:
            case SeriesShape.BARS if not series.is_earlier:
                paint_bars(canvas, frame, series, drawn)
            case SeriesShape.DOT_GRID:
                paint_dot_grid(canvas, frame, series, drawn)
    for series, drawn in sorted(pairs, key=lambda pair: not pair[0].is_earlier):
        is_line = series.shape in {SeriesShape.LINE, SeriesShape.STEPS}
        if is_line or (series.shape is SeriesShape.BARS and series.is_earlier):
            paint_line(canvas, frame, series, drawn, beside=inks)
    paint_target(canvas, frame, panel)
    Labels(canvas, frame, prepared).paint()


def _paint_shares(canvas: Canvas, prepared: PreparedPanel, frame: PanelFrame) -> None:
    pairs = zip(prepared.panel.series, prepared.points, strict=True)
    shares = [pair for pair in pairs if pair[0].shape is SeriesShape.SHARES]
    if shares:
        series, drawn = zip(*shares, strict=True)
        paint_shares(canvas, frame, series, drawn)
        if not canvas.is_compact:
            paint_share_names(canvas, frame, series, drawn)
