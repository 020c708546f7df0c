"""So many of so many: shares are told with their counts, never as a percentage alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.charts.answers import ChartAnswer, LineCode


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` of `of` answered ones; `of` is 0 where nothing was answered."""

    hits: int
    of: int

    @property
    def percent(self) -> float | None:
        """The share, None where nothing was answered."""
        return 100 * self.hits / self.of if self.of else None


def share_within(answer: ChartAnswer, first: date, last: date) -> Share:
    """Add up the counts of a chart's main line over days, both included."""
    points = [
        point
        for line in answer.lines
        if line.code is LineCode.MAIN
        for point in line.points
        if first <= point.day <= last
    ]
    hits = sum(point.hits or 0 for point in points)
    return Share(hits, sum(point.of or 0 for point in points))
