"""The points of a series as arrays, and as few of them as a screen can show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import compress
from math import nan
from operator import attrgetter
from typing import Final

import numpy as np
import numpy.typing as npt

from hinge_desktop.gui.charts.chart_values import ChartSeries

Floats = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.intp]
_LONG: Final = 4000
_GROUP: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class DrawnPoints:
    """Where the points of a series stand; places without a value hold NaN."""

    days: Floats
    """Middle of each point's days, as ordinals."""
    values: Floats
    plans: Floats
    marked: Indexes
    """Points with a fault's triangle."""
    extremes: Extremes
    has_plans: bool
    feet: Floats
    """Where each point begins: at zero, but for parts of bars that stand on other parts."""

    @property
    def newest(self) -> int:
        """The last point with a value; -1 without any."""
        for place in range(len(self.values) - 1, -1, -1):
            if not np.isnan(self.values[place]):
                return place
        return -1

    def within(self, first: float, last: float, margin: int = 1) -> slice:
        """Return the points between two days, and `margin` more on each side."""
        start, stop = np.searchsorted(self.days, (first, last))
        return slice(max(int(start) - margin, 0), min(int(stop) + margin, len(self.days)))

    def reach_between(self, first: float, last: float) -> tuple[float, float] | None:
        """Return how low and how high the line runs between two days; None where it does not."""
        seen = self.within(first, last)
        known = ~np.isnan(self.values[seen])
        days, values = self.days[seen][known], self.values[seen][known]
        if not len(days) or last < days[0] or first > days[-1]:
            return None
        ends = np.interp((first, last), days, values)
        inside = values[(days >= first) & (days <= last)]
        reach = np.concatenate((ends, inside))
        return float(reach.min()), float(reach.max())

    def groups_within(self, first: float, last: float, fewest: float) -> Columns:
        """Return the extremes between two days in `fewest` groups or more, or point by point."""
        groups = self.extremes.between(first, last, fewest)
        if groups is not None:
            return groups
        seen = self.within(first, last)
        return Columns(self.days[seen], self.values[seen], self.values[seen])


def drawn_points(series: ChartSeries) -> DrawnPoints:
    """Read a series into arrays."""
    points = series.points
    ordinals = map(date.toordinal, map(attrgetter("day"), points))
    days = np.fromiter(ordinals, dtype=np.float64, count=len(points))
    values = _array(list(map(attrgetter("value"), points)))
    plans = _array(list(map(attrgetter("plan"), points)))
    marks = list(map(attrgetter("mark"), points))
    marked = np.fromiter(compress(range(len(points)), marks), dtype=np.intp)
    days += series.span_days / 2
    has_plans = not bool(np.isnan(plans).all())
    zeros = np.zeros(len(days))
    return DrawnPoints(days, values, plans, marked, Extremes.of(days, values), has_plans, zeros)


def stacked(parts: Sequence[DrawnPoints]) -> tuple[DrawnPoints, ...]:
    """Stand the points of each day on those of the series before."""
    if not parts:
        return ()
    days = np.unique(np.concatenate([one.days for one in parts]))
    heights = np.zeros(len(days))
    standing: list[DrawnPoints] = []
    for one in parts:
        places = np.searchsorted(days, one.days)
        standing.append(replace(one, feet=heights[places]))
        np.add.at(heights, places, np.nan_to_num(one.values))
    return tuple(standing)


def _array(values: list[float | None]) -> Floats:
    # None becomes NaN.
    return np.array(values, dtype=np.float64) if values else np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class Extremes:
    """The least and the highest value of every 4, 16, 64 ... points of a long series.

    A pan over a million points then looks at some thousand numbers a frame.
    """

    levels: tuple[Columns, ...]
    """The coarsest last; `xs` are the days of the first point of each group."""

    @classmethod
    def of(cls, days: Floats, values: Floats) -> Extremes:
        """Gather a series; a short one has no levels, and one with gaps passes over them."""
        if len(days) < _LONG:
            return cls(())
        known = ~np.isnan(values)
        xs, lows = days[known], values[known]
        highs, levels = lows, []
        while len(xs) >= _LONG:
            starts = np.arange(0, len(xs), _GROUP)
            lows, highs = np.minimum.reduceat(lows, starts), np.maximum.reduceat(highs, starts)
            xs = xs[starts]
            levels.append(Columns(xs, lows, highs))
        return cls(tuple(levels))

    def between(self, first: float, last: float, fewest: float) -> Columns | None:
        """Return the coarsest groups that still are `fewest` or more between two days."""
        for level in reversed(self.levels):
            start, stop = map(int, np.searchsorted(level.xs, (first, last)))
            if stop - start >= fewest:
                seen = slice(max(start - 1, 0), stop + 1)
                return Columns(level.xs[seen], level.lows[seen], level.highs[seen])
        return None


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The least and the highest value in each column of pixels that has one."""

    xs: Floats
    lows: Floats
    highs: Floats


def in_columns(xs: Floats, lows: Floats, highs: Floats) -> Columns:
    """Gather points, in the order of their places, into columns one pixel wide.

    What is drawn from them looks as if every point had been drawn: no peak is lost.
    """
    if np.isnan(lows).any():
        known = ~np.isnan(lows)
        xs, lows, highs = xs[known], lows[known], highs[known]
    if not len(xs):
        return Columns(xs, lows, highs)
    columns = np.floor(xs)
    starts = np.concatenate(([0], np.flatnonzero(columns[1:] != columns[:-1]) + 1))
    least, most = np.minimum.reduceat(lows, starts), np.maximum.reduceat(highs, starts)
    return Columns(columns[starts], least, most)


def bounds_of(parts: list[DrawnPoints]) -> tuple[float, float] | None:
    """Return the least and the highest value or plan; None without any."""
    arrays = [array for part in parts for array in (part.values, part.plans)]
    known = [array for array in arrays if not np.isnan(array).all()]
    if not known:
        return None
    lows, highs = [np.nanmin(one) for one in known], [np.nanmax(one) for one in known]
    return float(min(lows, default=nan)), float(max(highs, default=nan))
