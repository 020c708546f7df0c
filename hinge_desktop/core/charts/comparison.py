"""Two stretches of time side by side: what each holds, and how far they are apart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.effort import Estimate


class PeriodFigure(StrEnum):
    """What is compared, in the order in which it is shown."""

    SESSIONS = "sessions"
    SETS = "sets"
    REPS = "reps"
    VOLUME = "volume"
    TENSION = "tension"
    KEPT = "kept"
    CLEAN = "clean"
    REPS_LEFT = "reps_left"
    ESTIMATE = "estimate"
    REST = "rest"


class DifferenceUnit(StrEnum):
    """In what a difference is told: amounts in percent, counts and shares as they are."""

    COUNT = "count"
    PERCENT = "percent"
    """Of the earlier amount (contract: comparisons are shown in percent)."""
    POINTS = "points"
    """Between two shares that are in percent themselves."""
    REPS = "reps"


@dataclass(frozen=True, slots=True)
class Share:
    """A part of what was answered; nothing is said where nothing was."""

    hits: int = 0
    of: int = 0

    @property
    def percent(self) -> float | None:
        """How much of it that is."""
        return 100 * self.hits / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class PeriodFigures:
    """The working sets of a period, warm-ups left out; None where nothing was answered."""

    days: Days
    sessions: int
    """Of the lifter, whatever the exercise; drills beside the plan are none."""
    sessions_planned: int | None
    """By the weekdays of the standing plan; None without any."""
    sets: int
    reps: int
    volume_kg: float
    """Reps x load, help from a machine left out."""
    tension_ms: int
    """Tapped time, else planned time where the count was kept."""
    kept: Share
    """Sets that kept the count, of those with an answer."""
    clean: Share
    """Clean reps, of the reps of sets with an answer."""
    reps_left: float | None
    """Mean reps in reserve, "4 or more" as 4."""
    estimate: Estimate | None
    """The best one; None for several exercises together, where it means nothing."""
    rest_seconds: float | None
    """Mean rest that was taken."""


@dataclass(frozen=True, slots=True)
class Difference:
    """By how much the later period has more; negative where it has less."""

    amount: float
    unit: DifferenceUnit


@dataclass(frozen=True, slots=True)
class PeriodComparison:
    """An earlier and a later period."""

    before: PeriodFigures
    after: PeriodFigures

    def difference(self, figure: PeriodFigure) -> Difference | None:
        """Return how far a figure moved; None where one of the periods does not know it.

        From nothing to something there is no percentage.
        """
        before, after = amount_of(self.before, figure), amount_of(self.after, figure)
        if before is None or after is None:
            return None
        unit = _UNITS[figure]
        if unit is DifferenceUnit.REPS:
            # Both are told to a tenth, and the difference is that of what is told.
            return Difference(round(after, 1) - round(before, 1), unit)
        if unit is not DifferenceUnit.PERCENT:
            return Difference(after - before, unit)
        return Difference(100 * (after - before) / before, unit) if before else None


_UNITS = {
    PeriodFigure.SESSIONS: DifferenceUnit.COUNT,
    PeriodFigure.SETS: DifferenceUnit.COUNT,
    PeriodFigure.REPS: DifferenceUnit.COUNT,
    PeriodFigure.VOLUME: DifferenceUnit.PERCENT,
    PeriodFigure.TENSION: DifferenceUnit.PERCENT,
    PeriodFigure.KEPT: DifferenceUnit.POINTS,
    PeriodFigure.CLEAN: DifferenceUnit.POINTS,
    PeriodFigure.REPS_LEFT: DifferenceUnit.REPS,
    PeriodFigure.ESTIMATE: DifferenceUnit.PERCENT,
    PeriodFigure.REST: DifferenceUnit.PERCENT,
}


def amount_of(figures: PeriodFigures, figure: PeriodFigure) -> float | None:
    """Return a figure as a number in its own unit; shares in percent."""
    amounts = {
        PeriodFigure.SESSIONS: figures.sessions,
        PeriodFigure.SETS: figures.sets,
        PeriodFigure.REPS: figures.reps,
        PeriodFigure.VOLUME: figures.volume_kg,
        PeriodFigure.TENSION: figures.tension_ms,
        PeriodFigure.KEPT: figures.kept.percent,
        PeriodFigure.CLEAN: figures.clean.percent,
        PeriodFigure.REPS_LEFT: figures.reps_left,
        PeriodFigure.ESTIMATE: None if figures.estimate is None else figures.estimate.weight_kg,
        PeriodFigure.REST: figures.rest_seconds,
    }
    return amounts[figure]


def planned_sessions(
    shown: Days, weekdays: Collection[int], journal_day: date | None
) -> int | None:
    """Count the plan's weekdays (0 is Monday) of a period; None without a plan.

    As on the chart of sessions: by the standing plan, and none before the journal's first session.
    """
    if not weekdays or journal_day is None:
        return None
    days = (shown.first + timedelta(number) for number in range(shown.count))
    return sum(day >= journal_day and day.weekday() in weekdays for day in days)
