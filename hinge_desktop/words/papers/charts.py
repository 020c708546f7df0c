"""What charts on paper are called, and how they were counted."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.core.charts.questions import OF_THE_LIFTER, Metric, Rollup
from hinge_desktop.core.charts.weeks import BARS, rollup_of
from hinge_desktop.words.charts.names import all_hinges, metric_name
from hinge_desktop.words.plans import NameOf

_COUNTED = {
    Metric.ESTIMATE: QT_TRANSLATE_NOOP(
        "PaperCharts",
        "Epley on reps + reps left of the best set; hollow: rough; triangle: a fault",
    ),
    Metric.VOLUME: QT_TRANSLATE_NOOP(
        "PaperCharts", "Reps \N{MULTIPLICATION SIGN} load of working sets"
    ),
    Metric.TENSION: QT_TRANSLATE_NOOP(
        "PaperCharts", "Tapped, else planned where kept; dashed: planned"
    ),
    Metric.TEMPO_KEPT: QT_TRANSLATE_NOOP(
        "PaperCharts", "Sets that kept the count, of sets for which it was answered"
    ),
    Metric.CLEAN_REPS: QT_TRANSLATE_NOOP(
        "PaperCharts", "Reps without a fault, of sets that were judged"
    ),
    Metric.REPS_LEFT: QT_TRANSLATE_NOOP(
        "PaperCharts", "Mean of the sets where they were given; 4 or more counts as 4"
    ),
    Metric.SESSIONS: QT_TRANSLATE_NOOP("PaperCharts", "With saved sets; dashed: planned"),
}


def chart_title(answer: ChartAnswer, name_of: NameOf) -> str:
    """Name a chart with the exercise it is about: "Bar RDL: Volume by week"."""
    metric, exercise_id = answer.question.metric, answer.question.exercise_id
    title = metric_name(metric)
    if rollup_of(answer.question) is Rollup.WEEK:
        text = _say(QT_TRANSLATE_NOOP("PaperCharts", "%1 by week"))
        title = text.replace("%1", title)
    if metric in OF_THE_LIFTER:
        return title
    whose = all_hinges() if exercise_id is None else name_of(exercise_id)
    text = _say(QT_TRANSLATE_NOOP("PaperCharts", "%1: %2"))
    return text.replace("%2", title).replace("%1", whose)


def counted_words(answer: ChartAnswer) -> str:
    """Say how a figure was counted, and what a bar of the running week is."""
    told = [_say(_COUNTED[metric])] if (metric := answer.question.metric) in _COUNTED else []
    points = (point for line in answer.lines for point in line.points)
    if metric in BARS and any(point.is_running for point in points):
        told.append(_say(QT_TRANSLATE_NOOP("PaperCharts", "hatched: running")))
    return "; ".join(told)


def _say(text: object) -> str:
    return QCoreApplication.translate("PaperCharts", str(text))
