"""What the figures of the charts are called, and the days they are shown over."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.answers import LineCode
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.words import numbers

_METRICS: Final = {
    Metric.ESTIMATE: QT_TRANSLATE_NOOP("Charts", "Estimated 1RM"),
    Metric.VOLUME: QT_TRANSLATE_NOOP("Charts", "Volume"),
    Metric.REPS_AT_LOAD: QT_TRANSLATE_NOOP("Charts", "Reps at one load"),
    Metric.TENSION: QT_TRANSLATE_NOOP("Charts", "Time under tension"),
    Metric.TEMPO_KEPT: QT_TRANSLATE_NOOP("Charts", "Tempo kept"),
    Metric.CLEAN_REPS: QT_TRANSLATE_NOOP("Charts", "Clean reps"),
    Metric.REPS_LEFT: QT_TRANSLATE_NOOP("Charts", "Reps you had left"),
    Metric.FELT: QT_TRANSLATE_NOOP("Charts", "Where you felt it"),
    Metric.DEPTH: QT_TRANSLATE_NOOP("Charts", "Lowest point"),
    Metric.SIDES: QT_TRANSLATE_NOOP("Charts", "Left and right"),
    Metric.SESSIONS: QT_TRANSLATE_NOOP("Charts", "Sessions"),
    Metric.REST: QT_TRANSLATE_NOOP("Charts", "Rest taken"),
    Metric.BODY_MASS: QT_TRANSLATE_NOOP("Charts", "Body mass"),
}
_RANGES: Final = {
    ChartRange.FOUR_WEEKS: QT_TRANSLATE_NOOP("Charts", "4 weeks"),
    ChartRange.TWELVE_WEEKS: QT_TRANSLATE_NOOP("Charts", "12 weeks"),
    ChartRange.SIX_MONTHS: QT_TRANSLATE_NOOP("Charts", "6 months"),
    ChartRange.ALL: QT_TRANSLATE_NOOP("Charts", "All"),
}
_ROLLUPS: Final = {
    Rollup.SESSION: QT_TRANSLATE_NOOP("Charts", "Each session"),
    Rollup.WEEK: QT_TRANSLATE_NOOP("Charts", "Each week"),
}
_LINES: Final = {
    LineCode.LEFT: QT_TRANSLATE_NOOP("Charts", "Left"),
    LineCode.RIGHT: QT_TRANSLATE_NOOP("Charts", "Right"),
    LineCode.HAMSTRINGS: QT_TRANSLATE_NOOP("Charts", "Hamstrings"),
    LineCode.GLUTES: QT_TRANSLATE_NOOP("Charts", "Glutes"),
    LineCode.LOW_BACK: QT_TRANSLATE_NOOP("Charts", "Lower back"),
    LineCode.QUADS: QT_TRANSLATE_NOOP("Charts", "Quads"),
    LineCode.GRIP: QT_TRANSLATE_NOOP("Charts", "Grip"),
    LineCode.NOT_SURE: QT_TRANSLATE_NOOP("Charts", "Not sure"),
    LineCode.RAISE_LEFT: QT_TRANSLATE_NOOP("Charts", "Left leg raise"),
    LineCode.RAISE_RIGHT: QT_TRANSLATE_NOOP("Charts", "Right leg raise"),
}


def metric_name(metric: Metric) -> str:
    """Name a figure."""
    return _say(_METRICS[metric])


def range_name(chart_range: ChartRange) -> str:
    """Name a range."""
    return _say(_RANGES[chart_range])


def rollup_name(rollup: Rollup) -> str:
    """Say what a point stands for."""
    return _say(_ROLLUPS[rollup])


def line_name(metric: Metric, code: LineCode) -> str:
    """Name a line of a chart; a chart of one line is called like its figure."""
    return metric_name(metric) if code is LineCode.MAIN else _say(_LINES[code])


def all_hinges() -> str:
    """Name all hinges together."""
    return _say(QT_TRANSLATE_NOOP("Charts", "All hinges"))


def days_words(days: Days) -> str:
    """Write days with both ends: "1 Sep to 31 Oct 2026"."""
    same_year = days.first.year == days.last.year
    first = numbers.short_day(days.first) if same_year else numbers.dated(days.first)
    text = _say(QT_TRANSLATE_NOOP("Charts", "%1 to %2"))
    return text.replace("%1", first).replace("%2", numbers.dated(days.last))


def _say(text: object) -> str:
    return QCoreApplication.translate("Charts", str(text))
