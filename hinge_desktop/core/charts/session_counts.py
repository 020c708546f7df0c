"""The chart of sessions a week against plan."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.sums import WeekNumber
from hinge_desktop.core.charts.weeks import running_monday, weeks_shown


def session_lines(
    question: ChartQuestion,
    sums: Sequence[WeekNumber],
    weekdays: Collection[int],
    journal_day: date | None,
) -> tuple[AnswerLine, ...]:
    """Return the sessions of each week with a saved set, beside the weekdays of the plan.

    Drills beside the plan are no session (coaching-rules 1: they may be practised daily). The
    plan is the standing one, without the days before the journal's first session; without plan
    days there is none (contract: sessions against plan).
    """
    running = running_monday(question)
    done = {one.monday: one.amount for one in sums}
    points = tuple(
        AnswerPoint(
            monday,
            float(done.get(monday, 0)),
            plan=_planned(monday, weekdays, journal_day),
            is_running=monday == running,
        )
        for monday in weeks_shown(question, list(done), journal_day)
    )
    return (AnswerLine(LineCode.MAIN, points),) if points else ()


def _planned(monday: date, weekdays: Collection[int], journal_day: date | None) -> float | None:
    if not weekdays or journal_day is None:
        return None
    days = (monday + timedelta(days=weekday) for weekday in weekdays)
    return float(sum(day >= journal_day for day in days))
