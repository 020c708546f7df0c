"""What stands over a chart: the newest value, when that was, and how it moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.answers import AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.report import (
    ChartReport,
    coming_sessions,
    is_last_week,
    latest_full,
    line_of,
    missed_sessions,
    sides_apart_percent,
)
from hinge_desktop.words import numbers
from hinge_desktop.words.charts.changes import UNTOLD, Moved, change_of
from hinge_desktop.words.charts.names import line_name
from hinge_desktop.words.charts.values import day_in_text, percent, value_words
from hinge_desktop.words.counts import hits_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Headline:
    """The number, the quiet words beside it, and the line below it."""

    value: str
    quiet: str = ""
    moved: Moved = UNTOLD
    is_rough: bool = False


NOTHING: Final = Headline("")
"""There is no value yet."""


def headline_of(report: ChartReport) -> Headline:
    """Say the newest of a chart."""
    return _WRITERS[report.answer.question.metric](report)


def _latest_value(report: ChartReport) -> Headline:
    """Write the newest value and its day or week."""
    question = report.answer.question
    points = line_of(report.answer).valued
    latest = latest_full(points)
    if latest is None or latest.value is None:
        return NOTHING
    value = value_words(question.metric, latest.value)
    moved = change_of(question.metric, points, latest, question.rollup, question.today)
    return Headline(value, _when(report, latest), moved, is_rough=latest.is_rough)


def _reps_at_load(report: ChartReport) -> Headline:
    told = _latest_value(report)
    if not told.value or report.answer.load is None:
        return told
    text = translate("Charts", "at %1, %2").replace("%1", numbers.weight(report.answer.load))
    return Headline(told.value, text.replace("%2", told.quiet), told.moved)


def _tension(report: ChartReport) -> Headline:
    told = _latest_value(report)
    latest = latest_full(line_of(report.answer).valued)
    if latest is None:
        return NOTHING
    text = translate("Charts", "%1, tapped") if latest.is_measured else _by_the_count()
    return Headline(told.value, text.replace("%1", told.quiet), told.moved)


def _clean(report: ChartReport) -> Headline:
    points = [one for one in line_of(report.answer).valued if one.of]
    if not points:
        return NOTHING
    hits, of = sum(one.hits or 0 for one in points), sum(one.of or 0 for one in points)
    today = report.answer.question.today
    if report.last_fault is None:
        quiet = translate("Charts", "no fault")
    else:
        day = day_in_text(report.last_fault, today)
        quiet = translate("Charts", "last fault %1").replace("%1", day)
    return Headline(hits_words(hits, of), quiet, _latest_value(report).moved)


def _tempo_kept(report: ChartReport) -> Headline:
    question = report.answer.question
    points = line_of(report.answer).valued
    latest = latest_full(points)
    if latest is None or question.rollup is not Rollup.WEEK or latest.is_running:
        told = _latest_value(report)
        return Headline(told.value, _of_sets(told.quiet), told.moved) if told.value else told
    told = _latest_value(report)
    quiet = _of_sets(_short_week(latest, question.today))
    running = points[-1]
    if running.is_running and running.of:
        text = translate("Charts", "%1, %2 this week").replace("%1", quiet)
        quiet = text.replace("%2", hits_words(running.hits or 0, running.of))
    return Headline(told.value, quiet, told.moved)


def _felt(report: ChartReport) -> Headline:
    newest = [
        (latest.value, line.code, latest)
        for line in report.answer.lines
        if (latest := latest_full(line.valued)) is not None and latest.value is not None
    ]
    if not newest:
        return NOTHING
    day = max(point.day for _, _, point in newest)
    # Of places named equally often, the one that leads the list.
    share, code, point = max(
        (one for one in newest if one[2].day == day), key=lambda one: one[0] or 0.0
    )
    text = translate("Charts", "%1 of answers, %2").replace("%1", percent(share or 0.0))
    return Headline(line_name(Metric.FELT, code), text.replace("%2", _when(report, point)))


def _sides(report: ChartReport) -> Headline:
    left = {one.day: one for one in line_of(report.answer, LineCode.LEFT).valued}
    right = {one.day: one for one in line_of(report.answer, LineCode.RIGHT).valued}
    both = sorted(left.keys() & right.keys())
    gaps = {
        day: gap
        for day in both
        if (gap := sides_apart_percent(left[day].value or 0.0, right[day].value or 0.0)) is not None
    }
    if not gaps:
        return NOTHING
    first, last = min(gaps), max(gaps)
    text = translate("Charts", "%1 apart").replace("%1", percent(gaps[last]))
    moved = UNTOLD
    if first != last:
        was = translate("Charts", "Was %1 apart on %2").replace("%1", percent(gaps[first]))
        moved = Moved(was.replace("%2", day_in_text(first, report.answer.question.today)))
    return Headline(text, translate("Charts", "one leg, seconds held"), moved)


def _sessions(report: ChartReport) -> Headline:
    points = line_of(report.answer).points
    if not points:
        return NOTHING
    done = sum(round(one.value or 0) for one in points)
    planned = sum(round(one.plan or 0) for one in points)
    if not planned:
        text = translate("Charts", "in %1 weeks", "", len(points))
        return Headline(numbers.number(done), text.replace("%1", numbers.number(len(points))))
    if done > planned:
        text = translate("Charts", "%1 planned").replace("%1", numbers.number(planned))
        return Headline(numbers.number(done), text)
    return Headline(hits_words(done, planned), _missing_words(report, points))


def _missing_words(report: ChartReport, points: tuple[AnswerPoint, ...]) -> str:
    missed, coming = missed_sessions(points), coming_sessions(points)
    parts = []
    if missed:
        parts.append(translate("Charts", "%1 missed").replace("%1", small_number(missed)))
    if coming == 1 and report.is_session_due:
        parts.append(translate("Charts", "one is today"))
    elif coming:
        text = translate("Charts", "%1 to go this week")
        parts.append(text.replace("%1", small_number(coming)))
    return ", ".join(parts) or translate("Charts", "as planned")


def rough_word() -> str:
    """Say that a value is less certain than others."""
    return translate("Charts", "rough")


def small_number(count: int) -> str:
    """Write a small number as a word, as in a sentence: "one", "two"; others in digits."""
    words = (
        *(translate("Charts", "none"), translate("Charts", "one"), translate("Charts", "two")),
        *(translate("Charts", "three"), translate("Charts", "four")),
    )
    return words[count] if count < len(words) else numbers.number(count)


def _rest(report: ChartReport) -> Headline:
    told = _latest_value(report)
    latest = latest_full(line_of(report.answer).valued)
    if latest is None or latest.plan is None:
        return told
    text = translate("Charts", "%1, planned %2").replace("%1", told.quiet)
    planned = value_words(Metric.REST, latest.plan)
    return Headline(told.value, text.replace("%2", planned), told.moved)


def _when(report: ChartReport, point: AnswerPoint) -> str:
    question = report.answer.question
    if question.rollup is Rollup.SESSION:
        return day_in_text(point.day, question.today)
    if point.is_running:
        return translate("Charts", "this week so far")
    if is_last_week(point, question.today):
        return translate("Charts", "last full week")
    return _week_of(point, question.today)


def _short_week(point: AnswerPoint, today: date) -> str:
    if is_last_week(point, today):
        return translate("Charts", "last week")
    return _week_of(point, today)


def _week_of(point: AnswerPoint, today: date) -> str:
    return translate("Charts", "week of %1").replace("%1", day_in_text(point.day, today))


def _of_sets(when: str) -> str:
    return translate("Charts", "of sets %1").replace("%1", when)


def _by_the_count() -> str:
    return translate("Charts", "%1, by the count")


_WRITERS: Final[dict[Metric, Callable[[ChartReport], Headline]]] = {
    Metric.ESTIMATE: _latest_value,
    Metric.VOLUME: _latest_value,
    Metric.REPS_AT_LOAD: _reps_at_load,
    Metric.TENSION: _tension,
    Metric.TEMPO_KEPT: _tempo_kept,
    Metric.CLEAN_REPS: _clean,
    Metric.REPS_LEFT: _latest_value,
    Metric.FELT: _felt,
    Metric.DEPTH: _latest_value,
    Metric.SIDES: _sides,
    Metric.SESSIONS: _sessions,
    Metric.REST: _rest,
    Metric.BODY_MASS: _latest_value,
}
