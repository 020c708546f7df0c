"""The chart of the weekly volume."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.sums import LiftedSum
from hinge_desktop.core.charts.weeks import running_monday, weeks_shown
from hinge_desktop.core.weights import kg_from_sums


def volume_lines(
    question: ChartQuestion, sums: Sequence[LiftedSum], journal_day: date | None
) -> tuple[AnswerLine, ...]:
    """Return the kg of each week: reps x load of saved sets but warm-ups, help left out.

    Kilograms and pounds are summed by themselves and joined once (contract: weights). A week
    without loaded work is 0.
    """
    lifted = {one.monday: kg_from_sums(one.kg_thousandths, one.lb_thousandths) for one in sums}
    if not lifted:
        return ()
    running = running_monday(question)
    points = (
        AnswerPoint(monday, lifted.get(monday, 0.0), is_running=monday == running)
        for monday in weeks_shown(question, list(lifted), journal_day)
    )
    return (AnswerLine(LineCode.MAIN, tuple(points)),)
