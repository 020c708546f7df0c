"""The charts of shares and means: tempo kept, clean reps, reps left, and rests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.sums import RestSum, ShareSum
from hinge_desktop.core.charts.weeks import running_monday

_TENTHS = 10


def tempo_kept_lines(question: ChartQuestion, sums: Iterable[ShareSum]) -> tuple[AnswerLine, ...]:
    """Return the percent of saved sets but warm-ups that kept the count, of those with an answer.

    A set without an answer is neither kept nor rushed (contract: missing answers).
    """
    return _percents(question, sums)


def clean_reps_lines(question: ChartQuestion, sums: Iterable[ShareSum]) -> tuple[AnswerLine, ...]:
    """Return the percent of reps that were clean, of saved sets but warm-ups with an answer.

    All reps of a clean set are; of a faulty one those without a fault where every fault names its
    rep, else none (coaching-rules 1: a gate counts answered sets only).
    """
    return _percents(question, sums)


def reps_left_lines(question: ChartQuestion, sums: Iterable[ShareSum]) -> tuple[AnswerLine, ...]:
    """Return the mean reps in reserve of saved sets but warm-ups where they were given.

    "4 or more" counts as 4 (contract: Weights; coaching-rules 3).
    """
    running = running_monday(question)
    return _line(
        AnswerPoint(
            day,
            part / whole / _TENTHS,
            of=whole,
            is_running=day == running,
            session_id=session_id,
        )
        for day, session_id, part, whole in sums
    )


def rest_lines(question: ChartQuestion, sums: Iterable[RestSum]) -> tuple[AnswerLine, ...]:
    """Return the mean seconds of rest after saved sets but warm-ups, beside the mean planned.

    Rests that nobody timed count as nothing; the plan is the mean of those that were timed and
    planned (coaching-rules 6, rest).
    """
    running = running_monday(question)
    return _line(
        AnswerPoint(
            one.day,
            one.taken_seconds / one.rests,
            plan=one.planned_seconds / one.planned_rests if one.planned_rests else None,
            of=one.rests,
            is_running=one.day == running,
            session_id=one.session_id,
        )
        for one in sums
    )


def _percents(question: ChartQuestion, sums: Iterable[ShareSum]) -> tuple[AnswerLine, ...]:
    running = running_monday(question)
    return _line(
        AnswerPoint(
            day,
            100 * part / whole,
            hits=part,
            of=whole,
            is_running=day == running,
            session_id=session_id,
        )
        for day, session_id, part, whole in sums
    )


def _line(points: Iterator[AnswerPoint]) -> tuple[AnswerLine, ...]:
    known = tuple(points)
    return (AnswerLine(LineCode.MAIN, known),) if known else ()
