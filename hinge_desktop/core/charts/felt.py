"""The chart of where an exercise was felt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.sums import FeltSum
from hinge_desktop.core.charts.weeks import running_monday
from hinge_desktop.core.training import Felt


def felt_lines(question: ChartQuestion, sums: Sequence[FeltSum]) -> tuple[AnswerLine, ...]:
    """Return a line for each place that was named: percent of the exercises with an answer.

    Up to two places can be named, and both count, so that the lines may add up to more than 100
    (contract: asked once per exercise; coaching-rules 2, felt in the back).
    """
    return tuple(
        AnswerLine(LineCode(place.value), tuple(_points(question, sums, index)))
        for index, place in enumerate(Felt)
        if any(one.named[index] for one in sums)
    )


def _points(question: ChartQuestion, sums: Sequence[FeltSum], index: int) -> Iterator[AnswerPoint]:
    running = running_monday(question)
    for day, session_id, answered, named in sums:
        yield AnswerPoint(
            day,
            100 * named[index] / answered,
            hits=named[index],
            of=answered,
            is_running=day == running,
            session_id=session_id,
        )
