"""What a chart or a tile draws: an answer in codes becomes lines, bars and dots with words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import repeat
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.answers import AnswerLine, ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.gui.charts.chart_values import (
    ChartDrawing,
    ChartPanel,
    ChartPoint,
    ChartSeries,
    DotShape,
    PointWords,
    SeriesShape,
    Texture,
    ValueScale,
)
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.charts.marks import events_of, legend_of, marks_of
from hinge_desktop.words import numbers
from hinge_desktop.words.charts import points as point_words
from hinge_desktop.words.charts.names import line_name, metric_name
from hinge_desktop.words.charts.values import DEPTHS, value_words
from hinge_desktop.words.history import depth_words

translate = QCoreApplication.translate

_WEEK_DAYS: Final = 7
_MOST_DOT_WEEKS: Final = 30
"""Of more weeks the sessions are bars: their dots would be too small."""
_TONNE_KG: Final = 1000.0
_MINUTE_SECONDS: Final = 60.0
_PLAIN: Final = ValueScale()
_PERCENT: Final = ValueScale(highest=100.0)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a figure is drawn."""

    shape: SeriesShape
    ink: Ink
    scale: ValueScale = _PLAIN


_LOOKS: Final = {
    Metric.ESTIMATE: _Look(SeriesShape.LINE, Ink.ACCENT),
    Metric.VOLUME: _Look(SeriesShape.BARS, Ink.INFO, ValueScale(starts_at_zero=True)),
    Metric.REPS_AT_LOAD: _Look(SeriesShape.LINE, Ink.ACCENT, ValueScale(is_whole=True)),
    Metric.TENSION: _Look(
        SeriesShape.BARS, Ink.INFO, ValueScale(starts_at_zero=True, unit_size=_MINUTE_SECONDS)
    ),
    Metric.TEMPO_KEPT: _Look(SeriesShape.LINE, Ink.VIOLET, _PERCENT),
    Metric.CLEAN_REPS: _Look(SeriesShape.LINE, Ink.ACCENT, _PERCENT),
    Metric.REPS_LEFT: _Look(SeriesShape.LINE, Ink.INFO),
    Metric.FELT: _Look(
        SeriesShape.SHARES, Ink.ACCENT, ValueScale(starts_at_zero=True, highest=100.0)
    ),
    Metric.DEPTH: _Look(SeriesShape.STEPS, Ink.ACCENT),
    Metric.SIDES: _Look(SeriesShape.LINE, Ink.INFO),
    Metric.SESSIONS: _Look(
        SeriesShape.DOT_GRID, Ink.ACCENT, ValueScale(starts_at_zero=True, is_whole=True)
    ),
    Metric.REST: _Look(SeriesShape.LINE, Ink.INFO, ValueScale(unit_size=_MINUTE_SECONDS)),
    Metric.BODY_MASS: _Look(SeriesShape.LINE, Ink.VIOLET),
}
_INKS: Final = {
    LineCode.LEFT: Ink.INFO,
    LineCode.RIGHT: Ink.WARN,
    LineCode.RAISE_LEFT: Ink.INFO,
    LineCode.RAISE_RIGHT: Ink.WARN,
    LineCode.HAMSTRINGS: Ink.ACCENT,
    LineCode.GLUTES: Ink.INFO,
    LineCode.LOW_BACK: Ink.BAD,
    LineCode.QUADS: Ink.TEXT2,
    LineCode.GRIP: Ink.TEXT2,
    LineCode.NOT_SURE: Ink.TEXT3,
}
_TEXTURES: Final = {
    LineCode.GLUTES: Texture.STRIPED,
    LineCode.LOW_BACK: Texture.DOTTED,
    LineCode.GRIP: Texture.STRIPED,
    LineCode.NOT_SURE: Texture.HOLLOW,
}
"""Neighbours differ by more than their colour."""
_SQUARES: Final = frozenset({LineCode.RIGHT, LineCode.RAISE_RIGHT})
_RAISES: Final = frozenset({LineCode.RAISE_LEFT, LineCode.RAISE_RIGHT})


def drawing_of(report: ChartReport, *, is_compact: bool = False) -> ChartDrawing:
    """Return what is drawn of an answer; a tile leaves out events and legend."""
    answer = report.answer
    question = answer.question
    panels = tuple(_panels(report, is_compact=is_compact))
    return ChartDrawing(
        metric_name(question.metric),
        answer.first_day or question.first or question.last,
        _last_day(answer),
        panels,
        () if is_compact else tuple(events_of(answer)),
        () if is_compact else tuple(legend_of(report)),
    )


