"""The chart of the estimated 1RM."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.sums import BestSum
from hinge_desktop.core.charts.weeks import running_monday
from hinge_desktop.core.effort import estimate


def estimate_lines(question: ChartQuestion, sums: Iterable[BestSum]) -> tuple[AnswerLine, ...]:
    """Return the highest Epley estimate in kg of each session or week, n = reps + reps left.

    Sets of work, drop and failure count, without help; n of 11 and 12 is rough, above 12, with
    reps left above 4, "4 or more" or not given there is no estimate (coaching-rules 4). `faults`
    names those of all saved sets of the exercise in that session or week.
    """
    points = tuple(_points(question, sums))
    return (AnswerLine(LineCode.MAIN, points),) if points else ()


def _points(question: ChartQuestion, sums: Iterable[BestSum]) -> Iterator[AnswerPoint]:
    running = running_monday(question)
    for day, session_id, best, faults in sums:
        value = estimate(best.load, best.reps, best.reps_left)
        if value is not None:
            yield AnswerPoint(
                day,
                value.weight_kg,
                is_rough=value.is_rough,
                is_running=day == running,
                faults=faults,
                session_id=session_id,
                best=best,
            )
