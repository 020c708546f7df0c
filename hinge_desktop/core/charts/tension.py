"""The chart of the weekly time under tension against plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.sums import TensionSum, WeekNumber
from hinge_desktop.core.charts.weeks import running_monday, weeks_shown


def tension_lines(
    question: ChartQuestion,
    sums: Sequence[TensionSum],
    planned: Sequence[WeekNumber],
    journal_day: date | None,
) -> tuple[AnswerLine, ...]:
    """Return the seconds of each week, the top left out, beside what was planned.

    A set counts its tapped time, else its reps x tempo where the count was kept, else nothing
    (contract: Time under tension; coaching-rules 6). Planned is sets x reps x tempo as each paced
    exercise of the week's sessions was planned, on both legs where it is one-sided; a week in
    which none was planned has no plan, for nobody knows what would have been. A week is measured
    where all of it was tapped.
    """
    done = {one.monday: one for one in sums if one.tapped_ms or one.counted_ms}
    plans = {one.monday: one.amount / 1000 for one in planned if one.amount}
    worked = sorted({*done, *plans})
    if not worked:
        return ()
    points = (
        _point(question, monday, done.get(monday), plans.get(monday))
        for monday in weeks_shown(question, worked, journal_day)
    )
    return (AnswerLine(LineCode.MAIN, tuple(points)),)


def _point(
    question: ChartQuestion, monday: date, done: TensionSum | None, plan: float | None
) -> AnswerPoint:
    return AnswerPoint(
        monday,
        0.0 if done is None else (done.tapped_ms + done.counted_ms) / 1000,
        plan=plan,
        is_measured=done is not None and not done.counted_ms,
        is_running=monday == running_monday(question),
    )
