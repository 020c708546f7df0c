"""Weeks from Monday: which ones a question is about, and which of them is not over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup

BARS: Final = frozenset({Metric.VOLUME, Metric.TENSION, Metric.SESSIONS})
"""Figures of a week each, whatever rollup is asked for."""
WEEK: Final = timedelta(days=7)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def rollup_of(question: ChartQuestion) -> Rollup:
    """Return what a point of the answer stands for."""
    return Rollup.WEEK if question.metric in BARS else question.rollup


def days_of(question: ChartQuestion) -> tuple[date | None, date]:
    """Return the first and the last day that count.

    Weeks are never cut: those in which the stretch begins and ends count as a whole, so that no
    bar is shorter for where it was cut (DEFAULT).
    """
    if rollup_of(question) is Rollup.SESSION:
        return question.first, question.last
    return whole_weeks(question.first, question.last)


def whole_weeks(first: date | None, last: date) -> tuple[date | None, date]:
    """Return the Monday of the first day's week, and the Sunday of the last one's."""
    monday = None if first is None else monday_of(first)
    return monday, monday_of(last) + WEEK - timedelta(days=1)


def running_monday(question: ChartQuestion) -> date | None:
    """Return the day of the point whose week is not over; None where points are sessions."""
    return monday_of(question.today) if rollup_of(question) is Rollup.WEEK else None


def weeks_shown(
    question: ChartQuestion, worked: Sequence[date], journal_day: date | None
) -> Iterator[date]:
    """Yield the Mondays of a bar chart, oldest first, weeks without training among them.

    They run from the first week asked for (for all there is: from the first one in `worked`), but
    not from before the journal's first session, to the last week asked for that has begun.
    """
    if journal_day is None:
        return
    asked = worked[0] if question.first is None and worked else question.first
    first = max(monday_of(asked or journal_day), monday_of(journal_day))
    last = monday_of(min(question.last, question.today))
    monday = min([first, *worked[:1]])
    while monday <= max([last, *worked[-1:]]):
        yield monday
        monday += WEEK
