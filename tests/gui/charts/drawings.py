"""Small drawings for the tests of charts: twelve weeks from 31 August 2026."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from hinge_desktop.gui.charts.chart_values import (
    ChartDrawing,
    ChartPanel,
    ChartPoint,
    ChartSeries,
    DotShape,
    PointWords,
    SeriesShape,
    ValueScale,
)
from hinge_desktop.gui.theme.tokens import Ink

FIRST = date(2026, 8, 31)
LAST = date(2026, 11, 22)
TONNES = ValueScale(starts_at_zero=True, unit_size=1000, unit_sign=" t")


def points(values: Sequence[float | None], step: int = 7, **more: Any) -> tuple[ChartPoint, ...]:
    """Return a point a week; what else is given holds for the last one."""
    made = [
        ChartPoint(FIRST + timedelta(days=step * place), value)
        for place, value in enumerate(values)
    ]
    if more:
        made[-1] = ChartPoint(made[-1].day, made[-1].value, **more)
    return tuple(made)


def series(
    shape: SeriesShape,
    ink: Ink,
    given: tuple[ChartPoint, ...],
    *,
    span_days: int = 7,
    name: str = "a",
    **more: Any,
) -> ChartSeries:
    """Return points of one kind; each says its series, its place and its value."""

    def words(index: int) -> PointWords:
        return PointWords(f"{name}{index}", (f"{given[index].value}",))

    return ChartSeries(name, shape, ink, given, words, span_days, **more)


def drawing(*shown: ChartSeries, **panel: Any) -> ChartDrawing:
    """Return a chart with one panel."""
    return ChartDrawing("A chart", FIRST, LAST, (ChartPanel(shown, **panel),))


def bars(values: Sequence[float | None], **more: Any) -> ChartDrawing:
    """Return bars in tonnes."""
    return drawing(series(SeriesShape.BARS, Ink.INFO, points(values, **more)), scale=TONNES)


def line(values: Sequence[float | None], **more: Any) -> ChartDrawing:
    """Return one line of weeks."""
    return drawing(series(SeriesShape.LINE, Ink.ACCENT, points(values, **more)))


def two_sides() -> ChartDrawing:
    """Return left and right, as design section 7 has them."""
    left = series(SeriesShape.LINE, Ink.INFO, points((14, 16, 18, 22)), name="left", label="Left")
    right = series(
        SeriesShape.LINE,
        Ink.WARN,
        points((11, 12, 15, 20)),
        name="right",
        label="Right",
        dot=DotShape.SQUARE,
    )
    return drawing(left, right)
