"""Points of checks that were taken on single days, rolled up where weeks are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion, Rollup
from hinge_desktop.core.charts.weeks import days_of, monday_of, running_monday


def day_lines(
    question: ChartQuestion,
    code: LineCode,
    points: Iterable[AnswerPoint],
    of_a_week: Callable[[Sequence[float]], float],
) -> list[AnswerLine]:
    """Return the line of the points (in order) that lie within the days asked for, if any do.

    A week's value is made of its days' by `of_a_week`.
    """
    first, last = days_of(question)
    within = [one for one in points if (first is None or first <= one.day) and one.day <= last]
    if question.rollup is Rollup.WEEK:
        within = _weeks(question, within, of_a_week)
    return [AnswerLine(code, tuple(within))] if within else []


def _weeks(
    question: ChartQuestion,
    points: Iterable[AnswerPoint],
    of_a_week: Callable[[Sequence[float]], float],
) -> list[AnswerPoint]:
    found: list[AnswerPoint] = []
    running = running_monday(question)
    for monday, group in groupby(points, lambda one: monday_of(one.day)):
        days = list(group)
        value = of_a_week([one.value for one in days if one.value is not None])
        found.append(days[-1]._replace(day=monday, value=value, is_running=monday == running))
    return found
