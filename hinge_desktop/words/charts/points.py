"""What is said about one point of a chart when it is looked at, and in its row of the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.answers import AnswerPoint, ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training_sums import BestSet
from hinge_desktop.words import numbers
from hinge_desktop.words.charts.names import line_name
from hinge_desktop.words.charts.values import point_title, value_words
from hinge_desktop.words.counts import (
    hits_of_answers_words,
    hits_of_reps_words,
    hits_of_sets_words,
    sessions_words,
)
from hinge_desktop.words.exercises import fault_name
from hinge_desktop.words.history import reps_left_words

translate = QCoreApplication.translate


def spoken_point(
    answer: ChartAnswer, code: LineCode, point: AnswerPoint
) -> tuple[str, tuple[str, ...]]:
    """Return the day of a point, and the lines that are said below it."""
    question = answer.question
    title = point_title(point, question.rollup, question.today)
    return title, point_details(answer, code, point)


def point_details(answer: ChartAnswer, code: LineCode, point: AnswerPoint) -> tuple[str, ...]:
    """Return everything about a point but its day: value, plan, the set behind it, faults."""
    metric = answer.question.metric
    told = [value_line(metric, code, point), plan_line(metric, point)]
    if point.best is not None:
        told.append(set_line(point.best))
    told.append(faults_line(point.faults))
    return tuple(one for one in told if one)


def value_line(metric: Metric, code: LineCode, point: AnswerPoint) -> str:
    """Write the value with what it is: "Estimate 82 kg, rough", "5 of 6 sets, 83 %"."""
    if point.value is None:
        return translate("Charts", "Nothing done")
    value = value_words(metric, point.value, code)
    if metric is Metric.ESTIMATE:
        return _estimate_line(value, is_rough=point.is_rough)
    if point.of is not None and point.hits is not None:
        value = f"{value}, {_counted(metric, point.hits, point.of)}"
    if code is not LineCode.MAIN:
        return f"{line_name(metric, code)} {value}"
    if metric is Metric.TENSION:
        text = translate("Charts", "%1, tapped") if point.is_measured else _by_the_count()
        return text.replace("%1", value)
    return _named(metric, point.value, value)


def plan_line(metric: Metric, point: AnswerPoint) -> str:
    """Write what was planned for a point; "" where nothing was."""
    if point.plan is None:
        return ""
    return translate("Charts", "Planned %1").replace("%1", value_words(metric, point.plan))


def set_line(best: BestSet) -> str:
    """Write the set behind a point: 60 kg x 8, 3 left."""
    lifted = numbers.load_and_reps(best.load, best.reps)
    if best.reps_left is None:
        return lifted
    text = translate("Charts", "%1, %2 left").replace("%1", lifted)
    return text.replace("%2", reps_left_words(best.reps_left))


def faults_line(faults: Sequence[Fault]) -> str:
    """Name faults; "" without any."""
    return ", ".join(fault_name(fault) for fault in faults)


def _estimate_line(value: str, *, is_rough: bool) -> str:
    text = (
        translate("Charts", "Estimate %1, rough")
        if is_rough
        else translate("Charts", "Estimate %1")
    )
    return text.replace("%1", value)


def _counted(metric: Metric, hits: int, of: int) -> str:
    count = {
        Metric.TEMPO_KEPT: hits_of_sets_words,
        Metric.CLEAN_REPS: hits_of_reps_words,
    }.get(metric, hits_of_answers_words)
    return count(hits, of)


def _named(metric: Metric, value: float, words: str) -> str:
    if metric is Metric.SESSIONS:
        return sessions_words(round(value))
    if metric is Metric.REPS_LEFT:
        return translate("Charts", "%1 reps in reserve").replace("%1", words)
    if metric is Metric.REST:
        return translate("Charts", "%1 between sets").replace("%1", words)
    return words


def _by_the_count() -> str:
    return translate("Charts", "%1, by the count")
