"""Answers of charts, made by hand: a test names only what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId
from hinge_desktop.core.training import RepsLeft, SessionId, SetId
from hinge_desktop.core.training_sums import BestSet
from tests.builders import kg

TODAY = date(2026, 11, 21)
MONDAY = date(2026, 8, 31)
"""The first of the twelve weeks that end with the running one."""
RDL = ExerciseId("romanian_deadlift")


def exercise(slug: str) -> Exercise:
    """Return a built-in exercise."""
    return next(one for one in BUILT_IN_EXERCISES if one.id == slug)


def question(
    metric: Metric = Metric.ESTIMATE,
    rollup: Rollup = Rollup.SESSION,
    *,
    exercise_id: ExerciseId | None = RDL,
    first: date | None = MONDAY,
    last: date = TODAY,
) -> ChartQuestion:
    """Return a question about twelve weeks of Bar RDL."""
    return ChartQuestion(metric, exercise_id, first, last, TODAY, rollup)


def answer(asked: ChartQuestion, *lines: AnswerLine) -> ChartAnswer:
    """Return an answer of these lines."""
    days = [point.day for one in lines for point in one.points]
    return ChartAnswer(asked, lines, min(days, default=None))


def line(points: Sequence[AnswerPoint], code: LineCode = LineCode.MAIN) -> AnswerLine:
    """Return a line of points."""
    return AnswerLine(code, tuple(points))


def weeks(values: Sequence[float | None], **fields: Any) -> tuple[AnswerPoint, ...]:
    """Return a point a week, the last one of the running week."""
    first = TODAY - timedelta(days=TODAY.weekday() + 7 * (len(values) - 1))
    points = [
        AnswerPoint(first + timedelta(weeks=place), value) for place, value in enumerate(values)
    ]
    points = [one._replace(**fields) for one in points]
    return (*points[:-1], points[-1]._replace(is_running=True))


def best(day: date, load: float, reps: int, left: int = 2) -> BestSet:
    """Return the best set of a session."""
    return BestSet(
        SessionId(f"session-{day}"),
        day,
        SetId(f"set-{day}"),
        kg(load),
        reps,
        RepsLeft.of(left),
        has_fault=False,
    )


class FakeCharts:
    """Answers by metric; what was not given has no point. Tells what was asked."""

    def __init__(self, *exercises: Exercise) -> None:
        self.known = exercises
        self.lines: dict[Metric, tuple[AnswerLine, ...]] = {}
        self.asked: list[ChartQuestion] = []
        self.before_answer: Callable[[ChartQuestion], None] = lambda _question: None

    def exercises(self) -> tuple[Exercise, ...]:
        """Return the exercises that were given."""
        return self.known

    def answer(
        self, asked: ChartQuestion, progress: Callable[[float], None] | None = None
    ) -> ChartAnswer:
        """Return the lines of the metric within the days that are asked for."""
        if progress is not None:
            progress(0.0)
        self.before_answer(asked)
        self.asked.append(asked)
        lines = (_within(one, asked) for one in self.lines.get(asked.metric, ()))
        return answer(asked, *(one for one in lines if one.points))


def _within(one: AnswerLine, asked: ChartQuestion) -> AnswerLine:
    points = (
        point
        for point in one.points
        if (asked.first is None or point.day >= asked.first) and point.day <= asked.last
    )
    return AnswerLine(one.code, tuple(points))
