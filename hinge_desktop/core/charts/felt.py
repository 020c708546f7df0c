"""The chart of where an exercise was felt."""

from __future__ import annotations

from collections.abc import Sequence

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.sums import FeltSum
from hinge_desktop.core.charts.weeks import is_running
from hinge_desktop.core.training import Felt


def felt_lines(question: ChartQuestion, sums: Sequence[FeltSum]) -> tuple[AnswerLine, ...]:
    """Return a line for each place that was named: percent of the exercises with an answer.

    Up to two places can be named, and both count, so that the lines may add up to more than 100
    (contract: asked once per exercise; coaching-rules 2, felt in the back).
    """
    return tuple(
        AnswerLine(LineCode(place.value), tuple(_point(question, one, index) for one in sums))
        for index, place in enumerate(Felt)
        if any(one.named[index] for one in sums)
    )


def _point(question: ChartQuestion, one: FeltSum, index: int) -> AnswerPoint:
    return AnswerPoint(
        one.day,
        100 * one.named[index] / one.answered,
        hits=one.named[index],
        of=one.answered,
        is_running=is_running(one.day, question),
        session_id=one.session_id,
    )
