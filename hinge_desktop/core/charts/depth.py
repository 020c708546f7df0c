"""The chart of the depth landmark beside the straight-leg raise."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import fmean

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.points import day_lines
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.sums import ShareSum
from hinge_desktop.core.charts.weeks import running_monday
from hinge_desktop.core.measures import MobilityCheck, MobilityTest
from hinge_desktop.core.mobility_history import sides_of
from hinge_desktop.core.training import Side

_RAISES = {LineCode.RAISE_LEFT: Side.LEFT, LineCode.RAISE_RIGHT: Side.RIGHT}


def depth_lines(
    question: ChartQuestion, sums: Iterable[ShareSum], checks: Iterable[MobilityCheck]
) -> tuple[AnswerLine, ...]:
    """Return the mean depth of the exercises with an answer: 0 higher, 1 own lowest, 2 past it.

    Beside it each leg's straight-leg raise in degrees: the mean of a day's trials, of a week the
    mean of its days (coaching-rules 8).
    """
    running = running_monday(question)
    depths = tuple(
        AnswerPoint(
            one.day,
            one.part / one.whole,
            of=one.whole,
            is_running=one.day == running,
            session_id=one.session_id,
        )
        for one in sums
    )
    lines = [AnswerLine(LineCode.MAIN, depths)] if depths else []
    sides = sides_of(checks, MobilityTest.STRAIGHT_LEG_RAISE)
    for code, side in _RAISES.items():
        days = sides[side].days if side in sides else ()
        degrees = [AnswerPoint(one.day, one.amount) for one in days]
        lines += day_lines(question, code, degrees, fmean)
    return tuple(lines)
