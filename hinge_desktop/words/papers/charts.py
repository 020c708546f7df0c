"""What charts on paper are called, how they were counted, and their values with units."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.core.charts.questions import OF_THE_LIFTER, Metric
from hinge_desktop.words import numbers
from hinge_desktop.words.plans import NameOf

_TITLES = {
    Metric.ESTIMATE: QT_TRANSLATE_NOOP("PaperCharts", "1RM estimate"),
    Metric.VOLUME: QT_TRANSLATE_NOOP("PaperCharts", "Volume a week"),
    Metric.REPS_AT_LOAD: QT_TRANSLATE_NOOP("PaperCharts", "Reps at load"),
    Metric.TENSION: QT_TRANSLATE_NOOP("PaperCharts", "Time under tension a week"),
    Metric.TEMPO_KEPT: QT_TRANSLATE_NOOP("PaperCharts", "Kept the count"),
    Metric.CLEAN_REPS: QT_TRANSLATE_NOOP("PaperCharts", "Clean reps"),
    Metric.REPS_LEFT: QT_TRANSLATE_NOOP("PaperCharts", "Reps left"),
    Metric.FELT: QT_TRANSLATE_NOOP("PaperCharts", "Where it was felt"),
    Metric.DEPTH: QT_TRANSLATE_NOOP("PaperCharts", "Depth"),
    Metric.SIDES: QT_TRANSLATE_NOOP("PaperCharts", "Balance, left and right"),
    Metric.SESSIONS: QT_TRANSLATE_NOOP("PaperCharts", "Sessions a week"),
    Metric.REST: QT_TRANSLATE_NOOP("PaperCharts", "Rest taken"),
    Metric.BODY_MASS: QT_TRANSLATE_NOOP("PaperCharts", "Body mass"),
}
_COUNTED = {
    Metric.ESTIMATE: QT_TRANSLATE_NOOP(
        "PaperCharts",
        "Epley on reps + reps left of the best set; hollow: rough; triangle: a fault",
    ),
    Metric.VOLUME: QT_TRANSLATE_NOOP(
        "PaperCharts", "Reps \N{MULTIPLICATION SIGN} load of working sets, warm-ups left out"
    ),
    Metric.TENSION: QT_TRANSLATE_NOOP(
        "PaperCharts", "Tapped, else planned where the count was kept; dashed: planned"
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
    """Name a chart with the exercise it is about: "Bar RDL: 1RM estimate"."""
    metric, exercise_id = answer.question.metric, answer.question.exercise_id
    title = _say(_TITLES[metric])
    if metric in OF_THE_LIFTER:
        return title
    whose = _say(QT_TRANSLATE_NOOP("PaperCharts", "All hinges"))
    if exercise_id is not None:
        whose = name_of(exercise_id)
    text = _say(QT_TRANSLATE_NOOP("PaperCharts", "%1: %2"))
    return text.replace("%2", title).replace("%1", whose)


def counted_words(metric: Metric) -> str:
    """Say how a figure was counted; "" where its title says it."""
    return _say(_COUNTED[metric]) if metric in _COUNTED else ""


def value_writer(metric: Metric) -> Callable[[float], str]:
    """Return what writes a value of a chart with its unit."""
    match metric:
        case Metric.ESTIMATE | Metric.VOLUME:
            return numbers.kilograms
        case Metric.BODY_MASS:
            return lambda value: numbers.kilograms(value, 1)
        case Metric.TEMPO_KEPT | Metric.CLEAN_REPS | Metric.FELT:
            return percent
        case Metric.TENSION | Metric.REST:
            return lambda value: numbers.clock(round(value))
        case Metric.REPS_LEFT:
            return lambda value: numbers.number(value, 1)
        case _:
            return numbers.number


def percent(value: float) -> str:
    """Write a share: 92 %."""
    return f"{numbers.number(value)}\N{NO-BREAK SPACE}%"


def _say(text: object) -> str:
    return QCoreApplication.translate("PaperCharts", str(text))
