"""What the lifter chose to see on the charts page, and the questions that follow from it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.page_metrics import tiles_beside, usual_rollup
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.weights import Weight


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends included."""

    first: date
    last: date

    @property
    def count(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def before(self) -> Days:
        """Return as many days before it, on the same weekdays where it begins with a week.

        So the running week is compared with as much of an earlier one.
        """
        has_weeks = self.first.weekday() == 0
        back = timedelta(days=ceil(self.count / 7) * 7 if has_weeks else self.count)
        return Days(self.first - back, self.last - back)


@dataclass(frozen=True, slots=True)
class ChartChoice:
    """Everything that can be chosen; `exercise_id` None is all hinges together."""

    exercise_id: ExerciseId | None = None
    range: ChartRange = ChartRange.TWELVE_WEEKS
    own_days: Days | None = None
    """Days of the lifter, in place of the range."""
    metric: Metric = Metric.ESTIMATE
    rollup: Rollup | None = None
    """What a point of the main chart stands for; None as is usual for the figure."""
    load: Weight | None = None
    compares: bool = False
    earlier_days: Days | None = None
    """What is compared with; None for the days before."""

    def of(self, metric: Metric) -> ChartChoice:
        """Return the choice with another figure as the main one, shown in its usual way."""
        return replace(self, metric=metric, rollup=None, load=None)

    def over(self, chart_range: ChartRange) -> ChartChoice:
        """Return the choice with a range in place of own days."""
        return replace(self, range=chart_range, own_days=None)

    def days(self, today: date) -> Days | None:
        """Return the days that are shown; None for all there is."""
        if self.own_days is not None:
            return self.own_days
        first = self.range.first_day(today)
        return None if first is None else Days(first, today)

    def compared_days(self, today: date) -> Days | None:
        """Return the days that are compared with; None where nothing is, or nothing lies before."""
        shown = self.days(today)
        if not self.compares or shown is None:
            return None
        return self.earlier_days or shown.before()


def main_question(choice: ChartChoice, today: date) -> ChartQuestion:
    """Return what the main chart asks."""
    question = _question(choice, choice.metric, today)
    return replace(question, rollup=choice.rollup or usual_rollup(choice.metric), load=choice.load)


def tile_questions(
    choice: ChartChoice, exercise: Exercise | None, today: date
) -> tuple[ChartQuestion, ...]:
    """Return what the six tiles ask, in their order."""
    metrics = tiles_beside(choice.metric, exercise)
    return tuple(_question(choice, metric, today) for metric in metrics)


def earlier_question(choice: ChartChoice, today: date) -> ChartQuestion | None:
    """Return what the line to compare with asks; None without one."""
    days = choice.compared_days(today)
    if days is None:
        return None
    return replace(main_question(choice, today), first=days.first, last=days.last)


def _question(choice: ChartChoice, metric: Metric, today: date) -> ChartQuestion:
    days = choice.days(today)
    return ChartQuestion(
        metric,
        choice.exercise_id,
        None if days is None else days.first,
        today if days is None else days.last,
        today,
        usual_rollup(metric),
    )
