"""The chart of both legs: seconds of the balance check."""

from __future__ import annotations

from collections.abc import Iterable

from hinge_desktop.core.balance import balance_days
from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.points import day_lines
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.measures import BalanceCheck
from hinge_desktop.core.training import Side

_LINES = {LineCode.LEFT: Side.LEFT, LineCode.RIGHT: Side.RIGHT}


def sides_lines(question: ChartQuestion, checks: Iterable[BalanceCheck]) -> tuple[AnswerLine, ...]:
    """Return the seconds on each leg: the best trial of a day or week, at most 30 s.

    (coaching-rules 1, balance check.)
    """
    days = balance_days(checks)
    lines: list[AnswerLine] = []
    for code, side in _LINES.items():
        seconds = [
            AnswerPoint(one.day, one.best_ms[side] / 1000) for one in days if side in one.best_ms
        ]
        lines += day_lines(question, code, seconds, max)
    return tuple(lines)