def _panels(report: ChartReport, *, is_compact: bool) -> Iterator[ChartPanel]:
    answer, metric = report.answer, report.answer.question.metric
    main = [one for one in answer.lines if one.code not in _RAISES]
    raises = [one for one in answer.lines if one.code in _RAISES]
    if main:
        series = [_series(answer, one, is_compact=is_compact) for one in main]
        if metric is Metric.FELT:
            series = _parts_of_one(series)
        elif report.earlier is not None and not is_compact:
            series += _earlier_series(report)
        yield ChartPanel(tuple(series), _scale(answer))
    if raises and not is_compact:
        series = [_series(answer, one, is_compact=is_compact) for one in raises]
        name = translate("Charts", "Straight-leg raise, degrees")
        yield ChartPanel(
            tuple(series), ValueScale(), name if metric is Metric.DEPTH else "", height_share=0.8
        )


def _series(answer: ChartAnswer, line: AnswerLine, *, is_compact: bool) -> ChartSeries:
    question = answer.question
    look = _LOOKS[question.metric]
    is_main = line.code is LineCode.MAIN
    marks = marks_of(answer, line.points) if is_main else repeat("", len(line.points))
    points = tuple(
        ChartPoint(one.day, one.value, one.plan, one.is_rough, one.is_running, mark)
        for one, mark in zip(line.points, marks, strict=True)
    )
    return ChartSeries(
        line_name(question.metric, line.code),
        _shape(answer, line),
        _INKS.get(line.code, look.ink),
        points,
        _words_of(answer, line),
        _WEEK_DAYS if question.rollup is Rollup.WEEK else 0,
        DotShape.SQUARE if line.code in _SQUARES else DotShape.ROUND,
        _TEXTURES.get(line.code, Texture.SOLID),
        label=_label(question.metric, line, is_compact=is_compact),
    )


def _earlier_series(report: ChartReport) -> Iterator[ChartSeries]:
    """Yield the lines to compare with, moved to the days that are shown."""
    answer, earlier = report.answer, report.earlier
    if earlier is None or answer.question.first is None or earlier.question.first is None:
        return
    by = answer.question.first - earlier.question.first
    for line in earlier.lines:
        if line.code in _RAISES:
            continue
        series = _series(earlier, line, is_compact=True)
        moved = tuple(one._replace(day=one.day + by, mark="") for one in series.points)
        shape = SeriesShape.STEPS if series.shape is SeriesShape.STEPS else SeriesShape.LINE
        yield replace(series, shape=shape, points=moved, label="", is_earlier=True)


def _parts_of_one(series: list[ChartSeries]) -> list[ChartSeries]:
    """Return places as parts of all that were named; an exercise can be felt in two."""
    named: dict[date, float] = {}
    for one in series:
        for point in one.points:
            named[point.day] = named.get(point.day, 0.0) + (point.value or 0.0)
    return [
        replace(one, points=tuple(_part(point, named) for point in one.points)) for one in series
    ]


def _part(point: ChartPoint, named: Mapping[date, float]) -> ChartPoint:
    whole = named[point.day]
    return point._replace(value=100 * (point.value or 0.0) / whole if whole else None)


def _words_of(answer: ChartAnswer, line: AnswerLine) -> Callable[[int], PointWords]:
    def words(index: int) -> PointWords:
        title, details = point_words.spoken_point(answer, line.code, line.points[index])
        return PointWords(title, details)

    return words


def _shape(answer: ChartAnswer, line: AnswerLine) -> SeriesShape:
    shape = SeriesShape.LINE if line.code in _RAISES else _LOOKS[answer.question.metric].shape
    is_long = shape is SeriesShape.DOT_GRID and len(line.points) > _MOST_DOT_WEEKS
    return SeriesShape.BARS if is_long else shape


def _scale(answer: ChartAnswer) -> ValueScale:
    metric = answer.question.metric
    scale = _LOOKS[metric].scale
    if metric is Metric.DEPTH:
        return replace(scale, row_names=tuple(depth_words(one) for one in DEPTHS))
    if scale.unit_size == _MINUTE_SECONDS:
        return replace(scale, unit_sign=translate("Charts", "\N{PRIME}"))
    values = [one.value or 0.0 for line in answer.lines for one in line.points]
    if metric is Metric.VOLUME and max(values, default=0.0) >= 2 * _TONNE_KG:
        return replace(scale, unit_size=_TONNE_KG, unit_sign=translate("Charts", " t"))
    return scale


def _label(metric: Metric, line: AnswerLine, *, is_compact: bool) -> str:
    last = next((one for one in reversed(line.points) if one.value is not None), None)
    if last is None or last.value is None:
        return ""
    if line.code is not LineCode.MAIN:
        name = line_name(metric, line.code)
        return (
            name
            if metric is Metric.FELT
            else f"{name} {value_words(metric, last.value, line.code)}"
        )
    return numbers.number(last.value) if metric is Metric.ESTIMATE and not is_compact else ""


def _last_day(answer: ChartAnswer) -> date:
    """Return where the time axis ends: a week that is shown is shown whole."""
    question = answer.question
    if question.rollup is not Rollup.WEEK:
        return question.last
    return question.last + timedelta(days=6 - question.last.weekday())
