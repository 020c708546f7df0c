"""Which point of a chart is near the pointer, and which one is next for a key."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, Qt

from hinge_desktop.gui.charts.chart_values import ChartSeries, ChartSpot, EventOnDay, SeriesShape
from hinge_desktop.gui.charts.drawn_points import DrawnPoints, Floats, Indexes
from hinge_desktop.gui.charts.layout import ChartLayout, PreparedDrawing

REACH_PIXELS = 24.0
PAGE_DAYS = 28


class _Known(NamedTuple):
    """The points of a series that have a value or a plan, and their days."""

    indexes: Indexes
    days: Floats


class Spots:
    """Finds points of one drawing. Points without value and plan are passed over."""

    def __init__(self, prepared: PreparedDrawing) -> None:
        self._prepared = prepared
        self._kept: dict[tuple[int, int], _Known] = {}

    def place_of(self, spot: ChartSpot, layout: ChartLayout) -> QPointF:
        """Return where a point is drawn."""
        drawn = self._drawn(spot)
        height = self._tops(spot.panel, spot.series, slice(spot.point, spot.point + 1))[0]
        return layout.frames[spot.panel].at(drawn.days[spot.point], float(height))

    def day_of(self, spot: ChartSpot) -> float:
        """Return the middle of a point's days, as an ordinal."""
        return float(self._drawn(spot).days[spot.point])

    def events_of(self, spot: ChartSpot) -> tuple[EventOnDay, ...]:
        """Return the events since the point before; the newest point has those after it too."""
        panel = self._prepared.drawing.panels[spot.panel]
        series = panel.series[spot.series]
        known = self._known(spot.panel, spot.series).indexes
        here = int(np.searchsorted(known, spot.point))
        after = -inf if here == 0 else _last_day(series, int(known[here - 1]))
        until = inf if here == len(known) - 1 else _last_day(series, spot.point)
        events = self._prepared.drawing.events
        return tuple(one for one in events if after < one.day.toordinal() <= until)

    def near(self, at: QPointF, layout: ChartLayout) -> ChartSpot | None:
        """Return the point at a place: the nearest by its day, among those the nearest in height.

        None where no point is within reach.
        """
        found = [
            (round(abs(place.x() - at.x())), abs(place.y() - at.y()), spot)
            for spot in self._nearest_of_each(at, layout)
            for place in [self.place_of(spot, layout)]
        ]
        within = [one for one in found if one[0] <= self._reach(one[2], layout)]
        return min(within, key=lambda one: one[:2])[2] if within else None

    def first_for(self, key: Qt.Key) -> ChartSpot | None:
        """Return where a walk begins: the newest point, but the oldest for Home."""
        for panel, series in self._all_series():
            known = self._known(panel, series).indexes
            if len(known):
                point = known[0] if key is Qt.Key.Key_Home else known[-1]
                return ChartSpot(panel, series, int(point))
        return None

    def next_to(self, spot: ChartSpot, key: Qt.Key) -> ChartSpot | None:
        """Return where a key leads from a point; None for a key that does not walk."""
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return self._beside(spot, -1 if key is Qt.Key.Key_Up else 1)
        known, days = self._known(spot.panel, spot.series)
        here, last = int(np.searchsorted(known, spot.point)), len(known) - 1
        day = days[min(here, last)]
        target = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
            Qt.Key.Key_PageUp: int(np.searchsorted(days, day - PAGE_DAYS, side="right")) - 1,
            Qt.Key.Key_PageDown: int(np.searchsorted(days, day + PAGE_DAYS)),
        }.get(key)
        if target is None:
            return None
        return ChartSpot(spot.panel, spot.series, int(known[min(max(target, 0), last)]))

    def _beside(self, spot: ChartSpot, way: int) -> ChartSpot:
        """Return the point of the same time on the next line with points."""
        every = [pair for pair in self._all_series() if len(self._known(*pair).days)]
        place = every.index((spot.panel, spot.series)) + way
        if not 0 <= place < len(every):
            return spot
        panel, series = every[place]
        known, days = self._known(panel, series)
        nearest = int(np.argmin(np.abs(days - self.day_of(spot))))
        return ChartSpot(panel, series, int(known[nearest]))

    def _nearest_of_each(self, at: QPointF, layout: ChartLayout) -> Iterator[ChartSpot]:
        for panel, series in self._all_series():
            frame = layout.frames[panel]
            above, below = frame.plot.top() - REACH_PIXELS, frame.plot.bottom() + REACH_PIXELS
            if not above <= at.y() <= below:
                continue
            known, days = self._known(panel, series)
            if len(known):
                yield ChartSpot(panel, series, int(known[_nearest(days, frame.day_at(at.x()))]))

    def _reach(self, spot: ChartSpot, layout: ChartLayout) -> float:
        span = self._prepared.panels[spot.panel].panel.series[spot.series].span_days
        return max(REACH_PIXELS, layout.frames[spot.panel].pixels_per_day * span / 2)

    def _tops(self, panel: int, series: int, which: slice) -> Floats:
        """Return the values where points are drawn: parts of a bar at the middle of the part."""
        prepared = self._prepared.panels[panel]
        drawn = prepared.points[series]
        values = np.where(np.isnan(drawn.values[which]), drawn.plans[which], drawn.values[which])
        if prepared.panel.series[series].shape is not SeriesShape.SHARES:
            return np.clip(values, prepared.low, prepared.high)
        return drawn.feet[which] + values / 2

    def _known(self, panel: int, series: int) -> _Known:
        known = self._kept.get((panel, series))
        if known is None:
            drawn = self._prepared.panels[panel].points[series]
            indexes = np.flatnonzero(~(np.isnan(drawn.values) & np.isnan(drawn.plans)))
            known = self._kept[panel, series] = _Known(indexes, drawn.days[indexes])
        return known

    def _all_series(self) -> Iterator[tuple[int, int]]:
        for panel, one in enumerate(self._prepared.panels):
            for series in range(len(one.points)):
                yield panel, series

    def _drawn(self, spot: ChartSpot) -> DrawnPoints:
        return self._prepared.panels[spot.panel].points[spot.series]


def _last_day(series: ChartSeries, point: int) -> int:
    return series.points[point].day.toordinal() + max(series.span_days - 1, 0)


def _nearest(days: Floats, day: float) -> int:
    after = int(np.searchsorted(days, day))
    if after == 0:
        return 0
    if after == len(days) or day - days[after - 1] <= days[after] - day:
        return after - 1
    return after
