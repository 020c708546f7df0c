"""What stands beside the lines of a chart: marks at points, events, and the legend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import repeat
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.answers import AnswerPoint, ChartAnswer, ChartEvent, EventKind
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.charts.report import ChartReport, line_of
from hinge_desktop.gui.charts.chart_values import (
    EventMark,
    EventOnDay,
    LegendEntry,
    LegendMark,
)
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.words.charts.events import event_words, fault_word

translate = QCoreApplication.translate

_EVENTS: Final = {
    EventKind.GATE_PASSED: EventMark.GATE,
    EventKind.EASY_WEEK: EventMark.EASY_WEEK,
    EventKind.PAIN: EventMark.PAIN,
    EventKind.FAULT_WEEK: EventMark.FAULT,
}
MOST_FAULT_WEEKS: Final = 12
"""Of more weeks with a fault the older ones are left out: they would hide the line."""
_MARKED: Final = frozenset({Metric.ESTIMATE, Metric.CLEAN_REPS})
"""Figures whose points carry the triangle of a fault themselves."""


def marks_of(answer: ChartAnswer, points: Sequence[AnswerPoint]) -> Iterable[str]:
    """Return the word beside each point's triangle; "" where there was no fault."""
    if answer.question.metric not in _MARKED:
        return repeat("", len(points))
    return (_mark_of(answer, one) for one in points)


def _mark_of(answer: ChartAnswer, point: AnswerPoint) -> str:
    if point.faults:
        return fault_word(point.faults)
    if (point.hits or 0) >= (point.of or 0):
        return ""
    event = next((one for one in answer.events if _is_fault_of(one, point.day)), None)
    return fault_word(()) if event is None else event_words(event)


def events_of(answer: ChartAnswer) -> Iterator[EventOnDay]:
    """Yield the events; the newest weeks with a fault, and none where points tell of it."""
    faulty = [one for one in answer.events if one.kind is EventKind.FAULT_WEEK]
    is_marked = answer.question.metric in _MARKED
    left_out = {one.day for one in (faulty if is_marked else faulty[:-MOST_FAULT_WEEKS])}
    for event in answer.events:
        if event.kind is not EventKind.FAULT_WEEK or event.day not in left_out:
            yield EventOnDay(_EVENTS[event.kind], event.day, event_words(event))


def legend_of(report: ChartReport) -> Iterator[LegendEntry]:
    """Yield what dots and bars mean, as far as they are drawn."""
    metric = report.answer.question.metric
    points = line_of(report.answer).points
    if metric is Metric.ESTIMATE and any(one.is_rough for one in points):
        yield LegendEntry(LegendMark.FILLED, Ink.ACCENT, translate("Charts", "estimate"))
        rough = translate("Charts", "rough, 11 or 12 reps in all")
        yield LegendEntry(LegendMark.HOLLOW, Ink.ACCENT, rough)
    if metric is Metric.TENSION and any(one.plan is not None for one in points):
        yield LegendEntry(LegendMark.BAR, Ink.INFO, translate("Charts", "done"))
        yield LegendEntry(LegendMark.PLANNED, Ink.INFO, translate("Charts", "planned"))
    if report.earlier is not None and any(one.points for one in report.earlier.lines):
        yield LegendEntry(LegendMark.EARLIER, Ink.TEXT2, translate("Charts", "compared with"))


def _is_fault_of(event: ChartEvent, day: date) -> bool:
    """Whether an event tells of the week of a day."""
    monday = day - timedelta(days=day.weekday())
    return event.kind is EventKind.FAULT_WEEK and event.day == monday
