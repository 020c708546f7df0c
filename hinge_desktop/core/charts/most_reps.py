"""The chart of most reps at one load."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion, Rollup
from hinge_desktop.core.charts.sums import RepsSum
from hinge_desktop.core.charts.weeks import monday_of, running_monday
from hinge_desktop.core.training import SessionId
from hinge_desktop.core.training_sums import BestSet
from hinge_desktop.core.weights import Weight

LAST_SESSIONS: Final = 6
"""So many sessions decide which load is shown where none was chosen (DEFAULT)."""


def loads_used(sums: Iterable[RepsSum]) -> tuple[Weight, ...]:
    """Return the loads of all working sets, the most used first; of equal ones the heavier.

    Loads are told apart as they were entered: 135 lb is not 61.235 kg.
    """
    sets: Counter[Weight] = Counter()
    for one in sums:
        sets[one.load] += one.sets
    return tuple(sorted(sets, key=lambda load: (-sets[load], -load.exact, load.unit)))


def usual_load(sums: Sequence[RepsSum]) -> Weight | None:
    """Return the load that was used most in the last sessions; None without any."""
    last: set[SessionId] = set()
    counted: list[RepsSum] = []
    for one in reversed(sums):
        last.add(one.session_id)
        if len(last) > LAST_SESSIONS:
            break
        counted.append(one)
    return next(iter(loads_used(counted)), None)


def most_reps_lines(
    question: ChartQuestion, sums: Iterable[RepsSum], load: Weight
) -> tuple[AnswerLine, ...]:
    """Return most reps of a set at this load in each session or week; the earliest such set.

    Sets of work, drop and failure count, without help (design 7: reps at load).
    """
    points = tuple(_points(question, (one.best for one in sums if one.load == load)))
    return (AnswerLine(LineCode.MAIN, points),) if points else ()


def _points(question: ChartQuestion, bests: Iterator[BestSet]) -> Iterator[AnswerPoint]:
    if question.rollup is Rollup.SESSION:
        for best in bests:
            yield AnswerPoint(best.day, best.reps, session_id=best.session_id, best=best)
        return
    running = running_monday(question)
    for monday, group in groupby(bests, lambda one: monday_of(one.day)):
        best = max(group, key=lambda one: one.reps)
        yield AnswerPoint(monday, best.reps, is_running=monday == running, best=best)
