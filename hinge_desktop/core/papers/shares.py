"""So many of so many: shares are told with their counts, never as a percentage alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.charts.answers import AnswerPoint, ChartAnswer, LineCode


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
    points = _points(answer, first, last)
    return Share(sum(point.hits or 0 for point in points), sum(point.of or 0 for point in points))


def mean_within(answer: ChartAnswer, first: date, last: date) -> float | None:
    """Return the mean over days of a chart of means, each weighed by how many it is of."""
    known = [(point.value, point.of or 0) for point in _points(answer, first, last)]
    count = sum(of for value, of in known if value is not None)
    return sum(value * of for value, of in known if value is not None) / count if count else None


def _points(answer: ChartAnswer, first: date, last: date) -> list[AnswerPoint]:
    return [
        point
        for line in answer.lines
        if line.code is LineCode.MAIN
        for point in line.points
        if first <= point.day <= last
    ]
