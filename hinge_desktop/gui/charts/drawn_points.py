"""The points of a series as arrays, and as few of them as a screen can show."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan

import numpy as np
import numpy.typing as npt

from hinge_desktop.gui.charts.chart_values import ChartSeries

Floats = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class DrawnPoints:
    """Where the points of a series stand; places without a value hold NaN."""

    days: Floats
    """Middle of each point's days, as ordinals."""
    values: Floats
    plans: Floats
    marked: tuple[int, ...]
    """Points with a fault's triangle."""

    def within(self, first: float, last: float, margin: int = 1) -> slice:
        """Return the points between two days, and `margin` more on each side."""
        start, stop = np.searchsorted(self.days, (first, last))
        return slice(max(int(start) - margin, 0), int(stop) + margin)


def drawn_points(series: ChartSeries) -> DrawnPoints:
    """Read a series into arrays."""
    points = series.points
    half = series.span_days / 2
    return DrawnPoints(
        np.array([point.day.toordinal() + half for point in points], dtype=np.float64),
        _array([point.value for point in points]),
        _array([point.plan for point in points]),
        tuple(index for index, point in enumerate(points) if point.mark),
    )


def _array(values: list[float | None]) -> Floats:
    # None becomes NaN.
    return np.array(values, dtype=np.float64) if values else np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The least and the highest value in each column of pixels that has one."""

    xs: Floats
    lows: Floats
    highs: Floats


def in_columns(xs: Floats, values: Floats) -> Columns:
    """Gather points, in the order of their places, into columns one pixel wide.

    What is drawn from them looks as if every point had been drawn: no peak is lost.
    """
    known = ~np.isnan(values)
    xs, values = xs[known], values[known]
    if not len(xs):
        return Columns(np.empty(0), np.empty(0), np.empty(0))
    columns = np.floor(xs)
    starts = np.concatenate(([0], np.flatnonzero(np.diff(columns)) + 1))
    lows = np.minimum.reduceat(values, starts)
    highs = np.maximum.reduceat(values, starts)
    return Columns(columns[starts], lows, highs)


def bounds_of(parts: list[DrawnPoints]) -> tuple[float, float] | None:
    """Return the least and the highest value or plan; None without any."""
    arrays = [array for part in parts for array in (part.values, part.plans)]
    known = [array for array in arrays if not np.isnan(array).all()]
    if not known:
        return None
    lows, highs = [np.nanmin(one) for one in known], [np.nanmax(one) for one in known]
    return float(min(lows, default=nan)), float(max(highs, default=nan))
