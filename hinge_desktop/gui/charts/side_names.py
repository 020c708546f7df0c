"""Names in a column beside the plot: for parts of bars, and for more lines than two."""

from __future__ import annotations

from collections.abc import Sequence

from hinge_desktop.gui.charts.canvas import Canvas
from hinge_desktop.gui.charts.chart_values import ChartSeries
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.charts.layout import LABEL_GAP


def write_side_names(
    canvas: Canvas, frame: PanelFrame, named: Sequence[tuple[ChartSeries, float]]
) -> None:
    """Write the label of each series level with its end, moved apart; the lowest comes first."""
    height = canvas.style.line_height
    places = _apart([middle for _, middle in named], height, frame)
    for (series, _), middle in zip(named, places, strict=True):
        _write_name(canvas, frame, series, middle)


def _apart(middles: list[float], height: float, frame: PanelFrame) -> list[float]:
    """Move lines of words apart, from the bottom up, and back down where they leave the plot."""
    places: list[float] = []
    foot = frame.plot.bottom() + height / 2
    for middle in middles:
        places.append(min(middle, foot - height / 2))
        foot = places[-1] - height / 2
    top = frame.plot.top() - height / 2
    for place in reversed(range(len(places))):
        places[place] = max(places[place], top + height / 2)
        top = places[place] + height / 2
    return places


def _write_name(canvas: Canvas, frame: PanelFrame, series: ChartSeries, middle: float) -> None:
    box = canvas.label_box(series.label, canvas.style.strong, frame.plot.center().x())
    box.moveTop(middle - box.height() / 2)
    if frame.is_mirrored:
        box.moveRight(frame.plot.left() - LABEL_GAP / 2)
    else:
        box.moveLeft(frame.plot.right() + LABEL_GAP / 2)
    canvas.write_label(series.label, box, canvas.style.ink(series.ink), canvas.style.strong)
